import { formatterFor } from '../document/text/format.js';
import { phraseToText } from '../document/text/phrase.js';
import { valueAt } from '../document/text/read.js';
import { isRecord } from '../policy/is-record.js';
import type { PathItem } from '../policy/policy-issue.js';
import type { Policy } from '../policy/schema/policy.js';
import type { Text } from '../policy/schema/primitives.js';
import { type FactGroup, GROUP_NAMES, rulesOf } from './fact-groups.js';

/** A fact with the place it stands at. */
export interface PlacedFact {
  readonly group: FactGroup;
  readonly id: string | undefined;
  readonly path: readonly PathItem[];
  readonly value: Readonly<Record<string, unknown>>;
  /** What it says, by field. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is prose, or the kit's own, or the host's, or stood around the policy where it was taken from. */
const NO_FACTS = new Set([
  '$schema',
  'schemaVersion',
  'id',
  'sections',
  'summary',
  'extensions',
  'provenance.frontMatter',
  'provenance.surroundings',
]);

/** Every fact of a policy, group by group. */
export function factsOf(policy: Policy): ReadonlyMap<FactGroup, readonly PlacedFact[]> {
  return new Map(
    GROUP_NAMES.map((group) => {
      const at = group === '' ? [] : group.split('.');
      const value = valueAt(policy, at);
      const facts =
        rulesOf(group).single !== undefined
          ? [factAt(group, value, at)]
          : Array.isArray(value)
            ? value.map((each, index) => factAt(group, each, [...at, index]))
            : [];
      return [group, facts.filter((fact) => fact !== undefined)] as const;
    }),
  );
}

/** What a fact is called, where it has a name of its own. */
export function titleOf({ group, value }: PlacedFact): Text | undefined {
  const { texts } = rulesOf(group);
  // A choice is told by what it is about before what its link reads; a category may be a word of the kit's own.
  for (const field of ['title', 'name', 'about', 'label', 'category', 'text', 'term', 'description']) {
    const title = value[field];
    if (field === 'category' && !texts.includes(field)) continue;
    if ((typeof title === 'string' && title !== '') || isRecord(title)) return title as Text;
  }
  return undefined;
}

/** What a fact without a name of its own is told by: the data or the purposes it is about, in the policy's own words. */
export function labelOf(
  fact: PlacedFact,
  facts: ReadonlyMap<FactGroup, readonly PlacedFact[]>,
  locale: string,
): Text | undefined {
  const { data, purposes, title } = fact.value;
  if (title !== undefined || rulesOf(fact.group).nature !== 'processing') return undefined;
  const group = Array.isArray(data) ? 'data' : 'purposes';
  const ids: unknown = data ?? purposes;
  if (!Array.isArray(ids) || ids.length === 0) return undefined;
  const labels = ids.map((id) => facts.get(group)?.find((word) => word.id === id)?.value.label as Text | undefined);
  const listed = (texts: readonly string[], tag: string) =>
    phraseToText(formatterFor(tag).list(texts.map((text) => ({ inlines: [text] }))));
  if (labels.every((label) => typeof label === 'string')) return listed(labels, locale);
  // Half of what it is about would tell of something else.
  const byLocale = labels.map((label) => (isRecord(label) ? label : undefined));
  const tags = Object.keys(byLocale[0] ?? {}).filter((tag) => byLocale.every((label) => label?.[tag] !== undefined));
  return tags.length === 0
    ? undefined
    : Object.fromEntries(
        tags.map((tag) => [
          tag,
          listed(
            byLocale.map((label) => label?.[tag] ?? ''),
            tag,
          ),
        ]),
      );
}

/** Ids of the blocks and sections that state a fact. */
export function evidenceOf({ value }: PlacedFact): string[] {
  const evidence = Array.isArray(value.evidence) ? value.evidence : [];
  return evidence.flatMap((each: unknown) => (isRecord(each) && typeof each.block === 'string' ? [each.block] : []));
}

function factAt(group: FactGroup, value: unknown, path: readonly PathItem[]): PlacedFact | undefined {
  if (!isRecord(value)) return undefined;
  const isOwn = (field: string) => {
    const inner = (group === '' ? field : `${group}.${field}`) as FactGroup;
    // Where the words stand that a fact rests on is no part of what it says.
    return (
      field !== 'id' &&
      field !== 'evidence' &&
      !GROUP_NAMES.includes(inner) &&
      !NO_FACTS.has(inner) &&
      !(group === '' && isContainer(field))
    );
  };
  const fields = Object.fromEntries(Object.entries(value).filter(([field]) => isOwn(field)));
  // What only holds groups says nothing itself.
  if (Object.keys(fields).length === 0 && value.id === undefined) return undefined;
  const id = value.id ?? (group === 'changes.log' ? value.version : undefined);
  return {
    group,
    id: typeof id === 'string' && group !== '' ? id : undefined,
    path,
    value,
    fields,
  };
}

/** Whether a field of a policy holds groups and nothing of its own, such as `signals`. */
function isContainer(field: string): boolean {
  return GROUP_NAMES.some((group) => group.startsWith(`${field}.`));
}
