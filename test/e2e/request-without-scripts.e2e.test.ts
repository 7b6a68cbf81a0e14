import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './support/browser.js';
import { type FormSite, formAddress, receipt, startFormSite } from './support/form.js';

let browser: Browser;
let site: FormSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startFormSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

const openWithoutScripts = () => openPage(browser, { javaScriptEnabled: false });
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** What was stored of the request with the reference on the page. */
async function recordOf(page: Page) {
  const reference = await page.locator('dd').first().textContent();
  const records = (await site.end.records()).filter((record) => record.reference === reference);
  expect(records).toHaveLength(1);
  return records[0];
}

/** Leaves as much time as people take to fill in a form. */
const takeTime = () => site.end.pass(5_000);

test('a reader follows “Use this right” to the form in the centre', async () => {
  await using watched = await openWithoutScripts();
  const { page } = watched;
  await page.goto(formAddress(site, { form: 'contact' }));
  await page.getByRole('link', { name: 'Use this right: Delete your data' }).first().click();
  expect(new URL(page.url()).hash).toBe('#contact?kind=delete');
  await expect
    .poll(() => page.locator('#contact').evaluate((section) => Math.round(section.getBoundingClientRect().top)))
    .toBeLessThan(100);
  expect(await page.getByRole('heading', { name: 'Ask about your data, or use a right' }).isVisible()).toBe(true);
});

test('a reader chooses what to ask in the centre, is told what is missing, mends it, and gets a receipt', async () => {
  await using watched = await openWithoutScripts();
  const { page } = watched;
  await page.goto(formAddress(site, { form: 'contact' }));
  await page.getByRole('radio', { name: 'Correct your data' }).check();
  await page.getByRole('combobox', { name: 'Where do you live?' }).selectOption('European Union');
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect.poll(() => page.title()).toBe('Correct your data');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Correct your data');
  await textbox(page, 'What it says now (optional)').fill('Ada\nLovelaze');
  await textbox(page, 'Email address').fill('ada@');
  takeTime();
  await page.getByRole('button', { name: 'Send request' }).click();

  expect(await page.title()).toBe('Error: Correct your data');
  const summary = page.getByRole('alert', { name: 'There is a problem' });
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await summary.getByRole('link').allTextContents()).toEqual([
    'Say which detail is wrong',
    'Write what it should say',
    'Enter an email address such as name@example.com',
  ]);
  await summary.getByRole('link').first().click();
  const detail = textbox(page, 'Which detail is wrong?');
  expect(await detail.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.locator('#field-field-error').textContent()).toBe('Say which detail is wrong');
  expect(await textbox(page, 'What it says now (optional)').inputValue()).toBe('Ada\nLovelaze');
  expect(await textbox(page, 'Email address').inputValue()).toBe('ada@');

  await detail.fill('Name');
  await textbox(page, 'What it should say').fill('Ada Lovelace');
  await textbox(page, 'Email address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Send request' }).click();
  await receipt(page).waitFor();
  expect(await recordOf(page)).toMatchObject({
    kind: 'correct',
    regime: 'eu-gdpr',
    quarantined: false,
    payload: { field: 'Name', wrong: 'Ada\nLovelaze', right: 'Ada Lovelace', email: 'ada@example.org' },
  });
});

test('a reader opts out with nothing filled in', async () => {
  await using watched = await openWithoutScripts();
  const { page } = watched;
  await page.goto(formAddress(site, { kind: 'opt-out-sale-share', regime: 'us-ca' }));
  takeTime();
  await page.getByRole('button', { name: 'Opt out', exact: true }).click();
  await receipt(page).waitFor();
  const record = await recordOf(page);
  expect(record).toMatchObject({ kind: 'opt-out-sale-share', quarantined: false, status: 'open' });
  expect(record?.payload).toEqual({ behalf: 'self' });
});

test('a reader goes back and sends again: that is the same request', async () => {
  await using watched = await openWithoutScripts();
  const { page } = watched;
  await page.goto(formAddress(site, { kind: 'question' }));
  await textbox(page, 'Your message').fill('Sent once?');
  await textbox(page, 'Email address').fill('ada@example.org');
  takeTime();
  await page.getByRole('button', { name: 'Send question' }).click();
  await receipt(page).waitFor();
  const first = await recordOf(page);
  await page.goBack();
  await textbox(page, 'Your message').fill('Sent once?');
  await textbox(page, 'Email address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Send question' }).click();
  await receipt(page).waitFor();
  expect((await recordOf(page))?.reference).toBe(first?.reference);
  // Loading the receipt again sends the form again.
  await page.reload();
  await receipt(page).waitFor();
  expect((await recordOf(page))?.reference).toBe(first?.reference);
});

test('what somebody writes as an agent is asked of agents alone, and left out when it is for themselves', async () => {
  await using watched = await openWithoutScripts();
  const { page } = watched;
  await page.goto(`${new URL(formAddress(site)).origin}/privacy/requests?kind=delete&regime=us-ca`);
  const name = textbox(page, 'Your name or company');
  expect(await name.isVisible()).toBe(false);
  await page.getByRole('radio', { name: 'Someone who has asked me to act for them' }).check();
  await name.fill('Lovelace & Co.');
  await page.getByRole('radio', { name: 'Me', exact: true }).check();
  expect(await name.isVisible()).toBe(false);
  await textbox(page, 'Email address').fill('ada@example.org');
  takeTime();
  await page.getByRole('button', { name: 'Send request' }).click();
  await receipt(page).waitFor();
  expect((await recordOf(page))?.payload).toEqual({ behalf: 'self', email: 'ada@example.org' });
});

test('a reader confirms by the link in the mail with a press: opening it changes nothing', async () => {
  await using watched = await openWithoutScripts();
  const { page } = watched;
  await page.goto(formAddress(site, { kind: 'delete', regime: 'us-ca' }));
  await textbox(page, 'Email address').fill('confirm@example.org');
  takeTime();
  await page.getByRole('button', { name: 'Send request' }).click();
  await receipt(page).waitFor();
  const record = await recordOf(page);
  const mail = () => site.end.mails.find((text) => text.includes(record?.reference ?? '-'));
  await expect.poll(mail).toContain('/confirm/');
  const stored = async () =>
    (await site.end.records()).find(({ reference }) => reference === record?.reference)?.confirmedAt;

  await page.goto(/http\S+\/confirm\/\S+/.exec(mail() ?? '')?.[0] ?? '');
  expect(await page.getByRole('heading').textContent()).toBe('Confirm your request');
  expect(await stored()).toBeUndefined();
  await page.reload();
  expect(await stored()).toBeUndefined();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Your request is confirmed' }).waitFor();
  expect(await stored()).toBeDefined();

  await page.getByRole('link', { name: 'See where the request stands' }).click();
  await page.getByRole('heading', { name: `Request ${record?.reference}` }).waitFor();
  await page.getByRole('button', { name: 'Withdraw this request' }).click();
  await expect.poll(() => page.locator('dd').first().textContent()).toBe('Withdrawn');
});
