import { canMove, REQUEST_STATUSES } from '../../requests/request-status.js';
import type { RequestRecord } from '../../server/store/request-store.js';
import { examples } from '../output/examples.js';
import { plainText } from '../output/plain-text.js';
import { toJson } from '../output/to-json.js';
import type { AddCommand } from '../program.js';
import { readRequest } from './read-request.js';
import { type StoreOptions, storeOption, withStore } from './with-store.js';

/** `requests show`: all that is known of one request. */
export const addShow: AddCommand = (program, io) => {
  storeOption(program.command('show').description('one request, with all it says').argument('<reference>'))
    .option('--json', 'for programs, files included')
    .addHelpText(
      'after',
      examples([
        'requests show 7KQM-2XWD-9HTC --db requests.db',
        'what the person asked for, what became of it, and what it can become',
      ]),
    )
    .action(async (typed: string, options: StoreOptions & { readonly json?: boolean }) => {
      const record = await withStore(options, io, (store) => readRequest(store, typed));
      await io.out(options.json ? toJson(record) : describe(record));
    });
};

function describe(record: RequestRecord): string {
  const { payload, notes, idempotencyKey: _, payloadHash: __, policyHash: ___, ...facts } = record;
  const moves = REQUEST_STATUSES.filter((status) => status !== record.status && canMove(record.status, status));
  return [
    lines(facts),
    Object.keys(payload).length === 0 ? 'What the person wrote has been removed.' : lines(payload),
    ...notes.map(({ at, by, text }) => `Note of ${at} by ${plainText(by)}:\n${indented(plainText(text))}`),
    moves.length === 0 ? 'Nothing more can happen to it.' : `It can become: ${moves.join(', ')}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function lines(values: Readonly<Record<string, unknown>>): string {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  return Object.entries(values)
    .map(([name, value]) => {
      const text = valueText(value);
      return text.includes('\n') ? `${name}\n${indented(text)}` : `${name.padEnd(width)}  ${text}`;
    })
    .join('\n');
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object' && value !== null && 'bytes' in value) {
    const { name, size } = value as { name?: unknown; size?: unknown };
    return `${plainText(String(name))} (${size} bytes)`;
  }
  return plainText(JSON.stringify(value));
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
