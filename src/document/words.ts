import type { PathItem } from '../policy/policy-issue.js';
import type { Citation } from '../policy/regime-laws.js';
import type { DocumentContext } from './context.js';
import type { FactDetail, Phrase } from './document.js';
import { joined, phraseToText } from './text/phrase.js';

/** A labelled detail, if there is anything to say. */
export function detail(
  context: DocumentContext,
  label: string,
  ...values: readonly (Phrase | undefined)[]
): FactDetail[] {
  const said = values.filter((value) => value !== undefined);
  return said.length === 0 ? [] : [{ label: context.say(`label.${label}`), values: said }];
}

/** Details of one label together, where the first of them stands. */
export function oncePerLabel(details: readonly FactDetail[]): FactDetail[] {
  const byLabel = new Map<string, FactDetail>();
  for (const { label, values } of details) {
    const key = phraseToText(label);
    byLabel.set(key, { label, values: [...(byLabel.get(key)?.values ?? []), ...values] });
  }
  return [...byLabel.values()];
}

/** Several phrases in one, or none. */
export function listOf(context: DocumentContext, phrases: readonly Phrase[]): Phrase | undefined {
  return phrases.length === 0 ? undefined : context.list(phrases);
}

/** Several phrases with a line each. */
export function lines(...phrases: readonly (Phrase | undefined)[]): Phrase {
  return joined(
    phrases.filter((phrase) => phrase !== undefined),
    { type: 'break' },
  );
}

/** A phrase with others after it in brackets, if there are any. */
export function withAside(context: DocumentContext, phrase: Phrase, ...asides: readonly Phrase[]): Phrase {
  const [first, ...others] = asides;
  if (first === undefined) return phrase;
  const aside = others.reduce((one, other) => context.say('answer.also', { one, other }), first);
  return context.say('answer.aside', { phrase, aside });
}

/** Something said, and the law that says it. */
export interface Sourced {
  readonly words: Phrase;
  readonly law?: Citation;
}

/** What several laws say, each thing once with its laws in brackets: "1 month (GDPR Art. 12(3); UK GDPR Art. 12(3))". */
export function withLaws(context: DocumentContext, said: readonly Sourced[]): Phrase[] {
  const byWords = new Map<string, { readonly words: Phrase; readonly laws: Phrase[] }>();
  for (const { words, law } of said) {
    const text = phraseToText(words);
    const group = byWords.get(text) ?? { words, laws: [] };
    if (law !== undefined) group.laws.push(cited(context, law));
    byWords.set(text, group);
  }
  return [...byWords.values()].map(({ words, laws }) => withAside(context, words, ...laws));
}

/** What a list holds, in words; each is read with its own place. */
export function wordsOf<Word extends object = Phrase>(
  { issue }: Pick<DocumentContext, 'issue'>,
  list: unknown,
  path: readonly PathItem[],
  wordOf: (item: unknown, path: readonly PathItem[]) => Word | readonly Word[] | undefined,
): Word[] {
  if (list === undefined || list === null) return [];
  if (Array.isArray(list)) return list.flatMap((item, index) => wordOf(item, [...path, index]) ?? []);
  issue(path, 'a list');
  return [];
}

/** Members of a closed list, in words. */
export function termsOf(
  context: DocumentContext,
  area: string,
  members: unknown,
  path: readonly PathItem[],
): Phrase | undefined {
  return listOf(
    context,
    wordsOf(context, members, path, (member, at) => context.term(area, member, ...at)),
  );
}

/** Texts of a list, in one. */
export function textsOf(context: DocumentContext, texts: unknown, path: readonly PathItem[]): Phrase | undefined {
  return listOf(
    context,
    wordsOf(context, texts, path, (text, at) => context.name(text, ...at)),
  );
}

/** A length of time in words; what is not one is shown as it stands. */
export function periodOf(context: DocumentContext, period: unknown, path: readonly PathItem[]): Phrase | undefined {
  if (period === undefined || period === null) return undefined;
  const words = typeof period === 'string' ? context.format.period(period) : undefined;
  if (words !== undefined) return context.formatted(words);
  context.issue(path, 'a length of time such as "P30D"');
  return plainOf(period);
}

/** A day in words; what is not one is shown as it stands. */
export function dateOf(context: DocumentContext, day: unknown, path: readonly PathItem[]): Phrase | undefined {
  if (day === undefined || day === null) return undefined;
  const date = typeof day === 'string' ? context.format.date(day) : undefined;
  if (date !== undefined) return context.formatted(date);
  context.issue(path, 'a day written YYYY-MM-DD');
  return plainOf(day);
}

/** A plain string that is the same in every language, kept from disturbing the text around it. */
export function plainOf(value: unknown): Phrase | undefined {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined;
  return { inlines: [{ type: 'isolate', children: [String(value)] }] };
}

/** A plain string of the policy. */
export function plainAt(context: DocumentContext, value: unknown, path: readonly PathItem[]): Phrase | undefined {
  const plain = plainOf(value);
  if (plain === undefined && value !== undefined) context.issue(path, 'a plain string');
  return plain;
}

/** Yes or no, if either is said. */
export function yesOrNo(context: DocumentContext, value: unknown, path: readonly PathItem[]): Phrase | undefined {
  const flag = flagOf(context, value, path);
  return flag === undefined ? undefined : context.say(flag ? 'answer.yes' : 'answer.no');
}

/** True or false, if either stands there. */
export function flagOf(context: DocumentContext, value: unknown, path: readonly PathItem[]): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value !== undefined) context.issue(path, 'true or false');
  return undefined;
}

/** Whether a value is one of a closed list. */
export function isMember<Member>(
  context: DocumentContext,
  members: readonly Member[],
  value: unknown,
  path: readonly PathItem[],
): value is Member {
  if (members.includes(value as Member)) return true;
  context.issue(path, `one of: ${members.join(', ')}`);
  return false;
}

/** Names of countries. */
export function countriesOf(context: DocumentContext, codes: unknown, path: readonly PathItem[]): Phrase | undefined {
  return listOf(
    context,
    wordsOf(context, codes, path, (code, at) => countryOf(context, code, at)),
  );
}

/** The name of a country. */
export function countryOf(context: DocumentContext, code: unknown, path: readonly PathItem[]): Phrase | undefined {
  if (typeof code === 'string') return context.formatted(context.format.country(code));
  if (code !== undefined) context.issue(path, 'a country code such as "NL"');
  return undefined;
}

/** An article of a law, as lawyers of the reader's language cite it. */
export function cited(context: DocumentContext, { act, article }: Citation): Phrase {
  return context.say(`law.${act}`, { article: { inlines: [{ type: 'isolate', children: [article] }] } });
}
