#!/usr/bin/env node
import { fstatSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { askIn } from './cli/ask-in.js';
import type { Kit } from './cli/io.js';
import { run } from './cli/run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { env, stdin, stdout, stderr } = process;

// The program is one file in dist, beside what else the package has.
const beside = (path: string) => new URL(path, import.meta.url);
const kit: Kit = {
  locales: readdirSync(beside('locales')).flatMap((name) => /^(.+)\.js$/.exec(name)?.[1] ?? []),
  messages: async (locale, set) =>
    (await import(beside(`locales/${set === undefined ? '' : `${set}/`}${locale}.js`).href)).default,
  stylesheet: () => readFile(beside('styles.css'), 'utf8'),
};

// `… | head` closes the pipe when it has seen enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Nothing comes from /dev/null, which is a device.
const isPiped = !stdin.isTTY && !fstatSync(stdin.fd).isCharacterDevice();

process.exitCode = await run(process.argv.slice(2), {
  out: (text) =>
    new Promise<void>((resolve) => {
      stdout.write(text, () => resolve());
    }),
  error: (text) => void stderr.write(text),
  input: () => buffer(stdin),
  env,
  // https://no-color.org
  colours: stdout.isTTY && !env.NO_COLOR,
  isInteractive: stdin.isTTY && stdout.isTTY,
  isPiped,
  ask: askIn(stdin, stdout),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  now: () => new Date(),
  version,
  kit,
});
