import type { Stance } from '../../policy/vocabulary.js';
import type { FactWords } from '../lexicon.js';
import { has, without } from './find-words.js';

/**
 * Whether a sentence says that something is done, is not, may be, or only on a condition. Nothing where its negation may
 * be that of something else.
 */
export function readStance(
  words: string,
  quote: string,
  { not, may, unless, onlyIf = [], intends, aside = [], unclear = [] }: FactWords,
): { stance: Stance; condition?: string } | undefined {
  const isNegative = has(words, not);
  // The sentence itself is the condition: cut to "without your consent" it would say the opposite.
  if (has(words, onlyIf) || (isNegative && has(words, unless))) return { stance: 'onlyIf', condition: quote };
  if (has(words, unclear)) return undefined;
  if (has(words, intends)) return { stance: isNegative ? 'intendsNot' : 'intends' };
  if (isNegative) return { stance: 'doesNot' };
  return { stance: has(without(words, aside), may) ? 'may' : 'does' };
}
