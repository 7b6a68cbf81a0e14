import { DISCLOSURE_MODES, STANCES, type Stance } from '../policy/vocabulary.js';
import type { DocumentContext } from './context.js';
import type { Action, DocumentNode, FactDetail, FactNode, Phrase } from './document.js';
import { bareWords, type Field, fieldDetails, isReadable } from './fields.js';
import type { Located } from './locate.js';
import { joined } from './text/phrase.js';
import { objectsIn } from './text/read.js';
import { isMember, oncePerLabel, withAside } from './words.js';

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

/** What every fact can say of itself, by fields that `FIELDS` words. */
interface FactFields {
  readonly id?: unknown;
  readonly stance?: Stance | undefined;
  readonly mode?: (typeof DISCLOSURE_MODES)[number] | undefined;
  readonly condition?: unknown;
  readonly lookback?: unknown;
  readonly regimes?: unknown;
  readonly note?: unknown;
}

/** The sets of sentences that word a stance. */
export type StanceWords =
  | 'collect'
  | 'use'
  | 'disclose'
  | 'sell'
  | 'share'
  | 'keep'
  | 'send'
  | 'do'
  | 'apply'
  | 'stated';

interface FactWords {
  readonly title: Phrase | undefined;
  /** What the title is here; a plain stance then needs no words of its own. */
  readonly label?: Phrase | undefined;
  /** Which sentences word the stance; without any, a stance is worded only if it is not plain "does". */
  readonly stanceWords?: StanceWords | undefined;
  /** Details that are no single field, before those that are. */
  readonly lead?: readonly FactDetail[];
  readonly fields?: readonly Field[];
  /** Details that are no single field, after those that are. */
  readonly details?: readonly FactDetail[];
  readonly actions?: readonly Action[];
}

/** The item of one fact: its words, and what every fact can say of itself. */
export function factItem(context: DocumentContext, located: Located<FactFields & object>, words: FactWords): Item {
  const { fact, path } = located;
  const stance = stanceOf(context, located);
  // A title that says what it is, such as "Covers", is stated; there is no practice that a mark could stand for.
  const isLabelled = words.label !== undefined && stance === 'does';
  const isSpoken = !isLabelled && (words.stanceWords !== undefined || stance !== 'does');
  const statement = isSpoken ? stateStance(context, words.stanceWords ?? 'apply', located) : undefined;
  const isWorded = isSpoken && (stance === 'onlyIf' || (stance === 'doesNot' && words.stanceWords !== 'stated'));
  const condition = isWorded ? undefined : fact.condition;
  const lookback =
    stance === 'doesNot' && words.stanceWords !== undefined && words.stanceWords !== 'stated'
      ? undefined
      : fact.lookback;
  const id = anchorOf(fact.id);
  return {
    factId: id,
    content: {
      type: 'fact',
      fact: {
        ...(id !== undefined && { id }),
        ...(words.label !== undefined && { label: words.label }),
        title: words.title ?? context.say('section.custom'),
        ...(statement !== undefined && { stance, statement }),
        details: oncePerLabel([
          ...(words.lead ?? []),
          ...fieldDetails(context, words.fields ?? [], fact, path),
          ...(words.details ?? []),
          ...fieldDetails(
            context,
            ['condition', 'lookback', 'regimes', 'note'],
            { ...fact, condition, lookback },
            path,
          ),
        ]),
        actions: words.actions ?? [],
      },
    },
  };
}

/** Words with no fact of their own behind them. */
export function plainItem(title: Phrase, label: Phrase): Item {
  return { content: { type: 'fact', fact: { label, title, details: [], actions: [] } } };
}

/** A node that belongs with the facts. */
export function nodeItem(node: DocumentNode): Item {
  return { content: { type: 'node', node } };
}

/**
 * A fact's stance; what is stated without one is stated plainly.
 *
 * A stance that is no stance says nothing. Nor does a "never" of which something could not be read, since without its
 * limits it would promise more than the policy does, nor anything done in a mode that is no mode.
 */
export function stanceOf(context: DocumentContext, { fact, path }: Located<FactFields & object>): Stance {
  const { stance = 'does', mode = 'disclose' } = fact;
  const isKnown =
    isMember(context, STANCES, stance, [...path, 'stance']) &&
    isMember(context, DISCLOSURE_MODES, mode, [...path, 'mode']);
  const isUndone = stance === 'doesNot' || stance === 'intendsNot';
  return isKnown && (!isUndone || isReadable(context, fact, path)) ? stance : 'unspecified';
}

/** A fact's stance in words. */
export function stateStance(
  context: DocumentContext,
  words: StanceWords,
  located: Located<FactFields & object>,
): Phrase {
  const { fact, path } = located;
  const stance = stanceOf(context, located);
  // A statement in the author's words has its "not" already; one word beside it confirms it and cannot turn it round.
  const isStated = words === 'stated';
  const condition = context.name(fact.condition, ...path, 'condition');
  const [lookback] = bareWords(context, 'lookback', fact, path);
  // What is not done "except …", or not "in the last 12 months", is not never done.
  const isLimited = condition !== undefined || lookback !== undefined;
  if (stance === 'doesNot' && isLimited && isStated) return context.say('glance.onlyIf');
  if (stance === 'doesNot' && isLimited) {
    const not = context.say(`stance.${words}.not`);
    const limited = condition === undefined ? not : joined([not, condition], ' – ');
    return lookback === undefined ? limited : withAside(context, limited, lookback);
  }
  if (stance !== 'onlyIf') return context.say(isStated ? `glance.${stance}` : `stance.${words}.${stance}`);
  if (condition === undefined) return context.say('glance.onlyIf');
  return context.say(`stance.${isStated ? 'apply' : words}.onlyIf`, { condition });
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
