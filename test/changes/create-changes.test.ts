import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { createChanges } from '../../src/changes/create-changes.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { Block } from '../../src/policy/schema/block.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { LOCALES, readChangesMessages, readExample } from '../fixtures/examples.js';

const changes = comparePolicies(readExample('3cx-2011'), readExample('3cx-2016'));
const inLanguage = (tag: string) => createChanges(changes, { messages: readChangesMessages(tag) });
const english = inLanguage('en');

describe('a reader of 3CX’s policy of 2016', () => {
  it('is told when it was updated and how much of that matters', () => {
    expect(english.title).toBe('Updated May 1, 2016: 6 things changed that matter to you');
  });

  it('is told section by section', () => {
    expect(english.topics.map(({ section, title }) => [section, phraseToText(title)])).toEqual([
      [undefined, 'The policy as a whole'],
      ['information-collected', 'Information we receive'],
      ['third-party-technologies', 'Third-party technologies'],
      ['information-from-you', 'Information from you'],
      ['other-information', 'Other information you supply'],
      ['policy-changes', 'Changes to this policy'],
    ]);
  });

  it('is told of a new recipient that it is new, and worse for them', () => {
    const { items = [] } = english.topics.find(({ section }) => section === 'third-party-technologies') ?? {};
    const google = items.find(({ target }) => target === 'google-display');
    expect(google).toMatchObject({ kindLabel: 'New', directionLabel: 'Worse for you', materiality: 'material' });
    expect(google?.title && phraseToText(google.title)).toBe('Google Display');
  });

  it.each([
    ['en', 'Anyone but us – never'],
    ['de', 'Anyone but us – nie'],
  ])('is told in %s of what is now ruled out that it is: %s', (tag, words) => {
    const { items = [] } = inLanguage(tag).topics.find(({ section }) => section === 'other-information') ?? {};
    const secrecy = items.find(({ target }) => target === 'support-case-secrecy');
    expect(secrecy?.title && phraseToText(secrecy.title)).toBe(words);
  });

  it('is told of a choice by what it is about, not by what its link reads', () => {
    const { lines = [] } = english.topics.find(({ section }) => section === 'third-party-technologies') ?? {};
    const better = lines.find(({ directionLabel }) => directionLabel === 'Better for you');
    expect(better?.about && phraseToText(better.about)).toBe(
      'Opting out of the Google services and of advertisements based on your earlier visits',
    );
  });

  it('is told of a cookie by what it does', () => {
    const { items = [] } = english.topics.find(({ section }) => section === 'third-party-technologies') ?? {};
    const own = items.find(({ target }) => target === 'own-ad-cookies');
    expect(own?.title && phraseToText(own.title)).toMatch(/^Our own cookies, used together with those of vendors/);
  });

  it('is shown which words came and which went', () => {
    const { items = [] } = english.topics.find(({ section }) => section === 'information-from-you') ?? {};
    const asked = items.find(({ target }) => target === 'details-asked');
    expect(asked?.texts[0]?.parts.map(({ type, inlines }) => `${type}: ${phraseToText({ inlines })}`)).toEqual([
      'same: We then ask for personal details',
      'added: , or for details of the role you have in the organisation you act for',
      'same: . Certain details are needed for the registration ',
      'added: or the transaction',
      'same: ; others are up to you.',
    ]);
  });

  it('is shown the words of what is new in the text', () => {
    const { items = [] } = english.topics.find(({ section }) => section === 'information-collected') ?? {};
    const [added] = items.filter(({ kind, title }) => kind === 'added' && title === undefined);
    expect(
      added?.texts.map(({ parts }) => parts.map(({ type, inlines }) => [type, phraseToText({ inlines })])),
    ).toEqual([
      [
        [
          'added',
          'with the help of marketing technologies of third parties, which reputable service providers or vendors supply;',
        ],
      ],
    ]);
  });

  it('finds corrected slips apart from what matters', () => {
    const targets = english.others.flatMap(({ items }) => items.map(({ target }) => target));
    expect(targets).toContain('cookie-meaning');
    expect(english.topics.flatMap(({ items }) => items.map(({ target }) => target))).not.toContain('cookie-meaning');
  });

  it.each(LOCALES)('is told so in %s, and that the policy’s own words are in English', (tag) => {
    const { title, locale, topics } = inLanguage(tag);
    expect(locale).toBe(tag);
    expect(title).toContain('2016');
    expect(title).not.toMatch(/\{\{|title\./);
    expect(topics[1]?.title.lang).toBe(tag === 'en' ? undefined : 'en');
    expect(topics[0]?.title.lang).toBeUndefined();
  });

  it('gets plain data', () => {
    expect(JSON.parse(JSON.stringify(english))).toEqual(english);
  });
});

it('each item says which change it tells', () => {
  for (const { items } of [...english.topics, ...english.others])
    for (const { change, kind, materiality } of items)
      expect(changes.changes[change]).toMatchObject({ kind, materiality });
});

it('all words of a table or a list that went are told, in the reader’s language where they have it', () => {
  const before = readExample('minimal');
  const [first, ...others] = before.sections;
  const gone: Block[] = [
    {
      type: 'list',
      items: [
        { en: 'a name', de: 'ein Name' },
        { text: 'an address', items: ['a street'] },
      ],
    },
    { type: 'table', columns: ['What', 'Why'], rows: [['Bills', 'The law']] },
    { type: 'note', title: 'Mind', blocks: ['Nothing *else*.'] },
  ];
  const sections = [{ ...first, blocks: [...(first?.blocks ?? []), ...gone] }, ...others] as Policy['sections'];
  const { topics } = createChanges(comparePolicies({ ...before, sections }, before), {
    messages: readChangesMessages('de'),
  });
  const texts = topics.flatMap(({ items }) => items.flatMap((item) => item.texts));
  expect(
    texts.map(({ parts, lang = 'de' }) => [
      lang,
      ...parts.map(({ type, inlines }) => [type, phraseToText({ inlines })]),
    ]),
  ).toEqual(
    [
      ['de', 'ein Name'],
      ['en', 'an address'],
      ['en', 'a street'],
      ['en', 'What'],
      ['en', 'Why'],
      ['en', 'Bills'],
      ['en', 'The law'],
      ['en', 'Mind'],
      ['en', 'Nothing else.'],
    ].map(([lang, words]) => [lang, ['removed', words]]),
  );
});

describe('a reader whose language the kit does not have', () => {
  const policy = (city: string): Policy => ({
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: { en: 'Privacy', tr: 'Gizlilik' },
    version: { lastUpdated: '2026-11-02' },
    sections: [
      {
        id: 'who',
        kind: 'sharing',
        title: { en: 'Who', tr: 'Kim' },
        blocks: [{ en: `${city} Post`, tr: `${city} posta` }],
      },
      { id: 'only', kind: 'custom', title: 'Only in English', blocks: [`The mayor of ${city}.`] },
    ],
  });
  const compared = comparePolicies(policy('Bursa'), policy('Izmir'));
  const told = (tag: string) => createChanges(compared, { messages: readChangesMessages(tag), locale: 'tr' });

  it('gets the kit’s words in the language the document says it is in, dates among them', () => {
    expect(told('ar')).toMatchObject({ locale: 'ar', dir: 'rtl' });
    expect(told('ar').title).toContain('نوفمبر');
    expect(told('en')).toMatchObject({ locale: 'en', dir: 'ltr' });
    expect(told('en').title).toMatch(/^Updated November 2, 2026/);
  });

  it.each([
    [
      'ar',
      [
        { lang: 'tr', dir: 'ltr' },
        { lang: 'en', dir: 'ltr' },
      ],
    ],
    ['en', [{ lang: 'tr' }, {}]],
  ])('gets the policy’s in their own where it has them, marked among words of the kit in %s', (tag, marks) => {
    const { topics } = told(tag);
    expect(topics.map(({ title: { inlines: _, ...mark } }) => mark)).toEqual(marks);
    expect(
      topics.flatMap(({ items }) => items.flatMap(({ texts }) => texts.map(({ parts: _, ...mark }) => mark))),
    ).toEqual(marks);
    expect(topics[0] && phraseToText(topics[0].title)).toBe('Kim');
  });

  it('is one of another region where the kit has the language', () => {
    const { locale, title } = createChanges(compared, { messages: readChangesMessages('en'), locale: 'en-GB' });
    expect({ locale, title }).toMatchObject({
      locale: 'en-GB',
      title: expect.stringMatching(/^Updated 2 November 2026/),
    });
  });
});

it('a policy that did not change says so', () => {
  const same = comparePolicies(readExample('modern'), readExample('modern'));
  const { title, topics, others } = createChanges(same, { messages: readChangesMessages('en') });
  expect(title).toMatch(/nothing changed that matters to you$/);
  expect([...topics, ...others]).toEqual([]);
});

it('what came and has no name is told by what it is of', () => {
  const policy: Policy = {
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: 'Privacy',
    version: {},
    sections: [{ id: 'how-long', kind: 'retention', title: 'How long we keep data', blocks: ['Not long.'] }],
  };
  const after: Policy = {
    ...policy,
    retention: [{ id: 'orders', basis: 'stated', data: ['transaction'], period: 'P10Y' }],
  };
  const { topics } = createChanges(comparePolicies(policy, after), { messages: readChangesMessages('en') });
  expect(
    topics.flatMap(({ lines }) => lines.map(({ kindLabel, about }) => [kindLabel, about && phraseToText(about)])),
  ).toEqual([['New', 'How long']]);
});

describe('a right, which has no name in the policy,', () => {
  const policy = (rights: Policy['rights']): Policy => ({
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: 'Privacy',
    version: {},
    sections: [{ id: 'rights', kind: 'rights', title: 'Your rights', blocks: ['You have some.'] }],
    rights,
  });
  const correct = { id: 'correct', stance: 'does', right: 'correct' } as const;
  const linesOf = (before: Policy['rights'], after: Policy['rights'], tag = 'en') =>
    createChanges(comparePolicies(policy(before), policy(after)), {
      messages: readChangesMessages(tag),
    }).topics.flatMap(({ lines }) => lines.map(({ kindLabel, about }) => [kindLabel, about && phraseToText(about)]));

  it.each([
    ['en', [['New', 'Correct your data']]],
    ['de', [['Neu', 'Ihre Daten berichtigen']]],
  ])('is told in %s by the name that readers know it by', (tag, lines) => {
    expect(linesOf([], [correct], tag)).toEqual(lines);
  });

  it('is told so where it went or changed, too', () => {
    expect(linesOf([correct], [])).toEqual([['No longer there', 'Correct your data']]);
    expect(linesOf([correct], [{ ...correct, limits: 'Not on Sundays.' }])).toEqual([['Changed', 'Correct your data']]);
  });

  it('that the kit has no name for is told of all the same', () => {
    const unknown = [{ ...correct, right: '__proto__' }] as unknown as Policy['rights'];
    expect(linesOf([], unknown)).toEqual([['New', 'Wording']]);
  });
});

it('what changed and has no name is told by what it is of, and not only by what of it changed', () => {
  const policy = (stance: 'may' | 'doesNot'): Policy => ({
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: 'Privacy',
    version: {},
    sections: [],
    recipients: [{ id: 'no-sale', stance, role: 'third-party', mode: 'sell' }],
  });
  const { topics } = createChanges(comparePolicies(policy('may'), policy('doesNot')), {
    messages: readChangesMessages('en'),
  });
  expect(
    topics.flatMap(({ lines }) => lines.map(({ kindLabel, about }) => [kindLabel, about && phraseToText(about)])),
  ).toEqual([['Changed', 'Sale of data, When this applies']]);
});

it.each([
  ['en', 'never', 'maybe'],
  ['fr', 'jamais', 'peut-être'],
  ['ja', '一切なし', '可能性あり'],
])('what is no longer denied says in %s what it was and what it is', (tag, was, is) => {
  const policy = (stance: 'may' | 'doesNot'): Policy => ({
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: 'Privacy',
    version: {},
    sections: [],
    recipients: [{ id: 'no-sale', stance, role: 'third-party', mode: 'sell' }],
  });
  const { topics } = createChanges(comparePolicies(policy('doesNot'), policy('may')), {
    messages: readChangesMessages(tag),
  });
  const parts = topics.flatMap(({ items }) => items.flatMap(({ texts }) => texts.flatMap((text) => text.parts)));
  expect(parts.map(({ type, inlines }) => [type, phraseToText({ inlines }).trim()])).toEqual([
    ['removed', was],
    ['added', is],
  ]);
});

it.each([
  ['P14D', 'P2W', 0],
  ['P12M', 'P1Y', 0],
  ['PT24H', 'P1D', 0],
  ['P30D', 'P1M', 1],
])('a length of time that is only written otherwise has not changed: %s and %s', (was, is, count) => {
  const policy = (period: string): Policy => ({
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: 'Privacy',
    version: {},
    sections: [],
    retention: [{ id: 'logs', basis: 'stated', data: ['ip-address'], period }],
  });
  expect(comparePolicies(policy(was), policy(is)).changes).toHaveLength(count);
});

it('a signal is told by its name, and an age as one', () => {
  const policy = (honored: boolean, minAge: number): Policy => ({
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: 'Privacy',
    version: {},
    sections: [],
    signals: { dnt: { response: honored ? 'honored' : 'not-honored' }, gpc: { honored } },
    children: { audience: 'not-directed', minAge },
  });
  const { topics, others } = createChanges(comparePolicies(policy(true, 13), policy(false, 16)), {
    messages: readChangesMessages('en'),
  });
  expect(
    [...topics, ...others].flatMap(({ items }) =>
      items.map(({ title, aspects }) => [title && phraseToText(title), ...aspects]),
    ),
  ).toEqual([
    ['Do Not Track', 'When this applies'],
    ['Global Privacy Control', 'When this applies'],
    [undefined, 'For which ages'],
  ]);
});

it('bare words keep the language of their version, whichever language rules', () => {
  const policy = (name: string): Policy => ({
    schemaVersion: 1,
    id: 'p',
    locale: 'de',
    authoritativeLocale: 'en',
    title: { de: 'Datenschutz', en: 'Privacy' },
    version: {},
    sections: [{ id: 'who', kind: 'sharing', title: 'Wer Daten bekommt', blocks: ['Die Post.'] }],
    recipients: [{ id: 'post', role: 'processor', name }],
  });
  const after = { ...policy('Hafenpost'), sections: [{ ...policy('').sections[0], blocks: [] }] } as Policy;
  const { topics } = createChanges(comparePolicies(policy('Stadtpost'), after), {
    messages: readChangesMessages('en'),
  });
  expect(topics.map(({ title }) => [phraseToText(title), title.lang])).toEqual([['Wer Daten bekommt', 'de']]);
  const words = topics.flatMap(({ items }) =>
    items.flatMap(({ title, texts }) => [title?.lang, ...texts.map(({ lang }) => lang)]),
  );
  expect(words.filter((lang) => lang !== undefined)).toEqual(['de', 'de', 'de']);
});

describe('a fact without a title', () => {
  const { activities: _, recipients: __, data: ___, ...rest } = readExample('minimal');
  const before: Policy = {
    ...rest,
    data: [{ id: 'mail', kind: 'contact', label: { en: 'Email address', de: 'E-Mail' } }],
  };
  const after: Policy = {
    ...before,
    activities: [{ id: 'letters', stance: 'does', data: ['mail'], purposes: ['support'] }],
    recipients: [{ id: 'makers', stance: 'does', role: 'processor' }],
  };
  const titles = (tag: string) =>
    createChanges(comparePolicies(before, after), { messages: readChangesMessages(tag), locale: tag })
      .topics.flatMap(({ items }) => items)
      .map(({ title }) => title && phraseToText(title));

  it('is told by what it is about, in the words of the policy, or by its role', () => {
    expect(titles('en')).toEqual(['Email address', 'Companies that process data for us']);
    expect(titles('de')).toEqual(['E-Mail', 'Firmen, die Daten für uns verarbeiten']);
  });
});
