import { isRecord } from '../policy/is-record.js';
import type { PathItem } from '../policy/policy-issue.js';
import type { Policy } from '../policy/schema/policy.js';
import type { Text } from '../policy/schema/primitives.js';

/** A section, a block, or a part of one, whatever its sort: what has words and can hold more of its like. */
export interface ProseNode {
  /** Sort of block; `section` and `summary` for what holds them. */
  readonly type: string;
  /** The id, then former ones. */
  readonly names: readonly string[];
  readonly title?: Text;
  /** Words, by field. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly path: readonly PathItem[];
  readonly value: unknown;
  readonly parent: ProseNode | undefined;
  /** The block before it. */
  readonly lead: ProseNode | undefined;
  readonly children: readonly ProseNode[];
}

/** Fields of prose that hold words for readers. */
export const PROSE_TEXTS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'text',
  'caption',
  'columns',
  'term',
  'meaning',
  'cells',
]);

/** Fields of a section or block that are told apart by other means than their value. */
const TOLD_ELSEWHERE = new Set(['id', 'aliases', 'blocks', 'items', 'rows', 'facts']);

/** The prose of a policy as one tree. */
export function proseTree(policy: Policy): ProseNode {
  const sections = policy.sections.map((value, index): Seed => ({ type: 'section', value, path: ['sections', index] }));
  const summary: Seed[] =
    policy.summary === undefined ? [] : [{ type: 'summary', value: { blocks: policy.summary }, path: ['summary'] }];
  return grow({ type: 'policy', value: {}, path: [] }, undefined, undefined, [...summary, ...sections]);
}

/** Every node below one, each before what it holds. */
export function nodesBelow(node: ProseNode): ProseNode[] {
  return node.children.flatMap((child) => [child, ...nodesBelow(child)]);
}

/** The section a node is in, or is. */
export function sectionOf(node: ProseNode | undefined): ProseNode | undefined {
  return node === undefined || node.type === 'section' ? node : sectionOf(node.parent);
}

/** Every text of a part of prose that stands alone, in reading order. */
export function textsOfProse(value: unknown): Text[] {
  const root = grow({ type: typeOf(value), value, path: [] }, undefined, undefined);
  return [root, ...nodesBelow(root)].flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([field, words]) => (PROSE_TEXTS.has(field) ? ([words].flat() as Text[]) : [])),
  );
}

interface Seed {
  readonly type: string;
  readonly value: unknown;
  readonly path: readonly PathItem[];
}

function growAll(seeds: readonly Seed[], parent: ProseNode): ProseNode[] {
  const grown: ProseNode[] = [];
  for (const seed of seeds) grown.push(grow(seed, parent, grown.at(-1)));
  return grown;
}

function grow(
  { type, value, path }: Seed,
  parent: ProseNode | undefined,
  lead: ProseNode | undefined,
  seeds?: readonly Seed[],
): ProseNode {
  const record = recordOf(value);
  const aliases = Array.isArray(record.aliases) ? record.aliases : [];
  const children: ProseNode[] = [];
  const node: ProseNode = {
    type,
    names: [record.id, ...aliases].filter((name) => typeof name === 'string'),
    ...(record.title !== undefined && { title: record.title as Text }),
    fields: Object.fromEntries(
      Object.entries(record).filter(([field]) => !TOLD_ELSEWHERE.has(field) && field !== 'type'),
    ),
    path,
    value,
    parent,
    lead,
    children,
  };
  children.push(...growAll(seeds ?? seedsIn(type, record, path), node));
  return node;
}

function seedsIn(type: string, record: Readonly<Record<string, unknown>>, path: readonly PathItem[]): Seed[] {
  const from = (
    field: string,
    sort: (value: unknown) => string,
    at: readonly PathItem[] = [...path, field],
  ): Seed[] => {
    const list: unknown = record[field];
    return Array.isArray(list) ? list.map((value, index) => ({ type: sort(value), value, path: [...at, index] })) : [];
  };
  return [
    // The summary of a policy is itself the list.
    ...from('blocks', typeOf, type === 'summary' ? path : undefined),
    ...from('items', () => (type === 'terms' ? 'term' : 'item')),
    ...from('rows', () => 'row'),
  ];
}

function typeOf(block: unknown): string {
  return isRecord(block) && typeof block.type === 'string' ? block.type : 'paragraph';
}

/** What a part of prose has, by field: a bare text is the words of a paragraph, a list of texts the cells of a row. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(value)) return { cells: value };
  return isRecord(value) && FIELDS.some((key) => Object.hasOwn(value, key)) ? value : { text: value };
}

// No language has one of these for its tag.
const FIELDS = ['type', 'text', 'blocks', 'term', 'kind'];
