import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { missingPeer } from '../../src/server/missing-peer.js';

/** What Node says where a package is not installed. */
function failureToImport(name: string): Error {
  const script = `import('${name}').catch(({ code, message }) => console.log(JSON.stringify({ code, message })))`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  return Object.assign(new Error(), JSON.parse(stdout));
}

describe('missingPeer', () => {
  it.each(['pg', '@libsql/client'])('says how to install %s', (name) => {
    const error = missingPeer(name, 'aStore', failureToImport(`${name}/part`)) as Error;

    expect(error.message).toBe(
      `[react-privacy-center] aStore needs the package "${name}". Install it: npm install ${name}`,
    );
  });

  it('does not blame a package for what it misses itself, or for other failures', () => {
    const failure = failureToImport('pg-pool');
    const other = new TypeError("'pg' failed in another way");

    expect(missingPeer('pg', 'postgresStore', failure)).toBe(failure);
    expect(missingPeer('pg', 'postgresStore', other)).toBe(other);
  });
});
