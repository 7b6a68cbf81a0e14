import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocument } from '../../src/document.js';
import { modernVersions } from '../fixtures/versions.js';
import { hydrated, launch, openPage } from './support/browser.js';
import { missingInOrder, wordsOf } from './support/document-text.js';
import { closed, readLocales, readPolicies, type Site, startSite } from './support/site.js';

const policies = new Map([...(await readPolicies())].map(([name, policy]) => [name, closed(policy)]));
const locales = await readLocales();
const centre = { policy: 'modern', locale: 'de' };

let browser: Browser;
let site: Site;
beforeAll(async () => {
  const alias = { 'react-dom': 'react-dom-18', react: 'react-18' };
  const modern = policies.get('modern') as never;
  const histories = new Map([['modern', modernVersions(modern, async () => modern)]]);
  [browser, site] = await Promise.all([launch(), startSite({ policies, locales, histories, alias })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

test('with React 18.3, the server sends every word in sections that the browser can open', async () => {
  await using watched = await openPage(browser, { javaScriptEnabled: false });
  const { page } = watched;
  await page.goto(site.address(centre));
  expect(await page.locator('meta[name="generator"]').getAttribute('content')).toBe('React 18.3.1');
  const document = createDocument(policies.get(centre.policy) as never, {
    messages: locales.get(centre.locale) as never,
  });
  const { header, sections, footer } = wordsOf(document);
  const phrases = [...header, ...sections.flatMap(({ head, body }) => [...head, ...body]), ...footer];
  const text = (await page.locator('article').textContent()) ?? '';
  expect(
    missingInOrder(
      text,
      phrases.map((runs) => runs.join('')),
    ),
  ).toEqual([]);
  const panels = page.locator('pc-panel');
  expect(await panels.evaluateAll((all) => all.map((panel) => panel.getAttribute('hidden')))).toEqual(
    sections.map(() => 'until-found'),
  );
  expect(await panels.first().getAttribute('class')).toBe('pc-section__panel');
});

test('with React 18.3, the page hydrates without a warning, and a link opens its section', async () => {
  await using watched = await openPage(browser);
  const { page, complaints } = watched;
  await page.goto(site.address(centre));
  await hydrated(page);
  expect(await page.evaluate(() => (globalThis as unknown as { hydratedBy: string }).hydratedBy)).toBe('18.3.1');
  const section = page.locator('[data-pc-section]').last();
  const trigger = section.getByRole('button').first();
  const panel = section.locator('pc-panel');
  expect(await panel.getAttribute('hidden')).toBe('until-found');
  await page.locator('.pc-contents a').last().click();
  await expect.poll(() => trigger.getAttribute('aria-expanded')).toBe('true');
  expect(await panel.getAttribute('hidden')).toBeNull();
  await expect.poll(() => trigger.evaluate((button) => button === document.activeElement)).toBe(true);
  await trigger.click();
  await expect.poll(() => panel.getAttribute('hidden')).toBe('until-found');
  await page.locator('.pc-toolbar button').first().click();
  await expect.poll(() => page.locator('pc-panel[hidden]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('with React 18.3, a reader who arrives by a link finds its section open', async () => {
  await using watched = await openPage(browser);
  const { page, complaints } = watched;
  const id = policies.get(centre.policy)?.sections.at(-1)?.id as string;
  await page.goto(site.address(centre, `#${id}`));
  await hydrated(page);
  const trigger = page.locator(`[id="${id}"] button`).first();
  await expect.poll(() => trigger.getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator(`[id="${id}"] pc-panel`).getAttribute('hidden')).toBeNull();
  expect(complaints).toEqual([]);
});

test('with React 18.3, a search opens what it finds, and closes it again', async () => {
  await using watched = await openPage(browser);
  const { page, complaints } = watched;
  await page.goto(site.address({ ...centre, search: 'yes' }));
  await hydrated(page);
  const closedPanels = page.locator('pc-panel[hidden]');
  const count = await closedPanels.count();
  await page.getByRole('searchbox').fill('a');
  await expect.poll(() => closedPanels.count()).toBeLessThan(count);
  await page.getByRole('searchbox').press('Escape');
  await expect.poll(() => closedPanels.count()).toBe(count);
  expect(complaints).toEqual([]);
});

test('with React 18.3, what will change is told, and the browser remembers what was read', async () => {
  await using watched = await openPage(browser);
  const { page, complaints } = watched;
  const history = { ...centre, history: 'modern' };
  await page.goto(site.address({ ...history, version: '5.0', compare: '4.0' }));
  await hydrated(page);
  expect(await page.locator('.pc-changes__topic').count()).toBe(3);
  await page.locator('.pc-changes__fold > summary').first().click();
  await expect.poll(() => page.locator('.pc-changes ins').first().isVisible()).toBe(true);
  await page.goto(site.address(history));
  await hydrated(page);
  await page.locator('.pc-last-read button').click();
  await expect.poll(() => page.evaluate(() => Object.values(localStorage))).toEqual(['4.0']);
  expect(complaints).toEqual([]);
});
