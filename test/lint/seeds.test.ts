import { describe, expect, it } from 'vitest';
import { type Finding, lintPolicy } from '../../src/lint/lint-policy.js';
import { readExample } from '../fixtures/examples.js';
import { NOW } from './rule-cases.js';

const findingsOf = (name: string): readonly Finding[] =>
  lintPolicy(readExample(name), { regimes: ['eu-gdpr', 'us-ca'], now: NOW }).findings;

const told = (name: string, rule: string): string[] =>
  findingsOf(name)
    .filter((finding) => finding.rule === rule && finding.outcome !== 'pass')
    .flatMap(({ places }) => places.map(({ at, message }) => `${at}: ${message}`));

/** What none of the five says, as was usual in their time. */
const NEVER_SAID = [
  'auto.logic',
  'basis.each',
  'ca.methods',
  'ca.process',
  'ca.sold',
  'ca.u16',
  'ck.consent',
  'ck.detail',
  'dnt',
  'id.rep-dpo',
  'keep.period',
  'regimes.declared',
  'rights.complain',
  'rights.set',
  'src.indirect',
  'txt.qualifier',
];

describe.each([
  ['3tags-2014', ['basis.by-use', 'chg.check-back', 'rights.object', 'txt.conflict', 'ver.updated']],
  ['jekyll-legal-2015', ['basis.by-use', 'contact.any', 'id.controller', 'ver.effective', 'ver.stale']],
  [
    '3cx-2011',
    [
      'ca.disclosed',
      'ca.terms',
      'contact.any',
      'data.required',
      'id.controller',
      'rights.object',
      'txt.dangling',
      'ver.effective',
      'ver.stale',
    ],
  ],
  [
    '3cx-2016',
    [
      'ca.disclosed',
      'ca.gpc',
      'ca.gpc-status',
      'ca.link',
      'ca.terms',
      'chg.check-back',
      'contact.any',
      'data.required',
      'id.controller',
      'rights.object',
      'txt.conflict',
      'txt.dangling',
      'ver.effective',
      'ver.stale',
    ],
  ],
  [
    '22tracks',
    ['basis.by-use', 'ca.terms', 'chg.process', 'data.credentials', 'rights.object', 'ver.effective', 'ver.updated'],
  ],
])('%s', (name, own) => {
  it('fails what was usual not to say, and what is its own', () => {
    const amiss = findingsOf(name).filter(({ outcome }) => outcome === 'fail' || outcome === 'review');
    expect([...new Set(amiss.map(({ rule }) => rule))].sort()).toEqual([...NEVER_SAID, ...own].sort());
  });
});

it.each(['3tags-2014', '3cx-2016'])('%s asks readers to check back, which is not enough', (name) => {
  expect(told(name, 'chg.check-back')).toEqual([
    'changes.notify: Changes are only posted on the page itself. To ask readers to check back is not enough, and unfair.',
  ]);
});

it('3CX of 2011 posts and highlights changes, which is', () => {
  expect(told('3cx-2011', 'chg.check-back')).toEqual([]);
});

it('3CX of 2016 keeps its promise not to share for marketing, beside remarketing', () => {
  expect(told('3cx-2016', 'txt.conflict')).toContain(
    'recipients[5]: "marketing-third-parties" says that this is not done, and "google-remarketing" says something that readers will take for it.',
  );
});

it('3CX promises to explain corrections, and never does', () => {
  expect(told('3cx-2011', 'txt.dangling')).toContain(
    'rights[0]: The right "correction" is announced and never explained.',
  );
});

it('3tags sends no promotional email, and interesting email', () => {
  expect(told('3tags-2014', 'txt.conflict').join()).toContain('"interesting-emails"');
});

it('the Jekyll page names no controller and no contact', () => {
  expect(told('jekyll-legal-2015', 'id.controller')).toEqual([
    'parties.controllers: Nobody is named as the controller.',
  ]);
  expect(told('jekyll-legal-2015', 'contact.any')).toEqual([
    'contact.channels: The policy gives no contact for questions.',
  ]);
});

it('22tracks has no date, and asks for the password of another site', () => {
  expect(told('22tracks', 'ver.updated')).toEqual([
    'version.lastUpdated: The policy does not say when it was last updated.',
  ]);
  expect(told('22tracks', 'data.credentials')).toEqual([
    'activities[3].data[0]: People are asked for their password to another site or service.',
  ]);
});

it('a full modern policy has little amiss', () => {
  const { findings, counts } = lintPolicy(readExample('modern'), { now: NOW });
  const amiss = findings.flatMap(({ rule, outcome, regimes }) =>
    outcome === 'fail' || outcome === 'review' ? [`${rule} ${regimes.join(' ')}`] : [],
  );
  expect(amiss).toEqual([
    'data.required eu-gdpr br-lgpd',
    'xfer.safeguard uk-gdpr',
    'xfer.safeguard br-lgpd',
    'rights.set us-mn',
    'ca.terms us-ca',
    'ca.disclosed us-ca',
    'loc.complete eu-gdpr us-ca',
    'loc.complete us-mn',
  ]);
  expect(counts).toEqual({ errors: 5, warnings: 1, reviews: 2 });
});
