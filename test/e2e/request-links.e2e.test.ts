import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdProgram, hydrated, launch, openPage } from './support/browser.js';
import { type FormSite, formAddress, startFormSite } from './support/form.js';

let browser: Browser;
let site: FormSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startFormSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

test('a link to one kind of request opens the section and the form of that kind', async () => {
  await using watched = await openPage(browser);
  const { page, complaints } = watched;
  await page.goto(formAddress(site, { form: 'contact' }, '#contact?kind=delete'));
  await hydrated(page);
  const form = page.getByRole('heading', { name: 'Delete your data' });
  await form.waitFor();
  await expect.poll(() => page.locator('#contact pc-panel').getAttribute('hidden')).toBeNull();
  await expect
    .poll(() => form.evaluate((heading) => heading.getBoundingClientRect().top))
    .toBeLessThan(await page.evaluate(() => innerHeight / 2));
  expect(complaints).toEqual([]);
});

test('a link followed before the page reacts leads to the section, and to the form once it does', async () => {
  await using watched = await openPage(browser);
  const { page, complaints } = watched;
  const react = await holdProgram(page);
  await page.goto(formAddress(site, { form: 'contact' }), { waitUntil: 'commit' });
  await page.locator('#your-rights').waitFor();
  await page.getByRole('link', { name: 'Use this right: Delete your data' }).first().click();
  await expect
    .poll(() => page.locator('#contact').evaluate((section) => section.getBoundingClientRect().top))
    .toBeLessThan(800);
  react();
  await hydrated(page);
  await page.getByRole('heading', { name: 'Delete your data' }).waitFor();
  await expect.poll(() => page.locator('#contact pc-panel').getAttribute('hidden')).toBeNull();
  expect(complaints).toEqual([]);
});

test('later links change the form to another kind, and what was written stays', async () => {
  await using watched = await openPage(browser);
  const { page } = watched;
  await page.goto(formAddress(site, { form: 'contact' }));
  await hydrated(page);
  await page.getByRole('link', { name: 'Use this right: Delete your data' }).first().click();
  await page.getByRole('heading', { name: 'Delete your data' }).waitFor();
  await page.getByRole('textbox', { name: 'Email address' }).fill('ada@example.org');
  await page.getByRole('link', { name: 'Use this right: Correct your data' }).first().click();
  await page.getByRole('heading', { name: 'Correct your data' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Email address' }).inputValue()).toBe('ada@example.org');
});

test('a decision by machines leads to the form that has a person look at it', async () => {
  await using watched = await openPage(browser);
  const { page } = watched;
  await page.goto(formAddress(site, { form: 'contact' }, '#automated-decisions'));
  await hydrated(page);
  await page.getByRole('link', { name: 'Use this right: Fraud check' }).click();
  await page.getByRole('heading', { name: 'Have a person review a machine’s decision' }).waitFor();
});

test('a kind that nobody can ask for shows the choice', async () => {
  await using watched = await openPage(browser);
  const { page, complaints } = watched;
  await page.goto(formAddress(site, { form: 'contact' }, '#contact?kind=everything'));
  await hydrated(page);
  await page.getByRole('radio', { name: 'Delete your data' }).waitFor();
  expect(complaints).toEqual([]);
});
