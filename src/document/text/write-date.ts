import type { Inline } from '../document.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as a language writes it; `undefined` for what is none. Calendar and digits are fixed, as in all that is formatted. */
export function writeDate(iso: string, locale: string): Inline | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  // Engines roll days that a month does not have into the next.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return exists ? { type: 'time', dateTime: iso, text: formatOf(knownLocale(locale)).format(time) } : undefined;
}

/** A language that Intl knows: for another it would take the machine's own, which differs between server and browser. */
export function knownLocale(locale: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? 'en';
}

function formatOf(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formats.set(locale, made);
  return made;
}
