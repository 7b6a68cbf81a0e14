import { directionOf } from '../i18n/direction.js';
import { isSameLanguage, negotiateLocale } from '../i18n/negotiate-locale.js';
import { REGIMES } from '../policy/vocabulary.js';
import type { DocumentContext } from './context.js';
import type { Action, DocumentNode, LocaleOption, NoteNode, Phrase, PolicyDocument, RegimeOption } from './document.js';
import { formatterFor } from './text/format.js';
import { joined, withoutLinks } from './text/phrase.js';
import { isRecord, objectsIn, stringsIn } from './text/read.js';
import { dateOf, detail, listOf, plainOf } from './words.js';

/** Kind of document, version and dates, in reading order. */
export function versionLines(context: DocumentContext): Phrase[] {
  const { version, documentKind } = context.policy;
  const lines: Phrase[] = [];
  if (documentKind !== undefined) lines.push(...optional(context.term('kind', documentKind)));
  if (!isRecord(version)) return lines;
  const plain = (key: string, value: Phrase | undefined, name: string) => {
    if (value !== undefined) lines.push(context.say(`version.${key}`, { [name]: value }));
  };
  plain('label', plainOf(version.label), 'version');
  plain('lastUpdated', dateOf(context, version.lastUpdated), 'date');
  plain('effective', dateOf(context, version.effective), 'date');
  plain('published', dateOf(context, version.published), 'date');
  plain('previous', plainOf(version.previous), 'version');
  return lines;
}

/** The version and its latest date, to tell printed pages of one from those of another. */
export function edition(context: DocumentContext): Phrase[] {
  const { version } = context.policy;
  if (!isRecord(version)) return [];
  const label = plainOf(version.label);
  const updated = dateOf(context, version.lastUpdated);
  const date = updated ?? dateOf(context, version.effective);
  return [
    ...(label === undefined ? [] : [context.say('version.label', { version: label })]),
    ...(date === undefined
      ? []
      : [context.say(updated === undefined ? 'version.effective' : 'version.lastUpdated', { date })]),
  ];
}

/** What a reader must know before reading on: drafts, missing languages, the text that rules. */
export function notices(context: DocumentContext): NoteNode[] {
  const { policy, format, locale, fallbacks, regime } = context;
  const found: NoteNode[] = [];
  const add = (tone: NoteNode['tone'], text: Phrase) =>
    found.push({ type: 'note', tone, nodes: [{ type: 'paragraph', text }] });
  const languages = (tags: readonly string[]) =>
    listOf(
      context,
      tags.map((tag) => context.formatted(format.language(tag))),
    );

  const status = isRecord(policy.version) ? policy.version.status : undefined;
  if (status === 'draft' || status === 'superseded') add('important', context.say(`notice.${status}`));
  const others = languages([...fallbacks]);
  if (others !== undefined) {
    add(
      'important',
      context.say(`notice.${context.state.translated ? 'fallback' : 'untranslated'}`, {
        language: format.language(locale),
        others,
      }),
    );
  }
  const translations = isRecord(policy.translations) ? policy.translations : {};
  const tag = negotiateLocale(locale, Object.keys(translations));
  const translation = tag === undefined ? undefined : translations[tag];
  if (isRecord(translation)) {
    const language = format.language(locale);
    if (translation.status === 'machine') add('info', context.say('notice.machine', { language }));
    const version = plainOf(translation.ofVersion);
    if (version !== undefined && translation.ofVersion !== policy.version?.label) {
      add('important', context.say('notice.translationOf', { language, version }));
    }
  }
  const authority = policy.authoritativeLocale;
  if (typeof authority === 'string' && !isSameLanguage(authority, locale)) {
    add('legal', context.say('notice.rules', { language: format.language(authority) }));
  }
  if (regime !== undefined) add('info', context.say('notice.regime', { place: context.word(`regime.${regime}`) }));
  return found;
}

/** Other documents this one belongs with. */
export function relatedDocuments(context: DocumentContext): PolicyDocument['related'] {
  return objectsIn(context.policy.relatedDocuments).flatMap((related, index) => {
    const label = context.text(related.title, 'relatedDocuments', index, 'title');
    const [action] = context.action('link', label, related.url);
    return action ?? (label === undefined ? [] : { label: withoutLinks(label) });
  });
}

/** Where the text was taken from, for those who check it. */
export function provenance(context: DocumentContext): DocumentNode[] {
  const { provenance: facts, canonicalUrl, version } = context.policy;
  const links: Action[] = context.action('link', plainOf(canonicalUrl), canonicalUrl);
  const hash = isRecord(version) ? plainOf(version.contentHash) : undefined;
  const fingerprint =
    hash === undefined ? [] : [{ type: 'paragraph' as const, text: context.say('version.hash', { hash }) }];
  if (!isRecord(facts))
    return [...fingerprint, ...(links.length === 0 ? [] : [{ type: 'actions' as const, actions: links }])];
  const note = context.text(facts.note, 'provenance', 'note');
  const matter = isRecord(facts.frontMatter) ? Object.entries(facts.frontMatter) : [];
  links.push(...context.action('link', plainOf(facts.source), facts.source));
  links.push(...context.action('link', plainOf(facts.archivedUrl), facts.archivedUrl));
  // A text is often archived from the very address where it is published.
  const places = links.filter(({ href }, index) => links.findIndex((link) => link.href === href) === index);
  const date = dateOf(context, facts.archivedOn);
  const details = detail(context, 'archived', date);
  return [
    ...(note === undefined ? [] : [{ type: 'paragraph' as const, text: note }]),
    ...fingerprint,
    ...details.flatMap(({ label, values }) =>
      values.map((value) => ({
        type: 'paragraph' as const,
        text: joined([label, value], ': '),
      })),
    ),
    ...(places.length === 0 ? [] : [{ type: 'actions' as const, actions: places }]),
    ...(matter.length === 0
      ? []
      : [
          {
            type: 'terms' as const,
            items: matter.flatMap(([key, value]) => {
              const meaning = plainOf(value);
              return meaning === undefined
                ? []
                : [{ term: { inlines: [{ type: 'code' as const, text: key }] }, meaning }];
            }),
          },
        ]),
  ];
}

/** The languages a reader can choose: those declared, else those in which text was found. */
export function localeOptions(context: DocumentContext): LocaleOption[] {
  const declared = stringsIn(context.policy.locales);
  const tags = new Set<string>();
  for (const tag of declared.length > 0 ? declared : [context.ownLocale, ...context.found]) {
    const known = canonicalTag(tag);
    // Names that are the same in every language are no language to choose.
    if (known !== undefined && known !== 'und') tags.add(known);
  }
  const current = negotiateLocale(context.locale, [...tags]);
  return [...tags].map((tag) => ({
    tag,
    name: capitalized(formatterFor(tag).language(tag), tag),
    dir: directionOf(tag),
    current: tag === current,
  }));
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

// CLDR writes language names as they stand inside a sentence; in a list each stands alone.
function capitalized(name: string, tag: string): string {
  const [first = ''] = name;
  return first.toLocaleUpperCase(tag) + name.slice(first.length);
}

/** The regimes a reader can choose, by the places where they apply. */
export function regimeOptions(context: DocumentContext): RegimeOption[] {
  const { policy } = context;
  const named = new Set<string>();
  for (const { id, applies } of objectsIn(policy.regimes)) if (applies !== 'no') named.add(id);
  for (const group of [policy.sections, policy.rights, policy.activities, policy.recipients, policy.choices]) {
    for (const { regimes } of objectsIn(group as readonly { regimes?: unknown }[]))
      for (const id of stringsIn(regimes)) named.add(id);
  }
  return REGIMES.filter((id) => id !== 'other' && named.has(id)).map((id) => ({
    id,
    name: context.word(`regime.${id}`),
    current: id === context.regime,
  }));
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
