// Runs before the tests: finds what they need of the machine, or installs it on Debian, or says what is missing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium, findHeadlessShell } from './chromium.mjs';
import { findFirefox, findWebKit } from './other-browsers.mjs';
import { findPostgres } from './postgres.mjs';

/** @param {string} command @param {string[]} args */
const output = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
// Only Linux comes without fonts for every script. The very fonts are asked for, since widths and printed text differ by font.
/** @param {string} family */
const hasFont = (family) => process.platform !== 'linux' || output('fc-list', family).trim() !== '';

const NEEDS = [
  // A Chromium that is asked for by path is not to be had from Debian.
  {
    what: 'Chromium',
    packages: process.env.CHROMIUM_PATH ? [] : ['chromium'],
    isThere: () => findChromium() !== undefined,
  },
  {
    what: 'Chromium without windows',
    packages: ['chromium-headless-shell'],
    isThere: () => Boolean(process.env.CHROMIUM_PATH) || findHeadlessShell() !== undefined,
    // The tests take longer without it, and show the same.
    isOptional: true,
  },
  { what: 'Firefox', packages: ['firefox-esr'], isThere: () => findFirefox() !== undefined },
  { what: 'WebKit', packages: ['webkit2gtk-driver'], isThere: () => findWebKit() !== undefined },
  {
    what: 'pdftotext',
    packages: ['poppler-utils'],
    isThere: () => spawnSync('pdftotext', ['-v']).error === undefined,
  },
  {
    what: 'a screen and keyboard for Ctrl+F (Xvfb, xdotool)',
    packages: ['xvfb', 'xdotool'],
    isThere: () => ['Xvfb', 'xdotool'].every((tool) => spawnSync(tool, ['-help']).error === undefined),
  },
  {
    what: 'fonts for Arabic and Hebrew',
    packages: ['fontconfig', 'fonts-noto-core'],
    isThere: () => hasFont('Noto Sans Arabic') && hasFont('Noto Sans Hebrew'),
  },
  {
    what: 'fonts for Japanese',
    packages: ['fontconfig', 'fonts-noto-cjk'],
    isThere: () => hasFont('Noto Sans CJK JP'),
  },
  { what: 'PostgreSQL', packages: ['postgresql'], isThere: () => findPostgres() !== undefined },
];
const missing = () => NEEDS.filter((need) => !need.isThere());

function isDebianAsRoot() {
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string[]} args */
const apt = (...args) =>
  spawnSync('apt-get', ['-qq', '-o', 'Acquire::Retries=3', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const needed = missing();
if (needed.length > 0 && isDebianAsRoot()) {
  apt('update');
  // What is optional may be unknown to an older Debian, which would then install nothing of the rest.
  for (const isOptional of [false, true]) {
    const packages = needed.filter((need) => Boolean(need.isOptional) === isOptional).flatMap((need) => need.packages);
    if (packages.length === 0) continue;
    console.log(`Installing for the tests: ${packages.join(', ')}`);
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
}

const still = missing().filter((need) => !need.isOptional);
if (still.length > 0) {
  const names = still.map((need) => need.what).join(', ');
  console.error(`MISSING FOR THE TESTS: ${names}.`);
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && findChromium() === undefined) console.error(`CHROMIUM_PATH names no file: ${CHROMIUM_PATH}`);
  else console.error('Chromium: `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.');
  const packages = still.flatMap((need) => need.packages);
  if (packages.length > 0) console.error(`On Debian, as root: apt-get install ${packages.join(' ')}`);
  if (process.env.CI) process.exit(1);
  if (findChromium() === undefined) console.error('Tests in Chromium are LEFT OUT and counted as skipped.');
  if (findPostgres() === undefined) console.error('Tests on PostgreSQL are skipped.');
}
