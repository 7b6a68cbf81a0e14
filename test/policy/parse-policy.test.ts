import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/policy/did-you-mean.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import * as vocabulary from '../../src/policy/vocabulary.js';
import { EXAMPLES, readExample } from '../fixtures/examples.js';

const thin = { schemaVersion: 1, id: 'thin', locale: 'en', title: 'Privacy', version: {}, sections: [] as unknown[] };
const withBlocks = (...blocks: unknown[]) => ({
  ...thin,
  sections: [{ id: 'intro', kind: 'intro', title: 'Hello', blocks }],
});
const withSections = (...sections: unknown[]) => ({ ...thin, sections });
const nested = (levels: number) => {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

const messagesOf = (input: unknown) => parsePolicy(input).issues.map(({ message }) => message);

describe('a policy that fits', () => {
  it.each(EXAMPLES)('%s is read with nothing to remark', (name) => {
    expect(parsePolicy(readExample(name))).toMatchObject({ success: true, issues: [] });
  });

  it('is read from JSON text as from the parsed value', () => {
    const policy = readExample('minimal');
    expect(parsePolicy(JSON.stringify(policy))).toEqual(parsePolicy(policy));
  });

  it('may say nothing but what it is', () => {
    expect(parsePolicy(thin)).toEqual({ success: true, policy: thin, issues: [] });
  });

  it('keeps data of the author’s own under "extensions"', () => {
    const extensions = { crm: { list: [1, { deep: true }] } };
    expect(parsePolicy({ ...thin, extensions })).toMatchObject({ success: true, policy: { extensions } });
  });

  it('is left as it was', () => {
    const policy = readExample('modern');
    const before = JSON.stringify(policy);
    parsePolicy(policy);
    expect(JSON.stringify(policy)).toBe(before);
  });
});

const refusals: readonly (readonly [what: string, input: unknown, ...messages: string[]])[] = [
  [
    'nothing at all',
    {},
    'schemaVersion: expected 1, found nothing. Add "schemaVersion".',
    'id: expected an id of lower-case letters and digits, with single hyphens, dots or underscores between, such as "web-server-logs", found nothing. Add "id".',
    'locale: expected a BCP 47 language tag such as "en" or "pt-BR", found nothing. Add "locale".',
    'title: expected text, or an object with one text for each language, found nothing. Add "title".',
    'version: expected an object, found nothing. Add "version".',
    'sections: expected a list, found nothing. Add "sections".',
  ],
  ['undefined', undefined, 'The policy: expected an object, found nothing. Correct the value.'],
  ['null', null, 'The policy: expected an object, found null. Correct the value.'],
  ['a list', [], 'The policy: expected an object, found a list. Correct the value.'],
  ['a number', 7, 'The policy: expected an object, found 7. Correct the value.'],
  ['a later schema', { ...thin, schemaVersion: 2 }, 'schemaVersion: expected 1, found 2. Correct the value.'],
  [
    'a slip of the pen in a key',
    { ...thin, sectoins: [] },
    'sectoins: expected no key of this name here, found "sectoins". Did you mean "sections"?',
  ],
  [
    'a key in the singular, inside a list',
    { ...thin, recipients: [{ id: 'host', role: 'processor', purpose: ['support'] }] },
    'recipients[0].purpose: expected no key of this name here, found "purpose". Did you mean "purposes"?',
  ],
  [
    'a key that is like no other',
    { ...thin, wibble: 1 },
    'wibble: expected no key of this name here, found "wibble". Correct the name, or keep your own data under "extensions".',
  ],
  [
    'several keys that there are not, each told with what it may mean',
    {
      ...thin,
      sectoins: [],
      summery: [],
      sections: [
        {
          id: 'intro',
          kind: 'intro',
          titel: 'Hello',
          block: [],
          blocks: [
            { type: 'paragraph', text: 'x', colour: 'red', size: 2 },
            { type: 'list', items: [{ text: 'x', orderd: true, item: [] }] },
          ],
        },
      ],
      translations: { de: { status: 'human', update: '2026-01-01', version: '1' } },
    },
    'translations.de.update: expected no key of this name here, found "update". Did you mean "updated"?',
    'translations.de.version: expected no key of this name here, found "version". Correct the name, or keep your own data under "extensions".',
    'sections[0].title: expected text, or an object with one text for each language, found nothing. Add "title".',
    'sections[0].blocks[0].colour: expected no key of this name here, found "colour". Correct the name, or keep your own data under "extensions".',
    'sections[0].blocks[0].size: expected no key of this name here, found "size". Correct the name, or keep your own data under "extensions".',
    'sections[0].blocks[1].items[0].orderd: expected no key of this name here, found "orderd". Did you mean "ordered"?',
    'sections[0].blocks[1].items[0].item: expected no key of this name here, found "item". Did you mean "items"?',
    'sections[0].titel: expected no key of this name here, found "titel". Did you mean "title"?',
    'sections[0].block: expected no key of this name here, found "block". Did you mean "blocks"?',
    'sectoins: expected no key of this name here, found "sectoins". Did you mean "sections"?',
    'summery: expected no key of this name here, found "summery". Did you mean "summary"?',
  ],
  [
    'a key that only a block of another type may have',
    withBlocks(
      { type: 'paragraph', text: 'x', item: [] },
      { type: 'terms', items: [], item: [] },
      { type: 'list', items: [], order: true },
    ),
    'sections[0].blocks[0].item: expected no key of this name here, found "item". Correct the name, or keep your own data under "extensions".',
    'sections[0].blocks[1].item: expected no key of this name here, found "item". Did you mean "items"?',
    'sections[0].blocks[2].order: expected no key of this name here, found "order". Did you mean "ordered"?',
  ],
  [
    'a title that is a number',
    { ...thin, title: 3 },
    'title: expected text, or an object with one text for each language, found 3. Correct the value.',
  ],
  [
    'a title that is a list',
    { ...thin, title: ['Privacy'] },
    'title: expected text, or an object with one text for each language, found a list. Correct the value.',
  ],
  [
    'a title in no language',
    { ...thin, title: {} },
    'title: expected at least one language, found an object. Correct the value.',
  ],
  [
    'a translation that is no text',
    { ...thin, title: { en: 'Privacy', 'pt-BR': null } },
    'title["pt-BR"]: expected text, found null. Correct the value.',
  ],
  [
    'a language by its English name',
    { ...thin, title: { german: 'Datenschutz' } },
    'title.german: expected a BCP 47 language tag such as "en" or "pt-BR", found "german". Correct the value.',
  ],
  [
    'a paragraph without text',
    withBlocks({ type: 'paragraph' }),
    'sections[0].blocks[0].text: expected text, or an object with one text for each language, found nothing. Add "text".',
  ],
  [
    'a paragraph whose text is a number',
    withBlocks('Fine.', { type: 'paragraph', text: 3 }),
    'sections[0].blocks[1].text: expected text, or an object with one text for each language, found 3. Correct the value.',
  ],
  [
    'a block of a type there is not',
    withBlocks({ type: 'image', text: 'x' }),
    'sections[0].blocks[0].type: expected one of: paragraph, heading, list, table, quote, terms, note, found "image". Correct the value.',
  ],
  [
    'a block that does not say its type',
    withBlocks({ columns: ['Who'], rows: [] }),
    'sections[0].blocks[0].type: expected one of: paragraph, heading, list, table, quote, terms, note, found nothing. Add "type".',
  ],
  [
    'a list entry with a list and no words',
    withBlocks({ type: 'list', items: ['one', { items: ['two'] }] }),
    'sections[0].blocks[0].items[1].text: expected text, or an object with one text for each language, found nothing. Add "text".',
  ],
  [
    'a wrong value two lists down',
    withBlocks({ type: 'list', items: [{ text: 'one', items: [{ text: 'two', ordered: 'yes' }] }] }),
    'sections[0].blocks[0].items[0].items[0].ordered: expected true or false, found "yes". Correct the value.',
  ],
  [
    'several faults in one table',
    withBlocks({ type: 'table', columns: [], rows: [['a', 1]] }),
    'sections[0].blocks[0].columns: expected at least one column, found a list. Correct the value.',
    'sections[0].blocks[0].rows[0][1]: expected text, or an object with one text for each language, found 1. Correct the value.',
  ],
  [
    'a fault in a note inside a note',
    withBlocks({ type: 'note', blocks: [{ type: 'note', blocks: [{ type: 'quote' }] }] }),
    'sections[0].blocks[0].blocks[0].blocks[0].text: expected text, or an object with one text for each language, found nothing. Add "text".',
  ],
  [
    'a word that is not in a vocabulary',
    { ...thin, recipients: [{ id: 'host', role: 'friend' }] },
    'recipients[0].role: expected one of: processor, service-provider, contractor, third-party, joint-controller, affiliate, authority, other-users, public, successor, found "friend". Correct the value.',
  ],
  [
    'fields that facts cannot do without',
    { ...thin, contact: {}, signals: { gpc: {} } },
    'signals.gpc.honored: expected true or false, found nothing. Add "honored".',
    'contact.channels: expected a list, found nothing. Add "channels".',
  ],
  [
    'a list in place of an object',
    { ...thin, contact: [] },
    'contact: expected an object, found a list. Write an object in its place; it needs "channels" and may have "note".',
  ],
  [
    'a list in place of an object that needs no field',
    { ...thin, version: [], scope: ['web'], extensions: [], translations: [], title: [] },
    'title: expected text, or an object with one text for each language, found a list. Correct the value.',
    'version: expected an object, found a list. Write an object in its place; it may have "label", "status", "published", "effective", "lastUpdated", "previous", "contentHash".',
    'translations: expected an object, found a list. Correct the value.',
    'scope: expected an object, found a list. Write an object in its place; it may have "services", "covers", "excludes", "definitions", "acceptance", "governingLaw".',
    'extensions: expected an object, found a list. Correct the value.',
  ],
  [
    'numbers where a text of a certain form is expected',
    {
      ...thin,
      id: 7,
      locale: 1,
      version: { label: 2, effective: 20240131 },
      retention: [{ id: 'logs', basis: 'stated', period: 30 }],
      canonicalUrl: 404,
    },
    'id: expected an id of lower-case letters and digits, with single hyphens, dots or underscores between, such as "web-server-logs", found 7. Correct the value.',
    'locale: expected a BCP 47 language tag such as "en" or "pt-BR", found 1. Correct the value.',
    'version.label: expected text, found 2. Correct the value.',
    'version.effective: expected a day written YYYY-MM-DD, found 20240131. Correct the value.',
    'canonicalUrl: expected a link with https:, http:, mailto: or tel:, or a path or fragment of this site, found 404. Write the whole address, or leave the link out.',
    'retention[0].period: expected an ISO 8601 duration such as "P30D", "P12M" or "PT30M", found 30. Correct the value.',
  ],
  [
    'a lifetime that is neither a length of time nor a word for one',
    {
      ...thin,
      cookies: [
        { id: 'c', category: 'functional', duration: 30 },
        { id: 'd', category: 'functional', duration: '2 years' },
      ],
    },
    'cookies[0].duration: expected one of: session, persistent, an ISO 8601 duration such as "P30D", "P12M" or "PT30M", found 30. Correct the value.',
    'cookies[1].duration: expected one of: session, persistent, an ISO 8601 duration such as "P30D", "P12M" or "PT30M", found "2 years". Correct the value.',
  ],
  [
    'an age with a fraction',
    { ...thin, children: { audience: 'directed', minAge: 12.5 } },
    'children.minAge: expected a whole number, found 12.5. Correct the value.',
  ],
  [
    'a number of requests below zero',
    { ...thin, metrics: [{ id: 'm', requestKind: 'access', from: '2025-01-01', to: '2025-12-31', received: -1 }] },
    'metrics[0].received: expected at least 0, found -1. Correct the value.',
  ],
  [
    'a link that runs a script',
    { ...thin, canonicalUrl: 'javascript:alert(1)' },
    'canonicalUrl: expected a link with https:, http:, mailto: or tel:, or a path or fragment of this site, found "javascript:alert(1)". Write the whole address, or leave the link out.',
  ],
  [
    'a date in another notation',
    { ...thin, version: { effective: '31.1.2024' } },
    'version.effective: expected a day written YYYY-MM-DD, found "31.1.2024". Correct the value.',
  ],
  [
    'a day that does not exist',
    { ...thin, version: { effective: '2023-02-29' } },
    'version.effective: expected a day that exists, written YYYY-MM-DD, found "2023-02-29". Correct the value.',
  ],
  [
    'a length of time in words',
    { ...thin, retention: [{ id: 'logs', basis: 'stated', period: '30 days' }] },
    'retention[0].period: expected an ISO 8601 duration such as "P30D", "P12M" or "PT30M", found "30 days". Correct the value.',
  ],
  [
    'a country in words',
    { ...thin, transfers: [{ id: 'abroad', countries: ['Netherlands'] }] },
    'transfers[0].countries[0]: expected an ISO 3166-1 country code such as "NL", found "Netherlands". Correct the value.',
  ],
  [
    'an id with spaces',
    { ...thin, id: 'Our Policy' },
    'id: expected an id of lower-case letters and digits, with single hyphens, dots or underscores between, such as "web-server-logs", found "Our Policy". Correct the value.',
  ],
  [
    'two sections with one id',
    withSections({ id: 'intro', kind: 'intro', title: 'One' }, { id: 'intro', kind: 'use', title: 'Two' }),
    'sections[1].id: expected an id that nothing else has, found "intro" again. Give one of the two another id: links and references could not tell them apart.',
  ],
  [
    'an alias that is another section’s id',
    withSections({ id: 'a', kind: 'intro', title: 'One' }, { id: 'b', aliases: ['a'], kind: 'use', title: 'Two' }),
    'sections[1].aliases[0]: expected an id that nothing else has, found "a" again. Give one of the two another id: links and references could not tell them apart.',
  ],
  [
    'a fact with the id of a block',
    { ...withBlocks({ type: 'paragraph', id: 'logs', text: 'Logs.' }), activities: [{ id: 'logs' }] },
    'activities[0].id: expected an id that nothing else has, found "logs" again. Give one of the two another id: links and references could not tell them apart.',
  ],
  [
    'data nobody described',
    { ...thin, activities: [{ id: 'logs', data: ['ip-address', 'shoe-size'] }] },
    'activities[0].data[1]: expected the id of one of the policy\'s data, or one of the kit\'s kinds of data, found "shoe-size". Add what it names, or correct the id.',
  ],
  [
    'a provider of a cookie who is no recipient',
    { ...thin, cookies: [{ id: 'c', category: 'social', provider: 'acme' }] },
    'cookies[0].provider: expected the id of one of the policy\'s recipients, found "acme". Add what it names, or correct the id.',
  ],
  [
    'a section that claims a fact there is not',
    withSections({ id: 'a', kind: 'intro', title: 'One', facts: ['gone'] }),
    'sections[0].facts[0]: expected the id of one of the policy\'s facts, found "gone". Add what it names, or correct the id.',
  ],
  [
    'a text of 20,001 characters',
    withBlocks('x'.repeat(20_001)),
    'sections[0].blocks[0]: expected at most 20000 characters, found 20001 characters. Split the text into several blocks.',
  ],
  [
    '501 blocks in a section, nested ones counted',
    withBlocks(...Array.from({ length: 400 }, () => 'x'), {
      type: 'list',
      items: Array.from({ length: 100 }, () => 'y'),
    }),
    'sections[0].blocks: expected at most 500 blocks, found 501. Split the section.',
  ],
  [
    'a 13th level',
    { ...thin, extensions: { deep: nested(11) } },
    `extensions.deep${'[0]'.repeat(10)}: expected at most 12 levels of nesting, found more. Flatten the innermost lists or notes.`,
  ],
  [
    'more than 512 KB',
    { ...thin, extensions: { big: Array.from({ length: 30 }, () => 'x'.repeat(19_000)) } },
    'The policy: expected at most 512 KB, found more. Keep each language or each version in a policy of its own.',
  ],
  [
    'a key that reaches the prototype, as JSON.parse lets it through',
    JSON.parse(
      JSON.stringify({ ...thin, extensions: {} }).replace('"extensions":{}', '"extensions":{"__proto__":{"a":1}}'),
    ),
    'extensions.__proto__: expected no key of this name, found one. Rename the key: this name could change how objects behave.',
  ],
  [
    'a constructor among the keys',
    { ...thin, provenance: { frontMatter: { constructor: 'x' } } },
    'provenance.frontMatter.constructor: expected no key of this name, found one. Rename the key: this name could change how objects behave.',
  ],
  [
    'a prototype among the keys',
    { ...thin, prototype: {} },
    'prototype: expected no key of this name, found one. Rename the key: this name could change how objects behave.',
  ],
  [
    'a function',
    { ...thin, extensions: { callback: () => {} } },
    'extensions.callback: expected a JSON value, found a function. Write it as text, a number or a list.',
  ],
];

describe('a policy that does not fit', () => {
  it.each(refusals)(
    '%s: the refusal says where, what was expected, what was found and how to mend it',
    (_, input, ...messages) => {
      const result = parsePolicy(input);
      expect(result.success).toBe(false);
      expect(result.issues.map(({ message }) => message)).toEqual(messages);
    },
  );

  it('names the path in a form that code can follow', () => {
    const input = withBlocks({ type: 'list', items: [{ text: { de: 5 } }] });
    expect(parsePolicy(input).issues).toMatchObject([
      {
        severity: 'error',
        code: 'value',
        path: ['sections', 0, 'blocks', 0, 'items', 0, 'text', 'de'],
        at: 'sections[0].blocks[0].items[0].text.de',
      },
    ]);
  });

  it.each([
    ['missing', { ...thin, title: undefined }],
    ['unknown-key', { ...thin, extra: 1 }],
    ['value', { ...thin, title: 1 }],
    ['link', { ...thin, canonicalUrl: 'data:,x' }],
    ['limit', withBlocks('x'.repeat(20_001))],
    ['reserved-key', { ...thin, prototype: 1 }],
    ['duplicate-id', withSections({ id: 'a', kind: 'use', title: 'A' }, { id: 'a', kind: 'use', title: 'B' })],
    ['unknown-reference', withSections({ id: 'a', kind: 'use', title: 'A', facts: ['b'] })],
    ['json', '{'],
  ])('has the code "%s", for code to tell it by', (code, input) => {
    expect(parsePolicy(input).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('that is text and no JSON says what the parser met', () => {
    const [message] = messagesOf('{ "id": "a", }');
    expect(message).toMatch(
      /^The policy: expected JSON, found text that is not\. Correct the place the parser names: ./,
    );
  });

  it('tells one fault once, however many readings of the place fail on it', () => {
    const messages = messagesOf(
      withBlocks({ type: 'note', title: 1, blocks: [{ type: 'terms', items: [{ term: 2, meaning: 3 }] }] }),
    );
    expect(messages).toEqual([...new Set(messages)]);
    expect(messages).toHaveLength(3);
  });
});

describe('a word that is not in a vocabulary', () => {
  const cookie = { id: 'c', category: 'functional' };
  const recipient = { id: 'r', role: 'processor' };
  it.each<[string, unknown, string]>([
    ['necessary', { cookies: [{ ...cookie, category: 'necessary' }] }, 'strictly-necessary'],
    ['Strictly Necessary', { cookies: [{ ...cookie, category: 'Strictly Necessary' }] }, 'strictly-necessary'],
    ['marketing, of a cookie', { cookies: [{ ...cookie, category: 'marketing' }] }, 'advertising'],
    ['marketing, as a purpose', { purposes: [{ id: 'p', kind: 'marketing' }] }, 'direct-marketing'],
    ['localStorage', { cookies: [{ ...cookie, technology: 'localStorage' }] }, 'local-storage'],
    ['Session', { cookies: [{ ...cookie, duration: 'Session' }] }, 'session'],
    ['GDPR', { regimes: [{ id: 'GDPR', applies: 'yes' }] }, 'eu-gdpr'],
    ['CCPA', { recipients: [{ ...recipient, regimes: ['CCPA'] }] }, 'us-ca'],
    ['only_if', { activities: [{ id: 'a', stance: 'only_if' }] }, 'onlyIf'],
    ['never', { activities: [{ id: 'a', stance: 'never' }] }, 'doesNot'],
    ['procesor', { recipients: [{ ...recipient, role: 'procesor' }] }, 'processor'],
    ['partner', { recipients: [{ ...recipient, role: 'partner' }] }, 'third-party'],
    ['erasure', { rights: [{ id: 'e', right: 'erasure' }] }, 'delete'],
    ['legitimate interests', { activities: [{ id: 'a', bases: ['legitimate interests'] }] }, 'gdpr-6-1-f'],
    ['opt in', { cookies: [{ ...cookie, consent: 'opt in' }] }, 'opt-in'],
    ['a block’s type', withBlocks({ type: 'paragrah', text: 'x' }), 'paragraph'],
    ['email, for data', { activities: [{ id: 'a', data: ['email'] }] }, 'contact'],
    [
      'a reference with a slip',
      { retention: [{ id: 'logs', basis: 'stated' }], activities: [{ id: 'a', retention: ['lgos'] }] },
      'logs',
    ],
  ])('%s: the member that was likely meant is named', (_, parts, meant) => {
    const messages = messagesOf({ ...thin, ...(parts as object) });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(` Did you mean "${meant}"?`);
  });

  it('without a likely meaning is told without a guess', () => {
    for (const role of ['friend', 'constructor', 'toString', '', 'xyz']) {
      expect(messagesOf({ ...thin, recipients: [{ ...recipient, role }] })).toEqual([
        expect.stringMatching(/Correct the value\.$/),
      ]);
    }
  });

  it('is never answered with a word that is not allowed there', () => {
    const given = Object.values(vocabulary).flat();
    for (const [name, members] of Object.entries(vocabulary)) {
      const guess = didYouMean(members);
      for (const word of given) {
        const meant = /"([^"]+)"/.exec(guess(word) ?? '')?.[1];
        expect(members, `${word} in ${name}`).toContain(meant ?? members[0]);
      }
    }
  });
});

describe('a policy that is no JSON', () => {
  it('that holds itself is refused for its depth', () => {
    const policy: Record<string, unknown> = { ...thin };
    policy.extensions = { policy };
    expect(messagesOf(policy)).toEqual([
      `${'extensions.policy.'.repeat(6)}extensions: expected at most 12 levels of nesting, found more. Flatten the innermost lists or notes.`.replace(
        /\.extensions:/,
        ':',
      ),
    ]);
  });

  it('that branches into itself a hundred ways is refused in time', () => {
    const loop: unknown[] = [];
    loop.push(...Array.from({ length: 100 }, () => loop));
    const { success, issues } = parsePolicy({ ...thin, extensions: { loop } });
    expect(success).toBe(false);
    expect(issues.length).toBeLessThanOrEqual(101);
  });

  it.each([
    ['an error', new Error('out of reach')],
    ['a value that cannot even be shown', Object.create(null)],
  ])('whose getter throws %s is refused, not thrown', (_, thrown) => {
    const policy = Object.defineProperty({ ...thin }, 'title', {
      enumerable: true,
      get() {
        throw thrown;
      },
    });
    expect(parsePolicy(policy)).toMatchObject({ success: false, issues: [{ code: 'unreadable', path: [] }] });
  });

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map([['en', 'Privacy']])],
    ['a big number', 10n],
    ['a symbol', Symbol('Privacy')],
  ])('with %s for a title is refused', (_, title) => {
    expect(parsePolicy({ ...thin, title })).toMatchObject({ success: false, issues: [{ at: 'title' }] });
  });
});

describe('controls that reorder text', () => {
  it.each(['\u202a', '\u202e', '\u2066', '\u2069'])('%j is pointed out, and no reason to refuse', (control) => {
    const { success, issues } = parsePolicy({ ...thin, title: { en: 'Privacy', ar: `أ${control}ب` } });
    expect(success).toBe(true);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'bidi-control', at: 'title.ar' }]);
  });

  it('is told beside what is refused', () => {
    const { success, issues } = parsePolicy({ ...thin, title: 'a\u202eb', id: 7 });
    expect(success).toBe(false);
    expect(issues.map(({ at, severity }) => [at, severity])).toEqual([
      ['id', 'error'],
      ['title', 'warning'],
    ]);
  });
});
