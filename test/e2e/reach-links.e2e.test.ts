import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchors, unreached } from './support/anchors.js';
import { holdProgram, hydrated, launch, openPage, openPages, type Pages, visit } from './support/browser.js';
import { closed, readLocales, readPolicies, type Site, startSite } from './support/site.js';

const policies = new Map([...(await readPolicies())].map(([name, policy]) => [name, closed(policy)]));
const locales = await readLocales();
const pairs = [...policies.keys()].flatMap((policy) => [...locales.keys()].map((locale) => ({ policy, locale })));

let browser: Browser;
let site: Site;
let readers: Pages;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite({ policies, locales, mode: 'production' })]);
  readers = await openPages(browser, 5);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

/**
 * For each section, a link to words inside it: such as stand nowhere before, so that the browser comes upon them there; or
 * else such as stand nowhere before after the words they follow.
 */
function linksToWords(): { readonly section: string; readonly href: string }[] {
  const folded = (text: string) => text.replace(/\s+/g, '').toLowerCase();
  const encoded = (text: string) => encodeURIComponent(text.trim()).replaceAll('-', '%2D');
  const textNodes = (root: Element) => {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) nodes.push(walker.currentNode);
    return nodes.filter(({ textContent }) => textContent?.trim() !== '');
  };
  return [...document.querySelectorAll('[data-pc-section]')].map((section) => {
    const panel = section.querySelector('pc-panel') as HTMLElement;
    const before = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(panel, 0);
    const earlier = folded(before.toString());
    const words = textNodes(panel);
    const phrases = words
      .filter(
        ({ parentElement, textContent }) =>
          parentElement?.textContent === textContent && parentElement?.tagName !== 'BDI',
      )
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => text.trim().length >= 4 && text.length <= 240 && !earlier.includes(folded(text)))
      .sort((one, other) => other.length - one.length);
    const pair = words.findIndex(
      ({ textContent }, index) => !earlier.includes(folded(`${textContent}${words[index + 1]?.textContent}`)),
    );
    const directive =
      phrases[0] === undefined
        ? `${encoded(words[pair]?.textContent ?? '')}-,${encoded(words[pair + 1]?.textContent ?? '')}`
        : encoded(phrases[0]);
    return { section: section.id, href: `#:~:text=${directive}` };
  });
}

describe.for(pairs)('$policy in $locale', ({ policy, locale }) => {
  test.concurrent('a link to any section opens it and takes the reader there', () =>
    readers(async (reader) => {
      const { page, complaints } = reader;
      await visit(reader, site.address({ policy, locale }));
      await hydrated(page);
      const all = await page.evaluate(anchors);
      const sections = all.filter(({ isSection }) => isSection);
      const parts = all.filter(({ isSection }) => !isSection);
      expect(sections.length).toBeGreaterThan(0);
      // Parts of sections are the same whatever the language.
      const isSource = locale === policies.get(policy)?.locale;
      expect(await page.evaluate(unreached, isSource ? [...sections, ...parts] : sections)).toEqual([]);
      expect(complaints).toEqual([]);
    }));

  test.concurrent('the browser opens any section in which it finds the words of a link', () =>
    readers(async (reader) => {
      const { page, complaints } = reader;
      await visit(reader, site.address({ policy, locale }));
      await hydrated(page);
      const links = await page.evaluate(linksToWords);
      expect(links.length).toBeGreaterThan(0);
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.id = 'find';
        link.textContent = 'Find';
        Object.assign(link.style, {
          position: 'fixed',
          top: '0',
          left: '0',
          width: '60px',
          height: '60px',
          background: 'white',
          zIndex: '9',
        });
        document.body.append(link);
      });
      const failures: string[] = [];
      for (const { section, href } of links) {
        const isOpen = await page.evaluate(
          ([id, target]) => {
            (document.getElementById('find') as HTMLAnchorElement).href = target as string;
            return document
              .getElementById(id as string)
              ?.querySelector('button')
              ?.getAttribute('aria-expanded');
          },
          [section, href],
        );
        if (isOpen !== 'false') failures.push(`${section}: was open before`);
        // A browser follows such a link only if a person did, so it has to be a click.
        await page.mouse.click(30, 30);
        const found = await page
          .waitForFunction(
            (id) => {
              const element = document.getElementById(id);
              return (
                element?.querySelector('button')?.getAttribute('aria-expanded') === 'true' &&
                element.querySelector('pc-panel')?.hasAttribute('hidden') === false
              );
            },
            section,
            { timeout: 30_000 },
          )
          .catch(() => undefined);
        if (found === undefined) failures.push(`${section}: ${decodeURIComponent(href)}`);
      }
      expect(failures).toEqual([]);
      expect(complaints).toEqual([]);
    }));
});

describe.for([...policies.keys()])('%s, before its scripts have run', (policy) => {
  test('a section that the browser opened for a link stays open, and takes focus', async () => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // What the scripts wait for before they hydrate.
    await page.route('**/data/**', async (route) => {
      await held;
      await route.continue();
    });
    const html = await (await fetch(site.address({ policy, locale: 'en' }))).text();
    const [, id = ''] = /<li id="([^"]+)" class="pc-fact"/.exec(html) ?? [];
    await page.goto(site.address({ policy, locale: 'en' }, `#${id}`), { waitUntil: 'commit' });
    const target = page.locator(`[id="${id}"]`);
    const section = page.locator('[data-pc-section]').filter({ has: target });
    const panel = section.locator('pc-panel');
    await expect.poll(() => panel.getAttribute('hidden')).toBeNull();
    const trigger = section.locator('.pc-section__trigger');
    expect(await trigger.getAttribute('aria-expanded')).toBe('false');
    release();
    await hydrated(page);
    await expect.poll(() => trigger.getAttribute('aria-expanded')).toBe('true');
    expect(await panel.getAttribute('hidden')).toBeNull();
    await expect.poll(() => target.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('a link shows any section, which can be closed once they have', async () => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    const react = await holdProgram(page);
    await page.goto(site.address({ policy, locale: 'en' }), { waitUntil: 'commit' });
    await page.locator('.pc-section__trigger').last().waitFor();
    const sections = await page.evaluate(anchors);
    expect(await shown(page)).toEqual([]);
    for (const { id, section } of sections.filter(({ isSection }) => isSection)) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      expect([id, await shown(page)]).toEqual([id, [section]]);
    }
    react();
    await hydrated(page);
    const trigger = page.locator('.pc-section__trigger[aria-expanded=true]');
    await trigger.click();
    await expect.poll(() => trigger.count()).toBe(0);
    expect(await shown(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** The sections whose text can be read. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-pc-section]')]
      .filter((section) => section.querySelector('.pc-section__body')?.checkVisibility())
      .map(({ id }) => id),
  );
