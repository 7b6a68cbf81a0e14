import { InvalidArgumentError } from 'commander';
import { examples } from '../output/examples.js';
import type { AddCommand } from '../program.js';
import { type StoreOptions, storeOption, withStore } from './with-store.js';

interface PurgeOptions extends StoreOptions {
  readonly answeredFor: number;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** `requests purge`: removes what people wrote from requests that were answered long ago. */
export const addPurge: AddCommand = (program, io) => {
  storeOption(
    program
      .command('purge')
      .description(
        'remove personal data from requests answered long ago; that they came and what became of them stays',
      ),
  )
    .requiredOption('--answered-for <days>', 'for how many days they have been answered', days)
    .addHelpText(
      'after',
      examples([
        'requests purge --db requests.db --answered-for 730',
        'two years after the answer, what people wrote is removed',
      ]),
    )
    .action(async (options: PurgeOptions) => {
      const now = io.now();
      const answeredBefore = new Date(now.getTime() - options.answeredFor * DAY_MS);
      const purged = await withStore(options, io, (store) => store.purge({ answeredBefore, now }));
      await io.out(`Requests purged: ${purged}\n`);
    });
};

function days(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('It must be a number of days, such as 730.');
  return Number(text);
}
