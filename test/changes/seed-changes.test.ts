import { describe, expect, it } from 'vitest';
import type { PolicyChange } from '../../src/changes/changes.js';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { readExample } from '../fixtures/examples.js';

const { changes } = comparePolicies(readExample('3cx-2011'), readExample('3cx-2016'));

const line = ({ kind, group, id, direction }: PolicyChange) => {
  const name = group === '' ? 'title' : [group, id].filter((each) => each !== undefined).join('/');
  return [kind, name, direction].filter((each) => each !== undefined).join(' ');
};
const lines = (isOf: (change: PolicyChange) => boolean) => changes.filter(isOf).map(line).sort();
const material = (isOf: (change: PolicyChange) => boolean) =>
  lines((change) => change.materiality === 'material' && isOf(change));

describe('from 3CX’s policy of 2011 to that of 2016', () => {
  it('the company goes unnamed, in the title and the text as well', () => {
    expect(
      material(
        ({ facts, id, group }) =>
          facts.includes('controller') || (group === 'parties.controllers' && id === 'controller'),
      ),
    ).toEqual([
      'changed paragraph/log-purpose weaker',
      'changed scope.covers/websites weaker',
      'changed title weaker',
      'removed parties.controllers/controller weaker',
    ]);
  });

  it('information comes in a fourth way', () => {
    expect(material(({ section, subject }) => section === 'information-collected' && subject !== 'fact')).toEqual([
      'added item',
      'changed collection/information-collected',
      'changed paragraph/channels',
    ]);
  });

  it('others advertise with it', () => {
    expect(material(({ section }) => section === 'third-party-technologies')).toEqual([
      'added activities/ads-elsewhere',
      'added activities/marketing-technologies',
      'added cookies/own-ad-cookies weaker',
      'added cookies/vendor-ad-cookies weaker',
      'added data/earlier-visits',
      'added purposes/ad-improvement',
      'added purposes/remarketing',
      'added recipients/ad-vendors weaker',
      'added recipients/google-analytics weaker',
      'added recipients/google-display weaker',
      'added recipients/google-remarketing weaker',
      'added third-parties/third-party-technologies',
    ]);
  });

  it('registering serves more, and asks for a role', () => {
    expect(material(({ section }) => section === 'information-from-you')).toEqual([
      'added activities/registration-role',
      'added data/organisational-role',
      'changed activities/registration',
      'changed activities/registration-options',
      'changed collection/information-from-you',
      'changed paragraph/details-asked',
      'changed paragraph/restricted-parts',
      'changed purposes/restricted-areas',
    ]);
  });

  it('changes are no longer pointed out', () => {
    expect(material(({ section }) => section === 'policy-changes')).toEqual([
      'changed changes weaker',
      'changed changes/policy-changes weaker',
      'changed paragraph/change-notice weaker',
    ]);
  });

  it('nothing else is material', () => {
    const sections = ['information-collected', 'third-party-technologies', 'information-from-you', 'policy-changes'];
    expect(
      material(({ section = '', facts, id }) => !sections.includes(section) && ![...facts, id].includes('controller')),
    ).toEqual([]);
  });

  it('what helps the reader and must not be announced is told apart', () => {
    expect(lines(({ materiality }) => materiality === 'substantive')).toEqual([
      'added choices/ad-opt-out stronger',
      'added data/support-information',
      'added recipients/support-case-secrecy stronger',
      'added sharing/other-information stronger',
    ]);
  });

  it('headings, case and a slip of the pen are editorial, dates are about the document', () => {
    expect(lines(({ materiality }) => materiality === 'editorial')).toEqual([
      'changed paragraph/cookie-meaning neutral',
      'changed paragraph/terms-reference neutral',
      'changed security/security neutral',
      'changed sharing/anonymous-information neutral',
      'changed use/use-and-access neutral',
    ]);
    expect(lines(({ materiality }) => materiality === 'meta')).toEqual([
      'added relatedDocuments/terms neutral',
      'changed paragraph/last-updated neutral',
      'changed provenance neutral',
      'changed version neutral',
    ]);
    expect(lines(({ materiality }) => materiality === 'unclear')).toEqual([]);
  });

  it('say by which rule they are material', () => {
    for (const { materiality, source } of changes) expect(source !== undefined).toBe(materiality === 'material');
  });
});
