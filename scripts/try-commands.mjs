// Runs every command of the packed package from an empty folder, as `npx` does for somebody who has nothing of it installed.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const STORE = '@libsql/client@0.18.0';
const POLICY = 'our policy.json';
const PROSE = '# Privacy at Harbour Books\r\n\r\n## What we collect\r\n\r\nWe keep your name and your address.\r\n';

/**
 * What is typed, one command after the other, and what must then be on the screen. Files have spaces in their names and the
 * line endings of Windows.
 * @type {Readonly<Record<string, readonly { args: readonly string[], shows: RegExp, code?: number, store?: true }[]>>}
 */
const USES = {
  init: [
    { args: ['--name', 'Harbour Books Ltd', '--regime', 'eu-gdpr', '--out', POLICY], shows: /our policy\.json/ },
    { args: ['--name', 'Harbour Books Ltd', '--out', POLICY], shows: /is there already\.\n.*--force/, code: 1 },
  ],
  validate: [{ args: [POLICY], shows: /our policy\.json: a valid policy; 0 errors/ }],
  lint: [{ args: [POLICY], shows: /our policy\.json:\d+:\d+ .*not legal advice/is, code: 1 }],
  import: [{ args: ['the text.md', '--out', 'from the text.json'], shows: /from the text\.json/ }],
  export: [
    { args: [POLICY, '--format', 'html', '--out', 'what is written/index.html'], shows: /^Written: .*styles\.css/ },
  ],
  diff: [
    { args: [POLICY, 'changed policy.json', '--fail-on', 'never'], shows: /\[-Books-\] \{\+Maps\+\}/ },
    { args: [POLICY, 'changed policy.json'], shows: /no new entry of "changes\.log" says so/, code: 1 },
  ],
  build: [{ args: [POLICY, '--out', 'what is built'], shows: /what is built: \d+ files written/ }],
  preview: [],
  requests: [
    { args: ['list', '--db', 'our requests.db'], shows: /npm install @libsql\/client/, code: 1 },
    { args: ['list', '--db', 'our requests.db'], shows: /^There are no such requests\.$/m, store: true },
  ],
};

/**
 * @param {string} folder an empty one
 * @param {string} tarball the packed package
 */
export async function tryCommands(folder, tarball) {
  /** @param {readonly string[]} args @param {true} [store] */
  const typed = (args, store) => [
    '--yes',
    ...[tarball, ...(store ? [STORE] : [])].flatMap((each) => ['--package', each]),
    '--',
    'react-privacy-center',
    ...args,
  ];
  // Colours would be asked for by some CI.
  const env = { ...process.env, NO_COLOR: '1' };
  const npx = promisify(execFile);
  const listed = commandsIn((await npx('npx', typed(['--help']), { cwd: folder, env })).stdout);
  for (const name of listed) {
    if (USES[name] === undefined) throw new Error(`scripts/try-commands.mjs does not try the command "${name}".`);
  }
  writeFileSync(join(folder, 'the text.md'), PROSE);
  writeFileSync(join(folder, 'our requests.db'), '');
  for (const [name, uses] of Object.entries(USES)) {
    if (!listed.includes(name)) continue;
    for (const { args, shows, code = 0, store } of uses) {
      const { stdout, stderr, exitCode } = await npx('npx', typed([name, ...args], store), { cwd: folder, env }).then(
        ({ stdout, stderr }) => ({ stdout, stderr, exitCode: 0 }),
        (error) => ({ ...error, exitCode: error.code }),
      );
      const told = `${name} ${args.join(' ')}: exit code ${exitCode}\n${stdout}\n${stderr}`;
      if (exitCode !== code) throw new Error(`Exit code ${code} was expected of ${told}`);
      if (!shows.test(stdout + stderr)) throw new Error(`${shows} was expected of ${told}`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      if (/\n {4}at |\u001b/.test(stdout + stderr)) throw new Error(`No stack and no colours were expected of ${told}`);
    }
    if (name === 'init') writeAsWindowsDoes(folder);
  }
  await tryPreview(folder, typed(['preview', POLICY, '--port', '0']), env);
}

/** @param {string} help */
function commandsIn(help) {
  const [, commands = ''] = help.split('\nCommands:\n');
  const names = [...commands.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = '']) => name);
  if (names.length === 0) throw new Error(`--help lists no commands:\n${help}`);
  return names.filter((name) => name !== 'help');
}

/** @param {string} folder */
function writeAsWindowsDoes(folder) {
  const policy = readFileSync(join(folder, POLICY), 'utf8').replaceAll('\n', '\r\n');
  writeFileSync(join(folder, POLICY), `\ufeff${policy}`);
  writeFileSync(join(folder, 'changed policy.json'), policy.replaceAll('Harbour Books Ltd', 'Harbour Maps Ltd'));
  mkdirSync(join(folder, 'what is written'));
}

/** @param {string} folder @param {readonly string[]} typed @param {NodeJS.ProcessEnv} env */
async function tryPreview(folder, typed, env) {
  // In a group of its own, since npx has the command run by another process.
  const preview = spawn('npx', typed, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(preview, 'exit');
  try {
    const lines = createInterface({ input: preview.stdout, signal: AbortSignal.timeout(60_000) });
    for await (const line of lines) {
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
      if (url === undefined) continue;
      const page = await (await fetch(url, { signal: AbortSignal.timeout(10_000) })).text();
      if (!page.includes('Harbour Books Ltd')) throw new Error(`The preview does not show the policy:\n${page}`);
      return;
    }
    throw new Error('The preview did not say where it is.');
  } finally {
    if (preview.pid !== undefined && preview.exitCode === null) process.kill(-preview.pid, 'SIGTERM');
    await ended;
  }
}
