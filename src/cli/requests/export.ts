import { open } from 'node:fs/promises';
import type { RequestRecord, RequestStore } from '../../server/store/request-store.js';
import { CliError } from '../cli-error.js';
import { examples } from '../output/examples.js';
import type { AddCommand } from '../program.js';
import { type FilterOptions, filterOf, filterOptions } from './filters.js';
import { type StoreOptions, storeOption, withStore } from './with-store.js';

interface ExportOptions extends StoreOptions, FilterOptions {
  readonly out?: string;
  /** commander's: false with `--no-data`. */
  readonly data: boolean;
}

const PAGE = 100;

/** `requests export`: one JSON object a line, as many as there are. */
export const addExport: AddCommand = (program, io) => {
  storeOption(filterOptions(program.command('export').description('requests as JSON, one a line')))
    .option('-o, --out <file>', 'write to a new file that only you can read')
    .option('--no-data', 'leave out what people wrote, files and notes')
    .addHelpText(
      'after',
      examples(
        ['requests export --db requests.db --out requests.jsonl', 'all of them, in a file that only you can read'],
        ['requests export --status fulfilled --no-data', 'for statistics: nothing that people wrote'],
      ),
    )
    .action((options: ExportOptions) =>
      withStore(options, io, async (store) => {
        const file = options.out === undefined ? undefined : await newFile(options.out);
        let count = 0;
        try {
          for await (const record of records(store, options, io.now())) {
            const { payload: _, notes: __, ...rest } = record;
            const line = `${JSON.stringify(options.data ? record : rest)}\n`;
            await (file === undefined ? io.out(line) : file.write(line));
            count += 1;
          }
        } finally {
          await file?.close();
        }
        if (options.out !== undefined) await io.out(`Requests written to ${options.out}: ${count}\n`);
      }),
    );
};

async function* records(store: RequestStore, options: FilterOptions, now: Date): AsyncIterable<RequestRecord> {
  let after: string | undefined;
  do {
    const page = await store.list({ ...filterOf(options, now), limit: PAGE, ...(after !== undefined && { after }) });
    yield* page.records;
    after = page.next;
  } while (after !== undefined);
}

async function newFile(path: string) {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EEXIST') {
      throw new CliError(`${path} is there already.`, 'Choose another name: nothing is overwritten.', { cause: error });
    }
    throw new CliError(`${path} could not be written (${code}).`, 'Does its folder exist, and may you write to it?', {
      cause: error,
    });
  }
}
