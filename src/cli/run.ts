import { CommanderError } from 'commander';
import { CliError } from './cli-error.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';

/**
 * Runs one command.
 *
 * @returns the exit code: 0 if all went well, 1 if something is wrong, 2 if the command was not understood
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = createProgram(io);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // commander has said it.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.error(`${wordsOf(error)}\n`);
    if (program.opts<{ debug?: boolean }>().debug) io.error(`\n${stackOf(error)}\n`);
    else if (!(error instanceof CliError)) io.error('Run it again with --debug to see where this came up.\n');
    return 1;
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return `Error: ${error}`;
  const advice = error instanceof CliError && error.advice !== undefined ? `\n${error.advice}` : '';
  return `Error: ${error.message}${advice}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? String(error.stack) : `${error.stack}\ncaused by ${stackOf(error.cause)}`;
}
