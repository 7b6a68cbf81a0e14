import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longPolicy } from '../fixtures/long-policy.js';
import { axeFindings } from './support/axe.js';
import { holdProgram, hydrated, launch, openPage, visit, type WatchedPage } from './support/browser.js';
import { type Centre, closed, readLocales, readPolicies, type Site, startSite } from './support/site.js';

let browser: Browser;
let site: Site;
let reader: WatchedPage;
beforeAll(async () => {
  const [policies, locales] = await Promise.all([readPolicies(), readLocales()]);
  for (const [name, policy] of policies) policies.set(name, closed(policy));
  policies.set('long', longPolicy(500));
  policies.set('wordy', {
    ...longPolicy(0),
    sections: [
      { id: 'one', kind: 'custom', title: 'One', blocks: [`${'We say a lot. '.repeat(1200)}At last, zenith.`] },
    ],
  });
  [browser, site] = await Promise.all([launch(), startSite({ policies, locales })]);
  reader = await openPage(browser);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

interface Reader {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'none' | 'active';
}

/** A centre with a search, in front of a reader who is about to type. */
async function show(centre: Partial<Centre>, { width = 1280, height = 800, ...wishes }: Reader = {}): Promise<Page> {
  const { page } = reader;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', ...wishes });
  await visit(
    reader,
    site.address({ policy: 'modern', locale: 'en', theme: wishes.colorScheme ?? 'light', ...centre, search: 'yes' }),
  );
  await hydrated(page);
  await page.getByRole('searchbox').focus();
  return page;
}

const status = (page: Page) => page.locator('.pc-search [role=status]');
const open = (page: Page) =>
  page.locator('[data-pc-section][data-state=open]').evaluateAll((all) => all.map(({ id }) => id));

/** Types, and waits until the count is announced. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await expect.poll(() => status(page).textContent()).not.toBe('');
}

/** The words that are highlighted, by name of the highlight. */
const highlighted = (page: Page, name: string) =>
  page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    name,
  );

/** Where the match at hand is, and whether anything lies on top of it. */
const atHand = (page: Page) =>
  page.evaluate(() => {
    const [bounds] = CSS.highlights.get('pc-match-current') ?? [];
    if (bounds === undefined) return undefined;
    const range = new Range();
    range.setStart(bounds.startContainer, bounds.startOffset);
    range.setEnd(bounds.endContainer, bounds.endOffset);
    const { left, top, bottom, width } = range.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    return {
      isInView: top >= 0 && bottom <= innerHeight && width > 0,
      isUncovered: onTop !== null && bounds.startContainer.parentElement?.contains(onTop) === true,
    };
  });

describe('who types', () => {
  test('sees what matches highlighted, the sections that hold it open, and hears how often', async () => {
    const page = await show({});
    expect(await open(page)).toEqual([]);
    await search(page, 'YOUR DATA');
    const words = await highlighted(page, 'pc-match');
    expect(words.length).toBeGreaterThan(2);
    expect(new Set(words.map((each) => each.toLowerCase()))).toEqual(new Set(['your data']));
    await expect.poll(() => status(page).textContent()).toBe(`${words.length} matches`);
    await expect.poll(() => open(page)).not.toEqual([]);
    for (const id of await open(page))
      expect((await page.locator(`[id="${id}"] pc-panel`).textContent())?.toLowerCase()).toContain('your data');
    expect(reader.complaints).toEqual([]);
  });

  test.for([320, 1280])(
    'is led by Enter to each match in turn, into view and covered by nothing, at %i px',
    async (width) => {
      const page = await show({}, { width });
      await search(page, 'your data');
      const { length } = await highlighted(page, 'pc-match');
      expect(length).toBeGreaterThan(5);
      for (let step = 1; step <= Math.min(length, 12); step += 1) {
        await page.keyboard.press('Enter');
        await expect.poll(() => atHand(page)).toEqual({ isInView: true, isUncovered: true });
        await expect.poll(() => status(page).textContent()).toContain(`${step} of ${length}`);
        await expect(page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).resolves.toBe(
          true,
        );
      }
      await page.keyboard.press('Shift+Enter');
      await expect.poll(() => status(page).textContent()).toContain(`${Math.min(length, 12) - 1} of`);
      expect(
        await page.getByRole('searchbox').evaluate((field) => field.getBoundingClientRect().top),
      ).toBeGreaterThanOrEqual(0);
    },
  );

  test.for(['the page', 'a box of the host, below what shows'])(
    'is led to the end of a paragraph that is longer than %s',
    async (place) => {
      const page = await show({ policy: 'wordy' });
      if (place !== 'the page') {
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('main { height: 500px; margin-block: 1500px; overflow-y: auto; }');
          document.adoptedStyleSheets = [sheet];
        });
      }
      await page.keyboard.type('zenith');
      // At once, before the section has opened by itself.
      await page.getByRole('button', { name: 'Next' }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => atHand(page)).toEqual({ isInView: true, isUncovered: true });
    },
  );

  test('has what was open before, and no more, after Escape', async () => {
    const page = await show({});
    const own = page.locator('[data-pc-section]').nth(2);
    await own.getByRole('button').first().click();
    const before = await open(page);
    await page.getByRole('searchbox').focus();
    await search(page, 'data');
    await expect.poll(async () => (await open(page)).length).toBeGreaterThan(3);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => open(page)).toEqual(before);
    expect(await highlighted(page, 'pc-match')).toEqual([]);
    expect(await highlighted(page, 'pc-match-current')).toEqual([]);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(reader.complaints).toEqual([]);
  });

  test.for([
    ['de', 'KUSTE', /küste/i],
    ['fr', 'donnees', /données/i],
    ['ar', 'البيانات', /البيانات/],
    ['ja', 'データ', /データ/],
  ] as const)('finds in %s what is spelled as its readers type it: %s', async ([locale, words, found]) => {
    const page = await show({ locale });
    await search(page, words);
    const matches = await highlighted(page, 'pc-match');
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.filter((each) => !found.test(each))).toEqual([]);
  });

  test('tabs on from the field, and nothing that takes focus is covered by it', async () => {
    const page = await show({}, { height: 600 });
    await search(page, 'your data');
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /^Copy link/ })
      .nth(4)
      .focus();
    const covered: (string | undefined)[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Shift+Tab');
      covered.push(
        await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement;
          const { left, top, width, height } = focused.getBoundingClientRect();
          const found = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
          return found !== null && (focused.contains(found) || found.contains(focused)) ? undefined : focused.outerHTML;
        }),
      );
    }
    expect(covered.filter((each) => each !== undefined)).toEqual([]);
  });
});

describe('axe finds nothing and leaves nothing open, whether at rest, found, gone to or not found', () => {
  test.for([
    { colorScheme: 'light', forcedColors: 'none', locale: 'en', width: 1280, words: 'you' },
    { colorScheme: 'light', forcedColors: 'none', locale: 'ar', width: 320, words: 'ا' },
    { colorScheme: 'dark', forcedColors: 'none', locale: 'en', width: 320, words: 'you' },
    { colorScheme: 'dark', forcedColors: 'none', locale: 'ar', width: 1280, words: 'ا' },
    { colorScheme: 'dark', forcedColors: 'active', locale: 'en', width: 1280, words: 'you' },
  ] as const)(
    '$colorScheme, forced colours $forcedColors, $locale, $width px',
    async ({ locale, words, ...wishes }) => {
      const page = await show({ policy: 'minimal', locale }, wishes);
      const contents = page.getByRole('button', { expanded: false }).and(page.locator('.pc-contents__toggle'));
      if (await contents.isVisible()) await contents.click();
      await page.getByRole('searchbox').focus();
      const findings = async () => {
        // Where the page is scrolled, some button is always half under the edge of the field.
        await page.evaluate(() => scrollTo(0, 0));
        return axeFindings(page);
      };
      const nothing = { violations: [], unsure: [] };
      expect(await findings()).toEqual(nothing);
      await search(page, words);
      expect(await findings()).toEqual(nothing);
      await page.keyboard.press('Enter');
      expect(await findings()).toEqual(nothing);
      await page.keyboard.type('xyz');
      await expect.poll(() => highlighted(page, 'pc-match')).toEqual([]);
      expect(await findings()).toEqual(nothing);
      expect(reader.complaints).toEqual([]);
    },
  );
});

describe('at 320 px', () => {
  test.for(['en', 'de', 'fr', 'ar', 'ja'])(
    'nothing is too small to press, and nothing scrolls sideways, in %s',
    async (locale) => {
      const page = await show({ locale }, { width: 320 });
      await search(page, 'a');
      await page.keyboard.press('Enter');
      const faults = await page.evaluate(() => ({
        sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
        small: [...document.querySelectorAll('.pc-search :is(input, button)')]
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44).length,
      }));
      expect(faults).toEqual({ sideways: 0, small: 0 });
    },
  );
});

describe('highlights', () => {
  const colours = (page: Page, name: string) =>
    page.evaluate((key) => {
      const { color, backgroundColor } = getComputedStyle(
        document.querySelector('.pc-paragraph') as Element,
        `::highlight(${key})`,
      );
      return { color, backgroundColor };
    }, name);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((each) => {
      const part = Number(each) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  test.for(['light', 'dark'] as const)(
    'are legible in %s colours (WCAG 1.4.6), and apart from each other',
    async (colorScheme) => {
      const page = await show({ policy: 'minimal' }, { colorScheme });
      const all = await Promise.all(['pc-match', 'pc-match-current'].map((name) => colours(page, name)));
      for (const { color, backgroundColor } of all) {
        const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(7);
      }
      expect(all[0]?.backgroundColor).not.toBe(all[1]?.backgroundColor);
    },
  );

  test('are not printed, and neither is the search', async () => {
    const page = await show({ policy: 'minimal' });
    await search(page, 'you');
    await page.emulateMedia({ media: 'print' });
    expect((await colours(page, 'pc-match')).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(await page.locator('.pc-search').isVisible()).toBe(false);
  });

  test('are missing in older browsers: sections open, matches are counted, and the passage at hand is marked', async () => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'Highlight');
    });
    await page.goto(site.address({ policy: 'modern', locale: 'en', search: 'yes' }));
    await hydrated(page);
    await page.getByRole('searchbox').focus();
    await search(page, 'your data');
    await expect.poll(async () => (await open(page)).length).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    const marked = page.locator('[data-pc-match-current]');
    await expect.poll(() => marked.count()).toBe(1);
    expect((await marked.textContent())?.toLowerCase()).toContain('your data');
    expect(await marked.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect(complaints).toEqual([]);
  });
});

test('without scripts there is no search to be seen', async () => {
  await using watched = await openPage(browser, { javaScriptEnabled: false });
  const { page } = watched;
  await page.goto(site.address({ policy: 'minimal', locale: 'en', search: 'yes' }));
  expect(await page.locator('.pc-search').count()).toBe(1);
  expect(await page.locator('.pc-search').isVisible()).toBe(false);
});

test.for(['', '#what-we-collect'])(
  'who types before the page reacts is searched for once it does, and types on (%o)',
  async (hash) => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    const react = await holdProgram(page, 'data/**');
    await page.goto(site.address({ policy: 'minimal', locale: 'en', search: 'yes' }, hash), {
      waitUntil: 'domcontentloaded',
    });
    const field = page.getByRole('searchbox');
    await field.pressSequentially('yo');
    react();
    await hydrated(page);
    await expect.poll(() => highlighted(page, 'pc-match')).not.toEqual([]);
    await page.keyboard.type('u');
    expect(await field.inputValue()).toBe('you');
    expect(complaints).toEqual([]);
  },
);

describe('in a policy of 500 sections', () => {
  test('typing is followed by no longer pause than opening all sections is', async () => {
    const page = await show({ policy: 'long' });
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
    });
    const longest = () =>
      page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks.splice(0)));
    await longest();
    await page.keyboard.type('topic44', { delay: 150 });
    await expect.poll(() => status(page).textContent()).toBe('132 matches');
    await expect.poll(async () => (await open(page)).length).toBe(11);
    const typing = await longest();
    await page.keyboard.press('Escape');
    await expect.poll(() => open(page)).toEqual([]);
    await longest();
    await page.getByRole('button', { name: 'Open all sections' }).click();
    await expect.poll(async () => (await open(page)).length).toBe(500);
    const openingAll = await longest();
    console.info(`longest pause: ${Math.round(typing)} ms while typing, ${Math.round(openingAll)} ms for opening all`);
    expect(typing).toBeLessThan(openingAll);
  });
});
