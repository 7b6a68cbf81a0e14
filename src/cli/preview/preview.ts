import { InvalidArgumentError } from 'commander';
import type { Messages } from '../../i18n/messages.js';
import { negotiateLocale } from '../../i18n/negotiate-locale.js';
import { CliError } from '../cli-error.js';
import { readInput } from '../files/read-input.js';
import { readPolicyFile } from '../files/read-policy-file.js';
import type { Io } from '../io.js';
import { examples } from '../output/examples.js';
import { plainText } from '../output/plain-text.js';
import type { AddCommand } from '../program.js';
import type { PreviewState } from './render-preview.js';
import { type Preview, servePreview } from './serve-preview.js';
import { watchFile } from './watch-file.js';

const PORT = 4300;

/** `preview`: the centre in a browser, with what lint finds, shown anew whenever the file is saved. */
export const addPreview: AddCommand = (program, io) => {
  program
    .command('preview')
    .description('show a policy in the browser, with findings beside it, anew whenever the file is saved')
    .argument('<file>', 'policy JSON')
    .option('--port <number>', 'where on this machine to show it; 0 takes any that is free', port, PORT)
    .addHelpText(
      'after',
      examples(
        ['preview privacy.json', 'at http://127.0.0.1:4300/, for this machine alone, until Ctrl+C'],
        ['preview privacy.json --port 0', 'at any port that is free'],
      ),
    )
    .action(async (file: string, { port }: { readonly port: number }) => {
      const preview = await startPreview(file, port, io);
      await io.out(`${file} is shown at ${preview.url}, and shown anew whenever you save it.\nCtrl+C ends it.\n`);
      await io.untilStopped();
      await preview.close();
    });
};

/**
 * Shows a file until it is closed.
 *
 * @throws CliError if there is no such file, or the port is taken
 */
export async function startPreview(file: string, port: number, io: Io): Promise<Preview> {
  if (file === '-') throw new CliError('What is piped in cannot change.', 'Name a file.');
  let state: PreviewState = { file };
  const read = async () => {
    try {
      const { json, policy } = await readPolicyFile(file, io);
      state = { file, good: { json, policy } };
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      const { good } = state;
      state = { file, good, problem: plainText([error.message, error.advice].filter(Boolean).join('\n')) };
    }
  };
  // A file that is broken can be mended while it is shown; one that is not there cannot.
  await readInput(file, io);
  await read();
  const preview = await servePreview({
    state: () => state,
    port,
    stylesheet: await io.kit.stylesheet(),
    messagesFor: (locale) => messagesFor(locale, io),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    const why = error.code === 'EACCES' ? 'may not be used' : 'is in use';
    throw new CliError(`Port ${port} ${why}.`, 'Choose another with --port, or --port 0 for any that is free.', {
      cause: error,
    });
  });
  const unwatch = watchFile(file, () => void read().then(preview.changed));
  return {
    ...preview,
    close: () => {
      unwatch();
      return preview.close();
    },
  };
}

function messagesFor(locale: string, { kit }: Io): Promise<Messages> {
  return kit.messages(negotiateLocale(locale, kit.locales) ?? 'en');
}

function port(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number <= 65_535) return number;
  throw new InvalidArgumentError('It is a number from 0 to 65535.');
}
