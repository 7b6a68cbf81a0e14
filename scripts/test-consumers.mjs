// Packs the package, installs it into copies of the example apps, builds them and looks at what they serve.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Words of a closed section, which must be in the page before any script runs. */
const POLICY_TEXT = 'Wir speichern Ihren Namen und Ihre Bestellung.';

/** @type {{ name: string, app: string, extra: string[], check: (folder: string) => void | Promise<void> }[]} */
const CONSUMERS = [
  { name: 'Vite app, React 19', app: 'vite-app', extra: [], check: checkBundle },
  {
    name: 'Vite app, React 18',
    app: 'vite-app',
    extra: ['react@18.3.1', 'react-dom@18.3.1', '@types/react@18', '@types/react-dom@18'],
    check: checkBundle,
  },
  { name: 'Next app, server component', app: 'next-app', extra: [], check: checkServedPage },
];

if (!existsSync('dist/index.js')) {
  console.error('There is no build to install: run `npm run build` first.');
  process.exit(1);
}

const root = mkdtempSync(join(tmpdir(), 'consumers-'));
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
/** @param {string} cwd @param {string} command @param {string[]} args */
const run = (cwd, command, ...args) => execFileSync(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });

const count = { passed: 0, failed: 0 };
try {
  const packed = run('.', 'npm', 'pack', '--json', '--pack-destination', root).toString();
  const tarball = join(root, JSON.parse(packed)[0].filename);
  for (const [index, { name, app, extra, check }] of CONSUMERS.entries()) {
    const folder = join(root, `${index}-${app}`);
    try {
      // Only the sources: a developer's own node_modules would hide what is missing.
      cpSync(join('examples', app), folder, {
        recursive: true,
        filter: (path) => !['node_modules', 'dist', '.next'].includes(basename(path)),
      });
      run(folder, 'npm', 'install', '--no-audit', '--no-fund', tarball, ...extra);
      run(folder, 'npm', 'run', 'build');
      await check(folder);
      count.passed += 1;
      console.log(`passed: ${name}`);
    } catch (error) {
      count.failed += 1;
      const { stdout = '', stderr = '' } = /** @type {{ stdout?: Buffer, stderr?: Buffer }} */ (error);
      console.log(`FAILED: ${name}\n${error}\n${stdout}\n${stderr}`);
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed, 0 skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** The second language must be a file of its own, and the schema in none. @param {string} folder */
function checkBundle(folder) {
  const assets = join(folder, 'dist/assets');
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const text = scripts.map((file) => readFileSync(join(assets, file), 'utf8')).join('');
  if (scripts.length < 2) throw new Error(`Messages of the second language were not split off: ${scripts}`);
  if (text.includes('a BCP 47 language tag')) throw new Error('The schema is in the bundle.');
}

/** @param {string} folder */
async function checkServedPage(folder) {
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', `${port}`], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
  try {
    const html = await fetchText(`http://localhost:${port}/privacy`);
    if (!html.includes(POLICY_TEXT)) throw new Error(`The served page lacks "${POLICY_TEXT}".`);
  } finally {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  return port;
}

/** @param {string} url */
async function fetchText(url) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      // Without scripts: what they carry for hydration is not what a reader can see.
      return (await response.text()).replace(/<script\b.*?<\/script>/gs, '');
    } catch (error) {
      if (attempt === 60) throw error;
      await wait(500);
    }
  }
}
