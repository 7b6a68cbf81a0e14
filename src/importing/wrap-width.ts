import { runsIn, type SourceNode } from './source-tree.js';

/**
 * The width at which a source's lines were broken by a machine; 0 where its lines end where its author ended them.
 */
export function wrapWidth(nodes: readonly SourceNode[]): number {
  const breaks: { line: string; next: string }[] = [];
  const lengths: number[] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const lines = runsIn([node])
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .map((line) => line.trim());
    lines.forEach((line, index) => {
      lengths.push(line.length);
      if (index > 0) breaks.push({ line: lines[index - 1] ?? '', next: line });
    });
  }
  lengths.sort((one, other) => one - other);
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const widest = lengths.at(-1) ?? 0;
  if (breaks.length < 3 || wide < 30 || wide > 140 || widest > wide * 1.6) return 0;
  // A sentence that goes on after a line which had no more room was not ended by its author.
  const goesOn = breaks.filter(({ line, next }) => line.length > wide * 0.7 && !ENDED.test(line) && !BEGINS.test(next));
  return goesOn.length >= breaks.length * 0.4 ? wide : 0;
}

const ENDED = /[.!?:;。！？：；]["”’)]?$/;
const BEGINS = /^(?:[•▪●*\u2013-]|\(?\w{1,3}[.)])\s/;
