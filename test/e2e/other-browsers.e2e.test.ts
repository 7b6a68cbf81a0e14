import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocument } from '../../src/document.js';
import { anchors, unreached } from './support/anchors.js';
import { wordsOf } from './support/document-text.js';
import { OTHER_BROWSERS, type OtherPage } from './support/other-browsers.js';
import { missing, readPage } from './support/read-page.js';
import { missingFromPdf } from './support/read-pdf.js';
import { closed, readLocales, readPolicies, readRequestLocales, type Site, startSite } from './support/site.js';

const policies = new Map([...(await readPolicies())].map(([name, policy]) => [name, closed(policy)]));
const [locales, requests] = await Promise.all([readLocales(), readRequestLocales()]);
const reader = { policy: 'modern', locale: 'en' };

let site: Site;
beforeAll(async () => {
  site = await startSite({ policies, locales, requests });
});
afterAll(() => site.stop());

/** Goes to a page, and waits until it reacts to its reader. */
async function visit(page: OtherPage, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => page.evaluate(() => 'hydratedBy' in globalThis)).toBe(true);
}

const complaintsOf = (page: OtherPage) =>
  page.evaluate(() => (globalThis as unknown as { complaints: string[] }).complaints);

const wordsFor = ({ policy, locale }: typeof reader) =>
  wordsOf(createDocument(policies.get(policy) as never, { messages: locales.get(locale) as never }));

const firefox = OTHER_BROWSERS[0];
describe.runIf(firefox.isThere)('in Firefox', () => {
  test('with scripts off, every word is drawn, and printed', async () => {
    await using page = await firefox.open({ scripts: false });
    await page.goto(site.address(reader));
    const pdf = (await page.pdf?.()) ?? new Uint8Array();
    const words = wordsFor(reader);
    expect(missing(await page.evaluate(readPage, true), words)).toEqual([]);
    const foot = await page.evaluate(() => document.querySelector('.pc-page-foot')?.textContent ?? '');
    expect(missingFromPdf(Buffer.from(pdf), words, foot, 'ltr')).toEqual([]);
  });
});

for (const { name, isThere, open } of OTHER_BROWSERS) {
  if (!isThere) console.warn(`SKIPPED: tests in ${name}, which is not installed.`);

  describe.runIf(isThere)(`in ${name}`, () => {
    let page: OtherPage;
    beforeAll(async () => {
      page = await open();
    });
    afterAll(() => page[Symbol.asyncDispose]());

    test.for([
      { policy: 'modern', locale: 'en' },
      { policy: '3cx-2016', locale: 'ar' },
      { policy: 'jekyll-legal-2015', locale: 'ja' },
    ])('$policy in $locale hydrates without complaint, holds every word, and opens by link', async (centre) => {
      await visit(page, site.address(centre));
      const held = await page.evaluate(readPage, false);
      expect(held.sections.filter(({ isClosed }) => !isClosed)).toEqual([]);
      expect(missing(held, wordsFor(centre))).toEqual([]);
      const sections = (await page.evaluate(anchors)).filter(({ isSection }) => isSection);
      expect(await page.evaluate(unreached, sections)).toEqual([]);
      expect(await complaintsOf(page)).toEqual([]);
    });

    test('a reader opens sections with the keyboard', async () => {
      await visit(page, site.address({ policy: '3cx-2016', locale: 'en' }));
      const states = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.pc-section__trigger')].slice(0, 2).map((trigger) => ({
            isOpen: trigger.getAttribute('aria-expanded'),
            hasFocus: trigger === document.activeElement,
          })),
        );
      await page.evaluate(() => document.querySelector<HTMLElement>('.pc-section__trigger')?.focus());
      await page.press('Enter');
      await expect.poll(states).toEqual([
        { isOpen: 'true', hasFocus: true },
        { isOpen: 'false', hasFocus: false },
      ]);
      await page.press('ArrowDown');
      await expect.poll(states).toEqual([
        { isOpen: 'true', hasFocus: false },
        { isOpen: 'false', hasFocus: true },
      ]);
    });

    test('what a reader searches for is painted, counted, and opened until the search ends', async () => {
      await visit(page, site.address({ policy: '3cx-2016', locale: 'en', search: 'yes' }));
      const found = () =>
        page.evaluate(() => ({
          said: document.querySelector('.pc-search [role=status]')?.textContent ?? '',
          isPainted: (CSS.highlights.get('pc-match')?.size ?? 0) > 0,
          isOpen: document.querySelector('pc-panel:not([hidden])') !== null,
        }));
      await page.type('.pc-search__field', 'cookie');
      await expect.poll(found).toEqual({ said: expect.stringMatching(/^\d+ matches$/), isPainted: true, isOpen: true });
      await page.press('Escape');
      await expect.poll(found).toMatchObject({ isPainted: false, isOpen: false });
    });

    test.for(['light', 'dark'] as const)('axe finds nothing in a %s page with all open', async (theme) => {
      await visit(page, site.address({ policy: '3cx-2016', locale: 'en', theme }));
      await page.click('.pc-toolbar button');
      await expect.poll(() => page.evaluate(() => document.querySelector('pc-panel[hidden]'))).toBeNull();
      await page.run(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        const found = await inPage.run({ rules: { 'color-contrast-enhanced': { enabled: true } } });
        return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
      });
      expect(violations).toEqual([]);
    });

    test('a question is sent, and its receipt shown', async () => {
      await visit(page, site.address({ policy: 'modern', locale: 'en', form: 'alone', kind: 'question' }));
      await page.type('textarea', 'Which cookies do you set?');
      await page.type('input[type=email]', 'ada@example.org');
      await page.click('form button[type=submit]');
      await expect
        .poll(() => page.evaluate(() => document.querySelector('h1, h2')?.textContent))
        .toBe('We have received your request');
      expect(await complaintsOf(page)).toEqual([]);
    });

    test.for(['en', 'ar', 'ja'])('nothing scrolls sideways in a narrow window in %s', async (locale) => {
      await page.resize(320);
      await visit(page, site.address({ policy: 'modern', locale }));
      await page.click('.pc-toolbar button');
      await expect.poll(() => page.evaluate(() => document.querySelector('pc-panel[hidden]'))).toBeNull();
      const { width, scrollWidth } = await page.evaluate(() => ({
        width: innerWidth,
        scrollWidth: document.documentElement.scrollWidth,
      }));
      expect(width).toBeLessThan(500);
      expect(scrollWidth).toBeLessThanOrEqual(width);
      await page.resize(1280);
    });
  });
}
