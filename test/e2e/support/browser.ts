import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { launchOptions } from '../../../scripts/chromium.mjs';

export const launch = (): Promise<Browser> => chromium.launch(launchOptions());

export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Everything the page complained of: console errors and warnings, uncaught errors, breaches of the CSP. */
  readonly complaints: string[];
}

/** Opens a page that remembers its complaints. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  // Shorter than a test's own, so that what was waited for is told.
  context.setDefaultTimeout(60_000);
  await context.exposeBinding('reportViolation', (_, violation: string) => complaints.push(violation));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) => {
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(
        `CSP ${violatedDirective} ${sourceFile} ${sample}`,
      );
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** Resolves once the centre of a page reacts to its reader. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => 'hydratedBy' in globalThis);
}

/**
 * Keeps a page's program from running, until what is returned is called.
 *
 * @param part what of it: where the words alone are late, the browser has followed the hash already
 */
export async function holdProgram(page: Page, part: 'client.js' | 'data/**' = 'client.js'): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/${part}`, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Goes to an address in a page that has been used before: a new window costs more than all the rest. */
export async function visit({ page, complaints }: WatchedPage, address: string): Promise<void> {
  complaints.length = 0;
  await page.goto(address);
}

/** Opens some pages for tests that run side by side; each takes one for as long as it needs it. */
export async function openPages(browser: Browser, count: number, options: BrowserContextOptions = {}) {
  const idle = await Promise.all(Array.from({ length: count }, () => openPage(browser, options)));
  const waiting: ((watched: WatchedPage) => void)[] = [];
  return async (use: (watched: WatchedPage) => Promise<void>): Promise<void> => {
    const watched = idle.pop() ?? (await new Promise<WatchedPage>((resolve) => waiting.push(resolve)));
    try {
      await use(watched);
    } finally {
      const next = waiting.shift();
      if (next === undefined) idle.push(watched);
      else next(watched);
    }
  };
}

export type Pages = Awaited<ReturnType<typeof openPages>>;
