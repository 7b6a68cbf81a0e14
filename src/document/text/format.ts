import type { Inline, Phrase } from '../document.js';
import { joined } from './phrase.js';
import { knownLocale, writeDate } from './write-date.js';

/** Dates, lists, lengths of time and names of places, as one language writes them. */
export interface Formatter {
  date(iso: string): Inline | undefined;
  list(items: readonly Phrase[]): Phrase;
  period(iso: string): string | undefined;
  number(value: number): string;
  country(code: string): string;
  language(tag: string): string;
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const formatters = new Map<string, Formatter>();

/** The formatter of a language; made once, since Intl's own are slow to make. */
export function formatterFor(locale: string): Formatter {
  const known = knownLocale(locale);
  const made = formatters.get(known) ?? createFormatter(known);
  formatters.set(known, made);
  return made;
}

/** A formatter on Intl. Calendar and digits are fixed, so that a server and a browser with other defaults agree. */
function createFormatter(locale: string): Formatter {
  const numberingSystem = 'latn';
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });
  // Between the first two of three stands what parts a list in this language, without the "and" that ends it.
  const separator = lists.formatToParts(['0', '1', '2'])[1]?.value ?? ', ';
  const numbers = new Intl.NumberFormat(locale, { numberingSystem });
  const names = {
    region: new Intl.DisplayNames(locale, { type: 'region' }),
    language: new Intl.DisplayNames(locale, { type: 'language' }),
  };
  const name = (type: 'region' | 'language', code: string) => {
    try {
      return names[type].of(code) ?? code;
    } catch {
      return code;
    }
  };
  return {
    date: (iso) => writeDate(iso, locale),
    list(items) {
      return joined(items, separator);
    },
    period(iso) {
      const amounts = PERIOD.exec(iso)?.slice(1);
      if (amounts === undefined || amounts.every((amount) => amount === undefined)) return undefined;
      return lists.format(
        amounts.flatMap((amount, index) => {
          const unit = UNITS[index];
          if (amount === undefined || unit === undefined) return [];
          return [
            new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', numberingSystem }).format(
              Number(amount),
            ),
          ];
        }),
      );
    },
    number: (value) => numbers.format(value),
    country: (code) => name('region', code),
    language: (tag) => name('language', tag),
  };
}
