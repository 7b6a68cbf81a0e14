import { recipientSection } from '../document/recipient-section.js';
import type { PolicyChange } from './changes.js';
import type { ComparedFact } from './fact-changes.js';
import { rulesOf } from './fact-groups.js';
import { evidenceOf, type PlacedFact, titleOf } from './facts-of.js';
import type { ProsePairs } from './pair-prose.js';
import { nodesBelow, type ProseNode, sectionOf } from './prose-tree.js';

/** Where readers find facts, and which facts a part of the prose speaks of. */
export interface FactPlaces {
  /** Id of the section a fact is in; of both versions the later. */
  sectionOf(fact: ComparedFact): string | undefined;
  /** Ids of the facts that a part of the prose speaks of, and whether the policy itself says that it does. */
  spokenOf(node: ProseNode): { readonly ids: readonly string[]; readonly isSaid: boolean };
  /** Facts that other sections name than did. */
  readonly moved: readonly PolicyChange[];
}

/** Finds where the facts of two versions stand in their prose. */
export function locateFacts(
  facts: readonly ComparedFact[],
  prose: { readonly before: ProseNode; readonly after: ProseNode },
  { later }: ProsePairs,
): FactPlaces {
  const sides = {
    before: sideOf(
      facts.map(({ before }) => before),
      prose.before,
    ),
    after: sideOf(
      facts.map(({ after }) => after),
      prose.after,
    ),
  };
  const nameNow = (section: ProseNode) => (later.get(section) ?? section).names[0] ?? '';
  const moved = facts.flatMap(({ before, after }): PolicyChange[] => {
    if (before?.id === undefined || after?.id === undefined) return [];
    const was = (sides.before.naming.get(before.id) ?? []).map(nameNow);
    const is = (sides.after.naming.get(after.id) ?? []).map((section) => section.names[0] ?? '');
    const [lost, gained] = [was.filter((name) => !is.includes(name)), is.filter((name) => !was.includes(name))];
    if (lost.length + gained.length === 0) return [];
    const title = titleOf(after);
    const section = is[0] ?? was[0];
    const weight = { materiality: 'editorial', direction: 'neutral' } as const;
    return [
      {
        subject: 'fact',
        kind: 'moved',
        group: after.group,
        id: after.id,
        ...(title !== undefined && { title }),
        ...(section !== undefined && { section }),
        path: { before: before.path, after: after.path },
        fields: [{ field: 'section', before: was, after: is, lost, gained, ...weight }],
        facts: [],
        ...weight,
      },
    ];
  });
  return {
    moved,
    sectionOf: ({ before, after }) =>
      (after && sides.after.sectionOf(after)) ?? (before && sides.before.sectionOf(before)),
    spokenOf(node) {
      const isBefore = rootOf(node) === prose.before;
      return sides[isBefore ? 'before' : 'after'].spokenOf(node);
    },
  };
}

/** Kinds of section whose facts are about the policy as a whole, where no section was written for them. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['scope', 'changes', 'complaint', 'contact']);

/** One version's facts and prose. */
function sideOf(facts: readonly (PlacedFact | undefined)[], root: ProseNode) {
  const nodes = nodesBelow(root);
  const sections = nodes.filter(({ type }) => type === 'section');
  const byName = new Map(nodes.flatMap((node) => node.names.map((name) => [name, node] as const)));
  const naming = new Map<string, ProseNode[]>();
  for (const section of sections) {
    for (const id of new Set(factIdsOf(section))) naming.set(id, [...(naming.get(id) ?? []), section]);
  }
  /** Ids of the facts that rest on each block or section. */
  const resting = new Map<string, string[]>();
  const unsaid = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    const ids = map.get(key);
    if (ids === undefined) map.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const fact of facts) {
    if (fact === undefined) continue;
    const id = fact.id ?? fact.group;
    const evidence = evidenceOf(fact);
    for (const block of evidence) add(resting, block, id);
    const { section } = rulesOf(fact.group);
    if (evidence.length === 0 && section !== undefined) add(unsaid, section, id);
  }
  const firstOfKind = new Map(sections.toReversed().map((section) => [kindOf(section), section]));
  const kindFor = ({ group, value }: PlacedFact) =>
    group === 'recipients' ? recipientSection(value, (kind) => firstOfKind.has(kind)) : rulesOf(group).section;
  /** The section that a document adds for facts of a kind that none was written for: the kind is its id, where that is free. */
  const addedFor = (fact: PlacedFact) => {
    const kind = kindFor(fact);
    return kind === undefined || OF_THE_WHOLE.has(kind) || byName.has(kind) ? undefined : kind;
  };
  const inside = new Map<ProseNode, string[]>();
  for (const [block, ids] of resting) {
    const section = sectionOf(byName.get(block));
    if (section !== undefined) inside.set(section, [...(inside.get(section) ?? []), ...ids]);
  }

  /** Ids that a block, what is around it, or what leads into it, is the evidence of. */
  const saidOf = (node: ProseNode | undefined): readonly string[] => {
    if (node === undefined || node.type === 'section') return [];
    const own = node.names.flatMap((name) => resting.get(name) ?? []);
    if (own.length > 0) return own;
    const around = saidOf(node.parent);
    // What a list says, the paragraph before it opens.
    return around.length > 0 || node.type !== 'list' ? around : saidOf(node.lead);
  };
  return {
    naming,
    sectionOf: (fact: PlacedFact) =>
      (
        naming.get(fact.id ?? '')?.[0] ??
        evidenceOf(fact)
          .map((block) => sectionOf(byName.get(block)))
          .find((section) => section !== undefined) ??
        firstOfKind.get(kindFor(fact) ?? '')
      )?.names[0] ?? addedFor(fact),
    spokenOf(node: ProseNode) {
      const section = sectionOf(node);
      const said = node.type === 'section' ? [...factIdsOf(node), ...(inside.get(node) ?? [])] : saidOf(node);
      const around = section?.names.flatMap((name) => resting.get(name) ?? []) ?? [];
      const ids = said.length > 0 ? said : around;
      if (ids.length > 0) return { ids, isSaid: true };
      return { ids: unsaid.get(kindOf(section)) ?? [], isSaid: false };
    },
  };
}

function rootOf(node: ProseNode): ProseNode {
  return node.parent === undefined ? node : rootOf(node.parent);
}

function kindOf(section: ProseNode | undefined): string {
  return String(section?.fields.kind ?? '');
}

function factIdsOf({ value }: ProseNode): string[] {
  const { facts } = value as { readonly facts?: readonly unknown[] };
  return Array.isArray(facts) ? facts.filter((id) => typeof id === 'string') : [];
}
