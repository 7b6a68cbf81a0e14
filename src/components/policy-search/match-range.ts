import type { Match } from './find-matches.js';

/** Where a match begins and ends in the page, in the form that ranges are made from. */
export function boundsOf({ passage: { nodes }, start, end }: Match): StaticRangeInit | undefined {
  const first = nodes.findLast((each) => each.start <= start);
  const last = nodes.findLast((each) => each.start < end);
  if (first === undefined || last === undefined) return undefined;
  return {
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  };
}
