import { readFile } from 'node:fs/promises';
import { CliError } from '../cli-error.js';
import type { Io } from '../io.js';

/** What stands for standard input where a file is asked for. */
export const STANDARD_INPUT = '-';

/** A file as it was read. */
export interface InputFile {
  /** As it was given; `<stdin>` for what was piped in. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file, or what is piped in where the file is `-`.
 *
 * @throws CliError if there is none, or it cannot be read
 */
export async function readInput(file: string, io: Io): Promise<InputFile> {
  if (file === STANDARD_INPUT) return { name: '<stdin>', bytes: await io.input() };
  try {
    return { name: file, bytes: await readFile(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CliError(`There is no file ${file}.`, 'Check its path.', { cause: error });
    if (code === 'EISDIR') throw new CliError(`${file} is a folder.`, 'Give a file in it.', { cause: error });
    throw new CliError(`${file} could not be read (${code ?? error}).`, 'May you read it?', { cause: error });
  }
}
