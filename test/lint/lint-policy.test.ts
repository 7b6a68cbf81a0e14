import { expect, it } from 'vitest';
import { lintPolicy } from '../../src/lint/lint-policy.js';
import { readability } from '../../src/lint/readability.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { policyOf } from '../fixtures/documents.js';
import { NOW } from './rule-cases.js';

const outcomesOf = (result: ReturnType<typeof lintPolicy>, rule: string) =>
  result.findings.filter((each) => each.rule === rule).map(({ outcome, regimes }) => `${outcome} ${regimes.join(' ')}`);

it('checks the regimes that the policy declares, and only asks to look where it is unsure', () => {
  const policy = policyOf({
    regimes: [
      { id: 'eu-gdpr', applies: 'yes' },
      { id: 'uk-gdpr', applies: 'unsure' },
      { id: 'us-ca', applies: 'no' },
    ],
  });
  const result = lintPolicy(policy, { now: NOW });
  expect(result.regimes).toEqual(['eu-gdpr', 'uk-gdpr']);
  expect(outcomesOf(result, 'id.controller')).toEqual(['fail eu-gdpr', 'review uk-gdpr']);
  expect(outcomesOf(result, 'dnt')).toEqual([]);
});

it('checks every regime where none is declared, and one finding tells of all that say the same', () => {
  expect(outcomesOf(lintPolicy(policyOf(), { now: NOW }), 'id.controller')).toEqual(['fail eu-gdpr uk-gdpr br-lgpd']);
});

it('leaves out what is for another regime', () => {
  const only = (regime: 'eu-gdpr' | 'us-ca') =>
    policyOf({ rights: [{ id: 'complain', right: 'appeal', regimes: [regime] }], recipients: [] });
  expect(outcomesOf(lintPolicy(only('us-ca'), { regimes: ['us-va'], now: NOW }), 'us.appeal')).toEqual(['fail us-va']);
});

it('does not check rules that are off, says why, and which of them there are not', () => {
  const result = lintPolicy(policyOf(), {
    regimes: ['eu-gdpr'],
    now: NOW,
    off: { 'id.controller': 'Named on the imprint.', 'id.controler': 'A slip.' },
  });
  const [finding] = result.findings.filter(({ rule }) => rule === 'id.controller');
  expect(finding).toMatchObject({ outcome: 'off', reason: 'Named on the imprint.', places: [] });
  expect(result.unknownRules).toEqual(['id.controler']);
});

it('says that it is not legal advice', () => {
  expect(lintPolicy(policyOf(), { now: NOW }).notice).toContain('Not legal advice');
});

it('finds a translation that was not renewed, though its entry moved', () => {
  const said = (en: string, de: string) => ({ id: 'fee', title: { en, de } });
  const other = { id: 'card', title: { en: 'Card', de: 'Karte' } };
  const before = policyOf({ incentives: [said('Five euros', 'Fünf Euro'), other] });
  const after = policyOf({ incentives: [other, said('Six euros', 'Fünf Euro')] });
  const { findings } = lintPolicy(after, { previous: before, now: NOW });
  const [stale] = findings.filter(({ rule }) => rule === 'loc.stale');
  expect(stale?.places.map(({ at }) => at)).toEqual(['incentives[1].title.de']);
});

it('finds a language that is of an earlier version, and wants to know which text rules', () => {
  const translations = { de: { status: 'human', ofVersion: '2' }, fr: { status: 'human', ofVersion: '3' } } as const;
  const policy = policyOf({ version: { label: '3' }, translations });
  const places = (parts: Partial<Policy>) =>
    lintPolicy({ ...policy, ...parts }, { now: NOW })
      .findings.filter(({ rule, outcome }) => rule === 'loc.stale' && outcome !== 'not-applicable')
      .flatMap((finding) => finding.places.map(({ at, message }) => `${at}: ${message}`));
  expect(places({})).toEqual([
    'translations.de.ofVersion: The text in "de" is of version "2", which is not this one.',
    'authoritativeLocale: Not all languages are of this version, and the policy does not say which of them rules.',
  ]);
  expect(places({ authoritativeLocale: 'en' })).toHaveLength(1);
  expect(places({ translations: { fr: translations.fr } })).toEqual([]);
  expect(places({ translations: { de: { status: 'human' } } })).toEqual([]);
});

it('changes nothing, and says the same twice', () => {
  const policy = policyOf({ activities: [{ id: 'a', data: ['contact'] }] });
  const before = structuredClone(policy);
  expect(lintPolicy(policy, { now: NOW })).toEqual(lintPolicy(policy, { now: NOW }));
  expect(policy).toEqual(before);
});

it.each([
  ['en', 'We keep your name. We use it to send you what you buy. ', 'Flesch reading ease'],
  ['de', 'Wir speichern deinen Namen. Wir brauchen ihn für den Versand. ', 'Flesch (Amstad)'],
  ['ja', 'お名前を保管します。ご注文の品を送るために使います。', 'words in a sentence'],
])('measures how hard a text in %s is, by the formula for that language', (locale, sentence, formula) => {
  const result = readability(sentence.repeat(6), locale);
  expect(result).toMatchObject({ formula, isHard: false, sentences: 12 });
});

it('does not judge a few words', () => {
  expect(readability('Notwithstanding interdepartmental considerations.', 'en')).toBeUndefined();
});
