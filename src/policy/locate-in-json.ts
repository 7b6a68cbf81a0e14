import type { PathItem } from './policy-issue.js';

/** A stretch of a text by lines and columns, counted from 1 as editors do. The end is the first character after it. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Finds the value at a path of a JSON text; where there is none, the nearest value around the place it would have. */
export type JsonLocator = (path: readonly PathItem[]) => TextRange;

interface Node {
  readonly start: number;
  end: number;
  readonly children: Map<PathItem, Node>;
}

/** A mark, a key with its colon, or a value of a JSON text. */
export const JSON_TOKEN = /[{}[\],]|"(?:[^"\\]|\\.)*"(\s*:)?|[^\s{}[\],":]+/gs;

/**
 * Reads where the values of a JSON text stand. The text must be JSON: `parsePolicy` says so where it is not.
 *
 * @example
 * const locate = locateInJson(text);
 * const { line, column } = locate(['sections', 2, 'title']);
 */
export function locateInJson(json: string): JsonLocator {
  const root = readTree(json);
  const lineStarts = [0, ...[...json.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const position = (offset: number): [line: number, column: number] => {
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (lineStarts[low] as number) + 1];
  };
  return (path) => {
    let node = root;
    for (const step of path) {
      const next = node.children.get(step);
      if (next === undefined) break;
      node = next;
    }
    const [line, column] = position(node.start);
    const [endLine, endColumn] = position(node.end);
    return { line, column, endLine, endColumn };
  };
}

function readTree(json: string): Node {
  const root: Node = { start: 0, end: json.length, children: new Map() };
  const open: { readonly node: Node; readonly isList: boolean; key: PathItem }[] = [];
  const add = (start: number, end: number): Node => {
    const node: Node = { start, end, children: new Map() };
    const around = open.at(-1);
    if (around === undefined) root.children.set('', node);
    else around.node.children.set(around.key, node);
    return node;
  };
  for (const { 0: token, 1: colon, index } of json.matchAll(JSON_TOKEN)) {
    const around = open.at(-1);
    const end = index + token.length;
    if (token === '{' || token === '[') {
      open.push({ node: add(index, end), isList: token === '[', key: token === '[' ? 0 : '' });
    } else if (token === '}' || token === ']') {
      const closed = open.pop();
      if (closed !== undefined) closed.node.end = end;
    } else if (token === ',') {
      if (around?.isList) around.key = Number(around.key) + 1;
    } else if (colon !== undefined && around !== undefined && !around.isList) {
      around.key = JSON.parse(token.slice(0, -colon.length)) as string;
    } else {
      add(index, end);
    }
  }
  return root.children.get('') ?? root;
}
