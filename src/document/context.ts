import { canonicalTag } from '../i18n/canonical-tag.js';
import { chooseLanguage, languagesOf } from '../i18n/choose-language.js';
import { createTranslator } from '../i18n/create-translator.js';
import { type Direction, directionOf } from '../i18n/direction.js';
import { kitLocale } from '../i18n/kit-locale.js';
import { languageMark } from '../i18n/language-mark.js';
import type { Messages, MessageTree } from '../i18n/messages.js';
import { readerLocale } from '../i18n/reader-locale.js';
import { isRecord } from '../policy/is-record.js';
import { parseInline } from '../policy/parse-inline.js';
import { describeValue, type PathItem, type PolicyIssue, policyIssue } from '../policy/policy-issue.js';
import { isExternalHref, safeHref } from '../policy/safe-href.js';
import type { Policy } from '../policy/schema/policy.js';
import type { RegimeId } from '../policy/vocabulary.js';
import type { Action, Inline, Phrase } from './document.js';
import { type Formatter, formatterFor } from './text/format.js';
import { isolated, plainPhrase, spliced, withoutLinks } from './text/phrase.js';
import { stringsIn, valueAt } from './text/read.js';
import { wordsOf } from './words.js';

/** What `createDocument` is asked for. */
export interface DocumentOptions {
  /** The reader's language; that of `messages` when left out. */
  readonly locale?: string | undefined;
  /** Show what applies under one regime; everything when left out. */
  readonly regime?: RegimeId | undefined;
  /** The kit's own words, from `react-privacy-center/locales/<tag>`. */
  readonly messages: Messages;
  /**
   * Where your request form stands, such as `#contact` or `/privacy/requests`: each right, and each decision by machines that
   * names a request, then links there, with `?kind=` and what it asks for.
   */
  readonly requestHref?: string | undefined;
}

type Value = Phrase | string | number;

/**
 * What the builders share: the policy, the reader, and the only ways in which policy data becomes words.
 *
 * The policy may not have been parsed, so builders take nothing for granted: `text` and `term` answer
 * `undefined` for what they cannot read, and remember it as an issue.
 */
export interface DocumentContext {
  readonly policy: Policy;
  readonly locale: string;
  /** The language of the policy's bare strings. */
  readonly ownLocale: string;
  readonly dir: Direction;
  readonly regime: RegimeId | undefined;
  readonly requestHref: string | undefined;
  readonly format: Formatter;
  readonly issues: PolicyIssue[];
  /** Objects with something in them that could not be read, and may have been a limit on what they say. */
  readonly doubtful: WeakSet<object>;
  /** Languages in which policy text had to be shown for want of the reader's own. */
  readonly fallbacks: Set<string>;
  /** Languages in which policy text was found. */
  readonly found: Set<string>;
  /** Whether any policy text was found in the reader's language. */
  readonly state: { translated: boolean };
  /** What the formatter made, in the language it made it in. */
  formatted(inline: Inline): Phrase;
  /** Policy text in the reader's language, or in the nearest there is. */
  text(text: unknown, ...path: PathItem[]): Phrase | undefined;
  /** Policy text to stand inside other words. */
  name(text: unknown, ...path: PathItem[]): Phrase | undefined;
  /** A message of the kit. */
  say(key: string, values?: Readonly<Record<string, Value>>): Phrase;
  /** A message of the kit as a bare string. */
  word(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The kit's word for a member of a closed list, such as `term('data', 'ip-address')`. */
  term(area: string, member: unknown, ...path: PathItem[]): Phrase | undefined;
  /** The words for data: the policy's own where it has them, else the kit's. */
  data(ids: unknown, ...path: PathItem[]): Phrase[];
  /** The words for purposes: the policy's own where it has them, else the kit's. */
  purposes(ids: unknown, ...path: PathItem[]): Phrase[];
  /** The name of a recipient. */
  recipient(id: unknown, ...path: PathItem[]): Phrase | undefined;
  /** A link, if readers may be sent there. */
  action(kind: Action['kind'], label: Phrase | undefined, href: unknown, ...path: PathItem[]): Action[];
  list(items: readonly Phrase[]): Phrase;
  /** Whether something limited to some regimes is for this reader. */
  concerns(regimes: unknown): boolean;
  issue(path: readonly PathItem[], expected: string): void;
}

export function createContext(given: unknown, options: DocumentOptions): DocumentContext {
  const policy = (isRecord(given) ? given : {}) as Policy;
  const { messages, regime, requestHref } = options;
  const translate = createTranslator(messages, 'reading');
  const locale = readerLocale(options);
  const dir = directionOf(locale);
  const ownLocale = canonicalTag(policy.locale) ?? 'en';
  // Where the kit has no words in the reader's language, its words say so, as a translator's would.
  const kit = kitLocale(options);
  const foreignKit = kit !== locale;
  const kitMark = foreignKit ? languageMark(kit, dir) : {};
  const format = formatterFor(kit);
  const issues: PolicyIssue[] = [];
  const fallbacks = new Set<string>();
  const found = new Set<string>();
  const state = { translated: false };
  const told = new Set<string>();

  const tell = (next: PolicyIssue) => {
    // A label that many facts refer to is read as often, and told of once.
    const what = next.at || next.expected;
    if (issues.length >= 100 || told.has(what)) return;
    told.add(what);
    issues.push(next);
  };

  const issue: DocumentContext['issue'] = (path, expected) =>
    tell(
      policyIssue('unreadable', path, {
        expected,
        received: describeValue(valueAt(given, path)),
        mend: 'It was left out; parsePolicy says more.',
      }),
    );

  const inlines = (text: string, path: readonly PathItem[]): Inline[] =>
    parseInline(text, () =>
      issue(path, 'a link with https:, http:, mailto: or tel:, or a path or fragment of this site'),
    );

  const text: DocumentContext['text'] = (value, ...path) => {
    if (value === undefined || value === null) return undefined;
    const byLocale = typeof value === 'string' ? { [ownLocale]: value } : value;
    if (!isRecord(byLocale)) {
      issue(path, 'text, or an object with one text for each language');
      return undefined;
    }
    const tags = languagesOf(byLocale);
    for (const tag of tags) found.add(tag);
    const chosen = chooseLanguage(tags, locale, ownLocale);
    if (chosen === undefined) {
      if (typeof value !== 'string') issue(path, 'at least one language');
      return undefined;
    }
    const said = inlines(byLocale[chosen.tag] as string, path);
    // Marks around nothing are no words.
    if (said.length === 0) return undefined;
    if (chosen.as === 'own') state.translated = true;
    if (chosen.as !== 'fallback') return { inlines: said };
    fallbacks.add(chosen.tag);
    return { ...languageMark(chosen.tag, dir), inlines: said };
  };

  const name: DocumentContext['name'] = (value, ...path) => {
    const phrase = text(value, ...path);
    // It may come to stand among words of the kit that are in another language.
    return (
      phrase && {
        inlines: [isolated(foreignKit && phrase.lang === undefined ? { ...phrase, lang: locale, dir } : phrase)],
      }
    );
  };

  const word: DocumentContext['word'] = (key, values) => {
    const said = translate(key, { context: regime?.startsWith('us-') ? 'us' : '', ...values });
    if (said === key) {
      tell(
        policyIssue('unreadable', [], {
          expected: `words for "${key}" in \`messages\``,
          received: 'none',
          mend: 'Pass those of react-privacy-center/locales, or pick anew.',
        }),
      );
    }
    return said;
  };

  const say: DocumentContext['say'] = (key, values = {}) => {
    const marks: Record<string, string | number> = {};
    const phrases: Phrase[] = [];
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'object') {
        // A private-use pair stands for the phrase while the message is filled, so policy text is never read as one.
        marks[name] = `\uE000${phrases.length}\uE001`;
        phrases.push(value);
      } else {
        marks[name] = value;
      }
    }
    const parts = word(key, marks).split(/\uE000(\d+)\uE001/);
    const said = parts.flatMap((part, index): readonly Inline[] => {
      if (index % 2 === 0) return part === '' ? [] : [part];
      const phrase = phrases[Number(part)];
      if (phrase === undefined) return [];
      return foreignKit && phrase.lang === undefined ? [isolated({ lang: locale, dir, ...phrase })] : spliced(phrase);
    });
    return { ...kitMark, inlines: said };
  };

  const term: DocumentContext['term'] = (area, member, ...path) => {
    if (member === undefined || member === null) return undefined;
    const words = messages.words[area] as MessageTree | undefined;
    const isText = typeof member === 'string';
    if (isText && words !== undefined && Object.hasOwn(words, member) && typeof words[member] === 'string')
      return say(`${area}.${member}`);
    issue(path, `a member of "${area}" that \`messages\` have words for`);
    return isText ? plainPhrase(member) : undefined;
  };

  const byId = (group: 'data' | 'purposes' | 'recipients') => {
    const list: unknown = policy[group];
    const items = Array.isArray(list) ? list : [];
    return new Map(items.flatMap((item: unknown, index) => (isRecord(item) ? [[item.id, { item, index }]] : [])));
  };

  const named = (group: 'data' | 'purposes', area: 'data' | 'purpose') => {
    const own = byId(group);
    return (ids: unknown, ...path: PathItem[]) =>
      wordsOf({ issue }, ids, path, (id, at) => {
        const found = own.get(id);
        if (found === undefined) return term(area, id, ...at);
        const { item, index } = found;
        return name(item.label, group, index, 'label') ?? term(area, item.kind, group, index, 'kind');
      });
  };

  const recipients = byId('recipients');

  return {
    policy,
    locale,
    ownLocale,
    dir,
    regime,
    requestHref,
    format,
    issues,
    doubtful: new WeakSet(),
    fallbacks,
    found,
    state,
    formatted: (made) => ({
      ...kitMark,
      inlines: [typeof made === 'string' ? { type: 'formatted', text: made } : made],
    }),
    text,
    name,
    say,
    word,
    term,
    issue,
    data: named('data', 'data'),
    purposes: named('purposes', 'purpose'),
    recipient(id, ...path) {
      const found = recipients.get(id);
      if (id !== undefined && found === undefined) issue(path, 'the id of a recipient');
      if (found === undefined) return undefined;
      const at = ['recipients', found.index];
      const { name: own, category, role } = found.item;
      return name(own, ...at, 'name') ?? name(category, ...at, 'category') ?? term('role', role, ...at, 'role');
    },
    action(kind, label, href, ...path) {
      const safe = safeHref(href);
      if (safe === undefined || label === undefined) {
        if (href !== undefined && href !== null)
          issue(path, 'a link with https:, http:, mailto: or tel:, or a path or fragment of this site');
        return [];
      }
      return [
        { kind, label: withoutLinks(label), href: safe, ...(isExternalHref(safe) && { external: true as const }) },
      ];
    },
    list: format.list,
    concerns(regimes) {
      const only = stringsIn(regimes);
      return regime === undefined || only.length === 0 || only.includes(regime);
    },
  };
}
