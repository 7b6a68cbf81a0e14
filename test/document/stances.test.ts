import { describe, expect, it } from 'vitest';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { STANCES, type Stance } from '../../src/policy/vocabulary.js';
import { factsIn, sectionOf, wordsIn } from '../fixtures/document-parts.js';
import { documentOf } from '../fixtures/documents.js';

interface Stated {
  id: string;
  stance: Stance;
  condition?: string;
}
type Words = Readonly<Record<Stance, string | undefined>>;

const sentences = (...words: string[]) => Object.fromEntries(STANCES.map((stance, at) => [stance, words[at]])) as Words;

const COLLECT = sentences(
  'We collect this',
  'We never collect this',
  'We may collect this',
  'We collect this only if: you ask',
  'We plan to collect this',
  'We do not plan to collect this',
  'The policy does not say whether this is collected',
);
const USE = sentences(
  'We use data for this',
  'We never use data for this',
  'We may use data for this',
  'We use data for this only if: you ask',
  'We plan to use data for this',
  'We do not plan to use data for this',
  'The policy does not say whether data is used for this',
);
const DISCLOSE = sentences(
  'We share data with them',
  'We never share data with them',
  'We may share data with them',
  'We share data with them only if: you ask',
  'We plan to share data with them',
  'We do not plan to share data with them',
  'The policy does not say whether data is shared with them',
);
const SELL = sentences(
  'We sell data to them',
  'We never sell data to them',
  'We may sell data to them',
  'We sell data to them only if: you ask',
  'We plan to sell data to them',
  'We do not plan to sell data to them',
  'The policy does not say whether data is sold to them',
);
const SHARE = sentences(
  'We share data with them for advertising across sites',
  'We never share data with them for advertising across sites',
  'We may share data with them for advertising across sites',
  'We share data with them for advertising across sites only if: you ask',
  'We plan to share data with them for advertising across sites',
  'We do not plan to share data with them for advertising across sites',
  'The policy does not say whether data is shared with them for advertising across sites',
);
const KEEP = sentences(
  'We keep this',
  'We never keep this',
  'We may keep this',
  'We keep this only if: you ask',
  'We plan to keep this',
  'We do not plan to keep this',
  'The policy does not say whether this is kept',
);
const SEND = sentences(
  'We send data there',
  'We never send data there',
  'We may send data there',
  'We send data there only if: you ask',
  'We plan to send data there',
  'We do not plan to send data there',
  'The policy does not say whether data is sent there',
);
const DO = sentences(
  'We do this',
  'We never do this',
  'We may do this',
  'We do this only if: you ask',
  'We plan to do this',
  'We do not plan to do this',
  'The policy does not say',
);
const APPLY = sentences(
  '',
  'This does not apply',
  'This may apply',
  'This applies only if: you ask',
  'This is planned',
  'This is not planned',
  'The policy does not say',
);
// Beside a statement in the author's words, which has its own "not".
const STATED = sentences(
  'Yes',
  'Never',
  'Maybe',
  'This applies only if: you ask',
  'Planned',
  'Not planned',
  'Not stated',
);
// After a label that says what it is, such as "Covers", what is stated needs no further words.
const LABELLED = { ...STATED, does: undefined };

const groups: readonly (readonly [
  what: string,
  section: string,
  words: Words,
  make: (fact: Stated) => Partial<Policy>,
])[] = [
  ['data that is collected', 'collection', COLLECT, (fact) => ({ activities: [{ ...fact, data: ['name'] }] })],
  ['what data is used for', 'use', USE, (fact) => ({ activities: [{ ...fact, purposes: ['support'] }] })],
  ['a recipient', 'sharing', DISCLOSE, (fact) => ({ recipients: [{ ...fact, role: 'third-party' }] })],
  ['a buyer', 'sharing', SELL, (fact) => ({ recipients: [{ ...fact, role: 'third-party', mode: 'sell' }] })],
  [
    'a sharer, in California’s sense',
    'sharing',
    SHARE,
    (fact) => ({ recipients: [{ ...fact, role: 'third-party', mode: 'share' }] }),
  ],
  [
    'an advertiser',
    'sharing',
    SHARE,
    (fact) => ({ recipients: [{ ...fact, role: 'third-party', mode: 'targeted-ads' }] }),
  ],
  ['a transfer abroad', 'transfers', SEND, (fact) => ({ transfers: [{ ...fact, countries: ['US'] }] })],
  ['cookies of a kind', 'cookies', DO, (fact) => ({ cookies: [{ ...fact, category: 'analytics' }] })],
  ['a retention period', 'retention', KEEP, (fact) => ({ retention: [{ ...fact, basis: 'stated', period: 'P1Y' }] })],
  ['a security measure', 'security', DO, (fact) => ({ security: [{ ...fact, class: 'technical' }] })],
  ['an automated decision', 'automated', DO, (fact) => ({ automated: [{ ...fact, kind: 'profiling' }] })],
  ['a choice', 'choices', APPLY, (fact) => ({ choices: [{ ...fact, type: 'browser', about: 'Cookies' }] })],
  ['a right', 'rights', APPLY, (fact) => ({ rights: [{ ...fact, right: 'access' }] })],
  [
    'an incentive',
    'incentives',
    APPLY,
    (fact) => ({ incentives: [{ ...fact, title: 'Loyalty card', terms: 'Points.' }] }),
  ],
  ['acceptance', 'scope', APPLY, (fact) => ({ scope: { acceptance: { ...fact, by: 'using' } } })],
  ['governing law', 'scope', APPLY, (fact) => ({ scope: { governingLaw: { ...fact, country: 'NL' } } })],
  ['public posts', 'public-content', STATED, (fact) => ({ publicContent: [{ ...fact, text: 'Posts are public.' }] })],
  [
    'external links',
    'external-links',
    STATED,
    (fact) => ({ externalLinks: [{ ...fact, text: 'Their rules count.' }] }),
  ],
  ['what is covered', 'scope', LABELLED, (fact) => ({ scope: { covers: [{ ...fact, text: 'Our site' }] } })],
  [
    'what is not covered',
    'scope',
    { ...LABELLED, doesNot: undefined },
    (fact) => ({ scope: { excludes: [{ ...fact, text: 'Shops' }] } }),
  ],
  ['a breach', 'security', LABELLED, (fact) => ({ breachNotice: { ...fact, text: 'We write.' } })],
];

describe.each(groups)('%s', (_, section, words, make) => {
  it.each(STANCES.filter((stance) => words[stance] !== ''))('that "%s" is worded so', (stance) => {
    const condition = stance === 'onlyIf' ? { condition: 'you ask' } : {};
    const document = documentOf(make({ id: 'f', stance, ...condition }));
    const [fact] = factsIn(sectionOf(document, section).facts);
    // What needs no words bears no mark.
    expect(fact?.stance).toBe(words[stance] && stance);
    expect(fact?.statement && phraseToText(fact.statement)).toBe(words[stance]);
    if (stance === 'onlyIf') expect(wordsIn(fact)).toContain('you ask');
  });

  it('that holds on conditions it does not name says that there are some', () => {
    const [fact] = factsIn(sectionOf(documentOf(make({ id: 'f', stance: 'onlyIf' })), section).facts);
    expect(fact?.statement && phraseToText(fact.statement)).toBe('On conditions');
  });

  it('whose stance is no stance is not taken for a promise', () => {
    const document = documentOf(make({ id: 'f', stance: 'always' as Stance }));
    const [fact] = factsIn(sectionOf(document, section).facts);
    expect(fact).toMatchObject({ stance: 'unspecified' });
    expect(fact?.statement && phraseToText(fact.statement)).toBe(words.unspecified);
  });
});

describe('what is not done but for some limit', () => {
  const not = { id: 'f', role: 'affiliate' as const, stance: 'doesNot' as const };
  const worded = (limit: object) => {
    const document = documentOf({ recipients: [{ ...not, ...limit }] });
    const [fact] = factsIn(sectionOf(document, 'sharing').facts);
    const row = document.glance.find(({ id }) => id === 'recipients');
    return { sentence: fact?.statement && phraseToText(fact.statement), label: row && wordsIn(row) };
  };

  it('is "never" where there is no limit', () => {
    expect(worded({})).toEqual({
      sentence: 'We never share data with them',
      label: 'Who receives it\nNever\nAffiliated companies',
    });
  });

  it('is not "never" under a condition', () => {
    expect(worded({ condition: 'except as we say here' })).toEqual({
      sentence: 'We do not share data with them – except as we say here',
      label: 'Who receives it\nNever\nAffiliated companies (except as we say here)',
    });
  });

  it('is not "never" where the statement looks back so far and no farther', () => {
    expect(worded({ lookback: 'P12M' })).toEqual({
      sentence: 'We do not share data with them (Period covered: 12 months)',
      label: 'Who receives it\nNever\nAffiliated companies (Period covered: 12 months)',
    });
  });

  it('is "never" for some data only, where only those are named', () => {
    expect(worded({ data: ['health'] })).toEqual({
      sentence: 'We never share data with them',
      label: 'Who receives it\nNever\nAffiliated companies (Health data)',
    });
  });
});

describe('a condition on any other stance', () => {
  it.each(['does', 'may', 'intends', 'intendsNot'] as const)('"%s" is told beside it', (stance) => {
    const document = documentOf({
      recipients: [{ id: 'f', role: 'affiliate', stance, condition: 'in winter' }],
    });
    const [fact] = factsIn(sectionOf(document, 'sharing').facts);
    expect(wordsIn(fact)).toContain(`${DISCLOSE[stance]}\nCondition\nin winter`);
  });
});

describe('stances outside lists of facts', () => {
  it.each(STANCES)('sale of data of people under 16: "%s"', (stance) => {
    const document = documentOf({
      children: {
        audience: 'mixed',
        sellsUnder16: { id: 'f', stance, ...(stance === 'onlyIf' && { condition: 'you ask' }) },
      },
    });
    expect(wordsIn(sectionOf(document, 'children'))).toContain(`Sale of data of people under 16\n${DO[stance]}`);
  });

  it.each(STANCES.filter((stance) => stance !== 'onlyIf'))('tracking by third parties across sites: "%s"', (stance) => {
    const document = documentOf({ signals: { dnt: { response: 'unclear', thirdPartyTracking: stance } } });
    expect(wordsIn(sectionOf(document, 'signals'))).toContain(
      `Tracking by third parties across sites\n${STATED[stance]}`,
    );
  });

  it.each(STANCES.filter((stance) => stance !== 'does'))('a cookie in the table: "%s"', (stance) => {
    const document = documentOf({
      cookies: [
        { id: 'f', name: '_ga', category: 'analytics', stance, ...(stance === 'onlyIf' && { condition: 'you ask' }) },
      ],
    });
    const cookies = wordsIn(sectionOf(document, 'cookies'));
    expect(cookies).toContain(DO[stance]);
    if (stance === 'onlyIf') expect(cookies).toContain('you ask');
  });

  it.each([
    ['does', 'Yes'],
    ['may', 'Maybe'],
    ['onlyIf', 'On conditions'],
    ['intends', 'Planned'],
    ['intendsNot', 'Not planned'],
    ['doesNot', 'Never'],
    ['unspecified', 'Not stated'],
  ] as const)('at a glance, "%s" is "%s"', (stance, word) => {
    const activities = [
      { id: 'f', stance, data: ['name'] },
      { id: 'g', stance, purposes: ['support'] },
    ];
    expect(
      documentOf({ activities })
        .glance.slice(0, 2)
        .map((row) => wordsIn(row)),
    ).toEqual([`What is collected\n${word}\nName`, `Why\n${word}\nHelping you`]);
  });
});
