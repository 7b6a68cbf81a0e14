// Where Firefox and WebKit are: shared by their tests and ensure-chromium.
import { existsSync, readdirSync } from 'node:fs';

/** @returns {string | undefined} the path of a Firefox to test with */
export function findFirefox() {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) =>
    existsSync(path),
  );
}

/** @returns {{ driver: string, browser: string } | undefined} WebKit’s driver, and the small browser it drives */
export function findWebKit() {
  const driver = '/usr/bin/WebKitWebDriver';
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  const browser = libraries
    .flatMap((name) => ['4.1', '6.0', '4.0'].map((api) => `/usr/lib/${name}/webkit2gtk-${api}/MiniBrowser`))
    .find((path) => existsSync(path));
  return existsSync(driver) && browser !== undefined ? { driver, browser } : undefined;
}
