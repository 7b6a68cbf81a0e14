import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hydrated, launch } from './support/browser.js';
import {
  type FormSite,
  formAddress,
  openForm,
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

const SECRETS = { message: 'My pseudonym is Zanzibarnacle', email: 'zanzibarnacle@example.org' };
const ABOUT_ME = /zanzibarnacle/i;

const storage = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage, cookie: document.cookie }));

test('what a reader writes goes into one request to the site itself, and nowhere else', async () => {
  await using watched = await openForm(browser, site, { form: 'contact' });
  const { page } = watched;
  const said: string[] = [];
  const sent: { url: string; method: string; body: string }[] = [];
  const pages: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('framenavigated', (frame) => pages.push(frame.url()));
  page.on('request', (request) =>
    sent.push({ url: request.url(), method: request.method(), body: request.postData() ?? '' }),
  );
  await page.goto(formAddress(site, { form: 'contact' }, '#contact?kind=question'));
  await hydrated(page);
  await writeQuestion(page, SECRETS);
  await sendButton(page).click();
  await receipt(page).waitFor();

  const { origin } = new URL(page.url());
  expect(sent.filter(({ url }) => new URL(url).origin !== origin && !url.startsWith('blob:'))).toEqual([]);
  expect(
    sent.filter(({ url, body }) => ABOUT_ME.test(url + body)).map(({ url, method }) => `${method} ${url}`),
  ).toEqual([`POST ${origin}/privacy/requests`]);
  expect([...pages, ...said].filter((text) => ABOUT_ME.test(text))).toEqual([]);
  expect(await storage(page)).not.toMatch(ABOUT_ME);
});

test('with scripts off, answers stand in no address either', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''));
  await page.goto(formAddress(site, { kind: 'question' }));
  await page.getByRole('textbox', { name: 'Email address' }).fill(SECRETS.email);
  await sendButton(page).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Your message' }).fill(SECRETS.message);
  await sendButton(page).click();
  await receipt(page).waitFor();
  expect(addresses.filter((address) => ABOUT_ME.test(address))).toEqual([]);
  await context.close();
});

test('a draft is kept in the tab where the site offers that, is there after a reload, and is gone once sent', async () => {
  await using watched = await openForm(browser, site, { kind: 'question', drafts: 'session' });
  const { page } = watched;
  expect(await page.getByText('What you write is kept in this tab').isVisible()).toBe(true);
  await writeQuestion(page, SECRETS);
  await expect.poll(() => storage(page)).toMatch(ABOUT_ME);
  await page.reload();
  await hydrated(page);
  await expect.poll(() => page.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe(SECRETS.message);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe('{}');
  await page.clock.fastForward(5_000);
  await sendButton(page).click();
  await receipt(page).waitFor();
  expect(await storage(page)).not.toMatch(ABOUT_ME);
});

test('a draft does not outlive half an hour', async () => {
  await using watched = await openForm(browser, site, { kind: 'question', drafts: 'session' });
  const { page } = watched;
  await writeQuestion(page, SECRETS);
  await expect.poll(() => storage(page)).toMatch(ABOUT_ME);
  await page.clock.fastForward(31 * 60_000);
  await page.reload();
  await hydrated(page);
  await expect.poll(() => storage(page)).not.toMatch(ABOUT_ME);
  expect(await page.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('');
});
