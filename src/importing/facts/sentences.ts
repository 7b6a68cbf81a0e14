import { isRecord } from '../../policy/is-record.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { Section } from '../../policy/schema/section.js';
import { folded } from '../lexicon.js';
import type { Sentence } from './proposal.js';

/** Every sentence of a policy's prose, in order. */
export function* sentencesOf(policy: Policy): Generator<Sentence> {
  for (const section of policy.sections) {
    for (const [path, text] of textsOf(section, policy.locale)) {
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

/** The texts of a section that facts can cite, in the policy's own language: paragraphs and entries of lists, headings too. */
function textsOf({ blocks = [] }: Section, locale: string): [path: (string | number)[], text: string][] {
  const found: [(string | number)[], string][] = [];
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') found.push([path, value]);
    else if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) visit(each, [...path, index]);
    } else if (isRecord(value)) {
      const keys = ['text', 'items', 'columns', 'rows', 'term', 'meaning'].filter((key) => key in value);
      for (const key of keys) visit(value[key], [...path, key]);
      const own = value[locale];
      if (keys.length === 0 && typeof own === 'string') found.push([path, own]);
    }
  };
  visit(blocks, ['blocks']);
  return found;
}
