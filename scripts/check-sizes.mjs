// `npm run size`: measures what readers load, holds it to the budgets, and the README to what is measured.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const { stdout, stderr, status } = spawnSync('size-limit', ['--json'], { encoding: 'utf8' });
if (!stdout.startsWith('[')) {
  console.error(stdout, stderr);
  process.exit(status || 1);
}
/** @type {{ name: string, size: number, sizeLimit: number, passed: boolean }[]} */
const measured = JSON.parse(stdout);
/** @param {number} size */
const kilobytes = (size) => (size / 1000).toFixed(1);

const width = Math.max(...measured.map(({ name }) => name.length));
for (const { name, size, sizeLimit, passed } of measured) {
  console.log(
    `${passed ? ' ' : '!'} ${name.padEnd(width)} ${kilobytes(size).padStart(5)} kB of ${kilobytes(sizeLimit)}`,
  );
  if (!passed) process.exitCode = 1;
}
if (process.exitCode === 1) console.error('What is marked ! is above its budget (.size-limit.js).');

const table = ['| import | size |', '| --- | --- |', ...rows(), ''].join('\n');
const readme = readFileSync('README.md', 'utf8');
if (!readme.includes(table)) {
  if (process.argv.includes('--write')) {
    writeFileSync('README.md', readme.replace(/^\| import \| size \|\n(?:\|.*\n)+/m, table));
  } else {
    console.error(`README.md gives other sizes: run \`npm run size -- --write\`. Measured:\n${table}`);
    process.exitCode = 1;
  }
}

/** The README's table: languages together, all else by itself. */
function rows() {
  const isLanguage = (/** @type {{ name: string }} */ { name }) => name.startsWith('locale ');
  const languages = measured.filter(isLanguage).map(({ size }) => size);
  const range = [Math.min(...languages), Math.max(...languages)].map(kilobytes);
  return [
    ...measured.filter((entry) => !isLanguage(entry)).map(({ name, size }) => [code(name), kilobytes(size)]),
    ['one language', [...new Set(range)].join(' to ')],
  ].map(([name, size]) => `| ${name} | ${size} kB |`);
}

/** Names of components set as code. @param {string} name */
function code(name) {
  return name.replace(/\b(?:[A-Z][a-z]+){2,}/g, '`$&`');
}
