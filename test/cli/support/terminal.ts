import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io, Kit } from '../../../src/cli/io.js';
import { run } from '../../../src/cli/run.js';

const kit: Kit = {
  locales: readdirSync('locales').flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []),
  messages: async (locale, set = '.' as never) =>
    JSON.parse(readFileSync(join('locales', set, `${locale}.json`), 'utf8')),
  stylesheet: () => readFile('src/styles/styles.css', 'utf8'),
};

/** What a person at a terminal brings along. */
export interface TerminalOptions extends Partial<Io> {
  /** What they answer, question by question; after the last they press Ctrl+C. Without it nobody is there to ask. */
  readonly answers?: readonly string[];
  /** The answers are piped in, and end after the last. */
  readonly isPiped?: boolean;
}

/** A terminal that nobody looks at. */
export function quietIo(): Io {
  return {
    out: () => {},
    error: () => {},
    input: async () => new Uint8Array(),
    env: {},
    colours: false,
    isInteractive: false,
    isPiped: false,
    ask: async () => undefined,
    untilStopped: async () => {},
    now: () => new Date('2026-12-01T12:00:00Z'),
    version: '1.2.3',
    kit,
  };
}

/** What a person at a terminal gets to see, and the exit code. */
export async function terminal(args: readonly string[], { answers, ...changes }: TerminalOptions = {}) {
  let [out, error] = ['', ''];
  const left = [...(answers ?? [])];
  const code = await run(args, {
    ...quietIo(),
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    isInteractive: answers !== undefined && changes.isPiped !== true,
    ask: async (question) => {
      const answer = left.shift();
      out += `${question}${answer ?? '^C'}\n`;
      return answer;
    },
    ...changes,
  });
  return { code, out, error };
}

/** A new folder, with a space in its name, that is gone when its scope ends. */
export async function newFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'privacy centre '));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
