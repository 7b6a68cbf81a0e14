import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePolicies, createChanges } from '../../src/changes.js';
import { SIDES, sideOf } from '../../src/components/policy-changes/side-of.js';
import { phraseToText } from '../../src/document.js';
import { policyOf } from '../fixtures/documents.js';
import { readChangesMessages } from '../fixtures/examples.js';

const partsOf = (before: string, after: string) => {
  const [one, other] = [before, after].map((text) =>
    policyOf({ sections: [{ id: 'a', kind: 'custom', title: 'A', blocks: [{ type: 'paragraph', id: 'p', text }] }] }),
  );
  const compared = comparePolicies(one as ReturnType<typeof policyOf>, other as ReturnType<typeof policyOf>);
  const { topics, others } = createChanges(compared, { messages: readChangesMessages('en') });
  return [...topics, ...others].flatMap(({ items }) =>
    items.flatMap(({ texts }) => texts.flatMap(({ parts }) => parts)),
  );
};

const sentence = fc
  .array(fc.constantFrom('we', 'keep', 'your', 'data', 'as', 'long', 'as,', 'needed.', 'or', 'less;', '**never**'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' '));

describe('each version of a text, taken from what differs', () => {
  test('reads as it stood', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const parts = partsOf(before, after);
        fc.pre(parts.length > 0);
        const [was, is] = SIDES.map((side) => sideOf(parts, side).map(phraseToText).join(''));
        const plain = (text: string) => text.replaceAll('*', '');
        expect([was?.trim(), is?.trim()]).toEqual([plain(before), plain(after)]);
      }),
      { numRuns: 300 },
    );
  });
});
