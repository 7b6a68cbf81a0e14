// Firefox and WebKit as Debian has them. Playwright drives only builds of its own, so each has its own driver here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import puppeteer from 'puppeteer-core';
import { Builder, By, Key } from 'selenium-webdriver';
import { findFirefox, findWebKit } from '../../../scripts/other-browsers.mjs';
import { startScreen } from './screen.js';

const HEIGHT = 800;

type KeyName = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown';

/** A page of a browser. */
export interface OtherPage extends AsyncDisposable {
  goto(address: string): Promise<void>;
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs a program in the page. */
  run(program: string): Promise<void>;
  press(key: KeyName): Promise<void>;
  /** Types into the field that a selector names. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Gives the window another width, in CSS pixels. */
  resize(width: number): Promise<void>;
  /** Prints the page, where the driver can. */
  readonly pdf?: () => Promise<Uint8Array>;
}

/** Opens a page in Firefox, which can be told to run no scripts. */
async function openFirefox({ scripts = true } = {}): Promise<OtherPage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() as string,
    extraPrefsFirefox: { 'javascript.enabled': scripts },
    defaultViewport: { width: 1280, height: HEIGHT },
  });
  const page = await browser.newPage();
  return {
    goto: async (address) => void (await page.goto(address)),
    evaluate: (run, ...args) => page.evaluate(run as never, ...(args as unknown as never[])) as never,
    run: async (program) => void (await page.evaluate(program)),
    press: (key) => page.keyboard.press(key),
    type: (selector, text) => page.type(selector, text),
    click: (selector) => page.click(selector),
    resize: (width) => page.setViewport({ width, height: HEIGHT }),
    pdf: () => page.pdf({ format: 'A4' }),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** Opens a page in the small browser that WebKit comes with, on a screen that nobody sees. */
async function openWebKit(): Promise<OtherPage> {
  const { driver, browser } = findWebKit() as NonNullable<ReturnType<typeof findWebKit>>;
  const { screen, display } = await startScreen();
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    // A sandbox of its own is not to be had in containers; the pages are ours.
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  await listening(port);
  const session = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    })
    .build();
  await session.manage().setTimeouts({ script: 120_000 });
  const resize = async (width: number) => void (await session.manage().window().setRect({ width, height: HEIGHT }));
  await resize(1280);
  const element = (selector: string) => session.findElement(By.css(selector));
  return {
    goto: (address) => session.get(address),
    evaluate: async (run, ...args) => {
      const answer = (await session.executeAsyncScript(
        `const [args, done] = arguments; Promise.resolve().then(() => (${run})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args,
      )) as { value: never; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    run: (program) => session.executeScript(program),
    press: (key) => session.actions().sendKeys(KEYS[key]).perform(),
    type: (selector, text) => element(selector).sendKeys(text),
    click: (selector) => element(selector).click(),
    resize,
    async [Symbol.asyncDispose]() {
      await session.quit();
      server.kill();
      screen.kill();
    },
  };
}

const KEYS: Readonly<Record<KeyName, string>> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowDown: Key.ARROW_DOWN,
};

/** The browsers there are, beside Chromium, on this machine. */
export const OTHER_BROWSERS = [
  { name: 'Firefox', isThere: findFirefox() !== undefined, open: openFirefox },
  { name: 'WebKit', isThere: findWebKit() !== undefined, open: openWebKit },
] as const;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((soon) => setTimeout(soon, 100));
  }
  throw new Error('The driver of WebKit does not answer.');
}
