import type { Policy } from '../policy/schema/policy.js';
import { bareWords, tokensOf } from './words.js';

const STYLES = ['full', 'long', 'medium', 'short'] as const;

/** The words in which a version's dates may be written, without case. */
export function versionDateWords(version: Policy['version'], locale: string): ReadonlySet<string> {
  const days = [version.lastUpdated, version.effective, version.published].filter((day) => day !== undefined);
  return new Set(
    days.flatMap((day) =>
      STYLES.flatMap((dateStyle) => {
        const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC', calendar: 'gregory' });
        return bareWords(tokensOf(format.format(Date.parse(`${day}T00:00:00Z`)), locale));
      }),
    ),
  );
}
