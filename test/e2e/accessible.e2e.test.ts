import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../../src/policy.js';
import { axeFindings } from './support/axe.js';
import { hydrated, launch, openPage, visit, type WatchedPage } from './support/browser.js';
import { type Centre, readLocales, readPolicies, type Site, startSite } from './support/site.js';
import { smallTargets } from './support/targets.js';

let browser: Browser;
let site: Site;
let reader: WatchedPage;
beforeAll(async () => {
  const [policies, locales] = await Promise.all([readPolicies(), readLocales()]);
  policies.set('brief', brief(policies.get('modern') as Policy));
  [browser, site] = await Promise.all([launch(), startSite({ policies, locales })]);
  reader = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

const WIDTHS = [320, 1280];

// What other facts refer to.
const REFERRED = ['data', 'purposes', 'recipients'];

/** All sections of a policy, with a few facts of each kind: axe takes long over what it has seen many times. */
function brief(policy: Policy): Policy {
  const entries = Object.entries(policy).map(([key, value]) => [
    key,
    Array.isArray(value) && key !== 'sections' && !REFERRED.includes(key) ? value.slice(0, 3) : value,
  ]);
  return Object.fromEntries(entries) as Policy;
}

interface Reader {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'none' | 'active';
}

/** Shows a centre to a reader with a window, and wishes, of their own. */
async function show(centre: Partial<Centre>, { width = 1280, ...wishes }: Reader = {}): Promise<WatchedPage> {
  const { page } = reader;
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light', forcedColors: 'none', ...wishes });
  await visit(reader, site.address({ policy: 'modern', locale: 'en', ...centre }));
  await hydrated(page);
  return reader;
}

/** Opens or closes the contents list, where it has a button for it. */
async function setContents(page: Page, open: boolean): Promise<void> {
  const toggle = page.locator('.pc-contents__toggle');
  if (!(await toggle.isVisible()) || (await toggle.getAttribute('aria-expanded')) === String(open)) return;
  await toggle.click();
  await page.locator(`.pc-contents__toggle[aria-expanded="${open}"]`).waitFor();
}

async function openAll(page: Page): Promise<void> {
  await setContents(page, true);
  await page.locator('.pc-toolbar button').first().click();
  await page.waitForFunction(() => document.querySelector('pc-panel[hidden]') === null);
}

async function closeAll(page: Page): Promise<void> {
  if ((await page.locator('pc-panel[hidden]').count()) > 0) await openAll(page);
  await page.locator('.pc-toolbar button').first().click();
  await page.waitForFunction(() => document.querySelector('pc-panel:not([hidden])') === null);
  await setContents(page, false);
}

describe('axe, with every rule it has, finds nothing and leaves nothing open', () => {
  const cases = [
    ...(['light', 'dark'] as const).flatMap((theme) =>
      ['en', 'ar'].flatMap((locale) =>
        WIDTHS.map((width) => ({ policy: 'brief', theme, forcedColors: 'none' as const, locale, width })),
      ),
    ),
    { policy: 'brief', theme: 'light', forcedColors: 'active', locale: 'en', width: 1280 },
    { policy: 'brief', theme: 'dark', forcedColors: 'active', locale: 'ar', width: 320 },
    { policy: 'modern', theme: 'light', forcedColors: 'none', locale: 'en', width: 320 },
  ] as const;

  test.for(cases)(
    '$policy, $theme, forced colours $forcedColors, $locale, $width px, closed and open',
    { timeout: 120_000 },
    async ({ policy, theme, forcedColors, locale, width }) => {
      const { page, complaints } = await show({ policy, theme, locale }, { colorScheme: theme, forcedColors, width });
      await closeAll(page);
      expect(await axeFindings(page)).toEqual({ violations: [], unsure: [] });
      await openAll(page);
      expect(await axeFindings(page)).toEqual({ violations: [], unsure: [] });
      expect(complaints).toEqual([]);
    },
  );
});

describe('assistive technology', () => {
  test.for([1, 2, 3, 4, 5, 6])('meets headings that never skip a level, from level %i down', async (headingLevel) => {
    const { page } = await show({ headingLevel });
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
    );
    expect(levels[0]).toBe(headingLevel);
    expect(levels.length).toBeGreaterThan(20);
    expect(levels.filter((level, index) => level > Math.min(6, (levels[index - 1] ?? level) + 1))).toEqual([]);
    expect(levels.slice(1).filter((level) => level <= headingLevel && level < 6)).toEqual([]);
  });

  test('meets at most three landmarks, and no words of closed sections but all of open ones', async () => {
    const { page } = await show({});
    await closeAll(page);
    const session = await page.context().newCDPSession(page);
    const tree = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const inOrder = (node = nodes[0]): typeof nodes =>
        node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))];
      return inOrder()
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => ({ role: role?.value, name: String(name?.value ?? '') }));
    };
    const textIn = (nodes: Awaited<ReturnType<typeof tree>>) =>
      nodes
        .filter(({ role }) => role === 'StaticText')
        .map(({ name }) => name)
        .join('')
        .replace(/\s+/g, '');
    const panels = await page
      .locator('pc-panel')
      .evaluateAll((all) =>
        all.map((panel) =>
          [...panel.querySelectorAll('p.pc-paragraph, dd')].map(({ textContent }) => textContent ?? ''),
        ),
      );
    const head = await page.evaluate(() => {
      const clone = document.querySelector('article')?.cloneNode(true) as HTMLElement;
      for (const panel of clone.querySelectorAll('pc-panel')) panel.remove();
      return (clone.textContent ?? '').replace(/\s+/g, '');
    });
    const texts = panels.flat().map((text) => text.replace(/\s+/g, ''));
    const shut = await tree();
    const shutText = textIn(shut);
    expect(texts.filter((text) => !head.includes(text) && shutText.includes(text))).toEqual([]);

    const landmarks = ['banner', 'complementary', 'contentinfo', 'form', 'navigation', 'region', 'search'];
    // The page's own main is the host's.
    expect(shut.filter(({ role }) => landmarks.includes(role)).map(({ role }) => role)).toEqual(['navigation']);

    await openAll(page);
    const open = await tree();
    expect(texts.length).toBeGreaterThan(100);
    const openText = textIn(open);
    expect(texts.filter((text) => !openText.includes(text))).toEqual([]);
    expect(open.filter(({ role }) => landmarks.includes(role)).length).toBeLessThanOrEqual(3);
  });
});

describe.for(WIDTHS)('at %i px', (width) => {
  test.for(['en', 'ar'])('everything that is pressed is at least 44 px high and wide in %s', async (locale) => {
    const { page } = await show({ locale }, { width });
    await openAll(page);
    expect(await smallTargets(page)).toEqual([]);
  });

  test('nothing covers what has focus', { timeout: 90_000 }, async () => {
    const { page } = await show({}, { width });
    await openAll(page);
    const stops = page.locator('article :is(a[href], button)').filter({ visible: true });
    const count = await stops.count();
    await stops.first().focus();
    const covered: string[] = [];
    const visited = new Set<number>([0]);
    for (let step = 1; step < count; step += 1) {
      await page.keyboard.press('Tab');
      const { index, problem } = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const index = [...document.querySelectorAll('article :is(a[href], button)')]
          .filter((each) => each.checkVisibility())
          .indexOf(focused);
        const isOnTop = ({ left, right, top, bottom }: DOMRect) =>
          [
            [(left + right) / 2, (top + bottom) / 2],
            [left + 2, top + 2],
            [right - 2, bottom - 2],
          ].every(([x = 0, y = 0]) => {
            const found = document.elementFromPoint(x, y);
            return found !== null && (focused.contains(found) || found.contains(focused));
          });
        return {
          index,
          problem: [...focused.getClientRects()].every(isOnTop) ? undefined : focused.outerHTML.slice(0, 120),
        };
      });
      visited.add(index);
      if (problem !== undefined) covered.push(problem);
    }
    expect(covered).toEqual([]);
    expect(visited).toEqual(new Set(Array.from({ length: count }, (_, index) => index)));
  });
});

describe('at 400% zoom, where a window is 320 px wide', () => {
  test.for(['en', 'de', 'ar', 'ja'])(
    'nothing scrolls sideways in %s, and wider text spacing loses nothing',
    async (locale) => {
      const { page } = await show({ locale }, { width: 320 });
      const overflow = () =>
        page.evaluate(() => ({
          sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
          wide: [...document.querySelectorAll('article *')]
            .filter((element) => {
              const { left, right, width, height } = element.getBoundingClientRect();
              return width > 1 && height > 1 && (left < -0.5 || right > innerWidth + 0.5);
            })
            .map((element) => element.outerHTML.slice(0, 100)),
          cut: [...document.querySelectorAll('article *')]
            .filter((element) => {
              const { overflowX, overflowY } = getComputedStyle(element);
              return (
                element.clientWidth > 1 &&
                ((/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth) ||
                  (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight))
              );
            })
            .map((element) => element.outerHTML.slice(0, 100)),
        }));
      const nothing = { sideways: 0, wide: [], cut: [] };
      expect(await overflow()).toEqual(nothing);
      await openAll(page);
      expect(await overflow()).toEqual(nothing);
      await page.evaluate(() => {
        const spacing = new CSSStyleSheet();
        // WCAG 1.4.12.
        spacing.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets = [spacing];
      });
      expect(await overflow()).toEqual(nothing);
    },
  );
});

describe('with the keyboard alone', () => {
  test('a reader opens and closes sections, and moves between them', async () => {
    const { page } = await show({ policy: '3cx-2016' });
    await closeAll(page);
    const triggers = page.locator('.pc-section__trigger');
    const isFocused = (at: number) =>
      expect.poll(() => triggers.nth(at).evaluate((button) => button === document.activeElement)).toBe(true);
    const isOpen = (at: number, open: boolean) =>
      expect.poll(() => triggers.nth(at).getAttribute('aria-expanded')).toBe(String(open));
    const last = (await triggers.count()) - 1;

    await page.getByRole('button', { name: 'Print or save as PDF' }).focus();
    await page.keyboard.press('Tab');
    await isFocused(0);
    await page.keyboard.press('Enter');
    await isOpen(0, true);
    await page.keyboard.press('Space');
    await isOpen(0, false);
    await page.keyboard.press('ArrowDown');
    await isFocused(1);
    await page.keyboard.press('End');
    await isFocused(last);
    await page.keyboard.press('ArrowDown');
    await isFocused(0);
    await page.keyboard.press('ArrowUp');
    await isFocused(last);
    await page.keyboard.press('Home');
    await isFocused(0);
    // What is closed is passed over.
    await page.keyboard.press('Tab');
    await isFocused(1);
  });

  test('a reader opens all, closes all, prints, and copies the link of a section', async () => {
    const { page, complaints } = await show({ policy: '3cx-2016' });
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    const panels = page.locator('pc-panel');
    await page.getByRole('button', { name: 'Open all sections' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('pc-panel[hidden]').count()).toBe(0);
    expect(
      await page
        .getByRole('button', { name: 'Close all sections' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('pc-panel[hidden]').count()).toBe(await panels.count());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('body[data-printed]').count()).toBe(1);

    const section = page.locator('[data-pc-section]').first();
    await section.locator('.pc-section__trigger').focus();
    await page.keyboard.press('Enter');
    const copy = section.getByRole('link', { name: /^Copy link: / });
    await copy.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => section.getByRole('status').textContent()).toBe('Link copied');
    const address = new URL(`#${await section.getAttribute('id')}`, page.url()).href;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(page.url()).toBe(address);
    expect(complaints).toEqual([]);
  });
});
