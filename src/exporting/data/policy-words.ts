import { phraseToText } from '../../document/text/phrase.js';
import { chooseLanguage, languagesOf } from '../../i18n/choose-language.js';
import { parseInline } from '../../policy/parse-inline.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { Text } from '../../policy/schema/primitives.js';

/** A JSON-LD value: plain, or with its language. */
export type LanguageValue = string | { readonly '@value': string; readonly '@language': string };

/** A text in the policy's own language, without marks. */
export function ownWords({ locale }: Policy, text: Text | undefined): string | undefined {
  if (text === undefined || typeof text === 'string') return text === undefined ? undefined : plain(text);
  const chosen = chooseLanguage(languagesOf(text), locale, locale);
  return chosen && plain(text[chosen.tag] as string);
}

/** A text in all its languages, without marks. */
export function wordsByLanguage({ locale }: Policy, text: Text | undefined): LanguageValue[] | undefined {
  if (text === undefined) return undefined;
  const byLocale: Readonly<Record<string, string>> = typeof text === 'string' ? { [locale]: text } : text;
  return languagesOf(byLocale).map((tag) => {
    const words = plain(byLocale[tag] as string);
    return tag === 'und' ? words : { '@value': words, '@language': tag };
  });
}

function plain(text: string): string {
  return phraseToText({ inlines: parseInline(text) });
}
