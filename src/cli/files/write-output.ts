import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from '../cli-error.js';

/** What stands for standard output where a file to write is asked for. */
export const STANDARD_OUTPUT = '-';

/** How a file is written. */
export interface WriteOptions {
  /** Replace a file that is there. */
  readonly force?: boolean | undefined;
  /** Let a file be that says the same. */
  readonly same?: boolean | undefined;
}

/**
 * Writes a file, with the folders it needs. What was there is replaced only if `force` says so, and then all at once, so
 * that nobody reads half of it.
 *
 * @throws CliError if there is a file already, or it cannot be written
 */
export async function writeOutput(
  file: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  try {
    if (options.same && (await says(file, content))) return;
    await mkdir(dirname(file), { recursive: true });
    if (options.force) {
      const fresh = `${file}.${process.pid}.tmp`;
      try {
        await writeNew(fresh, content);
        await rename(fresh, file);
      } catch (error) {
        await rm(fresh, { force: true });
        throw error;
      }
    } else {
      await writeNew(file, content);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw isThere(file, error);
    throw new CliError(`${file} could not be written (${code ?? error}).`, 'May you write there?', { cause: error });
  }
}

/**
 * Refuses a file that is there, before any work is done in vain.
 *
 * @throws CliError if there is one
 */
export function refuseToReplace(file: string): void {
  if (existsSync(file)) throw isThere(file);
}

function isThere(file: string, cause?: unknown): CliError {
  return new CliError(`${file} is there already.`, 'Choose another name with --out, or add --force to replace it.', {
    cause,
  });
}

async function says(file: string, content: string | Uint8Array): Promise<boolean> {
  const there = await readFile(file).catch(() => undefined);
  return there?.equals(Buffer.from(content)) === true;
}

async function writeNew(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}
