import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PrivacyCenter } from '../../src/index.js';
import { definePolicy } from '../../src/policy.js';
import { readMessages } from '../fixtures/examples.js';
import { launch, openPage } from './support/browser.js';

const policy = definePolicy({
  schemaVersion: 1,
  id: 'paper-lantern',
  locale: 'en',
  title: 'Privacy at Paper Lantern',
  version: {},
  sections: [{ id: 'sharing', kind: 'sharing', title: 'Sharing', blocks: ['Our [printer](https://ink.example).'] }],
  recipients: [{ id: 'printer', role: 'processor' }],
});

// What Tailwind 4 does to links, in the order of layers that the README asks for.
const RESET = '@layer base, react-privacy-center; @layer base { a { color: inherit; text-decoration: inherit } }';

test('where a host’s reset has taken the lines of links, the policy’s have theirs', async () => {
  await using browser = await launch();
  await using watched = await openPage(browser);
  const { page } = watched;
  const centre = renderToStaticMarkup(createElement(PrivacyCenter, { policy, messages: readMessages('en') }));
  const styles = [RESET, readFileSync('src/styles/styles.css', 'utf8')].map((sheet) => `<style>${sheet}</style>`);
  await page.setContent(`${styles.join('')}<a href="/">The host’s own</a>${centre}`);
  const lineOf = (name: string) =>
    page.getByRole('link', { name, includeHidden: true }).evaluate((link) => getComputedStyle(link).textDecorationLine);
  expect(await lineOf('The host’s own')).toBe('none');
  expect(await lineOf('printer')).toBe('underline');
  expect(await lineOf('Who receives it')).toBe('underline');
});
