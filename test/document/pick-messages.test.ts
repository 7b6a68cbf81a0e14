import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import { pickMessages } from '../../src/document/pick-messages.js';
import { localizePolicy } from '../../src/i18n/localize-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { REGIMES } from '../../src/policy/vocabulary.js';
import { EXAMPLES, LOCALES, readExample, readMessages } from '../fixtures/examples.js';

const anyReader = fc.record({
  locale: fc.constantFrom(...LOCALES, 'fi'),
  regime: fc.constantFrom(undefined, ...REGIMES),
  requestHref: fc.constantFrom(undefined, '#contact', '/privacy/requests'),
});

describe.each(EXAMPLES)('of the words that %s needs', (name) => {
  it.each(['en', 'ar'])('in %s, the same document comes for any reader', (tag) => {
    const policy = readExample(name);
    const whole = readMessages(tag);
    const picked = pickMessages(policy, whole);
    fc.assert(
      fc.property(anyReader, (reader) => {
        const document = createDocument(policy, { ...reader, messages: picked });
        expect(document).toEqual(createDocument(policy, { ...reader, messages: whole }));
      }),
      { numRuns: 12 },
    );
  });
});

it('parts of a policy, in any combination, come with all their words', () => {
  const whole = readMessages('ar');
  const modern = readExample('modern');
  const anyPart = fc.subarray(Object.keys(modern)).map((keys): Policy => {
    const kept = Object.entries(modern).filter(([key]) => keys.includes(key) || key === 'schemaVersion');
    return Object.fromEntries(kept) as unknown as Policy;
  });
  fc.assert(
    fc.property(anyPart, fc.constantFrom('ar', 'de'), (policy, locale) => {
      const picked = pickMessages(policy, whole);
      expect(createDocument(policy, { locale, messages: picked })).toEqual(
        createDocument(policy, { locale, messages: whole }),
      );
    }),
    { numRuns: 15 },
  );
});

it('a policy in one language needs no words beyond those of the whole', () => {
  const policy = readExample('modern');
  const de = readMessages('de');
  expect(pickMessages(localizePolicy(policy, 'de'), de)).toEqual(pickMessages(policy, de));
});

it('most of the words are left out where a policy says little', () => {
  const count = (value: object): number =>
    Object.values(value).reduce((sum, each) => sum + (typeof each === 'string' ? 1 : count(each)), 0);
  const whole = readMessages('en');
  expect(count(pickMessages(readExample('minimal'), whole).words)).toBeLessThan(count(whole.words) / 4);
});

it('a word that is missing since the policy changed is named, and the rest stands', () => {
  const policy = readExample('minimal');
  const messages = pickMessages(policy, readMessages('en'));
  const activity = { id: 'faces', stance: 'may', title: 'Faces at the door', data: ['biometric'] } as const;
  const changed: Policy = { ...policy, activities: [...(policy.activities ?? []), activity] };
  const { issues, sections } = createDocument(changed, { messages });
  expect(issues.map(({ message }) => message).join()).toContain(
    'a member of "data" that `messages` have words for, found "biometric"',
  );
  expect(JSON.stringify(sections)).toContain('Faces at the door');
});
