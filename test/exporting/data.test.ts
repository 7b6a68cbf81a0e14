import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { DPV_DATA, DPV_PURPOSES, DPV_RECIPIENTS } from '../../src/exporting/data/dpv-terms.js';
import { toGpcJson } from '../../src/exporting/data/to-gpc-json.js';
import { toJsonLd } from '../../src/exporting/data/to-json-ld.js';
import { toTilt } from '../../src/exporting/data/to-tilt.js';
import { DATA_KINDS, PURPOSES, RECIPIENT_ROLES } from '../../src/policy/vocabulary.js';
import { objectsWith } from '../fixtures/document-parts.js';
import { policyOf } from '../fixtures/documents.js';
import { EXAMPLES, readExample } from '../fixtures/examples.js';
import { TILT_CONSTRAINTS } from './tilt-constraints.js';

const modern = readExample('modern');
type Node = Record<string, unknown>;
const graphOf = (name: string) => toJsonLd(readExample(name))['@graph'] as unknown as Node[];
const nodeOf = (graph: readonly Node[], type: string) => graph.find((node) => [node['@type']].flat().includes(type));

describe('gpc.json', () => {
  it('says whether the signal is honoured, and since when', () => {
    expect(toGpcJson(modern)).toEqual({ gpc: true, lastUpdate: '2026-10-01' });
    expect(toGpcJson(policyOf({ signals: { gpc: { honored: false } } }))).toEqual({ gpc: false });
  });

  it('is not there where the policy says nothing of it', () => {
    expect(toGpcJson(policyOf())).toBeUndefined();
  });
});

describe('JSON-LD', () => {
  it('has a term of the vocabulary for everything the model knows', () => {
    expect(Object.keys(DPV_DATA).sort()).toEqual([...DATA_KINDS].sort());
    expect(Object.keys(DPV_PURPOSES).sort()).toEqual([...PURPOSES].sort());
    expect(Object.keys(DPV_RECIPIENTS).sort()).toEqual([...RECIPIENT_ROLES].sort());
  });

  it('describes the page and who publishes it', () => {
    const graph = graphOf('modern');
    const page = nodeOf(graph, 'WebPage');
    expect(page).toMatchObject({ inLanguage: modern.locales, dateModified: '2026-10-01', version: '4.0' });
    expect(page?.name).toContainEqual({ '@value': 'Privacy at Tidewater Atlas', '@language': 'en' });
    const publisher = nodeOf(graph, 'Organization');
    expect(page?.publisher).toEqual({ '@id': publisher?.['@id'] });
    expect(publisher).toMatchObject({ email: 'privacy@tidewater-atlas.example' });
    expect(publisher?.contactPoint).toContainEqual({
      '@type': 'ContactPoint',
      contactType: 'privacy',
      telephone: '+1 800 555 0147',
      availableLanguage: 'en',
    });
  });

  it('says what is done, why, on which basis, for how long, and what is not', () => {
    const notice = nodeOf(graphOf('modern'), 'dpv:PrivacyNotice') as Record<string, Node[]>;
    const logs = notice['dpv:hasProcess']?.find((node) => node['@id'] === '#use-server-logs');
    expect(logs).toMatchObject({
      'dpv:hasPurpose': { '@type': 'dpv:EnforceSecurity' },
      'dpv:hasLegalBasis': [{ '@id': 'eu-gdpr:A6-1-f' }, { 'dct:title': 'LGPD 7-ix' }],
      'dpv:hasRecipient': { '@id': '#to-hosting' },
      'dpv:hasStorageCondition': { 'dpv:hasDuration': { '@type': 'xsd:duration', '@value': 'P14D' } },
    });
    const ids = (key: string) => notice[key]?.map((node) => node['@id']);
    expect(ids('dpv:hasProhibition')).toContain('#no-ai-training');
    expect(ids('dpv:hasProcess')).not.toContain('#no-ai-training');
  });

  it.each(EXAMPLES)('of %s names no node that is not there, and no term of an unknown vocabulary', (name) => {
    const document = toJsonLd(readExample(name));
    const prefixes = Object.keys(document['@context'] as object);
    const ids = objectsWith(document, '@id').map((node) => node['@id'] as string);
    const defined = objectsWith(document['@graph'], '@type').map((node) => (node as Node)['@id']);
    expect(ids.filter((id) => id.startsWith('#') && !defined.includes(id))).toEqual([]);
    const terms = objectsWith(document, '@type').flatMap((node) => [node['@type']].flat() as string[]);
    const prefixed = [...terms, ...ids].flatMap((term) => /^([a-z-]+):(?!\/\/)/.exec(term)?.[1] ?? []);
    expect(prefixed.filter((prefix) => !prefixes.includes(prefix))).toEqual([]);
    expect(JSON.stringify(toJsonLd(readExample(name)))).toBe(JSON.stringify(document));
  });
});

/** The published schema, where it lies beside the project. */
const PUBLISHED = '../shared/data/tilt-schema.json';

describe('TILT', () => {
  const validate = new Ajv().compile(TILT_CONSTRAINTS);

  const policies = [
    ...EXAMPLES.map((name) => [name, readExample(name)] as const),
    ['nothing at all', policyOf()] as const,
  ];

  it.each(policies)('of %s is what TILT demands, and the same each time', async (_, policy) => {
    const tilt = await toTilt(policy);
    expect(validate(tilt), JSON.stringify(validate.errors)).toBe(true);
    expect(await toTilt(structuredClone(policy))).toEqual(tilt);
  });

  describe.skipIf(!existsSync(PUBLISHED))('by the schema as it was published', () => {
    it.each(policies)('%s is valid', async (_, policy) => {
      const schema = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
      const formats = { email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'uri-reference': /^[^\s<>"{}|\\^`]*$/ };
      const isValid = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(schema);
      expect(isValid(await toTilt(policy)), JSON.stringify(isValid.errors)).toBe(true);
    });
  });

  it('says what the policy says under the GDPR', async () => {
    const tilt = await toTilt(modern);
    expect(tilt.controller).toMatchObject({ name: 'Tidewater Atlas B.V.', country: 'NL' });
    expect(tilt.dataDisclosed.find(({ _id }) => _id === 'ip-address')).toMatchObject({
      legalBases: expect.arrayContaining([{ reference: 'GDPR-6-1-f', description: '' }]),
      legitimateInterests: expect.arrayContaining([
        { exists: true, reasoning: 'to find faults and keep attackers out' },
      ]),
    });
    expect(tilt.dataDisclosed.map(({ _id }) => _id)).not.toContain('biometric');
    expect(tilt.rightToComplain.supervisoryAuthority.name).toBe('Autoriteit Persoonsgegevens');
    expect(tilt.automatedDecisionMaking.inUse).toBe(true);
  });

  it('owns up to what it had to make up, since TILT lets nothing out', async () => {
    const { _unstated, controller } = await toTilt(policyOf());
    expect(controller.representative.email).toBe('unstated@example.invalid');
    expect(_unstated).toEqual(expect.arrayContaining(['controller.name', 'controller.country', 'meta.created']));
    expect((await toTilt(modern))._unstated).not.toContain('controller.name');
  });
});
