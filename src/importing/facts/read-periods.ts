import { folded, isWithinWords, type RetentionWords } from '../lexicon.js';

// As ISO 8601 writes them; # stands for the number.
const UNITS = { year: 'P#Y', month: 'P#M', week: 'P#W', day: 'P#D', hour: 'PT#H', minute: 'PT#M' };

interface Reader {
  readonly pattern: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
  /** By phrase: a unit, which needs a number before it (`P#Y`), or a whole period (`P2Y`). */
  readonly periods: ReadonlyMap<string, string>;
}

const readers = new WeakMap<RetentionWords, Reader>();

/** The lengths of time that folded words name, in order, as ISO 8601 durations, each with where it ends. */
export function readPeriods(words: string, language: string, known: RetentionWords): { period: string; end: number }[] {
  const { pattern, numbers, periods } = readerOf(language, known);
  return [...words.matchAll(pattern)].flatMap(({ 0: all, 1: count, 2: phrase = '', index }) => {
    const found = periods.get(phrase) ?? '';
    const number = count === undefined ? undefined : (numbers.get(count) ?? Number(count));
    const end = index + all.length;
    if (!found.includes('#')) return [{ period: found, end }];
    return number === undefined || number === 0 ? [] : [{ period: found.replace('#', String(number)), end }];
  });
}

function readerOf(language: string, known: RetentionWords): Reader {
  const found = readers.get(known);
  if (found !== undefined) return found;
  const periods = new Map<string, string>(unitsOf(language));
  for (const [phrase, period] of Object.entries(known.periods ?? {})) periods.set(folded(phrase), period);
  const numbers = new Map(Object.entries(known.numbers ?? {}).map(([word, count]) => [folded(word), count]));
  // A day of a month is no length of time, nor is a part of a longer number.
  const count = `(?<![\\p{N}.,月월])\\d{1,3}(?!\\p{N})${[...numbers.keys()].map((word) => `|${begun(word)}`).join('')}`;
  const phrases = [...periods.keys()].sort((one, other) => other.length - one.length).map(ended);
  const reader = {
    pattern: new RegExp(`(?:(${count})\\)?[\\s-]{0,3})?(${phrases.join('|')})`, 'gu'),
    numbers,
    periods,
  };
  readers.set(known, reader);
  return reader;
}

/** The names of units of time in a language, in the forms that numbers give them; a form without a number says it itself. */
function unitsOf(language: string): [phrase: string, period: string][] {
  const found: [string, string][] = [];
  for (const [unit, written] of Object.entries(UNITS)) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    for (const count of [1, 2, 3, 5, 11, 100]) {
      const parts = format.formatToParts(count);
      const phrase = folded(parts.find(({ type }) => type === 'unit')?.value ?? '');
      const isWhole = count === 2 && !parts.some(({ type }) => type === 'integer');
      if (phrase !== '') found.push([phrase, isWhole ? written.replace('#', '2') : written]);
    }
  }
  return found;
}

function begun(word: string): string {
  return `${isWithinWords(word) ? '' : '(?<![\\p{L}\\p{N}])'}${escaped(word)}`;
}

/** Germans write "30 Tagen" after a preposition. */
function ended(phrase: string): string {
  return isWithinWords(phrase) ? escaped(phrase) : `(?<!\\p{L})${escaped(phrase)}(?=n?(?![\\p{L}\\p{N}]))`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
