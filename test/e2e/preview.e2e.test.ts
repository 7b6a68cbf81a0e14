import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStarter } from '../../src/cli/init/create-starter.js';
import { FEATURES } from '../../src/cli/init/features.js';
import { startPreview } from '../../src/cli/preview/preview.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { newFolder, quietIo } from '../cli/support/terminal.js';
import { readExample } from '../fixtures/examples.js';
import { launch, openPage } from './support/browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const shop: Policy = {
  schemaVersion: 1,
  id: 'shop',
  locale: 'en',
  title: { en: 'Privacy at the shop', de: 'Datenschutz im Laden' },
  version: {},
  regimes: [
    { id: 'eu-gdpr', applies: 'yes' },
    { id: 'us-ca', applies: 'yes' },
  ],
  sections: [
    { id: 'collected', kind: 'collection', title: 'What we collect', blocks: ['Read [more](#nowhere).'] },
    { id: 'asking', kind: 'contact', title: 'How to reach us', blocks: ['Come in.'] },
  ],
};

/** A file that is previewed, and the page that shows it. */
async function previewed(content: unknown, query = '') {
  const folder = await newFolder();
  const file = join(folder.path, 'privacy.json');
  const save = (next: unknown) => writeFileSync(file, typeof next === 'string' ? next : JSON.stringify(next, null, 2));
  save(content);
  const preview = await startPreview(file, 0, quietIo());
  const watched = await openPage(browser);
  await watched.page.goto(preview.url + query);
  return {
    ...watched,
    preview,
    save,
    [Symbol.asyncDispose]: async () => {
      await watched[Symbol.asyncDispose]();
      await preview.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

describe('the preview of a policy', () => {
  test('shows what is saved, where the reader is', async () => {
    await using shown = await previewed({ ...shop, sections: Array(9).fill(shop.sections[0]).map(numbered) });
    const { page, save, complaints } = shown;
    await page.setViewportSize({ width: 1280, height: 600 });
    const heading = page.getByRole('heading', { name: 'What we collect' }).last();
    await heading.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    save({
      ...shop,
      sections: Array(9)
        .fill({ ...shop.sections[0], title: 'What we keep' })
        .map(numbered),
    });
    await page.getByRole('heading', { name: 'What we keep' }).first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.getByRole('status').textContent()).toBe('Shown anew.');
    expect(complaints).toEqual([]);
  });

  test('has what lint finds beside the section it concerns, and the rest beside the head', async () => {
    await using shown = await previewed(shop);
    const { page } = shown;
    await page.setViewportSize({ width: 1280, height: 800 });
    const section = page.locator('section#collected');
    const note = section.getByRole('complementary');
    expect(await note.textContent()).toMatch(/txt\.dangling.*The link to “#nowhere” leads nowhere\./s);
    expect(await note.textContent()).toMatch(/privacy\.json:\d+:\d+/);
    const [text, beside] = [await section.getByRole('heading').boundingBox(), await note.boundingBox()];
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + 300);
    expect(Math.abs((beside?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(60);
    const whole = page.getByRole('complementary', { name: 'Findings on the policy as a whole' });
    expect(await whole.textContent()).toMatch('ver.updated');
    expect(await page.locator('section#asking').getByRole('complementary').textContent()).toMatch('id.controller');
  });

  test('goes to another language, law and theme and back, keeping the focus', async () => {
    await using shown = await previewed(shop);
    const { page, complaints } = shown;
    const german = page.getByRole('link', { name: 'Deutsch' });
    await german.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Datenschutz im Laden' }).waitFor();
    expect(await german.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await german.getAttribute('aria-current')).toBe('true');
    await page.getByRole('link', { name: 'California' }).click();
    await expect.poll(() => page.locator('.pc-root').getAttribute('data-regime')).toBe('us-ca');
    expect(await page.locator('main').textContent()).not.toMatch('basis.each');
    await page.getByRole('link', { name: 'Dark' }).click();
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Privacy at the shop' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('says where a file is broken, and keeps what it was before', async () => {
    await using shown = await previewed(shop);
    const { page, save } = shown;
    save('{\n  "schemaVersion": 1\n  "id": "shop"\n}\n');
    const problem = page.getByRole('region', { name: 'The file is broken: below is what it was before' });
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/privacy\.json:3:3[\s\S]*3 \| {3}"id": "shop"\n/);
    expect(await page.title()).toMatch(/^Broken: /);
    await page.getByRole('heading', { level: 1, name: 'Privacy at the shop' }).waitFor();
    save({ ...shop, title: 'Mended' });
    await page.getByRole('heading', { level: 1, name: 'Mended' }).waitFor();
    expect(await problem.count()).toBe(0);
  });

  test('begins with a broken file, too', async () => {
    await using shown = await previewed({ ...shop, sections: 'none' });
    const { page, save } = shown;
    expect(await page.getByRole('region', { name: 'The file cannot be shown' }).textContent()).toMatch('sections');
    save(shop);
    await page.getByRole('heading', { level: 1, name: 'Privacy at the shop' }).waitFor();
  });

  test('works without scripts', async () => {
    await using shown = await previewed(shop);
    await using reader = await openPage(browser, { javaScriptEnabled: false });
    await reader.page.goto(shown.preview.url);
    await reader.page.getByRole('link', { name: 'Deutsch' }).click();
    expect(await reader.page.getByRole('heading', { level: 1 }).last().textContent()).toBe('Datenschutz im Laden');
  });

  const starter = createStarter({ regimes: ['eu-gdpr', 'us-ca'], features: FEATURES, today: '2026-12-01' });

  test.each([
    ['a starter', starter, 320, 'light', 'en'],
    ['a starter', starter, 1280, 'dark', 'en'],
    ['a whole policy', readExample('modern'), 1280, 'light', 'ar'],
  ] as const)('of %s has nothing that axe objects to', async (_, policy, width, theme, locale) => {
    await using shown = await previewed(policy, `?theme=${theme}&locale=${locale}`);
    const { page, save } = shown;
    await page.setViewportSize({ width, height: 800 });
    save('{');
    await page.getByRole('region', { name: 'The file is broken: below is what it was before' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const small = await page
      .locator('.bar a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).filter(({ height }) => height < 44));
    expect(small).toEqual([]);
  });
});

test('a preview is for this machine alone', async () => {
  await using shown = await previewed(shop);
  const { url } = shown.preview;
  expect(new URL(url).hostname).toBe('127.0.0.1');
  const asked = await import('node:http').then(
    ({ get }) =>
      new Promise<number | undefined>((resolve) => {
        get(url, { headers: { host: 'evil.example' } }, ({ statusCode }) => resolve(statusCode));
      }),
  );
  expect(asked).toBe(403);
});

function numbered(section: object, index: number) {
  return { ...section, id: `part-${index}` };
}
