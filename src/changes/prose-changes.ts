import type { FieldChange, PolicyChange } from './changes.js';
import type { Languages } from './compare-texts.js';
import { compareFields, type FieldDifference } from './compare-values.js';
import { jointDirection } from './direction-of.js';
import { findMoved } from './find-moved.js';
import type { FactPlaces } from './locate-facts.js';
import { type ChangedName, mentionIn } from './mentions.js';
import type { ProsePairs } from './pair-prose.js';
import { nodesBelow, PROSE_TEXTS, type ProseNode, sectionOf } from './prose-tree.js';
import { heaviest } from './weights.js';

interface Context {
  readonly prose: { readonly before: ProseNode; readonly after: ProseNode };
  readonly pairs: ProsePairs;
  readonly places: FactPlaces;
  readonly languages: Languages;
  readonly names: readonly ChangedName[];
  /** What differs in facts, by their id or by the group of those that have none. */
  readonly factsById: ReadonlyMap<string, PolicyChange>;
  /** Words in which the dates of the earlier version and of the later may be written. */
  readonly dates: readonly ReadonlySet<string>[];
}

type Judgement = Pick<PolicyChange, 'materiality' | 'source' | 'direction' | 'facts'>;

const EDITORIAL = { materiality: 'editorial', direction: 'neutral', facts: [] } as const satisfies Judgement;

/** What differs in the prose of two versions. */
export function proseChanges(context: Context): PolicyChange[] {
  const { prose, pairs } = context;
  const removed = nodesBelow(prose.before).filter(
    (node) => !pairs.later.has(node) && (node.parent === undefined || pairs.later.has(node.parent)),
  );
  const moved = movedNodes(context);
  return [
    ...nodesBelow(prose.after).flatMap((after): PolicyChange[] => {
      const before = pairs.earlier.get(after);
      if (before !== undefined)
        return [...movement(before, after, moved, context), ...rewording(before, after, context)];
      // What is in something new is new with it.
      const isPart = after.parent !== undefined && !pairs.earlier.has(after.parent);
      return isPart
        ? []
        : [{ ...base(undefined, after), kind: 'added', after: after.value, ...presence(after, context) }];
    }),
    ...removed.map(
      (before): PolicyChange => ({
        ...base(before, undefined, context),
        kind: 'removed',
        before: before.value,
        ...presence(before, context),
      }),
    ),
  ];
}

function base(
  before: ProseNode | undefined,
  after: ProseNode | undefined,
  context?: Context,
): Pick<PolicyChange, 'subject' | 'group' | 'id' | 'title' | 'section' | 'path' | 'fields'> {
  const node = (after ?? before) as ProseNode;
  const around = sectionOf(node);
  const section = (around && context?.pairs.later.get(around)) ?? around;
  const title = node.type === 'section' ? node.title : undefined;
  return {
    subject: node.type === 'section' ? 'section' : 'block',
    group: node.type === 'section' ? String(node.fields.kind) : node.type,
    ...(node.names[0] !== undefined && { id: node.names[0] }),
    ...(title !== undefined && { title }),
    ...(section?.names[0] !== undefined && { section: section.names[0] }),
    path: { ...(before && { before: before.path }), ...(after && { after: after.path }) },
    fields: [],
  };
}

function movedNodes({ prose, pairs }: Context): ReadonlySet<ProseNode> {
  const moved = new Set<ProseNode>();
  for (const before of [prose.before, ...nodesBelow(prose.before)]) {
    const after = pairs.later.get(before);
    if (after === undefined) continue;
    const stayed = before.children.filter((child) => pairs.later.get(child)?.parent === after);
    const labels = new Map(stayed.map((child) => [child, labelOf(child, pairs.later.get(child) as ProseNode)]));
    const now = after.children.flatMap((child) => labels.get(pairs.earlier.get(child) as ProseNode) ?? []);
    const away = findMoved([...labels.values()], now);
    for (const child of stayed) if (away.has(labels.get(child) ?? '')) moved.add(child);
  }
  return moved;
}

/** A name for a pair that is the same whichever side is the earlier. */
function labelOf(one: ProseNode, other: ProseNode): string {
  return [one, other]
    .map(({ names, path, value }) => names[0] ?? `${JSON.stringify(value)} ${path.length}`)
    .sort()
    .join('\n');
}

function movement(
  before: ProseNode,
  after: ProseNode,
  moved: ReadonlySet<ProseNode>,
  { pairs }: Context,
): PolicyChange[] {
  const isElsewhere = before.parent !== undefined && pairs.later.get(before.parent) !== after.parent;
  return isElsewhere || moved.has(before) ? [{ ...base(before, after), kind: 'moved', ...EDITORIAL }] : [];
}

function rewording(before: ProseNode, after: ProseNode, context: Context): PolicyChange[] {
  const { languages } = context;
  const isText = (field: string) => PROSE_TEXTS.has(field);
  const differences = compareFields(before.fields, after.fields, { languages, isText });
  if (before.type !== after.type) differences.push({ field: 'type', before: before.type, after: after.type });
  const [was, is] = [before.names[0], after.names[0]];
  // A former id that is kept as an alias still leads here.
  const isKnown = was === undefined || is === undefined || after.names.includes(was) || before.names.includes(is);
  if (!isKnown) differences.push({ field: 'id', before: was, after: is });
  if (differences.length === 0) return [];
  const judged = differences.map((difference) => ({
    difference,
    judgement: judge(difference, before, after, context),
  }));
  const fields = judged.map(
    ({ difference: { wording: _, ...field }, judgement: { facts: __, ...weight } }): FieldChange => ({
      ...field,
      ...weight,
    }),
  );
  const judgements = judged.map(({ judgement }) => judgement);
  const { materiality, source } = heaviest(judgements);
  const isNeutral = materiality === 'editorial' || materiality === 'meta';
  const direction = isNeutral ? 'neutral' : jointDirection(judgements.map((each) => each.direction));
  return [
    {
      ...base(before, after),
      kind: 'changed',
      before: before.value,
      after: after.value,
      fields,
      facts: [...new Set(judgements.flatMap(({ facts }) => facts))],
      materiality,
      ...(source !== undefined && { source }),
      ...(direction !== undefined && { direction }),
    },
  ];
}

function judge(difference: FieldDifference, before: ProseNode, after: ProseNode, context: Context): Judgement {
  const { field, wording } = difference;
  if (field === 'id') return { ...EDITORIAL, materiality: 'meta' };
  if (field === 'regimes') return { materiality: 'substantive', facts: [] };
  if (wording === undefined || !wording.isReworded) return EDITORIAL;
  const mention = mentionIn(difference, context.names, context.languages);
  if (mention !== undefined) return mention;
  // A heading names what follows and states nothing.
  if (field === 'title' || after.type === 'heading') return EDITORIAL;
  if (isVersionDate(wording.words, context)) return { ...EDITORIAL, materiality: 'meta' };
  return judgeByFacts([before, after], context);
}

/** The weight of prose that came or went, by what it speaks of. */
function presence(node: ProseNode, context: Context): Judgement {
  return node.type === 'heading' ? EDITORIAL : judgeByFacts([node, ...nodesBelow(node)], context);
}

/** Prose weighs what the changes weigh of the facts it speaks of. */
function judgeByFacts(nodes: readonly ProseNode[], { places, factsById }: Context): Judgement {
  const spoken = nodes.map((node) => places.spokenOf(node));
  const known = spoken.flatMap(({ ids }) => ids.flatMap((id) => factsById.get(id) ?? []));
  const changes = [...new Set(known)].filter(
    ({ materiality }) => materiality !== 'meta' && materiality !== 'editorial',
  );
  if (changes.length === 0)
    return spoken.some(({ isSaid }) => isSaid) ? EDITORIAL : { materiality: 'unclear', facts: [] };
  const { materiality, source } = heaviest(changes);
  const direction = jointDirection(changes.map((change) => change.direction));
  return {
    materiality,
    ...(source !== undefined && { source }),
    ...(direction !== undefined && { direction }),
    facts: changes.map(({ id, group }) => id ?? group),
  };
}

/** Whether nothing but a date of the version was put in place of the former one. */
function isVersionDate(
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
  { dates: [was, is] }: Context,
): boolean {
  const [gone, come] = [before.filter((word) => !after.includes(word)), after.filter((word) => !before.includes(word))];
  return gone.every((word) => was?.has(word)) && come.every((word) => is?.has(word));
}
