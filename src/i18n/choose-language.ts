import { negotiateLocale } from './negotiate-locale.js';

/** A language of a text, and why it was chosen. */
export interface ChosenLanguage {
  readonly tag: string;
  /** `own`: the reader's. `shared`: the same in every language. `fallback`: for want of the reader's. */
  readonly as: 'own' | 'shared' | 'fallback';
}

/** The languages in which a text has words. */
export function languagesOf(byLocale: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(byLocale).filter((tag) => {
    const words = byLocale[tag];
    return typeof words === 'string' && words.trim() !== '';
  });
}

/** The language in which a reader gets a text: theirs, else `und`, else the policy's own, else the first there is. */
export function chooseLanguage(tags: readonly string[], locale: string, ownLocale: string): ChosenLanguage | undefined {
  const own = negotiateLocale(locale, tags);
  if (own !== undefined) return { tag: own, as: 'own' };
  // Names that are the same in every language are in the reader's too.
  if (tags.includes('und')) return { tag: 'und', as: 'shared' };
  const tag = negotiateLocale(ownLocale, tags) ?? tags[0];
  return tag === undefined ? undefined : { tag, as: 'fallback' };
}
