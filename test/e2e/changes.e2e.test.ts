import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comparePolicies, createChanges } from '../../src/changes.js';
import { phraseToText } from '../../src/document.js';
import type { Policy } from '../../src/policy.js';
import { readChangesMessages } from '../fixtures/examples.js';
import { modernVersions, threeCxVersions } from '../fixtures/versions.js';
import { axeFindings } from './support/axe.js';
import { hydrated, launch, openPage, visit, type WatchedPage } from './support/browser.js';
import { missingInOrder } from './support/document-text.js';
import { type Centre, closed, readLocales, readPolicies, type Site, startSite } from './support/site.js';

const CHANGED = { policy: '3cx-2016', locale: 'en', history: '3cx', version: '2016', compare: '2011' } as const;
const UPCOMING = { policy: 'modern', locale: 'en', history: 'modern', version: '5.0', compare: '4.0' } as const;

const policies = new Map([...(await readPolicies())].map(([name, policy]) => [name, closed(policy)]));
const policy = (name: string) => policies.get(name) as Policy;
const changes = createChanges(comparePolicies(policy('3cx-2011'), policy('3cx-2016')), {
  messages: readChangesMessages('en'),
});

let browser: Browser;
let site: Site;
let reader: WatchedPage;
beforeAll(async () => {
  const histories = new Map([
    ['3cx', threeCxVersions(policy('3cx-2011'), policy('3cx-2016'))],
    ['modern', modernVersions(policy('modern'), async () => policy('modern'))],
  ]);
  const locales = await readLocales();
  [browser, site] = await Promise.all([launch(), startSite({ policies, locales, histories })]);
  reader = await openPage(browser);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

interface Reader {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'none' | 'active';
}

async function show(centre: Centre, { width = 1280, ...wishes }: Reader = {}, hash = ''): Promise<Page> {
  const { page } = reader;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', ...wishes });
  await visit(reader, site.address({ theme: wishes.colorScheme ?? 'light', ...centre }, hash));
  await hydrated(page);
  return page;
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const textsOf = (topics: typeof changes.topics) =>
  topics.flatMap(({ items }) => items.flatMap(({ texts }) => texts.map(({ parts }) => parts)));

describe('with scripts off, a reader', () => {
  async function unscripted(centre: Centre, read: (page: Page) => Promise<void>) {
    await using watched = await openPage(browser, { javaScriptEnabled: false });
    await watched.page.goto(site.address(centre));
    await read(watched.page);
    expect(watched.complaints).toEqual([]);
  }

  test('is told how much changed, and is led from the list to each section and back', () =>
    unscripted(CHANGED, async (page) => {
      await page.getByRole('heading', { name: 'Updated May 1, 2016: 6 things changed that matter to you' }).waitFor();
      const links = page.locator('.pc-changes__topic a');
      expect(await links.allTextContents()).toEqual(
        changes.topics.flatMap(({ section, title }) => (section === undefined ? [] : [phraseToText(title)])),
      );
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
        expect(await page.locator(href).count(), href).toBe(1);
      await page.getByRole('link', { name: 'See what changed: Third-party technologies' }).click();
      expect(new URL(page.url()).hash).toBe('#pc-changes-third-party-technologies');
      await expect(page.locator(':target').textContent()).resolves.toContain('Google Analytics');
    }));

  test('opens every word that came or went, in one text and side by side, and what is only worded anew', () =>
    unscripted(CHANGED, async (page) => {
      const folds = page.locator('.pc-changes__folded > *');
      expect(await folds.evaluateAll((all) => all.filter((fold) => fold.checkVisibility()).length)).toBe(0);
      for (const name of ['Word by word', 'Side by side', 'Changes in wording only'])
        await page.getByText(name, { exact: true }).click();
      const marked = (fold: string) =>
        page
          .locator(`[data-fold="${fold}"] :is(ins, del)`)
          .evaluateAll((all) =>
            all
              .filter((mark) => mark.checkVisibility())
              .map(
                (mark) =>
                  `${mark.localName}: ${mark.querySelector('.pc-changes__unseen + *, .pc-changes__unseen')?.nextSibling?.textContent}`,
              ),
          );
      const expected = (topics: typeof changes.topics) =>
        textsOf(topics).flatMap((parts) =>
          parts.flatMap(({ type, inlines }) =>
            type === 'same' ? [] : [`${type === 'added' ? 'ins' : 'del'}: ${phraseToText({ inlines }).trimEnd()}`],
          ),
        );
      expect(await marked('inline')).toEqual(expected(changes.topics));
      expect((await marked('side-by-side')).sort()).toEqual(expected(changes.topics).sort());
      expect(await marked('others')).toEqual(expected(changes.others));
    }));

  test('reads a past version at its own address, is told that it is not in force, and is led to the one that is', () =>
    unscripted({ policy: '3cx-2016', locale: 'en', history: '3cx' }, async (page) => {
      await page.getByText('Versions of this policy', { exact: true }).click();
      await page.getByRole('link', { name: 'Version 2011' }).click();
      expect(new URL(page.url()).searchParams.get('version')).toBe('2011');
      await expect(page.locator('.pc-title').textContent()).resolves.toBe('3CX Privacy Policy');
      await expect(page.locator('.pc-version-notice').textContent()).resolves.toContain(
        'Another version has held since May 1, 2016.',
      );
      await page.getByText('This version is no longer in force.').waitFor();
      await page.getByRole('link', { name: 'Read the version in force' }).click();
      expect(new URL(page.url()).searchParams.has('version')).toBe(false);
      expect(new URL(page.url()).searchParams.get('locale')).toBe('en');
      expect(await page.locator('.pc-version-notice').count()).toBe(0);
    }));

  test('is told of the version to come, from when it holds, and what will change', () =>
    unscripted({ policy: 'modern', locale: 'en', history: 'modern' }, async (page) => {
      await expect(page.locator('.pc-version-notice').textContent()).resolves.toContain(
        'A new version takes effect February 1, 2099.',
      );
      await page.getByRole('link', { name: 'Read the new version' }).click();
      await expect(page.locator('.pc-version-notice').textContent()).resolves.toContain(
        'This version is not yet in force. It takes effect February 1, 2099.',
      );
      await page.getByText('Versions of this policy', { exact: true }).click();
      await page.getByRole('link', { name: 'What changed: Version 5.0' }).click();
      await page.getByRole('heading', { name: 'Takes effect February 1, 2099: 3 things changed' }).waitFor();
    }));

  test('is offered nothing that only scripts could do', () =>
    unscripted(CHANGED, async (page) => {
      expect(await page.locator('.pc-last-read').isVisible()).toBe(false);
    }));
});

describe('a reader', () => {
  test('follows an entry of the list, and its section opens', async () => {
    const page = await show(CHANGED);
    await page.locator('.pc-changes__topic a', { hasText: 'Information from you' }).click();
    const section = page.locator('#information-from-you');
    await expect.poll(() => section.getAttribute('data-state')).toBe('open');
    expect(await section.locator('.pc-changed').textContent()).toContain('Changed');
    expect(reader.complaints).toEqual([]);
  });

  test('finds in the contents list, in words, what is new and what changed', async () => {
    const page = await show(CHANGED);
    for (const name of ['Information we receive Changed', 'Third-party technologies New', 'Cookies'])
      expect(await page.getByRole('navigation').getByRole('link', { name, exact: true }).count(), name).toBe(1);
  });

  test('arrives at a comparison in one text or side by side, as the address says', async () => {
    const page = await show({ ...CHANGED, view: 'side-by-side' });
    const open = await page
      .locator('.pc-changes details[open]')
      .evaluateAll((all) => all.map((details) => details.getAttribute('data-fold')));
    expect(open).toEqual(['side-by-side']);
    const row = page.getByRole('row', { name: /We post/ });
    const [before, after] = await row
      .getByRole('cell')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON()));
    expect(before?.top).toBe(after?.top);
    await page.setViewportSize({ width: 320, height: 900 });
    const [upper, lower] = await row
      .getByRole('cell')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON()));
    expect(upper?.bottom).toBeLessThanOrEqual(lower?.top);
  });
});

describe('axe finds nothing and leaves nothing open', () => {
  test.for([
    { centre: CHANGED, locale: 'en', colorScheme: 'light', forcedColors: 'none', width: 1280 },
    { centre: CHANGED, locale: 'ar', colorScheme: 'dark', forcedColors: 'none', width: 1280 },
    { centre: CHANGED, locale: 'en', colorScheme: 'dark', forcedColors: 'active', width: 1280 },
    { centre: CHANGED, locale: 'en', colorScheme: 'dark', forcedColors: 'none', width: 320 },
    { centre: UPCOMING, locale: 'ar', colorScheme: 'light', forcedColors: 'none', width: 320 },
    { centre: UPCOMING, locale: 'en', colorScheme: 'light', forcedColors: 'active', width: 320 },
    { centre: UPCOMING, locale: 'ar', colorScheme: 'dark', forcedColors: 'none', width: 1280 },
  ] as const)(
    '$centre.history, $locale, $colorScheme, forced colours $forcedColors, $width px',
    async ({ centre, locale, ...wishes }) => {
      const page = await show({ ...centre, locale }, wishes);
      const contents = page.locator('.pc-contents__toggle');
      if (await contents.isVisible()) await contents.click();
      await openAll(page);
      expect(await axeFindings(page)).toEqual({ violations: [], unsure: [] });
      expect(reader.complaints).toEqual([]);
    },
  );
});

describe('at 320 px', () => {
  test.for(['en', 'de', 'fr', 'ar', 'ja'])(
    'nothing is too small to press, and nothing scrolls sideways, in %s',
    async (locale) => {
      const page = await show({ ...UPCOMING, locale }, { width: 320 });
      await openAll(page);
      const faults = await page.evaluate(() => ({
        sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
        small: [
          ...document.querySelectorAll(
            ':is(.pc-changes__topic, .pc-changed, .pc-versions, .pc-last-read) :is(a, button), .pc-changes__fold > summary',
          ),
        ]
          .filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width < 24 || height < 44;
          })
          .map(({ outerHTML }) => outerHTML),
      }));
      expect(faults).toEqual({ sideways: 0, small: [] });
    },
  );
});

describe('on paper', () => {
  test('words that came are underlined and words that went struck out, in black on white', async () => {
    const page = await show(CHANGED, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const styles = await page.locator('[data-fold="inline"] :is(ins, del)').evaluateAll((all) =>
      all.map((mark) => {
        const { color, backgroundColor, textDecorationLine } = getComputedStyle(mark);
        return `${mark.localName} ${textDecorationLine} ${color} ${backgroundColor}`;
      }),
    );
    expect(new Set(styles)).toEqual(
      new Set(['ins underline rgb(0, 0, 0) rgba(0, 0, 0, 0)', 'del line-through rgb(0, 0, 0) rgba(0, 0, 0, 0)']),
    );
  });

  test('every changed text stands there, though nothing was opened, and once', async () => {
    const page = await show(CHANGED);
    const folder = await mkdtemp(join(tmpdir(), 'privacy-centre-print-'));
    try {
      const path = join(folder, 'page.pdf');
      await page.emulateMedia({ media: 'print' });
      await page.pdf({ path, format: 'A4' });
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-']);
      const [printed = ''] = stdout.split('At a glance');
      const words = await page.locator('.pc-changes__text').evaluateAll((all) =>
        all.map((text) => {
          const seen = text.cloneNode(true) as Element;
          for (const unseen of seen.querySelectorAll('.pc-changes__unseen')) unseen.remove();
          for (const link of seen.querySelectorAll('a')) link.append(` (${link.getAttribute('href')})`);
          return seen.textContent ?? '';
        }),
      );
      expect(words).toHaveLength(textsOf([...changes.topics, ...changes.others]).length);
      expect(missingInOrder(printed, words)).toEqual([]);
      expect(printed.match(/shopping\s+cart/g)).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('“since I last read it”', () => {
  const NOW = { policy: '3cx-2016', locale: 'en', history: '3cx' } as const;
  const remember = 'Remember in this browser that I have read this version';
  const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }));
  beforeEach(async () => {
    await reader.page.goto(site.address(NOW));
    await reader.page.evaluate(() => localStorage.clear());
  });

  test('nothing is kept before the reader asks for it, then the version alone, and nothing is sent', async () => {
    const page = await show(NOW);
    expect(await kept(page)).toEqual({});
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByRole('button', { name: remember }).click();
    const status = page.locator('.pc-last-read [role=status]');
    await expect.poll(() => status.textContent()).toBe('This browser remembers that you have read this version.');
    expect(await status.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await kept(page)).toEqual({ 'pc-last-read:3cx': '2016' });
    await page.getByRole('button', { name: 'Forget it' }).click();
    expect(await kept(page)).toEqual({});
    expect(sent).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    page.removeAllListeners('request');
  });

  test('who read an older version is told which, and led to what changed since then', async () => {
    await reader.page.evaluate(() => localStorage.setItem('pc-last-read:3cx', '2011'));
    const page = await show(NOW);
    await expect.poll(() => page.locator('.pc-last-read').textContent()).toContain('You last read: Version 2011.');
    await page.getByRole('link', { name: 'See what changed since then' }).click();
    await page.getByRole('heading', { name: /^Updated May 1, 2016: 6 things changed/ }).waitFor();
    await page.getByRole('button', { name: remember }).click();
    expect(await kept(page)).toEqual({ 'pc-last-read:3cx': '2016' });
    expect(reader.complaints).toEqual([]);
  });

  test('a browser that keeps nothing says so, and everything else works', async () => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(site.address(NOW));
    await hydrated(page);
    await page.getByRole('button', { name: remember }).click();
    await expect
      .poll(() => page.locator('.pc-last-read [role=status]').textContent())
      .toBe('This browser keeps nothing, so it cannot remember.');
    await page.getByText('Versions of this policy', { exact: true }).click();
    await page.getByRole('link', { name: 'What changed: Version 2016' }).click();
    await page.getByRole('heading', { name: /^Updated May 1, 2016/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
