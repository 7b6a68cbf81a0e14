/** A day, `YYYY-MM-DD`, or the day of a point in time, as people of a language write it. */
export function formatDay(locale: string, day: string): string {
  // In UTC, as deadlines are counted.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
