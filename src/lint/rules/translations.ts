import { isSameLanguage } from '../../i18n/negotiate-locale.js';
import { ccpaRules, gdpr, minnesota, transparency } from '../laws.js';
import type { LintContext } from '../lint-context.js';
import { type PolicyText, readText, textsOf } from '../policy-texts.js';
import type { Findings, Problem, Rule } from '../rule.js';

/** Languages that a policy promises besides its own. */
function offered({ policy, texts }: LintContext): string[] {
  const tags = policy.locales ?? [...new Set(texts().flatMap(({ byLocale }) => Object.keys(byLocale)))];
  return tags.filter((tag) => tag !== 'und' && !isSameLanguage(tag, policy.locale));
}

const wordsIn = ({ byLocale }: PolicyText, locale: string) => {
  const tag = Object.keys(byLocale).find((each) => isSameLanguage(each, locale));
  return tag === undefined ? undefined : { tag, words: byLocale[tag] as string };
};

/** Asks of each text and each language that it is translated to. */
function eachTranslation(
  context: LintContext,
  check: (source: string, translation: { tag: string; words: string }, text: PolicyText) => readonly Problem[],
): Findings {
  const locales = offered(context);
  if (locales.length === 0) return undefined;
  return context.texts().flatMap((text) => {
    const source = wordsIn(text, context.policy.locale);
    if (source === undefined) return [];
    return locales.flatMap((locale) => {
      const translation = wordsIn(text, locale);
      return translation === undefined ? [] : check(source.words, translation, text);
    });
  });
}

const PLACEHOLDER = /\{\{[^{}]*\}\}|\{[\w.]+\}|%[sd]|\$\{[^{}]*\}/g;
const sorted = (items: Iterable<string>) => [...items].sort().join(' ');

/** Whether every language says the same. */
export const TRANSLATION_RULES: readonly Rule[] = [
  {
    id: 'loc.complete',
    law: { 'us-ca': ccpaRules('7003(b)(2)'), 'us-mn': minnesota('325M.16'), 'eu-gdpr': transparency('13') },
    severity: 'error',
    check: (context) => {
      const locales = offered(context);
      if (locales.length === 0) return undefined;
      return context.texts().flatMap((text) => {
        // Marks, numbers and names that are the same in every language need no translation.
        if (Object.hasOwn(text.byLocale, 'und')) return [];
        if (!Object.values(text.byLocale).some((words) => /\p{L}/u.test(words))) return [];
        return locales.flatMap((locale): Problem[] => {
          const found = wordsIn(text, locale);
          if (found === undefined) return [{ path: text.path, values: { locale } }];
          return found.words.trim() === ''
            ? [{ path: [...text.path, found.tag], why: 'empty', values: { locale } }]
            : [];
        });
      });
    },
  },
  {
    id: 'loc.same',
    law: { any: gdpr('12(1)') },
    severity: 'error',
    check: (context) =>
      eachTranslation(context, (source, { tag, words }, { path }) => {
        const problems: Problem[] = [];
        const at = [...path, tag];
        if (sorted(readText(source).links) !== sorted(readText(words).links))
          problems.push({ path: at, why: 'links', values: { locale: tag } });
        if (sorted(source.match(PLACEHOLDER) ?? []) !== sorted(words.match(PLACEHOLDER) ?? []))
          problems.push({ path: at, why: 'placeholders', values: { locale: tag } });
        return problems;
      }),
  },
  {
    id: 'loc.stale',
    law: { any: gdpr('12(1)') },
    severity: 'error',
    check: (context) => {
      const behind = translationsBehind(context);
      const unrenewed = translationsUnrenewed(context);
      return behind === undefined && unrenewed === undefined ? undefined : [...(behind ?? []), ...(unrenewed ?? [])];
    },
  },
];

/** Languages of which the policy itself says that their text is of another version. */
function translationsBehind({ policy }: LintContext): Findings {
  const { translations = {}, version, authoritativeLocale } = policy;
  const dated = Object.entries(translations).filter(([, { ofVersion }]) => ofVersion !== undefined);
  if (dated.length === 0) return undefined;
  const behind = dated.filter(([, { ofVersion }]) => ofVersion !== version.label);
  const problems = behind.map(
    ([locale, { ofVersion = '' }]): Problem => ({
      path: ['translations', locale, 'ofVersion'],
      why: 'behind',
      values: { locale, version: ofVersion },
    }),
  );
  const isUnruled = behind.length > 0 && authoritativeLocale === undefined;
  return isUnruled ? [...problems, { path: ['authoritativeLocale'], why: 'unruled' }] : problems;
}

/** Translations that are word for word those of the version before, though their source is not. */
function translationsUnrenewed(context: LintContext): Findings {
  const { previous, policy } = context;
  if (previous === undefined) return undefined;
  const before = new Map(textsOf(previous).map((text) => [text.key, text]));
  return eachTranslation(context, (source, { tag, words }, { key, path }) => {
    const old = before.get(key);
    const oldSource = old && wordsIn(old, policy.locale)?.words;
    const isStale = oldSource !== undefined && oldSource !== source && old?.byLocale[tag] === words;
    return isStale ? [{ path: [...path, tag], values: { locale: tag } }] : [];
  });
}
