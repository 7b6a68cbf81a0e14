import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hydrated, launch, openPage } from './support/browser.js';
import { readLocales, readPolicies, type Site, startSite } from './support/site.js';

const policies = await readPolicies();
let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite({ policies, locales: await readLocales() })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

describe('under a content security policy that allows scripts and styles of the site alone, and no trusted types', () => {
  test.for([...policies.keys()])('%s is read, opened, printed and switched without a complaint', async (policy) => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    const response = await page.goto(site.address({ policy, locale: 'en' }));
    expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await hydrated(page);
    const toolbar = page.locator('.pc-toolbar');
    await toolbar.getByRole('button', { name: 'Open all sections' }).click();
    await toolbar.getByRole('button', { name: 'Close all sections' }).click();
    await page.locator('.pc-contents a').last().click();
    await page
      .locator('[data-pc-section]')
      .last()
      .getByRole('link', { name: /^Copy link/ })
      .click();
    await page.pdf();
    for (const switched of await page.locator('.pc-switch').all()) {
      const option = switched.getByRole('button').last();
      await option.click();
      await expect.poll(() => option.getAttribute('aria-current')).toBe('true');
    }
    expect(complaints).toEqual([]);
  });

  test('a breach would be noticed', async () => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    await page.goto(site.address({ policy: 'minimal', locale: 'en' }));
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.body.innerHTML = '<p>';
      } catch {}
    });
    await expect.poll(() => complaints.join('\n')).toMatch(/CSP style-src-attr[\s\S]*CSP require-trusted-types-for/);
  });

  test('the HTML from the server has neither styles nor handlers in its attributes', async () => {
    for (const policy of policies.keys()) {
      const html = await (await fetch(site.address({ policy, locale: 'en' }))).text();
      expect(html).not.toMatch(/<[^>]+\s(?:style|on\w+|srcdoc)=/);
      expect(html).not.toMatch(/<(?:style|iframe|object|embed)\b/);
    }
  });
});

describe('no code of the kit turns text into markup or code', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const sinks =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment|setHTMLUnsafe|parseFromString)\b|\bdocument\.write|\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bsetTimeout\(\s*['"`]|setAttribute\(\s*['"`]on/;
  const codeIn = (folder: string) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.(?:m?js|tsx?)$/.test(file))
          .map((file) => join(root, folder, file))
      : [];

  test('in its source', () => {
    const files = codeIn('src');
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => sinks.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test.runIf(codeIn('dist').length > 0)('in its build', () => {
    expect(codeIn('dist').filter((file) => sinks.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
