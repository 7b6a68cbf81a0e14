import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import { mapValues } from '../../src/policy/map-values.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { TextSchema } from '../../src/policy/schema/primitives.js';
import { localizePolicy } from '../../src/policy.js';
import { policyOf } from '../fixtures/documents.js';
import { EXAMPLES, LOCALES, readExample, readMessages } from '../fixtures/examples.js';

// Many documents of large policies, while the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

/** Every language of the kit, and some it does not have. */
const READERS = [...LOCALES, 'de-AT', 'pt-PT', 'zh-HK', 'tr', 'ckb'];

const documentIn = (policy: Policy, locale: string) => {
  const messages = readMessages(LOCALES.includes(locale) ? locale : 'en');
  // The languages on offer are what narrowing takes away.
  const { locales: _, ...document } = createDocument(policy, { locale, messages });
  return document;
};

const expectSameDocument = (policy: Policy, locale: string) => {
  const narrowed = localizePolicy(policy, locale);
  expect(parsePolicy(narrowed)).toMatchObject({ success: true });
  expect(documentIn(narrowed, locale)).toEqual(documentIn(policy, locale));
};

describe.each(EXAMPLES)('%s, narrowed to one language', (name) => {
  it.each(READERS)('reads in %s as the whole policy does', (locale) => {
    expectSameDocument(readExample(name), locale);
  });
});

describe('a policy narrowed to one language', () => {
  it('reads as the whole does, whatever is translated and whatever is not', () => {
    const policy = readExample('3cx-2016');
    const tags = ['en', 'de', 'pt-BR', 'pt-PT', 'zh-Hant', 'iw', 'und'];
    const languages = fc.infiniteStream(fc.subarray(tags, { minLength: 1 }));
    fc.assert(
      fc.property(languages, fc.constantFrom(...READERS), (stream, locale) => {
        const mixed = mapValues(policy, TextSchema, (text) => {
          const byTag = stream.next().value.map((tag: string) => [tag, `${tag} ${JSON.stringify(text)}`]);
          return byTag.length === tags.length ? text : Object.fromEntries(byTag);
        });
        expectSameDocument(mixed, locale);
      }),
      { numRuns: 30 },
    );
  });

  it('has plain strings where there is a translation, and says the language of what has none', () => {
    const policy = policyOf({
      locales: ['en', 'de'],
      title: { en: 'Privacy', de: 'Datenschutz' },
      translations: { de: { status: 'machine' }, fr: { status: 'human' } },
      sections: [
        {
          id: 'intro',
          kind: 'intro',
          title: 'Hello',
          blocks: [
            { 'de-CH': 'Grüezi', fr: 'Salut' },
            { type: 'list', items: [{ text: { und: 'Acme' } }, { fr: 'Oui' }] },
          ],
        },
      ],
      extensions: { own: { en: 'left', de: 'alone' } },
    });
    expect(localizePolicy(policy, 'de')).toEqual({
      ...policy,
      locale: 'de',
      locales: ['de'],
      title: 'Datenschutz',
      translations: { de: { status: 'machine' } },
      sections: [
        {
          id: 'intro',
          kind: 'intro',
          title: { en: 'Hello' },
          blocks: ['Grüezi', { type: 'list', items: [{ text: { und: 'Acme' } }, { fr: 'Oui' }] }],
        },
      ],
    });
  });

  it('keeps facts whose keys look like languages', () => {
    const scope = { acceptance: { id: 'terms', by: 'using' as const } };
    expect(localizePolicy(policyOf({ scope }), 'de').scope).toEqual(scope);
  });

  it('is smaller than the whole, and leaves the whole as it was', () => {
    const policy = readExample('modern');
    const before = JSON.stringify(policy);
    expect(JSON.stringify(localizePolicy(policy, 'en')).length).toBeLessThan(before.length * 0.6);
    expect(JSON.stringify(policy)).toBe(before);
  });

  it('comes in its own language where the one asked for is none', () => {
    const policy = policyOf({ title: { en: 'Privacy', de: 'Datenschutz' } });
    expect(localizePolicy(policy, 'no such tag')).toMatchObject({ locale: 'en', title: 'Privacy' });
  });

  it('shows what can be read, where the whole has faults', () => {
    const title = { en: 'Privacy', de: 'Datenschutz' };
    const blocks = ['Hello.', { type: 'list', items: 7 }, { type: 'quote', text: { en: 'Yes', de: 'Ja' } }];
    const faulty = policyOf({ title, sections: [{ id: 'a', kind: 'intro', title, blocks }], cookies: 'none' } as never);
    expect(documentIn(localizePolicy(faulty, 'de'), 'de')).toEqual(documentIn(faulty, 'de'));
  });
});
