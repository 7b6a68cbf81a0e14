import type { Proposal } from '../../importing/facts/proposal.js';

/** What is no longer is told in full, though the sentence beside it says the same. */
const SHORT = 40;

/** What a proposal would add, in one line. */
export function describeValue({ value, evidence }: Proposal): string {
  return Object.entries(value)
    .map(([key, each]) => `${key} ${each === evidence.quote && each.length > SHORT ? 'as it says' : wordsOf(each)}`)
    .join('; ');
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  // A name that is the same in every language.
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join(', ') : String(value);
}
