import { Command } from 'commander';
import { addBuild } from './build/build.js';
import { addDiff } from './diff/diff.js';
import { addExport } from './export.js';
import { addImport } from './import/import.js';
import { addInit } from './init/init.js';
import type { Io } from './io.js';
import { addLint } from './lint.js';
import { addPreview } from './preview/preview.js';
import { addRequests } from './requests/requests.js';
import { addValidate } from './validate.js';

/** Adds one command, with all that it can do. */
export type AddCommand = (program: Command, io: Io) => void;

const COMMANDS: readonly AddCommand[] = [
  addInit,
  addImport,
  addValidate,
  addLint,
  addExport,
  addDiff,
  addBuild,
  addPreview,
  addRequests,
];

/** All commands, ready to be given arguments. */
export function createProgram(io: Io): Command {
  const program = new Command('react-privacy-center')
    .description('Works with privacy policies and with the requests that people send.')
    .version(io.version)
    .option('--debug', 'show where in the code an error came up')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.out(text),
      writeErr: (text) => io.error(text),
      getOutHasColors: () => io.colours,
      getErrHasColors: () => io.colours,
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help for what there is.');
  for (const add of COMMANDS) add(program, io);
  return program;
}
