// Packs the package, installs it into copies of the example apps, builds them and reads what they serve; then runs each of
// its commands.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findChromium } from './chromium.mjs';
import { readPage } from './read-page.mjs';
import { serveApp } from './serve-app.mjs';
import { tryCommands } from './try-commands.mjs';

const VITE = {
  app: 'vite-app',
  extra: /** @type {string[]} */ ([]),
  serve: ['node_modules/vite/bin/vite.js', 'preview', '--strictPort'],
  path: '/',
  words: {
    title: 'Privacy at Harbour Books',
    section: 'What we collect',
    text: 'We keep your name and what you ordered.',
  },
  check: checkBundle,
};

const CONSUMERS = [
  { ...VITE, name: 'Vite app, React 19' },
  {
    ...VITE,
    name: 'Vite app, React 18.2',
    extra: ['react@18.2.0', 'react-dom@18.2.0', '@types/react@18', '@types/react-dom@18'],
  },
  {
    name: 'Next app, server component',
    app: 'next-app',
    extra: [],
    serve: ['node_modules/next/dist/bin/next', 'start'],
    path: '/privacy',
    words: {
      title: 'Datenschutz bei Harbour Books',
      section: 'Was wir erheben',
      text: 'Wir speichern Ihren Namen und Ihre Bestellung.',
    },
    check: checkNextApp,
  },
];

if (!existsSync('dist/index.js')) {
  console.error('There is no build to install: run `npm run build` first.');
  process.exit(1);
}

process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.REQUEST_SECRET = 'a secret for these apps and nothing else';
const root = mkdtempSync(join(tmpdir(), 'consumers-'));
/** @param {string} cwd @param {string} command @param {string[]} args */
const run = (cwd, command, ...args) => execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });

const count = { passed: 0, failed: 0, skipped: 0 };
try {
  const packed = run('.', 'npm', 'pack', '--json', '--pack-destination', root).toString();
  const tarball = join(root, JSON.parse(packed)[0].filename);
  for (const [index, consumer] of CONSUMERS.entries()) {
    const folder = join(root, `${index}-${consumer.app}`);
    await attempt(consumer.name, () => {
      build(consumer, folder, tarball);
      return look(consumer, folder);
    });
  }
  await attempt('Every command, by npx in an empty folder', () => {
    const folder = join(root, 'an empty folder');
    mkdirSync(folder);
    return tryCommands(folder, tarball);
  });
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** @param {string} name @param {() => Promise<void>} work */
async function attempt(name, work) {
  try {
    await work();
    count.passed += 1;
    console.log(`passed: ${name}`);
  } catch (error) {
    count.failed += 1;
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: Buffer, stderr?: Buffer }} */ (error);
    console.log(`FAILED: ${name}\n${error}\n${stdout}\n${stderr}`);
  }
}

/** @typedef {(typeof CONSUMERS)[number]} Consumer */

/** @param {Consumer} consumer @param {string} folder @param {string} tarball */
function build({ app, extra }, folder, tarball) {
  // Only the sources: a developer's own node_modules would hide what is missing.
  cpSync(join('examples', app), folder, {
    recursive: true,
    filter: (path) => !['node_modules', 'dist', '.next'].includes(basename(path)),
  });
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', tarball, ...extra);
  run(folder, 'npm', 'run', 'build');
  run(folder, 'npx', '--no', 'react-privacy-center', '--version');
  checkLicences(join(folder, 'node_modules/react-privacy-center/dist'));
}

/** Whoever checks the declarations of packages too must find no fault in ours, whatever they import. @param {string} folder */
function checkDeclarations(folder) {
  const kit = 'node_modules/react-privacy-center';
  const { exports } = JSON.parse(readFileSync(join(folder, kit, 'package.json'), 'utf8'));
  const declarations = Object.keys(exports)
    // These need types that the apps need not have: those of Node and of i18next.
    .filter((entry) => !entry.includes('*') && !['./server', './react-i18next'].includes(entry))
    .flatMap((entry) => exports[entry].types ?? [])
    .map((path) => join(kit, path));
  const options =
    '--ignoreConfig --noEmit --strict --target es2020 --lib es2020,dom,dom.iterable --module esnext --moduleResolution bundler --types react';
  run(folder, process.execPath, 'node_modules/typescript/bin/tsc', ...options.split(' '), ...declarations);
}

/** Where a bundle holds code of other packages, their licences must lie beside it. @param {string} dist */
function checkLicences(dist) {
  for (const bundle of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(dist, bundle), 'utf8');
    const names = [...code.matchAll(/^\/\/#region (?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(
      ([, name]) => name,
    );
    if (names.length === 0) continue;
    const licences = readFileSync(join(dist, `${bundle}.LICENSE.txt`), 'utf8');
    const missing = names.filter((name) => !licences.includes(`\n${name} `));
    if (missing.length > 0) throw new Error(`The licences beside ${bundle} lack ${[...new Set(missing)].join(', ')}.`);
  }
}

/** @param {Consumer} consumer @param {string} folder */
async function look({ name, serve, path, words, check }, folder) {
  const { origin, stop } = await serveApp(folder, serve);
  try {
    const url = `${origin}${path}`;
    await check({ folder, url, text: words.text });
    if (findChromium() !== undefined) return await readPage(url, words);
    count.skipped += 1;
    console.log(`LEFT OUT, no Chromium: ${name}, as its reader sees it`);
  } finally {
    await stop();
  }
}

/** @typedef {{ folder: string, url: string, text: string }} Built */

/** The second language must be a file of its own and of little weight, and the schema in none. @param {Built} built */
async function checkBundle({ folder }) {
  checkDeclarations(folder);
  for (const tag of ['en', 'de']) {
    const size = gzipSync(readFileSync(join(folder, `src/privacy/${tag}/messages.json`))).length;
    if (size > 4_000) throw new Error(`The words in ${tag} weigh ${size} bytes.`);
  }
  const assets = join(folder, 'dist/assets');
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const code = scripts.map((file) => readFileSync(join(assets, file), 'utf8')).join('');
  if (scripts.length < 2) throw new Error(`Messages of the second language were not split off: ${scripts}`);
  if (code.includes('a BCP 47 language tag')) throw new Error('The schema is in the bundle.');
}

/** @param {Built} built */
async function checkNextApp(built) {
  await checkServedHtml(built);
  await checkRequests(built);
}

/** A request to the app's route must be kept once, and the same route must show its form. @param {Built} built */
async function checkRequests({ folder, url }) {
  const { id } = JSON.parse(readFileSync(join(folder, 'app/privacy/policy.json'), 'utf8'));
  const question = {
    kind: 'question',
    locale: 'de',
    policyId: id,
    email: 'ada@example.org',
    message: 'Was wissen Sie?',
  };
  const send = async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'consumer-0001' };
    const response = await fetch(`${url}/requests`, { method: 'POST', headers, body: JSON.stringify(question) });
    return `${response.status} ${await response.text()}`;
  };
  const [first, second] = [await send(), await send()];
  if (!first.startsWith('201 ')) throw new Error(`The route did not take a request: ${first}`);
  if (first !== second) throw new Error(`The route took one request for two: ${first}, then ${second}`);
  const page = await fetch(`${url}/requests?kind=question`, { headers: { accept: 'text/html' } });
  if (!(await page.text()).includes('<textarea')) throw new Error(`The route shows no form: ${page.status}`);
}

/** The words of a closed section must be in the page before any script runs. @param {Built} built */
async function checkServedHtml({ url, text }) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // What scripts carry for hydration is not what a reader can see.
  const html = (await response.text()).replace(/<script\b.*?<\/script>/gs, '');
  if (!html.includes(text)) throw new Error(`The served page lacks "${text}".`);
}
