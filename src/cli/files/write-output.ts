import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from '../cli-error.js';

/** How a file is written. */
export interface WriteOptions {
  /** Replace a file that is there. */
  readonly force?: boolean | undefined;
}

/**
 * Writes a file, with the folders it needs. What was there is replaced only if `force` says so, and then all at once, so
 * that nobody reads half of it.
 *
 * @throws CliError if there is a file already, or it cannot be written
 */
export async function writeOutput(file: string, content: string | Uint8Array, options: WriteOptions = {}) {
  try {
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
    if (code === 'EEXIST') {
      throw new CliError(`${file} is there already.`, 'Choose another name, or add --force to replace it.', {
        cause: error,
      });
    }
    throw new CliError(`${file} could not be written (${code ?? error}).`, 'May you write there?', { cause: error });
  }
}

async function writeNew(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}
