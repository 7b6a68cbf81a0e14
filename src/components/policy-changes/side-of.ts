import type { ChangedPart } from '../../changes/changes-document.js';
import { withEnd } from './inline-ends.js';

/** The two versions of a text, in reading order. */
export const SIDES = ['before', 'after'] as const;

/** The words of one version of a text. */
export function sideOf(parts: readonly ChangedPart[], side: (typeof SIDES)[number]): ChangedPart[] {
  const left = side === 'before' ? 'added' : 'removed';
  return parts.flatMap((part) => {
    if (part.type === left) return [];
    const { wasSpaced, inlines } = part;
    return side === 'after' || wasSpaced === undefined ? [part] : [{ ...part, inlines: withEnd(inlines, wasSpaced) }];
  });
}
