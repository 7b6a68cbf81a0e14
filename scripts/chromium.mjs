// Where Chromium is and how it is launched: shared by the test projects, the reporter and ensure-chromium.
import { existsSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright';

/** @returns {string | undefined} the path of a Chromium to test with */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  // A path that was asked for and is wrong is an error to see, not a reason to test with something else.
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  return [
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => existsSync(path));
}

/** @returns {string | undefined} Debian's Chromium without windows, which draws the same in two thirds of the time */
export function findHeadlessShell() {
  return ['/usr/bin/chromium-headless-shell'].find((path) => existsSync(path));
}

/**
 * Options for `chromium.launch()`: no network chatter, and no sandbox for root, where Chromium would refuse to start.
 * @param {{ hasWindow?: boolean }} [options] whether what Chromium has around its pages is needed, such as its find bar
 */
export function launchOptions({ hasWindow = false } = {}) {
  const { CHROMIUM_PATH } = process.env;
  const executablePath = (!CHROMIUM_PATH && !hasWindow && findHeadlessShell()) || findChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  };
}

/** Files whose tests need Chromium: what is left out where there is none. */
export function filesNeedingChromium() {
  return ['test', 'stories'].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
          /\.(?:e2e\.test\.ts|stories\.tsx)$/.test(file),
        )
      : [],
  );
}
