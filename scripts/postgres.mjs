// Where PostgreSQL is, and a server of one's own to throw away: for the tests and for measuring.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** @returns {string | undefined} the folder of the newest PostgreSQL's programs */
export function findPostgres() {
  // Debian's; then Homebrew's, and the PATH.
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    '/opt/homebrew/bin',
    ...(process.env.PATH ?? '').split(':'),
  ].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * Starts a server that keeps its files in a temporary folder and listens only on a socket in it.
 *
 * @param {string[]} settings such as `fsync=off`
 * @returns {Promise<{ url: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startPostgres(...settings) {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('PostgreSQL is not installed. On Debian: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'privacy-postgres-'));
  const discard = () => rmSync(folder, { recursive: true, force: true });
  // The server refuses to run as root. It ends with the process that started it, however that ends.
  const become = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--pdeathsig=INT'] : [];
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const data = join(folder, 'data');
  /** @param {string} name @param {string[]} args @returns {[string, string[]]} */
  const program = (name, ...args) => {
    const [command = '', ...rest] = [...become, join(programs, name), ...args];
    return [command, rest];
  };
  const init = program('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  execFileSync(...init, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

  const options = ['listen_addresses=', `unix_socket_directories=${folder}`, ...settings];
  const run = program('postgres', '-D', data, ...options.flatMap((option) => ['-c', option]));
  const server = spawn(...run, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  let log = '';
  await new Promise((resolve, reject) => {
    server.stderr.on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve(undefined);
    });
    ended.then(() => {
      discard();
      reject(new Error(`PostgreSQL did not start:\n${log}`));
    });
  });
  return {
    url: (database) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`,
    async stop() {
      server.kill('SIGINT');
      await ended;
      discard();
    },
  };
}

/** @param {string} flag */
function idOf(flag) {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}
