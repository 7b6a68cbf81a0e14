import { runsIn, type SourceNode } from './source-tree.js';

/**
 * The width at which a source's lines were broken by a machine; 0 where its lines end where its author ended them.
 */
export function wrapWidth(nodes: readonly SourceNode[]): number {
  const lengths: number[] = [];
  let goesOn = 0;
  let breaks = 0;
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const lines = runsIn([node])
      .map(({ text }) => text)
      .join('')
      .split('\n');
    lines.forEach((line, index) => {
      lengths.push(line.trim().length);
      if (index === 0) return;
      breaks += 1;
      // A sentence that goes on in the next line was not ended by its author.
      if (!/[.!?:;。！？：；•\-*]["”’)]?\s*$/.test(lines[index - 1] ?? '')) goesOn += 1;
    });
  }
  if (breaks < 3 || goesOn < breaks * 0.4) return 0;
  lengths.sort((one, other) => one - other);
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const widest = lengths.at(-1) ?? 0;
  return wide >= 30 && wide <= 140 && widest <= wide * 1.6 ? wide : 0;
}
