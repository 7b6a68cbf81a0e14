import type { Part, PartItem } from './parts.js';
import { BREAK, type Run, type SourceNode, type Span, splitRuns, textOf, trimRuns } from './source-tree.js';
import { BULLET, splitLines } from './split-lines.js';
import { wrapWidth } from './wrap-width.js';

/** Lists below lists, as deep as the policy model goes. */
const MAX_LISTS = 3;

/** Parts, and the marks that became structure. */
export interface Flattened {
  readonly parts: readonly Part[];
  readonly marks: readonly Span[];
}

/** Makes of a tree the blocks that the model has: boxes that only lay out are undone, lines told apart. */
export function flatten(nodes: readonly SourceNode[]): Flattened {
  const width = wrapWidth(nodes);
  const parts: Part[] = [];
  const marks: Span[] = [];
  for (const node of nodes) flattenNode(node, width, parts, marks);
  return { parts: joinItems(parts), marks };
}

function flattenNode(node: SourceNode, width: number, parts: Part[], marks: Span[]): void {
  switch (node.type) {
    case 'heading': {
      const runs = trimRuns(node.runs.map((run) => (run.text === BREAK ? { ...run, text: ' ' } : run)));
      if (runs.length === 0) return;
      // What is set as a heading and reads as a paragraph is one.
      if (textOf(runs).length > 220) parts.push({ type: 'paragraph', runs, gap: true });
      else parts.push({ type: 'heading', level: node.level, runs });
      return;
    }
    case 'paragraph':
      splitLines(node.runs, width).forEach((runs, index) => {
        const bullet = BULLET.exec(textIn(runs))?.[0];
        if (bullet === undefined) parts.push({ type: 'paragraph', runs, gap: index === 0 });
        else {
          // The mark is the list's now.
          const [mark, rest] = splitRuns(runs, bullet.length);
          marks.push(...mark);
          parts.push({ type: 'list', ordered: false, items: [{ runs: trimRuns(rest) }] });
        }
      });
      return;
    case 'list':
      if (node.items.some(isLazy)) {
        for (const list of withoutLazyLines(node, width)) flattenNode(list, width, parts, marks);
      } else if (node.items.some(isOutline)) {
        for (const item of node.items) for (const each of item) flattenNode(each, width, parts, marks);
      } else {
        const items = node.items.flatMap((item) => itemsOf(item, width, 1));
        if (items.length > 0) parts.push({ type: 'list', ordered: node.ordered, items });
      }
      return;
    case 'table':
      flattenTable(node.rows, width, parts, marks);
      return;
    case 'terms':
      flattenTerms(node.items, width, parts, marks);
      return;
    case 'quote': {
      const inner: Part[] = [];
      for (const each of node.nodes) flattenNode(each, width, inner, marks);
      for (const part of inner) parts.push(part.type === 'paragraph' ? { type: 'quote', runs: part.runs } : part);
      return;
    }
    case 'chrome': {
      const runs = lined(node.nodes, width);
      if (runs.length > 0) parts.push({ type: 'chrome', kind: node.kind, runs });
    }
  }
}

function textIn(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** All words under some nodes as one text, a line for each block. */
function lined(nodes: readonly SourceNode[], width: number): Run[] {
  const runs: Run[] = [];
  const add = (line: readonly Run[]) => {
    const trimmed = trimRuns(line);
    const [first] = trimmed;
    if (first === undefined) return;
    if (runs.length > 0) runs.push({ text: BREAK, start: first.start, end: first.start });
    for (const run of trimmed) runs.push(run);
  };
  const visit = (node: SourceNode): void => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        for (const line of splitLines(node.runs, width)) add(line);
        break;
      case 'list':
        for (const item of node.items) item.forEach(visit);
        break;
      case 'table':
        for (const row of node.rows) for (const cell of row) cell.forEach(visit);
        break;
      case 'terms':
        for (const { term, meaning } of node.items) {
          add(term);
          meaning.forEach(visit);
        }
        break;
      default:
        node.nodes.forEach(visit);
    }
  };
  nodes.forEach(visit);
  return runs;
}

/** Whether an entry is a section of the page: some pages number their sections by a list. */
function isOutline(item: readonly SourceNode[]): boolean {
  if (item.some((node) => ['heading', 'table', 'terms', 'quote', 'chrome'].includes(node.type))) return true;
  const [first, second] = item;
  return (
    first?.type === 'paragraph' &&
    second?.type === 'paragraph' &&
    first.runs.every(({ strong, text }) => strong || text.trim() === '') &&
    textOf(first.runs).length < 100
  );
}

/** Whether a line at the margin follows an entry: Markdown takes it into the entry, its author mostly did not. */
function isLazy([first]: readonly SourceNode[]): boolean {
  return first?.type === 'paragraph' && first.runs.some(({ text }) => /\n\S/.test(text));
}

/** A list, and the paragraphs that stand between its entries. */
function withoutLazyLines(list: Extract<SourceNode, { type: 'list' }>, width: number): SourceNode[] {
  const nodes: SourceNode[] = [];
  let items: SourceNode[][] = [];
  const flush = () => {
    if (items.length > 0) nodes.push({ ...list, items });
    items = [];
  };
  for (const item of list.items) {
    const [first, ...rest] = item;
    if (!isLazy(item) || first?.type !== 'paragraph') {
      items.push([...item]);
      continue;
    }
    const [own = [], ...others] = splitLines(first.runs, width);
    items.push([{ type: 'paragraph', runs: own.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') })) }]);
    if (others.length === 0) {
      items[items.length - 1]?.push(...rest);
      continue;
    }
    flush();
    for (const runs of others) nodes.push({ type: 'paragraph', runs });
    nodes.push(...rest);
  }
  flush();
  return nodes;
}

function itemsOf(item: readonly SourceNode[], width: number, depth: number): PartItem[] {
  const words: SourceNode[] = [];
  const lists: Extract<SourceNode, { type: 'list' }>[] = [];
  for (const node of item) {
    if (node.type === 'list') lists.push(node);
    else words.push(node);
  }
  const runs = lined(words, width);
  const nested = lists.flatMap((list) => list.items.flatMap((each) => itemsOf(each, width, depth + 1)));
  // An entry without words of its own is only there to indent, and below the deepest level entries stand side by side.
  if (runs.length === 0) return nested;
  if (nested.length === 0 || depth >= MAX_LISTS) return [{ runs }, ...nested];
  return [{ runs, ...(lists[0]?.ordered && { ordered: true }), items: nested }];
}

function flattenTable(
  rows: readonly (readonly (readonly SourceNode[])[])[],
  width: number,
  parts: Part[],
  marks: Span[],
): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const isLayout =
    columns < 2 ||
    rows.length < 2 ||
    rows.some((row) =>
      row.some((cell) => cell.some(({ type }) => type === 'heading' || type === 'table' || type === 'terms')),
    );
  if (isLayout) {
    for (const row of rows) for (const cell of row) for (const node of cell) flattenNode(node, width, parts, marks);
    return;
  }
  const [head = [], ...body] = rows.map((row) =>
    Array.from({ length: columns }, (_, index) => lined(row[index] ?? [], width)),
  );
  parts.push({ type: 'table', columns: head, rows: body });
}

function flattenTerms(
  items: readonly { term: readonly Run[]; meaning: readonly SourceNode[] }[],
  width: number,
  parts: Part[],
  marks: Span[],
): void {
  const meanings = items.map(({ meaning }) => lined(meaning, width));
  const length = meanings.reduce((sum, runs) => sum + textOf(runs).length, 0);
  const isOutlined = items.some(({ meaning }) => meaning.some(({ type }) => type !== 'paragraph'));
  if (!isOutlined && length < 250 * items.length && items.every(({ term }) => textOf(term) !== '')) {
    const terms = items.map(({ term }, index) => ({ term: trimRuns(term), meaning: meanings[index] ?? [] }));
    parts.push({ type: 'terms', items: terms });
    return;
  }
  // What defines at such length is a section under its heading.
  for (const { term, meaning } of items) {
    const runs = trimRuns(term);
    if (runs.length > 0) parts.push({ type: 'heading', level: 6, runs });
    for (const node of meaning) flattenNode(node, width, parts, marks);
  }
}

/** Joins the one-entry lists that lines with bullets made. */
function joinItems(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let open: { ordered: boolean; items: PartItem[] } | undefined;
  for (const part of parts) {
    if (part.type !== 'list') {
      open = undefined;
      joined.push(part);
    } else if (open !== undefined && open.ordered === part.ordered && part.items.length === 1) {
      open.items.push(...part.items);
    } else {
      open = { ordered: part.ordered, items: [...part.items] };
      joined.push({ type: 'list', ...open });
    }
  }
  return joined;
}
