import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocument, directionOf } from '../../src/document.js';
import { hydrated, launch, openPages, type Pages, visit } from './support/browser.js';
import { type DocumentWords, wordsOf } from './support/document-text.js';
import { missing, readPage } from './support/read-page.js';
import { missingFromPdf } from './support/read-pdf.js';
import { closed, readLocales, readPolicies, type Site, startSite } from './support/site.js';

const policies = new Map([...(await readPolicies())].map(([name, policy]) => [name, closed(policy)]));
const locales = await readLocales();
const pairs = [...policies.keys()].flatMap((policy) => [...locales.keys()].map((locale) => ({ policy, locale })));

let browser: Browser;
let site: Site;
let readers: Pages;
let scriptless: Pages;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite({ policies, locales })]);
  [readers, scriptless] = await Promise.all([
    openPages(browser, 2),
    openPages(browser, 1, { javaScriptEnabled: false }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

function words({ policy, locale }: (typeof pairs)[number]): DocumentWords {
  const document = createDocument(policies.get(policy) as never, { messages: locales.get(locale) as never });
  expect(document.issues).toEqual([]);
  return wordsOf(document);
}

describe.for(pairs)('$policy in $locale, with every section closed', (pair) => {
  test.concurrent('with scripts off, the page holds every word and shows it', () =>
    scriptless(async (reader) => {
      const { page, complaints } = reader;
      await visit(reader, site.address(pair));
      const held = await page.evaluate(readPage, false);
      expect(held.sections.filter(({ isClosed }) => !isClosed)).toEqual([]);
      expect(missing(held, words(pair))).toEqual([]);
      expect(missing(await page.evaluate(readPage, true), words(pair))).toEqual([]);
      expect(complaints).toEqual([]);
    }));

  test.concurrent('once hydrated, the page still holds every word, and prints it', () =>
    readers(async (reader) => {
      const { page, complaints } = reader;
      await visit(reader, site.address(pair));
      await hydrated(page);
      const held = await page.evaluate(readPage, false);
      expect(held.sections.filter(({ isClosed }) => !isClosed)).toEqual([]);
      const all = words(pair);
      expect(missing(held, all)).toEqual([]);
      const foot = (await page.textContent('.pc-page-foot')) ?? '';
      const pdf = await page.pdf({ format: 'A4' });
      expect(missingFromPdf(pdf, all, foot, directionOf(pair.locale))).toEqual([]);
      expect(complaints).toEqual([]);
    }));
});
