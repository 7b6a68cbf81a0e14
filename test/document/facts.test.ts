import { describe, expect, it } from 'vitest';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { Policy } from '../../src/policy.js';
import { factsIn, sectionOf } from '../fixtures/document-parts.js';
import { documentOf } from '../fixtures/documents.js';

const factOf = (policy: Partial<Policy>, section: string) =>
  factsIn(sectionOf(documentOf(policy), section).facts).at(0);
const detailOf = (policy: Partial<Policy>, section: string, label: string) =>
  factOf(policy, section)
    ?.details.filter((each) => phraseToText(each.label) === label)
    .flatMap(({ values }) => values.map(phraseToText));

describe('how long the data of an activity is kept', () => {
  const keptFor = (data: readonly string[], retention: readonly string[]) =>
    detailOf(
      {
        activities: [{ id: 'f', data, retention }],
        retention: [
          { id: 'month', basis: 'stated', period: 'P30D', data: ['device', 'search'] },
          { id: 'year', basis: 'stated', period: 'P1Y', data: ['name'], trigger: 'the last visit' },
        ],
      },
      'collection',
      'Kept for',
    );

  it('is one time where that is for all of it', () => {
    expect(keptFor(['device'], ['month'])).toEqual(['30 days']);
  });

  it('is not said of data that the time is not for', () => {
    expect(keptFor(['device', 'health'], ['month'])).toEqual(['Device and browser: 30 days']);
  });

  it('says of each time what it is for', () => {
    expect(keptFor(['device', 'name'], ['month', 'year'])).toEqual([
      'Device and browser: 30 days',
      'Name: 1 year (counted from: the last visit)',
    ]);
  });

  it('names what a time is for even where the activity does not', () => {
    expect(keptFor(['health'], ['year'])).toEqual(['Name: 1 year (counted from: the last visit)']);
  });
});

describe('what several laws say alike', () => {
  it('is said once: a legal ground, with its articles', () => {
    const activities = [{ id: 'f', purposes: ['support'], bases: ['gdpr-6-1-b', 'lgpd-7-v', 'gdpr-6-1-c'] as const }];
    expect(detailOf({ activities }, 'use', 'Legal ground')).toEqual([
      'A contract with you (GDPR Art. 6(1)(b); LGPD Art. 7 V)',
      'A legal duty (GDPR Art. 6(1)(c))',
    ]);
  });

  it('is said once: the time to answer, with the laws that set it', () => {
    const rights = [{ id: 'f', right: 'access', regimes: ['eu-gdpr', 'uk-gdpr', 'br-lgpd'] }] as const;
    expect(detailOf({ rights }, 'rights', 'Answer due within')).toEqual([
      '1 month, in some cases 2 months more (GDPR Art. 12(3); UK GDPR Art. 12(3))',
      '15 days (LGPD Art. 19 II)',
    ]);
  });
});

it('two ways of saying how stand under one label', () => {
  const choices = [{ id: 'f', type: 'opt-out-contact', about: 'Letters', label: 'At the till' }] as const;
  expect(factOf({ choices }, 'choices')?.details.map(({ label }) => phraseToText(label))).toEqual(['How']);
});

it('what a policy does not cover is introduced as that, and bears no "never"', () => {
  const scope = { excludes: [{ id: 'f', text: 'Shops of others', stance: 'doesNot' as const }] };
  const fact = factOf({ scope }, 'scope');
  expect(fact).toMatchObject({ label: { inlines: ['Does not cover'] }, title: { inlines: ['Shops of others'] } });
  expect(fact).not.toHaveProperty('statement');
});
