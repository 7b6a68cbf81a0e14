import type { RequestStore } from '../../server/store/request-store.js';
import { CliError } from '../cli-error.js';
import { examples } from '../output/examples.js';
import type { AddCommand } from '../program.js';
import { type StoreOptions, storeOption, withStore } from './with-store.js';

interface VerifyOptions extends StoreOptions {
  readonly seen?: string;
  readonly json?: boolean;
}

/** `requests verify-log`: whether anybody changed what the audit log says. */
export const addVerifyLog: AddCommand = (program, io) => {
  storeOption(program.command('verify-log').description('check that nobody changed the audit log'))
    .option('--seen <hash>', 'a hash that an earlier check gave: check that its line is still there')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      examples(
        [
          'requests verify-log --db requests.db',
          'whether every line is as it was written; the last hash, to keep elsewhere',
        ],
        ['requests verify-log --seen 3f8a…', 'whether that line is still there'],
      ),
    )
    .action(async (options: VerifyOptions) => {
      const { seen, json } = options;
      const [verdict, isThere] = await withStore(options, io, async (store) => [
        await store.verifyAudit(),
        seen === undefined || (await hasHash(store, seen)),
      ]);
      const ok = verdict.ok && isThere;
      if (json) await io.out(`${JSON.stringify({ ...verdict, ...(seen !== undefined && { seen: isThere }), ok })}\n`);
      if (!verdict.ok) {
        throw new CliError(
          `The audit log does not hold from line ${verdict.at} on: ${verdict.why}.`,
          'Compare it with a backup from before, and find out who had access to the database since.',
        );
      }
      if (!isThere) {
        throw new CliError(
          'The audit log holds, but has no line with that hash: it was written anew, or is another log.',
          'Compare it with a backup from when the hash was noted.',
        );
      }
      if (json) return;
      const { entries, hash } = verdict;
      await io.out(`The audit log holds: ${entries} ${entries === 1 ? 'line' : 'lines'}.\n`);
      if (entries > 0) await io.out(`Its last hash, to be kept elsewhere for --seen: ${hash}\n`);
    });
};

async function hasHash(store: RequestStore, hash: string): Promise<boolean> {
  for await (const entry of store.audit()) if (entry.hash === hash) return true;
  return false;
}
