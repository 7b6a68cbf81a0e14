#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './cli/run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { env, stdout, stderr } = process;

// `… | head` closes the pipe when it has seen enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) =>
    new Promise<void>((resolve) => {
      stdout.write(text, () => resolve());
    }),
  error: (text) => void stderr.write(text),
  env,
  colours: stdout.isTTY && !env.NO_COLOR,
  now: () => new Date(),
  version,
});
