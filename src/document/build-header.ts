import { canonicalTag } from '../i18n/canonical-tag.js';
import { directionOf } from '../i18n/direction.js';
import { isSameLanguage, negotiateLocale } from '../i18n/negotiate-locale.js';
import { isRecord } from '../policy/is-record.js';
import { REGIMES, VERSION_STATUSES } from '../policy/vocabulary.js';
import type { DocumentContext } from './context.js';
import type { DocumentNode, LocaleOption, NoteNode, Phrase, PolicyDocument, RegimeOption } from './document.js';
import { locate } from './locate.js';
import { formatterFor } from './text/format.js';
import { linkTo, withoutLinks } from './text/phrase.js';
import { objectsIn, stringsIn } from './text/read.js';
import { dateOf, detail, isMember, lines, listOf, plainAt, plainOf } from './words.js';

const DATES = ['lastUpdated', 'effective', 'published'] as const;

/** Kind of document, version and dates, in reading order. */
export function versionLines(context: DocumentContext): Phrase[] {
  const { version, documentKind } = context.policy;
  const facts = isRecord(version) ? version : {};
  const numbered = (key: 'label' | 'previous') => {
    const version = plainAt(context, facts[key], ['version', key]);
    return version && context.say(`version.${key}`, { version });
  };
  return [
    context.term('kind', documentKind, 'documentKind'),
    numbered('label'),
    ...DATES.map((key) => datedLine(context, key)),
    numbered('previous'),
  ].filter((line) => line !== undefined);
}

/** The version and its latest date, to tell printed pages of one from those of another. */
export function edition(context: DocumentContext): Phrase[] {
  const { version } = context.policy;
  const label = isRecord(version) ? plainOf(version.label) : undefined;
  return [
    label && context.say('version.label', { version: label }),
    datedLine(context, 'lastUpdated') ?? datedLine(context, 'effective'),
  ].filter((line) => line !== undefined);
}

function datedLine(context: DocumentContext, key: (typeof DATES)[number]): Phrase | undefined {
  const date = dateOf(context, context.policy.version?.[key], ['version', key]);
  return date && context.say(`version.${key}`, { date });
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

  const { status = 'active' } = isRecord(policy.version) ? policy.version : {};
  isMember(context, VERSION_STATUSES, status, ['version', 'status']);
  if (status === 'draft' || status === 'superseded') add('important', context.say(`notice.${status}`));
  const others = languages([...fallbacks]);
  if (others !== undefined) {
    add(
      'important',
      context.say(`notice.${context.state.translated ? 'fallback' : 'untranslated'}`, {
        language: context.formatted(format.language(locale)),
        others,
      }),
    );
  }
  const translations = isRecord(policy.translations) ? policy.translations : {};
  const tag = negotiateLocale(locale, Object.keys(translations));
  const translation = tag === undefined ? undefined : translations[tag];
  if (isRecord(translation)) {
    const language = context.formatted(format.language(locale));
    if (translation.status === 'machine') add('info', context.say('notice.machine', { language }));
    const version = plainOf(translation.ofVersion);
    if (version !== undefined && translation.ofVersion !== policy.version?.label) {
      add('important', context.say('notice.translationOf', { language, version }));
    }
  }
  const authority = policy.authoritativeLocale;
  if (typeof authority === 'string' && !isSameLanguage(authority, locale)) {
    add('legal', context.say('notice.rules', { language: context.formatted(format.language(authority)) }));
  }
  if (regime !== undefined) add('info', context.say('notice.regime', { place: context.word(`regime.${regime}`) }));
  return found;
}

/** Other documents this one belongs with. */
export function relatedDocuments(context: DocumentContext): PolicyDocument['related'] {
  return locate(context, context.policy.relatedDocuments, 'relatedDocuments').flatMap(({ fact: related, path }) => {
    const label = context.text(related.title, ...path, 'title');
    const [action] = context.action('link', label, related.url, ...path, 'url');
    return action ?? (label === undefined ? [] : { label: withoutLinks(label) });
  });
}

/**
 * Where the text was taken from, for those who check it: each thing under the name of what it is. Front matter stays in the
 * policy: it is for the machine that made a page of the source.
 */
export function provenance(context: DocumentContext): DocumentNode[] {
  const { provenance: given, canonicalUrl, version } = context.policy;
  const facts = isRecord(given) ? given : {};
  const note = context.text(facts.note, 'provenance', 'note');
  const address = (url: unknown, ...path: string[]) =>
    context.action('link', plainOf(url), url, ...path).map(linkTo)[0];
  const details = [
    ...detail(context, 'published', address(canonicalUrl, 'canonicalUrl')),
    ...detail(context, 'source', address(facts.source, 'provenance', 'source')),
    ...detail(
      context,
      'archived',
      dateOf(context, facts.archivedOn, ['provenance', 'archivedOn']),
      address(facts.archivedUrl, 'provenance', 'archivedUrl'),
    ),
    ...detail(context, 'hash', plainAt(context, version?.contentHash, ['version', 'contentHash'])),
  ];
  const items = details.map(({ label, values }) => ({ term: label, meaning: lines(...values) }));
  return [
    ...(note === undefined ? [] : [{ type: 'paragraph' as const, text: note }]),
    ...(items.length === 0 ? [] : [{ type: 'terms' as const, items }]),
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
