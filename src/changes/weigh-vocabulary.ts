import type { PolicyChange } from './changes.js';
import type { FactGroup } from './fact-groups.js';
import { rulesOf } from './fact-groups.js';
import { heaviest } from './weights.js';

/** The changes of facts, where a word that came or went with some weighs what they do and stands where they stand. */
export function weighVocabulary(changes: readonly PolicyChange[]): PolicyChange[] {
  const users = new Map<string, PolicyChange[]>();
  for (const change of changes) {
    for (const id of idsUsedBy(change)) users.set(id, [...(users.get(id) ?? []), change]);
  }
  return changes.map((change) => {
    if (rulesOf(change.group as FactGroup).nature !== 'vocabulary') return change;
    const used = users.get(change.id ?? '') ?? [];
    const section = used.find((each) => each.section !== undefined)?.section;
    const placed = {
      ...change,
      ...(section !== undefined && { section }),
      facts: used.flatMap(({ id }) => id ?? []),
    };
    if (change.kind === 'changed') return placed;
    const { source: _, ...rest } = placed;
    const { materiality, source } = heaviest(used);
    return { ...rest, materiality, ...(source !== undefined && { source }) };
  });
}

/** Ids of the words that a changed fact uses. */
function idsUsedBy({ before, after }: PolicyChange): Set<string> {
  return new Set(
    [before, after].flatMap((value) => {
      const { data = [], purposes = [] } = (value ?? {}) as Readonly<Record<string, readonly string[] | undefined>>;
      return [...data, ...purposes];
    }),
  );
}
