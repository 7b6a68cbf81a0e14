// Looks at the package as it would be published: publint, and attw for its types.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param {string} command @param {string[]} args */
const run = (command, ...args) => execFileSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8' });
  const [{ filename, files }] = JSON.parse(packed);
  const tarball = join(folder, filename);
  console.log(`${filename}: ${files.length} files`);
  run('publint', '--strict', tarball);
  run('attw', tarball, '--profile', 'esm-only', '--no-emoji');
} finally {
  rmSync(folder, { recursive: true });
}
