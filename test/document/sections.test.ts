import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import type { PolicyDocument } from '../../src/document/document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { MessageTree } from '../../src/i18n/messages.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { type RECIPIENT_ROLES, REGIMES } from '../../src/policy/vocabulary.js';
import { anchorsOf, factsIn, sectionOf, wordsIn } from '../fixtures/document-parts.js';
import { documentOf, en } from '../fixtures/documents.js';
import { EXAMPLES, LOCALES, readExample, readMessages } from '../fixtures/examples.js';

const idsOf = (document: PolicyDocument) => document.sections.map(({ id }) => id);

const withFacts = {
  activities: [
    {
      id: 'orders',
      title: 'Orders',
      data: ['name'],
      purposes: ['payment'],
      sources: ['device' as const],
      bases: ['gdpr-6-1-b' as const],
    },
  ],
  cookies: [{ id: 'basket', category: 'functional' as const }],
  contact: { channels: [{ id: 'email', type: 'email' as const, value: 'hello@paper-lantern.example' }] },
};

describe('facts that have no section of their kind', () => {
  it('get one with the kit’s title', () => {
    const document = documentOf(withFacts);
    expect(document.sections.map(({ id, authored, title }) => [id, authored, phraseToText(title)])).toEqual([
      ['collection', false, 'Personal data we collect'],
      ['use', false, 'How your data is used'],
      ['cookies', false, 'Cookies and similar technologies'],
      ['contact', false, 'Contact'],
    ]);
  });

  it('get it in its usual place among the sections there are', () => {
    const document = documentOf({
      ...withFacts,
      sections: [
        { id: 'hello', kind: 'intro', title: 'Hello' },
        { id: 'safe', kind: 'security', title: 'Safe' },
        { id: 'write', kind: 'contact', title: 'Write' },
        { id: 'more', kind: 'custom', title: 'More' },
      ],
    });
    expect(idsOf(document)).toEqual(['hello', 'collection', 'use', 'cookies', 'safe', 'write', 'more']);
  });

  it('do not take an id that the page has already', () => {
    const document = documentOf({
      ...withFacts,
      sections: [
        { id: 'cookies', aliases: ['contact'], kind: 'intro', title: 'Cookies and us' },
        { id: 'hello', kind: 'intro', title: 'Hello', blocks: [{ type: 'heading', id: 'use', text: 'Use' }] },
      ],
    });
    expect(anchorsOf(document)).toEqual([...new Set(anchorsOf(document))]);
    expect(document.sections.filter(({ authored }) => !authored).map(({ kind }) => kind)).toEqual([
      'collection',
      'use',
      'cookies',
      'contact',
    ]);
  });
});

describe('facts that have a section', () => {
  it('follow its prose', () => {
    const document = documentOf({
      ...withFacts,
      sections: [{ id: 'biscuits', kind: 'cookies', title: 'Biscuits', blocks: ['We bake them.'] }],
    });
    const section = sectionOf(document, 'biscuits');
    expect(section.prose).toEqual([{ type: 'paragraph', text: { inlines: ['We bake them.'] } }]);
    expect(factsIn(section.facts).map(({ id }) => id)).toEqual(['basket']);
  });

  it('go to the one that claims them, whatever its kind', () => {
    const document = documentOf({
      ...withFacts,
      sections: [
        { id: 'biscuits', kind: 'cookies', title: 'Biscuits' },
        { id: 'shop', kind: 'custom', title: 'The shop', facts: ['basket'] },
      ],
    });
    expect(wordsIn(sectionOf(document, 'shop'))).toContain('Functional');
    expect(sectionOf(document, 'biscuits').facts).toEqual([]);
  });

  it('go to the claimant of their kind first', () => {
    const document = documentOf({
      ...withFacts,
      sections: [
        { id: 'first', kind: 'cookies', title: 'One' },
        { id: 'second', kind: 'cookies', title: 'Two', facts: ['basket'] },
      ],
    });
    expect(sectionOf(document, 'first').facts).toEqual([]);
    expect(factsIn(sectionOf(document, 'second').facts)).toHaveLength(1);
  });

  it('show each side of an activity where it belongs, and have one anchor', () => {
    const document = documentOf({
      ...withFacts,
      sections: [
        { id: 'what', kind: 'collection', title: 'What' },
        { id: 'from', kind: 'sources', title: 'Where from' },
        { id: 'why', kind: 'use', title: 'Why' },
        { id: 'basis', kind: 'legal-basis', title: 'On what basis' },
      ],
    });
    expect(wordsIn(sectionOf(document, 'what'))).toContain('Name');
    expect(wordsIn(sectionOf(document, 'from'))).toContain('Your device');
    expect(wordsIn(sectionOf(document, 'why'))).toContain('Taking payment');
    expect(wordsIn(sectionOf(document, 'basis'))).toContain('A contract with you (GDPR Art. 6(1)(b))');
    expect(anchorsOf(document).filter((id) => id === 'orders')).toHaveLength(1);
  });
});

describe('one activity in a section of another kind', () => {
  const activity = {
    id: 'camp',
    stance: 'onlyIf' as const,
    condition: 'a parent agrees',
    title: 'Summer camp',
    data: ['child'],
    purposes: ['provide-service'],
    sources: ['other-person' as const],
    bases: ['gdpr-6-1-a' as const],
    note: 'For one summer.',
  };
  const sections = [
    { id: 'from', kind: 'sources' as const, title: 'Where from' },
    { id: 'basis', kind: 'legal-basis' as const, title: 'On what basis' },
    { id: 'young', kind: 'children' as const, title: 'Children', facts: ['camp'] },
  ];

  it('has its title, condition and note once, and all its statements', () => {
    const facts = factsIn(sectionOf(documentOf({ activities: [activity], sections }), 'young').facts);
    expect(facts.map(wordsIn)).toEqual([
      [
        'Summer camp',
        'We collect this only if: a parent agrees We use data for this only if: a parent agrees',
        'Purpose',
        'Providing the service',
        'Data',
        'Data about children',
        'Where it comes from',
        'Other people',
        'Legal ground',
        'Your consent (GDPR Art. 6(1)(a))',
        'Note',
        'For one summer.',
      ].join('\n'),
    ]);
  });

  it('stays two entries where each side has a title of its own', () => {
    const facts = factsIn(
      sectionOf(documentOf({ activities: [{ ...activity, title: undefined }], sections }), 'young').facts,
    );
    expect(facts.map(({ title }) => phraseToText(title))).toEqual(['Data about children', 'Providing the service']);
  });
});

describe('where a fact applies', () => {
  const right = (regimes: readonly ('us-ca' | 'br-lgpd')[]) =>
    wordsIn(
      sectionOf(
        documentOf({
          sections: [{ id: 'here', kind: 'rights', title: 'Here', regimes: ['us-ca'] }],
          rights: [{ id: 'erase', right: 'delete', regimes: [...regimes] }],
        }),
        'here',
      ).facts,
    );

  it('is not said again where the section says it', () => {
    expect(right(['us-ca'])).not.toContain('Applies to');
  });

  it('is said where it is not the same', () => {
    expect(right(['us-ca', 'br-lgpd'])).toContain('Applies to\nCalifornia, Brazil');
  });

  it('is not taken for the country of the same name', () => {
    const sections = [{ id: 'here', kind: 'sharing' as const, title: 'Here', regimes: ['br-lgpd' as const] }];
    const document = documentOf({ sections, recipients: [{ id: 'f', role: 'affiliate', country: 'BR' }] });
    expect(wordsIn(sectionOf(document, 'here').facts)).toContain('Country\nBrazil');
  });
});

describe('a company by name', () => {
  const placeOf = (role: (typeof RECIPIENT_ROLES)[number], sections: Policy['sections'] = []) => {
    const document = documentOf({ recipients: [{ id: 'f', role, name: 'Acme Ltd' }], sections });
    return document.sections.flatMap(({ title, facts }) => (factsIn(facts).length > 0 ? [phraseToText(title)] : []));
  };

  it.each(['processor', 'service-provider', 'contractor', 'joint-controller'] as const)(
    'that is a %s is not called a third party',
    (role) => {
      expect(placeOf(role)).toEqual(['Whom data is shared with']);
      const document = documentOf({ recipients: [{ id: 'f', role, name: 'Acme Ltd' }] });
      expect(wordsIn(sectionOf(document, 'sharing').facts)).toContain(`Role\n${(en.words.role as MessageTree)[role]}`);
    },
  );

  it.each(['third-party', 'affiliate', 'successor'] as const)('that is a %s is', (role) => {
    expect(placeOf(role)).toEqual(['Third parties']);
  });

  it('stands in the author’s own section for companies, whatever its role', () => {
    expect(placeOf('processor', [{ id: 'them', kind: 'third-parties', title: 'Companies, by name' }])).toEqual([
      'Companies, by name',
    ]);
  });
});

describe('data sent abroad', () => {
  it('goes to the countries that the policy names, or to those it does not', () => {
    const document = documentOf({
      transfers: [
        { id: 'named', countries: ['US'] },
        { id: 'others', stance: 'doesNot' },
      ],
    });
    const facts = factsIn(sectionOf(document, 'transfers').facts);
    expect(facts.map(({ title, stance }) => [phraseToText(title), stance])).toEqual([
      ['United States', 'does'],
      ['Other countries', 'doesNot'],
    ]);
  });
});

describe('sections', () => {
  it('keep the ids and the earlier ids that links rest on', () => {
    const document = documentOf({
      sections: [
        {
          id: 'we-collect',
          aliases: ['collection-2019', 'old.id_1'.replace('_', '-')],
          kind: 'collection',
          title: 'A',
        },
      ],
    });
    expect(document.sections[0]).toMatchObject({ id: 'we-collect', aliases: ['collection-2019', 'old.id-1'] });
  });

  it('start open where the reader must not miss them', () => {
    const document = documentOf({
      sections: [
        { id: 'a', kind: 'intro', title: 'A', layer: 1 },
        { id: 'b', kind: 'use', title: 'B', layer: 2 },
        { id: 'c', kind: 'use', title: 'C' },
      ],
    });
    expect(document.sections.map(({ open }) => open)).toEqual([true, false, false]);
  });

  it('without a title have the kit’s', () => {
    const document = documentOf({ sections: [{ id: 'a', kind: 'rights', title: '' }] });
    expect(document.sections[0]?.title).toEqual({ inlines: ['Your rights'] });
  });
});

describe('prose', () => {
  it('keeps its structure', () => {
    const document = documentOf({
      sections: [
        {
          id: 'a',
          kind: 'custom',
          title: 'A',
          blocks: [
            'One.',
            { type: 'heading', id: 'h', text: 'Two' },
            { type: 'list', ordered: true, items: ['a', { text: 'b', items: ['c'] }] },
            { type: 'table', caption: 'T', columns: ['x', 'y'], rows: [['1', '']] },
            { type: 'quote', text: 'Q', source: 'Law' },
            { type: 'terms', items: [{ term: 'We', meaning: 'Paper Lantern' }] },
            { type: 'note', tone: 'legal', title: 'N', blocks: ['n'] },
          ],
        },
      ],
    });
    const phrase = (text: string) => ({ inlines: [text] });
    expect(document.issues).toEqual([]);
    expect(document.sections[0]?.prose).toEqual([
      { type: 'paragraph', text: phrase('One.') },
      { type: 'heading', id: 'h', text: phrase('Two') },
      {
        type: 'list',
        ordered: true,
        items: [
          { text: phrase('a') },
          { text: phrase('b'), list: { type: 'list', ordered: false, items: [{ text: phrase('c') }] } },
        ],
      },
      {
        type: 'table',
        caption: phrase('T'),
        columns: [phrase('x'), phrase('y')],
        rows: [{ cells: [phrase('1'), { inlines: [] }] }],
      },
      { type: 'quote', text: phrase('Q'), source: 'Law' },
      { type: 'terms', items: [{ term: phrase('We'), meaning: phrase('Paper Lantern') }] },
      { type: 'note', tone: 'legal', title: phrase('N'), nodes: [{ type: 'paragraph', text: phrase('n') }] },
    ]);
  });
});

describe('a reader of one regime', () => {
  const parts = {
    sections: [
      { id: 'all', kind: 'intro' as const, title: 'For all' },
      { id: 'california', kind: 'rights' as const, title: 'California', regimes: ['us-ca' as const] },
      { id: 'europe', kind: 'complaint' as const, title: 'Europe', regimes: ['eu-gdpr' as const, 'uk-gdpr' as const] },
    ],
    rights: [
      { id: 'know', right: 'access' as const, regimes: ['us-ca' as const] },
      { id: 'port', right: 'portability' as const, regimes: ['eu-gdpr' as const] },
      { id: 'erase', right: 'delete' as const },
    ],
  };
  const rightsOf = (document: PolicyDocument) =>
    factsIn(document.sections.flatMap(({ facts }) => facts)).map(({ id }) => id);

  it('sees what is for everyone and what is for that regime, and is told so', () => {
    const document = documentOf(parts, { regime: 'us-ca' });
    expect(idsOf(document)).toEqual(['all', 'california']);
    expect(rightsOf(document)).toEqual(['know', 'erase']);
    expect(wordsIn(document.notices)).toBe('Shown for California. What is only for other places is left out.');
    expect(document.regime).toBe('us-ca');
  });

  it('who names none sees everything, with the places it is for', () => {
    const document = documentOf(parts);
    expect(idsOf(document)).toEqual(['all', 'california', 'europe']);
    expect(rightsOf(document)).toEqual(['know', 'port', 'erase']);
    expect(document.notices).toEqual([]);
    expect(wordsIn(sectionOf(document, 'europe').regimes)).toBe('the European Union, the United Kingdom');
    expect(document).not.toHaveProperty('regime');
  });

  it('can choose among the regimes the policy speaks of', () => {
    const document = documentOf(
      {
        ...parts,
        regimes: [
          { id: 'br-lgpd', applies: 'no' },
          { id: 'us-co', applies: 'unsure' },
        ],
      },
      { regime: 'us-ca' },
    );
    expect(document.regimes).toEqual([
      { id: 'eu-gdpr', name: 'the European Union', current: false },
      { id: 'uk-gdpr', name: 'the United Kingdom', current: false },
      { id: 'us-ca', name: 'California', current: true },
      { id: 'us-co', name: 'Colorado', current: false },
    ]);
  });

  it('in the United States reads the words of its laws', () => {
    const facts = {
      activities: [{ id: 'f', data: ['name'], purposes: ['support'] }],
      recipients: [{ id: 'g', role: 'third-party' as const }],
    };
    const titles = (regime?: 'us-ca' | 'eu-gdpr') =>
      documentOf(facts, { regime }).sections.map(({ title }) => phraseToText(title));
    expect(titles('us-ca')).toEqual([
      'Personal information we collect',
      'How your personal information is used',
      'To whom personal information is disclosed',
    ]);
    expect(titles('eu-gdpr')).toEqual([
      'Personal data we collect',
      'How your data is used',
      'Whom data is shared with',
    ]);
  });

  it('is told the law and the time to answer of that regime', () => {
    const rights = [{ id: 'erase', right: 'delete' as const }];
    expect(wordsIn(sectionOf(documentOf({ rights }, { regime: 'us-ca' }), 'rights'))).toContain(
      '45 days, in some cases 45 days more (Cal. Civ. Code § 1798.130(a)(2))\nLaw\nCal. Civ. Code § 1798.105',
    );
    expect(wordsIn(sectionOf(documentOf({ rights }, { regime: 'eu-gdpr' }), 'rights'))).toContain(
      '1 month, in some cases 2 months more (GDPR Art. 12(3))\nLaw\nGDPR Art. 17',
    );
    expect(wordsIn(sectionOf(documentOf({ rights }), 'rights'))).not.toMatch(/Art\.|§/);
  });

  it.each(REGIMES)('%s loses nothing of the modern policy that is for everyone', (regime) => {
    const policy = readExample('modern');
    const everywhere = createDocument(policy, { messages: en });
    const document = createDocument(policy, { messages: en, regime });
    const forAll = everywhere.sections
      .filter(({ authored, regimes }) => authored && regimes === undefined)
      .map(({ id }) => id);
    expect(idsOf(document)).toEqual(expect.arrayContaining(forAll));
    expect(document.notices.length).toBe(everywhere.notices.length + 1);
  });
});

describe.each(EXAMPLES)('%s', (name) => {
  const policy = readExample(name);

  it.each(LOCALES)('has each id once in %s', (tag) => {
    const anchors = anchorsOf(createDocument(policy, { messages: readMessages(tag) }));
    expect(anchors.filter((id, at) => anchors.indexOf(id) !== at)).toEqual([]);
  });

  it('has each id once under each regime', () => {
    for (const regime of REGIMES) {
      const anchors = anchorsOf(createDocument(policy, { messages: en, regime }));
      expect(anchors.filter((id, at) => anchors.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('leads from the label at a glance to sections there are', () => {
    const document = createDocument(policy, { messages: en });
    for (const { section } of document.glance) if (section !== undefined) expect(idsOf(document)).toContain(section);
  });
});
