// `npm run screenshots`: takes the README's pictures anew, of the kit as it is built.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PrivacyCenter } from 'react-privacy-center';
import en from 'react-privacy-center/locales/en';
import { launchOptions } from './chromium.mjs';

const policy = JSON.parse(readFileSync('examples/policies/modern.json', 'utf8'));
const center = renderToStaticMarkup(
  createElement(PrivacyCenter, { policy, messages: en, localeHref: (tag) => `?lang=${tag}` }),
);
const styles = readFileSync('dist/styles.css', 'utf8');
const page = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><style>${styles}</style>
<body style="margin: 0">${center}`;

const browser = await chromium.launch(launchOptions());
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const tab = await browser.newPage({ viewport: { width: 1200, height: 1200 }, colorScheme });
    await tab.setContent(page);
    await tab.screenshot({ path: `examples/screenshots/${colorScheme}.png` });
  }
} finally {
  await browser.close();
}
