import type { FieldChange, Materiality, PolicyChange } from './changes.js';
import type { Languages } from './compare-texts.js';
import { canonical, compareFields, type FieldDifference } from './compare-values.js';
import { arrivalDirection, fieldDirection, isDenied, jointDirection, turned } from './direction-of.js';
import { type FactGroup, GROUP_NAMES, rulesOf } from './fact-groups.js';
import { labelOf, type PlacedFact, titleOf } from './facts-of.js';
import { matchByContent, matchByName, type Pair } from './match.js';
import type { MaterialSource } from './material-sources.js';
import { heaviest } from './weights.js';

type Facts = ReadonlyMap<FactGroup, readonly PlacedFact[]>;

/** A fact of either version or of both. */
export interface ComparedFact {
  readonly before: PlacedFact | undefined;
  readonly after: PlacedFact | undefined;
}

/** What became of each fact. */
export function pairFacts(before: Facts, after: Facts): ComparedFact[] {
  return GROUP_NAMES.flatMap((group) => {
    const [old, now] = [before.get(group) ?? [], after.get(group) ?? []];
    const pairs: Pair<PlacedFact>[] =
      rulesOf(group).single !== undefined
        ? old[0] && now[0]
          ? [[old[0], now[0]]]
          : []
        : matchByName(old, now, ({ id }) => (id === undefined ? [] : [id]));
    const known = new Set(pairs.flat());
    const isFree = (fact: PlacedFact) => !known.has(fact);
    pairs.push(...matchByContent(old.filter(isFree), now.filter(isFree), ({ fields }) => canonical(fields)));
    const later = new Map(pairs);
    const paired = new Set(later.values());
    return [
      ...old.map((fact): ComparedFact => ({ before: fact, after: later.get(fact) })),
      ...now.filter((fact) => !paired.has(fact)).map((fact): ComparedFact => ({ before: undefined, after: fact })),
    ];
  });
}

/** What differs in one fact, or `undefined` if nothing does. */
export function factChange(
  { before, after }: ComparedFact,
  context: {
    readonly languages: Languages;
    readonly renamed: ReadonlyMap<string, string>;
    readonly facts: { readonly before: Facts; readonly after: Facts };
  },
): (PolicyChange & { readonly differences: readonly FieldDifference[] }) | undefined {
  const fact = (after ?? before) as PlacedFact;
  const { group } = fact;
  const { texts, nature, whole } = rulesOf(group);
  const isText = (field: string) => texts.includes(field);
  const isDenial = [before, after].every((side) => side === undefined || isDenied(side));
  const differences: FieldDifference[] =
    before && after ? compareFields(before.fields, after.fields, { ...context, isText }) : [];
  if (before && after && before.id !== after.id) differences.push({ field: 'id', before: before.id, after: after.id });
  if (before && after && differences.length === 0) return undefined;
  const fields = differences.map((difference) => weighField(group, difference, isDenial));
  const side = after ? 'after' : 'before';
  const title = titleOf(fact) ?? labelOf(fact, context.facts[side], context.languages[side]);
  const arrival = arrivalDirection(fact);
  const isWhole = !(before && after);
  // Nothing is done that was not done before where a fact comes that only says "never".
  const source = isWhole && !isDenial ? whole : undefined;
  const direction = isWhole
    ? before
      ? turned(arrival)
      : arrival
    : jointDirection(fields.map((each) => each.direction));
  const arrives = nature === 'document' ? 'meta' : source === undefined ? 'substantive' : 'material';
  const weight = isWhole ? { materiality: arrives as Materiality, source } : heaviest(fields);
  const isNeutral = weight.materiality === 'meta' || weight.materiality === 'editorial';
  const given = direction ?? (isNeutral ? 'neutral' : undefined);
  return {
    subject: group === '' || group === 'version' || group === 'provenance' ? 'document' : 'fact',
    kind: isWhole ? (before ? 'removed' : 'added') : 'changed',
    group,
    ...(fact.id !== undefined && { id: fact.id }),
    ...(title !== undefined && group !== '' && { title }),
    path: { ...(before && { before: before.path }), ...(after && { after: after.path }) },
    ...(before && { before: before.value }),
    ...(after && { after: after.value }),
    fields,
    facts: [],
    materiality: weight.materiality,
    ...(weight.source !== undefined && { source: weight.source }),
    ...(given !== undefined && { direction: given }),
    differences,
  };
}

/** Fields by which a fact holds in more cases or fewer. */
const REACH = new Set(['stance', 'condition']);

function weighField(group: FactGroup, difference: FieldDifference, isDenial: boolean): FieldChange {
  const { nature, whole, fields = {} } = rulesOf(group);
  const { wording, ...change } = difference;
  const { field } = change;
  const direction = fieldDirection(group, difference, isDenial);
  if (field === 'id') return { ...change, materiality: 'meta', direction: 'neutral' };
  if (wording !== undefined && !wording.isReworded)
    return { ...change, materiality: 'editorial', direction: 'neutral' };
  if (nature === 'document')
    return { ...change, materiality: field === 'title' ? 'editorial' : 'meta', direction: 'neutral' };
  const source: MaterialSource | undefined = fields[field] ?? (REACH.has(field) ? whole : undefined);
  const isMaterial = source !== undefined && !isDenial;
  return {
    ...change,
    materiality: isMaterial ? 'material' : 'substantive',
    ...(isMaterial && { source }),
    ...(direction !== undefined && { direction }),
  };
}
