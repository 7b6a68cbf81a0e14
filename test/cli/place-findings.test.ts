import { expect, it } from 'vitest';
import { placeFindings } from '../../src/cli/preview/place-findings.js';
import { createDocument } from '../../src/document/create-document.js';
import { lintPolicy } from '../../src/lint/lint-policy.js';
import { documentOf, en, policyOf } from '../fixtures/documents.js';
import { EXAMPLES, readExample } from '../fixtures/examples.js';

const now = new Date('2026-12-01T12:00:00Z');

it.each(EXAMPLES)('%s: every place that lint finds is placed once, beside a section that there is', (name) => {
  const policy = readExample(name);
  for (const regime of [undefined, 'eu-gdpr', 'us-ca'] as const) {
    const document = createDocument(policy, { regime, messages: en });
    const result = lintPolicy(policy, { now, regimes: regime && [regime] });
    const placed = placeFindings(policy, document, result);
    const all = [...placed.values()].flatMap((findings) => findings.flatMap(({ places }) => places));
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all)).toEqual(new Set(result.findings.flatMap(({ places }) => places)));
    const ids = [undefined, ...document.sections.map(({ id }) => id)];
    expect(ids).toEqual(expect.arrayContaining([...placed.keys()]));
  }
});

it('a fact’s finding stands beside the section that shows the fact, wherever its author put it', () => {
  const parts = {
    sections: [
      { id: 'data', kind: 'collection', title: 'Data' },
      { id: 'extras', kind: 'custom', title: 'Extras', facts: ['never'] },
    ],
    recipients: [{ id: 'never', role: 'third-party', note: '[[Check]]' }],
    rights: [{ id: 'see', right: 'access', note: '[[Check]]' }],
    version: { label: '[[Number]]' },
  } as const;
  const policy = policyOf(parts);
  const placed = placeFindings(policy, documentOf(parts), lintPolicy(policy, { now, regimes: [] }));
  const at = (section?: string) =>
    placed.get(section)?.flatMap(({ rule, places }) => (rule === 'txt.blank' ? places.map((place) => place.at) : []));
  expect(at('extras')).toEqual(['recipients[0].note']);
  expect(at('rights')).toEqual(['rights[0].note']);
  expect(at()).toEqual(['version.label']);
});
