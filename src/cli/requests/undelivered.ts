import { CliError } from '../cli-error.js';
import { examples } from '../output/examples.js';
import { plainText } from '../output/plain-text.js';
import { table } from '../output/table.js';
import { toJson } from '../output/to-json.js';
import type { AddCommand } from '../program.js';
import { count } from './filters.js';
import { type StoreOptions, storeOption, withStore } from './with-store.js';

interface UndeliveredOptions extends StoreOptions {
  readonly limit: number;
  readonly retry?: readonly string[];
  readonly json?: boolean;
}

/** `requests undelivered`: mails and webhooks that were given up. */
export const addUndelivered: AddCommand = (program, io) => {
  storeOption(program.command('undelivered').description('mails and webhooks that were given up, and why'))
    .option('--retry <id...>', 'let these be tried again by whatever delivers')
    .option('--limit <count>', 'how many to show', count, 50)
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      examples(
        ['requests undelivered --db requests.db', 'what could not be sent, to whom and why'],
        ['requests undelivered --retry 6f9c1b2e-…', 'lets one of them be tried again, by its id in that list'],
      ),
    )
    .action(async (options: UndeliveredOptions) => {
      const { limit, retry = [], json } = options;
      await withStore(options, io, async (store) => {
        for (const id of retry) {
          if (await store.retry(id, io.now())) continue;
          throw new CliError(`No message that was given up has the id "${id}".`, 'Leave --retry out to see their ids.');
        }
        if (retry.length > 0) return io.out(`To be tried again: ${retry.length}\n`);
        const messages = await store.undelivered({ limit });
        if (json) return io.out(toJson({ messages }));
        if (messages.length === 0) return io.out('No message was given up.\n');
        return io.out(
          table(
            ['Id', 'Request', 'By', 'Since', 'Why'],
            messages.map(({ id, reference, channel, createdAt, error }) =>
              [id, reference, channel, createdAt.slice(0, 10), plainText(error)].map((text) => ({ text })),
            ),
          ),
        );
      });
    });
};
