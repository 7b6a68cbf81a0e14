import { COOKIE_CATEGORIES, COOKIE_TECHNOLOGIES } from '../../policy/vocabulary.js';
import cookieNames from '../lexicon/cookie-names.json' with { type: 'json' };
import { type CookieTableWords, folded, type Lexicon } from '../lexicon.js';
import { readBack } from '../write-text.js';
import { has, named } from './find-words.js';
import type { ProposedValue, Sentence } from './proposal.js';
import { readPeriods } from './read-periods.js';

/**
 * The cookies that a row of a table lists, one for each name in the cell that is meant. Nothing of other cells, and
 * `undefined` where the table is none of cookies.
 */
export function readCookieRow({ row, kind }: Sentence, lexicon: Lexicon): ProposedValue[] | undefined {
  const table = lexicon.cookieTable;
  if (kind !== 'cookies' || row === undefined || table === undefined) return undefined;
  const columnOf = (phrases: readonly string[]) => row.columns.findIndex((title) => has(folded(title), phrases));
  const [name, duration, purpose, category] = [table.name, table.duration, table.purpose, table.category].map(columnOf);
  if (name === undefined || name < 0 || [duration, purpose, category].every((column) => column === -1))
    return undefined;
  if (row.column !== name) return [];
  const cell = (column = -1) => row.cells[column] ?? '';
  const written = readBack(cell(name)).trim();
  const names = written.split(/[,;\n]/).map((each) => each.replace(/\([^)]*\)/g, '').trim());
  const says = cell(purpose === name ? -1 : purpose);
  const lasts = durationIn(folded(readBack(cell(duration))), lexicon, table);
  const technology = technologyIn(`${written} ${cell(category)}`);
  const cookieOf = (label: { name?: string; description?: string }): ProposedValue => ({
    group: 'cookies',
    value: {
      ...label,
      category: categoryOf(label.name, [cell(category), says], table),
      ...(technology && { technology }),
      ...(lasts && { duration: lasts }),
    },
  });
  const description = says !== '' && { description: says };
  if (names.every((each) => /^\S+$/.test(each))) return names.map((each) => cookieOf({ name: each, ...description }));
  // Told in words, such as "session cookie".
  return written === '' ? [] : [cookieOf({ description: says === '' ? cell(name) : `${cell(name)}: ${says}` })];
}

function durationIn(words: string, { language, facts }: Lexicon, table: CookieTableWords): string | undefined {
  const [first, ...more] =
    facts?.retention === undefined ? [] : readPeriods(words, language, facts.retention).map(({ period }) => period);
  if (first !== undefined) return more.length === 0 ? first : undefined;
  if (has(words, table.session)) return 'session';
  return has(words, table.persistent) ? 'persistent' : undefined;
}

function categoryOf(
  name: string | undefined,
  [category = '', says = '']: readonly string[],
  { categories }: CookieTableWords,
): (typeof COOKIE_CATEGORIES)[number] {
  const [, known] = cookieNames.find(([each]) => each === name) ?? [];
  const [told] = named(folded(category), categories);
  const [read] = named(folded(says), categories);
  return told ?? COOKIE_CATEGORIES.find((each) => each === known) ?? read ?? 'unclassified';
}

/** By names that are the same in every language. */
function technologyIn(text: string): (typeof COOKIE_TECHNOLOGIES)[number] | undefined {
  const plain = folded(text).replace(/[\s-]/g, '');
  return COOKIE_TECHNOLOGIES.find(
    (each) => each !== 'cookie' && each !== 'sdk' && plain.includes(each.replace('-', '')),
  );
}
