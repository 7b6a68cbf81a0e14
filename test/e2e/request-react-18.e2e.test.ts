import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './support/browser.js';
import { type FormSite, openForm, receipt, sendButton, startFormSite, writeQuestion } from './support/form.js';

let browser: Browser;
let site: FormSite;
beforeAll(async () => {
  const alias = { 'react-dom': 'react-dom-18', react: 'react-18' };
  [browser, site] = await Promise.all([launch(), startFormSite(alias)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

test('with React 18.3, the form hydrates without a warning, says what is missing, and gives a receipt', async () => {
  await using watched = await openForm(browser, site, { kind: 'question' });
  const { page, complaints } = watched;
  expect(await page.evaluate(() => (globalThis as unknown as { hydratedBy: string }).hydratedBy)).toBe('18.3.1');
  await sendButton(page).click();
  await expect.poll(() => page.getByRole('alert').getByRole('link').count()).toBe(2);
  await writeQuestion(page);
  await sendButton(page).click();
  await receipt(page).waitFor();
  expect(await receipt(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
});

test('with React 18.3, a browser opts out with one press', async () => {
  await using watched = await openForm(browser, site, { kind: 'opt-out-sale-share', regime: 'us-ca' });
  const { page, complaints } = watched;
  await page.getByRole('button', { name: 'Opt out of sale and sharing' }).click();
  await page.getByText('This browser is opted out.').waitFor();
  expect(complaints).toEqual([]);
});
