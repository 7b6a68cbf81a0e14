import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { hydrated, openPage, type WatchedPage } from './browser.js';
import { type Centre, readLocales, readPolicies, readRequestLocales, type Site, startSite } from './site.js';

/** The site with a request form and its receiving end. */
export async function startFormSite(alias: Readonly<Record<string, string>> = {}) {
  const [policies, locales, requests] = await Promise.all([readPolicies(), readLocales(), readRequestLocales()]);
  const site = await startSite({ policies, locales, requests, alias });
  if (site.end === undefined) throw new Error('There is no receiving end.');
  return { ...site, end: site.end };
}

export type FormSite = Awaited<ReturnType<typeof startFormSite>>;

/** The form on a page of its own, or what else of it is asked for. */
export const formAddress = (site: Site, centre: Partial<Centre> = {}, hash?: string) =>
  site.address({ policy: 'modern', locale: 'en', form: 'alone', ...centre }, hash);

/** Opens a form in a browser whose clock can be moved, and waits until it reacts. */
export async function openForm(
  browser: Browser,
  site: Site,
  centre: Partial<Centre> = {},
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  await watched.page.clock.install();
  await watched.page.goto(formAddress(site, centre));
  await hydrated(watched.page);
  return watched;
}

export const QUESTION = { message: 'Which cookies do you set?', email: 'ada@example.org' };

/** Fills in a question, as somebody does who takes a few seconds for it. */
export async function writeQuestion(page: Page, { message, email } = QUESTION): Promise<void> {
  await page.getByRole('textbox', { name: 'Your message' }).fill(message);
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.clock.fastForward(5_000);
}

export const sendButton = (page: Page) => page.getByRole('button', { name: 'Send question' });
export const receipt = (page: Page) => page.getByRole('heading', { name: 'We have received your request' });
