import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hydrated, launch } from './support/browser.js';
import {
  type FormSite,
  formAddress,
  openForm,
  QUESTION,
  receipt,
  sendButton,
  startFormSite,
  writeQuestion,
} from './support/form.js';

let browser: Browser;
let site: FormSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startFormSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

const recordsAbout = async (message: string) =>
  (await site.end.records()).filter(({ payload }) => payload.message === message);
const question = (message: string) => ({ ...QUESTION, message });
const WRITTEN_OFFLINE = 'Written on a train';

test('under a strict policy, a request with a file goes from the choice to the receipt without a complaint', async () => {
  await using watched = await openForm(browser, site, { form: 'contact' });
  const { page, complaints } = watched;
  await page.locator('#contact').getByRole('button').first().click();
  await page.getByRole('radio', { name: 'Correct your data' }).check();
  await page.getByRole('combobox', { name: 'Where do you live?' }).selectOption('Brazil');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect.poll(() => page.title()).toBe('Error: Host site');

  await page.getByRole('textbox', { name: 'Which detail is wrong?' }).fill('Street');
  await page.getByRole('textbox', { name: 'What it should say' }).fill('Rua das Flores 7');
  await page.getByRole('textbox', { name: 'Email address' }).fill('file@example.org');
  await page.getByLabel('Files that help (optional)').setInputFiles({
    name: 'bill.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Rua das Flores 7'),
  });
  await page.clock.fastForward(5_000);
  await page.getByRole('button', { name: 'Send request' }).click();
  await receipt(page).waitFor();
  expect(await page.title()).toBe('Host site');
  const record = (await site.end.records()).find(({ payload }) => payload.email === 'file@example.org');
  expect(record).toMatchObject({ kind: 'correct', regime: 'br-lgpd', quarantined: false });
  expect(record?.payload.attachments).toEqual([
    { name: 'bill.txt', type: 'text/plain', size: 16, bytes: btoa('Rua das Flores 7') },
  ]);
  expect(complaints).toEqual([]);
});

test('two presses are one request', async () => {
  await using watched = await openForm(browser, site, { kind: 'question' });
  const { page } = watched;
  await writeQuestion(page, question('Pressed twice'));
  await sendButton(page).dblclick();
  await receipt(page).waitFor();
  expect(await recordsAbout('Pressed twice')).toHaveLength(1);
});

test('a receipt is copied, printed alone, kept as a file, and followed to where the request stands', async () => {
  await using watched = await openForm(
    browser,
    site,
    { kind: 'question' },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
  const { page, complaints } = watched;
  await writeQuestion(page);
  await sendButton(page).click();
  await receipt(page).waitFor();
  const reference = (await page.locator('dd').first().textContent()) ?? '';

  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`Reference: ${reference}`);
  expect(copied).toContain(`${new URL(page.url()).origin}/privacy/requests/status/`);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${reference}.txt`);
  expect(await readFile(await download.path(), 'utf8')).toBe(copied);

  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelector('.pc-receipt')?.hasAttribute('data-printing'));
    };
  });
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.locator('body').getAttribute('data-printed')).toBe('true');

  await page.getByRole('link', { name: 'See where the request stands' }).click();
  await page.getByRole('heading', { name: `Request ${reference}` }).waitFor();
  expect(complaints).toEqual([]);
});

test('on paper a receipt stands alone, without the policy around it', async () => {
  await using watched = await openForm(browser, site, { form: 'contact' });
  const { page } = watched;
  await page.goto(formAddress(site, { form: 'contact' }, '#contact?kind=question'));
  await hydrated(page);
  await writeQuestion(page);
  await sendButton(page).click();
  await receipt(page).waitFor();
  await page.evaluate(() => document.querySelector('.pc-receipt')?.setAttribute('data-printing', ''));
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what is not displayed is not printed
  const printed = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
  expect(printed).toMatch(/^We have received your request Reference \S+ Request Ask a question Received /);
  expect(printed).toMatch(/See where the request stands\S*$/);
});

test('without a network, the reader is told so, loses nothing, and sends once when it is back', async () => {
  await using watched = await openForm(browser, site, { kind: 'question' });
  const { page } = watched;
  await writeQuestion(page, question(WRITTEN_OFFLINE));
  await page.context().setOffline(true);
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^You are offline/);
  await sendButton(page).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/^You are offline/);
  expect(await page.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe(WRITTEN_OFFLINE);
  expect(
    await page
      .getByRole('alert')
      .locator('..')
      .evaluate((notice) => notice === document.activeElement),
  ).toBe(true);

  await page.context().setOffline(false);
  await expect.poll(() => page.getByRole('status').textContent()).toBe('');
  await sendButton(page).click();
  await receipt(page).waitFor();
  expect(await recordsAbout(WRITTEN_OFFLINE)).toHaveLength(1);
});

test('when answers are lost, the reader is told that it may have arrived; sending again is the same request', async () => {
  await using watched = await openForm(browser, site, { kind: 'question' });
  const { page } = watched;
  await writeQuestion(page, question('Answer lost'));
  await page.route('**/privacy/requests', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await sendButton(page).click();
  // The waits between tries need not be sat through.
  await expect
    .poll(async () => {
      await page.clock.fastForward(4_000);
      return page.getByRole('alert').count();
    })
    .toBe(1);
  expect(await page.getByRole('alert').textContent()).toMatch(
    /^We are not sure that it arrivedPlease try again\. It will not be sent twice\./,
  );
  expect(await page.getByRole('link', { name: 'privacy@tidewater-atlas.example' }).isVisible()).toBe(true);
  expect(await page.getByRole('textbox', { name: 'Email address' }).inputValue()).toBe(QUESTION.email);
  await page.unroute('**/privacy/requests');
  await sendButton(page).click();
  await receipt(page).waitFor();
  expect(await recordsAbout('Answer lost')).toHaveLength(1);
});

test('what the server alone finds wrong stands in the form like all else', async () => {
  await using watched = await openForm(browser, site, { kind: 'question' });
  const { page } = watched;
  await writeQuestion(page, question('Refused'));
  await page.route('**/privacy/requests', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'invalid', errors: [{ code: 'invalid', pointer: '/email' }] }),
    }),
  );
  await sendButton(page).click();
  await page.getByRole('alert').getByRole('link', { name: 'Enter an email address such as name@example.com' }).click();
  const email = page.getByRole('textbox', { name: 'Email address' });
  expect(await email.evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await email.inputValue()).toBe(QUESTION.email);
});
