import { canonical } from './compare-values.js';
import { matchByContent, matchByName, matchBySimilarity, type Pair } from './match.js';
import { nodesBelow, type ProseNode } from './prose-tree.js';

/** What became of each part of the prose: the later part by the earlier one, and the other way round. */
export interface ProsePairs {
  readonly later: ReadonlyMap<ProseNode, ProseNode>;
  readonly earlier: ReadonlyMap<ProseNode, ProseNode>;
}

// Shorter ones, such as "and", stand in many places and are none the same for it.
const TELLING = 20;

/** Pairs the parts of two versions' prose: by id, then by their words among those around them, then anywhere. */
export function pairProse(before: ProseNode, after: ProseNode): ProsePairs {
  const later = new Map([[before, after]]);
  const earlier = new Map([[after, before]]);
  const contents = new Map<ProseNode, string>();
  const contentOf = (node: ProseNode): string => {
    const content = contents.get(node) ?? canonical([node.type, node.fields, ...node.children.map(contentOf)]);
    contents.set(node, content);
    return content;
  };
  const pair = (pairs: readonly Pair<ProseNode>[]) => {
    for (const [old, now] of pairs) {
      later.set(old, now);
      earlier.set(now, old);
    }
  };
  const free = {
    before: (nodes: readonly ProseNode[]) => nodes.filter((node) => !later.has(node)),
    after: (nodes: readonly ProseNode[]) => nodes.filter((node) => !earlier.has(node)),
  };
  const all = { before: nodesBelow(before), after: nodesBelow(after) };
  const isSection = ({ type }: ProseNode) => type === 'section';
  const isNamed = (node: ProseNode) => node.names.length > 0;
  for (const isOf of [isSection, (node: ProseNode) => !isSection(node)])
    pair(
      matchByName(
        all.before.filter((node) => isOf(node) && isNamed(node)),
        all.after.filter((node) => isOf(node) && isNamed(node)),
        ({ names }) => names,
      ),
    );
  for (const old of [before, ...all.before]) {
    const now = later.get(old);
    if (now === undefined) continue;
    pair(matchByContent(free.before(old.children), free.after(now.children), contentOf));
    for (const type of typesOf(free.before(old.children))) {
      const isType = (node: ProseNode) => node.type === type;
      pair(
        matchBySimilarity(
          free.before(old.children).filter(isType),
          free.after(now.children).filter(isType),
          (node) => contentOf(node).match(/[\p{L}\p{N}]+/gu) ?? [],
        ),
      );
    }
  }
  const isTelling = (node: ProseNode) => !isSection(node) && contentOf(node).length > TELLING;
  pair(matchByContent(free.before(all.before).filter(isTelling), free.after(all.after).filter(isTelling), contentOf));
  return { later, earlier };
}

function typesOf(nodes: readonly ProseNode[]): Set<string> {
  return new Set(nodes.map(({ type }) => type));
}
