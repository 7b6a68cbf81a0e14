import type { DocumentContext } from './context.js';
import type { FactDetail, Phrase } from './document.js';
import { joined, spliced } from './text/phrase.js';
import { stringsIn } from './text/read.js';

/** A labelled detail, if there is anything to say. */
export function detail(
  context: DocumentContext,
  label: string,
  ...values: readonly (Phrase | undefined)[]
): FactDetail[] {
  const said = values.filter((value) => value !== undefined);
  return said.length === 0 ? [] : [{ label: context.say(`label.${label}`), values: said }];
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

/** A phrase with another after it in brackets. */
export function withAside(phrase: Phrase, aside: Phrase): Phrase {
  return { inlines: [...spliced(phrase), ' (', ...spliced(aside), ')'] };
}

/** Members of a closed list, in words. */
export function termsOf(context: DocumentContext, area: string, members: unknown): Phrase | undefined {
  return listOf(
    context,
    stringsIn(members).flatMap((member) => context.term(area, member) ?? []),
  );
}

/** Texts of a list, in one. */
export function textsOf(
  context: DocumentContext,
  texts: unknown,
  path: readonly (string | number)[],
): Phrase | undefined {
  const list: readonly unknown[] = Array.isArray(texts) ? texts : [];
  return listOf(
    context,
    list.flatMap((text, index) => context.name(text, ...path, index) ?? []),
  );
}

/** A length of time in words; what is not one is shown as it stands. */
export function periodOf(context: DocumentContext, period: unknown): Phrase | undefined {
  if (typeof period !== 'string') return undefined;
  return context.formatted(context.format.period(period) ?? period);
}

/** A plain string that is the same in every language, kept from disturbing the text around it. */
export function plainOf(value: unknown): Phrase | undefined {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined;
  return { inlines: [{ type: 'isolate', children: [String(value)] }] };
}

/** A day in words. */
export function dateOf(context: DocumentContext, day: unknown): Phrase | undefined {
  const date = typeof day === 'string' ? context.format.date(day) : undefined;
  return date === undefined ? undefined : context.formatted(date);
}

export function yesOrNo(context: DocumentContext, value: unknown): Phrase | undefined {
  return typeof value === 'boolean' ? context.say(value ? 'answer.yes' : 'answer.no') : undefined;
}

/** Names of countries. */
export function countriesOf(context: DocumentContext, codes: unknown): Phrase | undefined {
  return listOf(
    context,
    stringsIn(codes).map((code) => context.formatted(context.format.country(code))),
  );
}
