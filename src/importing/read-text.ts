import type { SourceDocument, SourceNode } from './source-tree.js';

/** Reads plain text: what stands between blank lines is a paragraph, its lines still to be told apart. */
export function readText(source: string): SourceDocument {
  const nodes: SourceNode[] = [];
  let start = -1;
  let end = 0;
  const flush = () => {
    if (start >= 0) nodes.push({ type: 'paragraph', runs: [{ text: source.slice(start, end), start, end }] });
    start = -1;
  };
  for (const { 0: line, index } of source.matchAll(/[^\n\r\u2028\u2029\f\v]+/g)) {
    const gap = source.slice(end, index).replace(/\r\n/g, '\n');
    if (line.trim() === '') {
      flush();
      continue;
    }
    if (start >= 0 && gap.length > 1) flush();
    if (start < 0) start = index;
    end = index + line.length;
  }
  flush();
  return { nodes, markup: [], frontMatter: {} };
}
