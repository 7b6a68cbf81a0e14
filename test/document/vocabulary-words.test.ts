import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { MessageTree } from '../../src/i18n/messages.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import * as vocabulary from '../../src/policy/vocabulary.js';
import { phrasesIn } from '../fixtures/document-parts.js';
import { policyOf } from '../fixtures/documents.js';
import { LOCALES, readMessages } from '../fixtures/examples.js';

const id = (at: number) => `f${at}`;
const withEach = <Member, Fact>(list: readonly Member[], make: (member: Member, id: string) => Fact) =>
  list.map((member, at) => make(member, id(at)));

const v = vocabulary;

/** Where readers meet the members of each list, and the area of the messages that words them. */
const lists: readonly (readonly [name: string, area: string, members: readonly string[], parts: Partial<Policy>])[] = [
  ['DATA_KINDS', 'data', v.DATA_KINDS, { activities: [{ id: 'f', data: [...v.DATA_KINDS] }] }],
  ['PURPOSES', 'purpose', v.PURPOSES, { activities: [{ id: 'f', purposes: [...v.PURPOSES] }] }],
  ['SOURCES', 'source', v.SOURCES, { activities: [{ id: 'f', data: ['name'], sources: [...v.SOURCES] }] }],
  ['SUBJECTS', 'subject', v.SUBJECTS, { activities: [{ id: 'f', data: ['name'], subjects: [...v.SUBJECTS] }] }],
  [
    'REQUIREMENTS',
    'required',
    v.REQUIREMENTS,
    { activities: withEach(v.REQUIREMENTS, (required, id) => ({ id, data: ['name'], required })) },
  ],
  [
    'IDENTIFIABILITIES',
    'identifiability',
    v.IDENTIFIABILITIES,
    { data: withEach(v.IDENTIFIABILITIES, (identifiability, id) => ({ id, kind: 'name', identifiability })) },
  ],
  [
    'DATA_ORIGINS',
    'origin',
    v.DATA_ORIGINS,
    { data: withEach(v.DATA_ORIGINS, (origin, id) => ({ id, kind: 'name', origin })) },
  ],
  [
    'RECIPIENT_ROLES',
    'role',
    v.RECIPIENT_ROLES,
    { recipients: withEach(v.RECIPIENT_ROLES, (role, id) => ({ id, role })) },
  ],
  [
    'TRANSFER_MECHANISMS',
    'mechanism',
    v.TRANSFER_MECHANISMS,
    { transfers: withEach(v.TRANSFER_MECHANISMS, (mechanism, id) => ({ id, countries: ['US'], mechanism })) },
  ],
  [
    'COOKIE_CATEGORIES',
    'category',
    v.COOKIE_CATEGORIES,
    { cookies: withEach(v.COOKIE_CATEGORIES, (category, id) => ({ id, name: id, category })) },
  ],
  [
    'COOKIE_PARTIES',
    'party',
    v.COOKIE_PARTIES,
    { cookies: withEach(v.COOKIE_PARTIES, (party, id) => ({ id, name: id, category: 'social', party })) },
  ],
  [
    'COOKIE_TECHNOLOGIES',
    'technology',
    v.COOKIE_TECHNOLOGIES,
    {
      cookies: withEach(v.COOKIE_TECHNOLOGIES, (technology, id) => ({ id, name: id, category: 'social', technology })),
    },
  ],
  [
    'COOKIE_CONSENTS',
    'consent',
    v.COOKIE_CONSENTS,
    { cookies: withEach(v.COOKIE_CONSENTS, (consent, id) => ({ id, category: 'social', consent })) },
  ],
  [
    'RETENTION_BASES',
    'retention',
    v.RETENTION_BASES,
    { retention: withEach(v.RETENTION_BASES, (basis, id) => ({ id, basis })) },
  ],
  [
    'RETENTION_ENDS',
    'end',
    v.RETENTION_ENDS,
    { retention: withEach(v.RETENTION_ENDS, (end, id) => ({ id, basis: 'stated', end })) },
  ],
  [
    'SECURITY_CLASSES',
    'security',
    v.SECURITY_CLASSES,
    { security: withEach(v.SECURITY_CLASSES, (kind, id) => ({ id, class: kind })) },
  ],
  [
    'SECURITY_MEASURES',
    'measure',
    v.SECURITY_MEASURES,
    { security: withEach(v.SECURITY_MEASURES, (measure, id) => ({ id, class: 'technical', measure })) },
  ],
  [
    'AUTOMATED_KINDS',
    'automated',
    v.AUTOMATED_KINDS,
    { automated: withEach(v.AUTOMATED_KINDS, (kind, id) => ({ id, kind })) },
  ],
  [
    'CHOICE_TYPES',
    'choice',
    v.CHOICE_TYPES,
    { choices: withEach(v.CHOICE_TYPES, (type, id) => ({ id, type, about: 'Cookies' })) },
  ],
  ['RIGHTS', 'right', v.RIGHTS, { rights: withEach(v.RIGHTS, (right, id) => ({ id, right })) }],
  [
    'REQUEST_KINDS',
    'right',
    v.REQUEST_KINDS,
    { contact: { channels: [{ id: 'c', type: 'email', for: [...v.REQUEST_KINDS] }] } },
  ],
  [
    'CHANNEL_TYPES',
    'channel',
    v.CHANNEL_TYPES,
    { contact: { channels: withEach(v.CHANNEL_TYPES, (type, id) => ({ id, type })) } },
  ],
  ['GPC_SCOPES', 'gpc', v.GPC_SCOPES, { signals: { gpc: { honored: true, appliesTo: [...v.GPC_SCOPES] } } }],
  ['REGIMES', 'regime', v.REGIMES, { regimes: v.REGIMES.map((id) => ({ id, applies: 'yes' as const })) }],
  [
    'APPLICABILITIES',
    'applies',
    v.APPLICABILITIES,
    { regimes: v.APPLICABILITIES.map((applies, at) => ({ id: v.REGIMES[at] ?? 'other', applies })) },
  ],
  [
    'CHANGE_DIRECTIONS',
    'direction',
    v.CHANGE_DIRECTIONS,
    {
      changes: {
        log: withEach(v.CHANGE_DIRECTIONS, (direction, version) => ({ version, summary: 'New.', direction })),
      },
    },
  ],
  [
    'SECTION_KINDS',
    'section',
    v.SECTION_KINDS,
    { sections: withEach(v.SECTION_KINDS, (kind, id) => ({ id, kind, title: '' })) },
  ],
];

/** Lists of which a policy has one member at a time. */
const single: readonly (readonly [
  name: string,
  area: string,
  members: readonly string[],
  make: (member: never) => Partial<Policy>,
])[] = [
  ['DOCUMENT_KINDS', 'kind', v.DOCUMENT_KINDS, (documentKind: 'other') => ({ documentKind })],
  ['CHILD_AUDIENCES', 'audience', v.CHILD_AUDIENCES, (audience: 'mixed') => ({ children: { audience } })],
  ['DNT_RESPONSES', 'dnt', v.DNT_RESPONSES, (response: 'unclear') => ({ signals: { dnt: { response } } })],
  ['CHANGE_NOTICES', 'notify', v.CHANGE_NOTICES, (notify: 'none') => ({ changes: { notify } })],
  [
    'CHANGE_CONSENTS',
    'materialConsent',
    v.CHANGE_CONSENTS,
    (materialConsent: 'none') => ({ changes: { materialConsent } }),
  ],
  ['GOVERNING_VERSIONS', 'governs', v.GOVERNING_VERSIONS, (governs: 'latest') => ({ changes: { governs } })],
  ['ACCEPTANCES', 'acceptance', v.ACCEPTANCES, (by: 'using') => ({ scope: { acceptance: { id: 'f', by } } })],
];

describe.each(LOCALES)('in %s', (tag) => {
  const messages = readMessages(tag);
  const textsOf = (parts: Partial<Policy>) => {
    const document = createDocument(policyOf({ locale: tag, ...parts }), { messages });
    expect(document.issues).toEqual([]);
    return phrasesIn(document).map(phraseToText).join('\n');
  };
  const wordFor = (area: string, member: string) => (messages.words[area] as MessageTree | undefined)?.[member];
  const expectWords = (text: string, area: string, member: string) => {
    const word = wordFor(area, member);
    expect(word, `${area}.${member}`).toBeTypeOf('string');
    expect(word).not.toBe(member);
    expect(text).toContain(word);
    // A word in kebab-case is one of the model, not of a reader's language.
    if (member.includes('-')) expect(text).not.toMatch(new RegExp(`(^|[^\\w-])${member}($|[^\\w-])`, 'm'));
  };

  it.each(lists)('every member of %s reads as plain words', (_, area, members, parts) => {
    const text = textsOf(parts);
    for (const member of members) expectWords(text, area, member);
  });

  it.each(single)('every member of %s, one at a time, reads as plain words', (_, area, members, make) => {
    for (const member of members) expectWords(textsOf(make(member as never)), area, member);
  });

  it('every legal basis names its ground, and its article where it has one', () => {
    const text = textsOf({ activities: [{ id: 'f', purposes: ['support'], bases: [...v.LEGAL_BASES] }] });
    const grounds = Object.values(messages.words.basis as MessageTree).map(String);
    const lines = text.split('\n');
    const isOf = (ground: string) => (line: string) =>
      line.startsWith(ground) && /^$|^ ?[(（]/.test(line.slice(ground.length));
    for (const ground of grounds) expect(lines.filter(isOf(ground)), ground).toHaveLength(1);
    const law = messages.words.law as Readonly<Record<string, string>>;
    for (const [act, article] of [
      ['gdpr', '6(1)(a)'],
      ['gdpr', '9(2)(j)'],
      ['uk-gdpr', '6(1)(ea)'],
      ['lgpd', '7 VIII'],
    ] as const)
      expect(text).toContain(law[act]?.replace('{{article}}', article));
    for (const basis of v.LEGAL_BASES) expect(text).not.toContain(basis);
  });

  it('drafts and superseded versions say so', () => {
    const notice = messages.words.notice as MessageTree;
    expect(textsOf({ version: { status: 'draft' } })).toContain(notice.draft);
    expect(textsOf({ version: { status: 'superseded' } })).toContain(notice.superseded);
  });
});

it('no list of the model is left out here', () => {
  const met = [...lists.map(([name]) => name), ...single.map(([name]) => name)];
  // Worded by stances.test.ts, by the sentence a recipient stands in, by a notice, by looks, or not shown to readers.
  const elsewhere = [
    'STANCES',
    'DISCLOSURE_MODES',
    'LEGAL_BASES',
    'VERSION_STATUSES',
    'TRANSLATION_STATUSES',
    'NOTE_TONES',
    'RELATED_KINDS',
  ];
  expect([...met, ...elsewhere].sort()).toEqual(Object.keys(vocabulary).sort());
});
