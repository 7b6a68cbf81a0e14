import type { Lexicon } from './lexicon.js';
import type { Run } from './source-tree.js';

/** Finds words that were links on the page they came from and have no target: "… as described here." */
export function findDangling(runs: readonly Run[], { dangling }: Lexicon): string[] {
  if (dangling.length === 0) return [];
  const text = runs.map((run) => (run.href === undefined ? run.text : LINK.repeat(run.text.length))).join('');
  const words = [...dangling]
    .sort((one, other) => other.length - one.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  // Where a clause ends on such a word, it points somewhere; elsewhere it may just be a word.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?=\\s*(?:[.,;:!?)。、，！]|$))`, 'giu');
  return [...text.matchAll(pattern)].map(([found]) => found);
}

/** Stands for a character of a link, which is no letter. */
const LINK = '\u0001';
