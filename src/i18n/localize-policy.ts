import { mapValues } from '../policy/map-values.js';
import type { Policy } from '../policy/schema/policy.js';
import { TextSchema } from '../policy/schema/primitives.js';
import { canonicalTag } from './canonical-tag.js';
import { chooseLanguage, languagesOf } from './choose-language.js';
import { negotiateLocale } from './negotiate-locale.js';

/**
 * A policy narrowed to one language, for sites that send each reader one language only.
 *
 * Each text becomes a plain string in that language. What is not translated comes in the language in which
 * `createDocument` would show it, and keeps its tag; so does what is the same in every language (`und`). The document of
 * the narrowed policy in that language is the document of the whole, but for the languages on offer.
 *
 * @param locale a BCP 47 tag; the policy's own locale counts in place of what is none
 * @example
 * const german = localizePolicy(policy, 'de');
 */
export function localizePolicy(policy: Policy, locale: string): Policy {
  const target = canonicalTag(locale) ?? policy.locale;
  const narrowed = mapValues(policy, TextSchema, (text) => {
    const byLocale = typeof text === 'string' ? { [policy.locale]: text } : text;
    const chosen = chooseLanguage(languagesOf(byLocale), target, policy.locale);
    if (chosen === undefined) return text;
    const words = byLocale[chosen.tag];
    return chosen.as === 'own' ? words : { [chosen.tag]: words };
  });
  const { locales: _, translations = {}, ...rest } = narrowed;
  const tag = negotiateLocale(target, Object.keys(translations));
  const translation = tag === undefined ? undefined : translations[tag];
  return {
    ...rest,
    locale: target,
    locales: [target],
    ...(tag !== undefined && translation !== undefined && { translations: { [tag]: translation } }),
  };
}
