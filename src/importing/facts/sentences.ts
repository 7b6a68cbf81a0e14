import { isRecord } from '../../policy/is-record.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { Section } from '../../policy/schema/section.js';
import { folded } from '../lexicon.js';
import type { Sentence, TableRow } from './proposal.js';

/** Columns of a table that people read row by row; in a wider one, time would grow with the square of them. */
const WIDEST = 20;

/** Every sentence of a policy's prose, in order. */
export function* sentencesOf(policy: Policy): Generator<Sentence> {
  for (const section of policy.sections) {
    for (const { path, text, row } of textsOf(section, policy.locale)) {
      for (const { 0: quote, index } of text.matchAll(/(?:[^.!?。！？\n]|[.!?](?!\s|$|["”’)]))+[.!?。！？]*["”’)]?/g)) {
        if (!/[\p{L}\p{N}]/u.test(quote)) continue;
        const lead = quote.length - quote.trimStart().length;
        yield {
          section: section.id,
          kind: section.kind,
          path,
          start: index + lead,
          end: index + quote.trimEnd().length,
          quote: quote.trim(),
          words: folded(quote.replace(/\\([\\`*[\]])/g, '$1')),
          ...(row && { row }),
        };
      }
    }
  }
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly row?: TableRow;
}

/** The texts of a section that facts can cite, in the policy's own language: paragraphs and entries of lists, headings too. */
function textsOf({ blocks = [] }: Section, locale: string): Place[] {
  const found: Place[] = [];
  const add = (value: unknown, path: Place['path'], row?: TableRow): void => {
    const text = textIn(value, locale);
    if (text !== undefined) found.push({ path, text, ...(row && { row }) });
  };
  const visit = (value: unknown, path: Place['path']): void => {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) visit(each, [...path, index]);
      return;
    }
    add(value, path);
    if (!isRecord(value)) return;
    for (const key of ['text', 'items', 'columns', 'term', 'meaning']) visit(value[key], [...path, key]);
    if (!Array.isArray(value.rows)) return;
    const texts = (cells: unknown) => (Array.isArray(cells) ? cells : []).map((cell) => textIn(cell, locale) ?? '');
    const columns = texts(value.columns);
    for (const [index, row] of value.rows.entries()) {
      const cells = texts(row);
      for (const column of cells.keys()) {
        const at = [...path, 'rows', index, column];
        add(row[column], at, columns.length > WIDEST ? undefined : { columns, cells, column });
      }
    }
  };
  visit(blocks, ['blocks']);
  return found;
}

function textIn(value: unknown, locale: string): string | undefined {
  const own = isRecord(value) ? value[locale] : value;
  return typeof own === 'string' ? own : undefined;
}
