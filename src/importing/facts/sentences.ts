import type { Policy } from '../../policy/schema/policy.js';
import type { Section } from '../../policy/schema/section.js';
import { folded } from '../lexicon.js';
import type { Sentence } from './proposal.js';

/** Every sentence of a policy's prose, in order. */
export function* sentencesOf(policy: Policy): Generator<Sentence> {
  for (const section of policy.sections) {
    for (const [path, text] of stringsOf(section)) {
      for (const { 0: quote, index } of text.matchAll(/(?:[^.!?。！？\n]|[.!?](?!\s|$|["”’)]))+[.!?。！？]*["”’)]?/g)) {
        if (!/[\p{L}\p{N}]/u.test(quote)) continue;
        const lead = quote.length - quote.trimStart().length;
        yield {
          section: section.id,
          kind: section.kind,
          path,
          start: index + lead,
          end: index + quote.trimEnd().length,
          quote: quote.trim(),
          words: folded(quote.replace(/\\([\\`*[\]])/g, '$1')),
        };
      }
    }
  }
}

/** The strings of a section that facts can cite: paragraphs and entries of lists, headings too. */
function stringsOf({ blocks = [] }: Section): [path: (string | number)[], text: string][] {
  const found: [(string | number)[], string][] = [];
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') found.push([path, value]);
    else if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) visit(each, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const key of ['text', 'items', 'columns', 'rows', 'term', 'meaning']) {
        if (key in value) visit((value as Record<string, unknown>)[key], [...path, key]);
      }
    }
  };
  visit(blocks, ['blocks']);
  return found;
}
