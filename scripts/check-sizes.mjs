// `npm run size`: measures what readers load, holds it to the budgets, and the README to what is measured.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const { stdout, stderr, status } = spawnSync('size-limit', ['--json'], { encoding: 'utf8' });
if (!stdout.startsWith('[')) {
  console.error(stdout, stderr);
  process.exit(status || 1);
}
/** @typedef {{ name: string, size: number, sizeLimit: number, passed: boolean }} Measured */
/** @type {Measured[]} */
const measured = [...JSON.parse(stdout), ...(await pickedLanguages())];
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

/** What `pickMessages` leaves of each language: for the policies modelled on real ones, and for one that uses nearly every field. */
async function pickedLanguages() {
  const { pickMessages } = await import('react-privacy-center/document');
  const files = readdirSync('examples/policies');
  const tags = readdirSync('locales').filter((file) => file.endsWith('.json'));
  const groups = [
    { kind: 'picked', policies: files.filter((file) => /\d/.test(file)), sizeLimit: 4000 },
    { kind: 'picked-full', policies: ['modern.json'], sizeLimit: 6000 },
  ];
  return groups.flatMap(({ kind, policies, sizeLimit }) =>
    tags.map((tag) => {
      const sizes = policies.map((file) => {
        const picked = pickMessages(read(`examples/policies/${file}`), read(`locales/${tag}`));
        return gzipSync(JSON.stringify(picked), { level: 9 }).length;
      });
      const size = Math.max(...sizes);
      return { name: `${kind} ${tag}`, size, sizeLimit, passed: size <= sizeLimit };
    }),
  );
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The README's table: languages together, all else by itself. */
function rows() {
  const ranges = {
    locale: 'one language, whole',
    picked: 'one language, as `pickMessages` leaves it for a real policy',
    'picked-full': 'the same, for a policy that uses nearly every field',
  };
  /** @param {string} kind */
  const sizesOf = (kind) => measured.filter(({ name }) => name.startsWith(`${kind} `)).map(({ size }) => size);
  const kinds = Object.keys(ranges);
  return [
    ...measured
      .filter(({ name }) => !kinds.some((kind) => name.startsWith(`${kind} `)))
      .map(({ name, size }) => [code(name), kilobytes(size)]),
    ...Object.entries(ranges).map(([kind, name]) => {
      const sizes = sizesOf(kind);
      return [name, [...new Set([Math.min(...sizes), Math.max(...sizes)].map(kilobytes))].join(' to ')];
    }),
  ].map(([name, size]) => `| ${name} | ${size} kB |`);
}

/** Names of components set as code. @param {string} name */
function code(name) {
  return name.replace(/\b(?:[A-Z][a-z]+){2,}/g, '`$&`');
}
