import { calendarDay } from '../../policy/calendar-day.js';
import { isOverdue } from '../../requests/is-overdue.js';
import type { RequestRecord } from '../../server/store/request-store.js';
import { examples } from '../output/examples.js';
import { paint } from '../output/paint.js';
import { type Cell, table } from '../output/table.js';
import { toJson } from '../output/to-json.js';
import type { AddCommand } from '../program.js';
import { count, type FilterOptions, filterOf, filterOptions } from './filters.js';
import { type StoreOptions, storeOption, withStore } from './with-store.js';

interface ListOptions extends StoreOptions, FilterOptions {
  readonly limit: number;
  readonly after?: string;
  readonly json?: boolean;
}

const HEADINGS = ['Reference', 'Kind', 'Regime', 'Status', 'Received', 'Due', ''];

/** `requests list`: overdue ones first, without anybody's data. */
export const addList: AddCommand = (program, io) => {
  const command = program.command('list').description('requests by the day they are due, overdue ones first');
  storeOption(filterOptions(command))
    .option('--limit <count>', 'how many to show', count, 50)
    .option('--after <place>', 'go on where the last list ended')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      examples(
        ['requests list --db requests.db --overdue', 'unanswered ones whose answer was due before today'],
        ['requests list --status open --json', 'open ones for a program, from the database that DATABASE_URL names'],
      ),
    )
    .action(async (options: ListOptions) => {
      const { limit, after, json } = options;
      const now = io.now();
      const { records, next } = await withStore(options, io, (store) =>
        store.list({ ...filterOf(options, now), limit, ...(after !== undefined && { after }) }),
      );
      if (json) {
        const requests = records.map(withoutData);
        await io.out(toJson({ requests, ...(next !== undefined && { next }) }));
        return;
      }
      if (records.length === 0) {
        await io.out('There are no such requests.\n');
        return;
      }
      await io.out(
        table(
          HEADINGS,
          records.map((record) => row(record, calendarDay(now), io.colours)),
        ),
      );
      if (next !== undefined) await io.out(`\nThere are more: add --after ${next}\n`);
    });
};

/** A request without what the person wrote, and without what only the server needs. */
function withoutData({ payload: _, notes: __, idempotencyKey: ___, payloadHash: ____, ...rest }: RequestRecord) {
  return rest;
}

function row(record: RequestRecord, today: string, colours: boolean): Cell[] {
  const { reference, kind, regime = '–', status, statusReason, receivedAt, answerBy = '–', quarantined } = record;
  const isLate = isOverdue(record, today);
  const remarks = [
    ...(isLate ? ['overdue'] : []),
    ...(quarantined ? ['quarantined'] : []),
    ...(statusReason === undefined ? [] : [statusReason]),
  ].join(', ');
  const loud = isLate ? { paint: (text: string) => paint('red', text, colours) } : {};
  return [reference, kind, regime, status, receivedAt.slice(0, 10), answerBy, remarks].map((text, column) => ({
    text,
    ...(column >= 5 && loud),
  }));
}
