import type { PathItem } from '../policy/policy-issue.js';
import type { RegimeId, Stance } from '../policy/vocabulary.js';
import type { DocumentContext } from './context.js';
import type { Action, DocumentNode, FactDetail, FactNode, Phrase } from './document.js';
import { objectsIn, stringsIn } from './text/read.js';

/** One fact worded for one kind of section: by itself, or as a row of a table that its neighbours share. */
export interface Item {
  /** The fact's id, by which a section can claim it. */
  readonly factId?: string | undefined;
  readonly content:
    | { readonly type: 'fact'; readonly fact: FactNode }
    | {
        readonly type: 'row';
        readonly columns: readonly Phrase[];
        readonly row: { readonly id?: string; readonly cells: readonly Phrase[] };
      }
    | { readonly type: 'node'; readonly node: DocumentNode };
}

/** Words the facts of one kind of section. */
export type SectionBuilder = (context: DocumentContext) => Item[];

/** An entry of a list of facts, with its place in the policy. */
export interface Located<Fact> {
  readonly fact: Fact;
  readonly path: readonly PathItem[];
}

/** The facts of a list that are for this reader. */
export function locate<Fact>(
  context: DocumentContext,
  facts: readonly Fact[] | undefined,
  ...path: PathItem[]
): Located<Fact>[] {
  return objectsIn(facts).flatMap((fact, index) =>
    context.concerns((fact as { regimes?: unknown }).regimes) ? [{ fact, path: [...path, index] }] : [],
  );
}

interface FactFields {
  readonly id?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly condition?: unknown;
  readonly note?: unknown;
  readonly regimes?: readonly RegimeId[] | undefined;
  readonly lookback?: string | undefined;
}

interface FactWords {
  readonly title: Phrase | undefined;
  /** Which set of sentences words the stance; without one, a stance is worded only if it is not plain "does". */
  readonly stanceWords?: 'collect' | 'use' | 'disclose' | 'sell' | 'share' | 'keep' | 'do' | 'apply' | undefined;
  readonly details?: readonly FactDetail[];
  readonly actions?: readonly Action[];
}

/** The item of one fact: its words, and what every fact can say of itself. */
export function factItem(context: DocumentContext, { fact, path }: Located<FactFields>, words: FactWords): Item {
  const stance = stanceOf(fact);
  const spoken = words.stanceWords !== undefined || stance !== 'does';
  const statement = spoken ? stateStance(context, words.stanceWords ?? 'apply', fact, path) : undefined;
  const details = [
    ...(words.details ?? []),
    ...(stance === 'onlyIf' ? [] : detail(context, 'condition', context.text(fact.condition, ...path, 'condition'))),
    ...detail(context, 'lookback', periodOf(context, fact.lookback)),
    ...detail(context, 'appliesTo', regimeNames(context, fact.regimes)),
    ...detail(context, 'note', context.text(fact.note, ...path, 'note')),
  ];
  const id = anchorOf(fact.id);
  return {
    factId: id,
    content: {
      type: 'fact',
      fact: {
        ...(id !== undefined && { id }),
        title: words.title ?? context.say('section.custom'),
        ...(statement !== undefined && { stance, statement }),
        details,
        actions: words.actions ?? [],
      },
    },
  };
}

const STANCE_SET: ReadonlySet<unknown> = new Set<Stance>([
  'does',
  'doesNot',
  'may',
  'onlyIf',
  'intends',
  'intendsNot',
  'unspecified',
]);

/** A fact's stance; what is stated without one is stated plainly, and a stance that is no stance says nothing. */
export function stanceOf(fact: { readonly stance?: Stance | undefined }): Stance {
  if (fact.stance === undefined) return 'does';
  return STANCE_SET.has(fact.stance) ? fact.stance : 'unspecified';
}

/** A fact's stance in words. */
export function stateStance(
  context: DocumentContext,
  words: NonNullable<FactWords['stanceWords']>,
  fact: FactFields,
  path: readonly PathItem[],
): Phrase {
  const stance = stanceOf(fact);
  if (stance !== 'onlyIf') return context.say(`stance.${words}.${stance}`);
  const condition = context.name(fact.condition, ...path, 'condition') ?? context.say('glance.onlyIf');
  return context.say(`stance.${words}.onlyIf`, { condition });
}

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
  const said = phrases.filter((phrase) => phrase !== undefined);
  return {
    inlines: said.flatMap((phrase, index) =>
      index === 0 ? phrase.inlines : [{ type: 'break' as const }, ...phrase.inlines],
    ),
  };
}

/** Members of a closed list, in words. */
export function termsOf(context: DocumentContext, area: string, members: unknown): Phrase | undefined {
  return listOf(
    context,
    stringsIn(members).flatMap((member) => context.term(area, member) ?? []),
  );
}

/** A length of time in words; what is not one is shown as it stands. */
export function periodOf(context: DocumentContext, period: unknown): Phrase | undefined {
  if (typeof period !== 'string') return undefined;
  return { inlines: [context.format.period(period) ?? period] };
}

/** Names of the places where regimes apply. */
export function regimeNames(context: DocumentContext, regimes: unknown): Phrase | undefined {
  return termsOf(context, 'regime', regimes);
}

/** A plain string that is the same in every language, kept from disturbing the text around it. */
export function plainOf(value: unknown): Phrase | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return value === '' ? undefined : { inlines: [{ type: 'isolate', children: [String(value)] }] };
}

/** A day in words. */
export function dateOf(context: DocumentContext, day: unknown): Phrase | undefined {
  const date = typeof day === 'string' ? context.format.date(day) : undefined;
  return date === undefined ? undefined : { inlines: [date] };
}

export function yesOrNo(context: DocumentContext, value: unknown): Phrase | undefined {
  return typeof value === 'boolean' ? context.say(value ? 'answer.yes' : 'answer.no') : undefined;
}

/** An id fit for `#id` links. */
export function anchorOf(id: unknown): string | undefined {
  return typeof id === 'string' && /^[A-Za-z0-9][\w.-]{0,63}$/.test(id) ? id : undefined;
}

/** Whether the policy's author wrote a section of a kind. */
export function hasSection(context: DocumentContext, kind: string): boolean {
  return objectsIn(context.policy.sections).some(
    (section) => section.kind === kind && context.concerns(section.regimes),
  );
}
