import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocument, directionOf } from '../../src/document.js';
import { hydrated, launch, openPages, type Pages, visit } from './support/browser.js';
import {
  type DocumentWords,
  folded,
  missingInOrder,
  missingWords,
  type Words,
  wordsOf,
} from './support/document-text.js';
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

interface ReadText {
  readonly header: string;
  readonly sections: readonly {
    readonly id: string;
    readonly head: string;
    readonly body: string;
    readonly isClosed: boolean;
  }[];
  readonly footer: string;
}

/** Reads a page, each part by itself: all its text, or only what is drawn on the screen. */
function readPage(onlyDrawn: boolean): ReadText {
  const isDrawn = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return (
      node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
      [...range.getClientRects()].some(
        ({ width, height, right, bottom }) => width > 1 && height > 1 && right > 0 && bottom > 0,
      )
    );
  };
  const textOf = (root: Element | null, skip?: Element) => {
    let text = '';
    if (root === null) return text;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (!skip?.contains(node) && (!onlyDrawn || node.textContent?.trim() === '' || isDrawn(node)))
        text += node.textContent;
    return text;
  };
  return {
    header: textOf(document.querySelector('article header')),
    sections: [...document.querySelectorAll('[data-pc-section]')].map((section) => {
      const panel = section.querySelector('pc-panel') as Element;
      return {
        id: section.id,
        head: textOf(section, panel),
        body: textOf(panel),
        isClosed: panel.getAttribute('hidden') === 'until-found',
      };
    }),
    footer: textOf(document.querySelector('article footer')),
  };
}

const joined = (phrases: Words) => phrases.map((runs) => runs.join(''));

/** What a page does not say, part by part. */
function missing(page: ReadText, all: DocumentWords): string[] {
  return [
    ...missingInOrder(page.header, joined(all.header)),
    ...all.sections.flatMap(({ id, head, body }) => {
      const section = page.sections.find((each) => each.id === id);
      return [
        ...missingInOrder(section?.head ?? '', joined(head)),
        ...missingInOrder(section?.body ?? '', joined(body)),
      ];
    }),
    ...missingInOrder(page.footer, joined(all.footer)),
  ];
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

/** What a PDF does not say. The foot that stands on each page repeats words of the header, and proves nothing. */
function missingFromPdf(
  pdf: Buffer,
  { header, sections, footer }: DocumentWords,
  foot: string,
  dir: 'ltr' | 'rtl',
): string[] {
  const { stdout, error } = spawnSync('pdftotext', ['-raw', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error !== undefined) throw error;
  const phrases = [...header, ...sections.flatMap(({ head, body }) => [...head, ...body]), ...footer];
  const pages = stdout.split('\f').slice(0, -1);
  if (dir === 'ltr') {
    // The address of a link is printed after it, so a phrase may not stand in one piece; its runs do.
    return missingInOrder(pages.map((page) => withoutEnd(folded(page), folded(foot))).join(''), phrases.flat());
  }
  return missingWords(stdout, joined(phrases).join(' '), pages.map(() => foot).join(' '));
}

function withoutEnd(text: string, end: string): string {
  expect(text.endsWith(end), `“${end}” at the end of “…${text.slice(-200)}”`).toBe(true);
  return text.slice(0, -end.length);
}
