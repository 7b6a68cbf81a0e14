import type { Text } from '../policy/schema/primitives.js';
import type { ChangeDirection, Materiality, PolicyChange } from './changes.js';
import type { Languages } from './compare-texts.js';
import type { FieldDifference } from './compare-values.js';
import { jointDirection } from './direction-of.js';
import type { ComparedFact } from './fact-changes.js';
import type { PlacedFact } from './facts-of.js';
import type { MaterialSource } from './material-sources.js';
import { heaviest } from './weights.js';
import { bareWords, tokensOf } from './words.js';

/** A name of a company that came or went, and the change that made it so. */
export interface ChangedName {
  readonly name: Text;
  readonly side: 'before' | 'after';
  /** The fact that says the name. */
  readonly fact: string;
  readonly materiality: Materiality;
  readonly source?: MaterialSource;
  readonly direction: ChangeDirection | undefined;
}

const NAMED = new Set(['parties.controllers', 'parties.dpo', 'parties.representatives', 'recipients']);

/** Names of companies that came or went. */
export function changedNames(
  compared: readonly { readonly fact: ComparedFact; readonly change: PolicyChange }[],
): ChangedName[] {
  return compared.flatMap(({ fact, change }) => {
    const isNamed = NAMED.has(change.group) && change.materiality === 'material';
    const isRenamed = change.kind !== 'changed' || change.fields.some(({ field }) => field === 'name');
    if (!isNamed || !isRenamed) return [];
    const { id, group, materiality, source, direction } = change;
    return (['before', 'after'] as const).flatMap((side) => {
      const name = nameOf(fact[side]);
      return name === undefined
        ? []
        : [{ name, side, fact: id ?? group, materiality, ...(source && { source }), direction }];
    });
  });
}

/** What follows for a text from names that it came to have, or had and has no longer; `undefined` if there are none. */
export function mentionIn(
  { wording }: FieldDifference,
  names: readonly ChangedName[],
  languages: Languages,
): Pick<PolicyChange, 'materiality' | 'source' | 'direction' | 'facts'> | undefined {
  if (wording === undefined) return undefined;
  const { words } = wording;
  const mentioned = names.filter(({ name, side }) => {
    const spelled = typeof name === 'string' ? name : (name[languages.ruling] ?? name.und ?? '');
    const sought = ` ${bareWords(tokensOf(spelled, languages.ruling)).join(' ')} `;
    const [here, there] = side === 'before' ? [words.before, words.after] : [words.after, words.before];
    return sought.trim() !== '' && ` ${here.join(' ')} `.includes(sought) && !` ${there.join(' ')} `.includes(sought);
  });
  if (mentioned.length === 0) return undefined;
  const { materiality, source } = heaviest(mentioned);
  const direction = jointDirection(mentioned.map((each) => each.direction));
  return {
    materiality,
    ...(source !== undefined && { source }),
    ...(direction !== undefined && { direction }),
    facts: [...new Set(mentioned.map(({ fact }) => fact))],
  };
}

/** The change of a fact with what follows from names that came or went. */
export function raiseMentions(
  change: PolicyChange,
  differences: readonly FieldDifference[],
  names: readonly ChangedName[],
  languages: Languages,
): PolicyChange {
  if (change.materiality === 'material') return change;
  const others = names.filter(({ fact }) => fact !== change.id);
  const mentions = differences.map((difference) => mentionIn(difference, others, languages));
  const found = mentions.filter((each) => each !== undefined);
  if (found.length === 0) return change;
  const { direction: _, ...rest } = change;
  const direction = jointDirection(found.map((each) => each.direction));
  return {
    ...rest,
    ...heaviest(found),
    ...(direction !== undefined && { direction }),
    fields: change.fields.map((field, index) => {
      const raised = mentions[index];
      if (raised === undefined) return field;
      const { facts: __, ...weight } = raised;
      const { direction: ___, ...unweighed } = field;
      return { ...unweighed, ...weight };
    }),
    facts: [...new Set(found.flatMap(({ facts }) => facts))],
  };
}

function nameOf(fact: PlacedFact | undefined): Text | undefined {
  return fact?.value.name as Text | undefined;
}
