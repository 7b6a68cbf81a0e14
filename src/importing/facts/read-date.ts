import { folded } from '../lexicon.js';

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Names of the months in a language, in the forms that dates have. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  for (const tag of new Set([language, 'en'])) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(tag, {
          month,
          ...(day && { day }),
          timeZone: 'UTC',
          calendar: 'gregory',
        });
        for (let index = 0; index < 12; index += 1) {
          const name =
            format.formatToParts(Date.UTC(2020, index, 15)).find(({ type }) => type === 'month')?.value ?? '';
          const words = folded(name).replace(/\.$/, '');
          if (/^\p{L}{3,}/u.test(words) && !months.has(words)) months.set(words, index + 1);
        }
      }
    }
  }
  tables.set(language, months);
  return months;
}

/** The first day that a text names, as `YYYY-MM-DD`. Days that could be read in two ways are not read. */
export function readDate(text: string, language: string): string | undefined {
  const words = folded(text);
  const numbers = /(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})/.exec(words);
  if (numbers !== null) return day(numbers[1], numbers[2], numbers[3]);
  const months = monthsOf(language);
  for (const { 0: all, 1: first, 2: name = '', 3: year } of words.matchAll(
    /(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.|\.?-?a)?\s+(?:of\s+|de\s+|d'|di\s+|ב)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})/gu,
  )) {
    const month = months.get(name) ?? months.get(name.replace(/^ב/, ''));
    if (month !== undefined && all !== '') return day(year, month, first);
  }
  for (const { 1: name = '', 2: first, 3: year } of words.matchAll(
    /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})/gu,
  )) {
    const month = months.get(name);
    if (month !== undefined) return day(year, month, first);
  }
  const figures = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(words);
  if (figures === null) return undefined;
  const [, one, mark, other, year] = figures;
  if (Number(one) > 12 || mark === '.' || (language !== 'en' && Number(other) <= 12)) return day(year, other, one);
  return Number(other) > 12 ? day(year, one, other) : undefined;
}

function day(year: unknown, month: unknown, date: unknown): string | undefined {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}
