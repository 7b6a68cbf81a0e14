import type { Activity } from '../../policy/schema/facts.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { DataKind, PurposeKind } from '../../policy/vocabulary.js';
import { DPV_DATA, DPV_PURPOSES, DPV_RECIPIENTS, DPV_RIGHTS } from './dpv-terms.js';
import { type LanguageValue, wordsByLanguage } from './policy-words.js';
import { statedFacts } from './stated-facts.js';

/** A value of a JSON-LD document. */
export type JsonLdValue = string | number | boolean | LanguageValue | JsonLdNode | readonly JsonLdValue[];

/** A node of a JSON-LD document. */
export interface JsonLdNode {
  readonly [key: string]: JsonLdValue | undefined;
}

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * A policy for machines, as JSON-LD: the page and its publisher in schema.org, the facts in the W3C Data Privacy Vocabulary.
 * Prose is not in it. What is denied stands as a prohibition; what the policy leaves open is not there.
 */
export function toJsonLd(policy: Policy): JsonLdNode {
  const { canonicalUrl, version, title, parties, activities, recipients, rights } = policy;
  const words = (text: Parameters<typeof wordsByLanguage>[1]) => wordsByLanguage(policy, text);
  const practices = statedFacts(activities);
  const [controller, ...others] = parties?.controllers ?? [];
  return compact({
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': canonicalUrl ?? '#page',
        '@type': 'WebPage',
        name: words(title),
        inLanguage: policy.locales ?? [policy.locale],
        datePublished: version.published,
        dateModified: version.lastUpdated,
        version: version.label,
        about: { '@id': '#notice' },
        publisher: controller && { '@id': `#${controller.id}` },
      },
      ...[...(controller === undefined ? [] : [controller]), ...others].map((party, index) => ({
        '@id': `#${party.id}`,
        '@type': ['Organization', 'dpv:DataController'],
        name: words(party.name),
        alternateName: party.tradeName,
        identifier: party.registration,
        address: words(party.address),
        email: party.email,
        telephone: party.phone,
        url: party.url,
        // The channels are those of the policy, whoever of several controllers answers.
        contactPoint: index > 0 ? undefined : contactPoints(policy),
      })),
      {
        '@id': '#notice',
        '@type': 'dpv:PrivacyNotice',
        'dct:title': words(title),
        'dct:modified': version.lastUpdated && { '@type': 'xsd:date', '@value': version.lastUpdated },
        'dct:valid': version.effective && { '@type': 'xsd:date', '@value': version.effective },
        'dpv:hasDataController': parties?.controllers?.map(({ id }) => ({ '@id': `#${id}` })),
        'dpv:hasDataProtectionOfficer': parties?.dpo && {
          '@type': 'dpv:DataProtectionOfficer',
          name: words(parties.dpo.name),
          email: parties.dpo.email,
        },
        'dpv:hasProcess': practices.affirmed.map((activity) => processOf(policy, activity, 'dpv:Process')),
        'dpv:hasProhibition': practices.denied.map((activity) => processOf(policy, activity, 'dpv:Prohibition')),
        'dpv:hasRight': statedFacts(rights, 'eu-gdpr').affirmed.flatMap(({ right }) =>
          DPV_RIGHTS[right] === undefined ? [] : [{ '@id': DPV_RIGHTS[right] }],
        ),
      },
      ...statedFacts(recipients).affirmed.map(({ id, role, name, category, country, policyUrl }) => ({
        '@id': `#${id}`,
        '@type': DPV_RECIPIENTS[role],
        name: words(name ?? category),
        'dpv:hasCountry': country,
        'dct:relation': policyUrl && { '@id': policyUrl },
      })),
    ],
  });
}

function processOf(policy: Policy, activity: Activity, type: string): JsonLdNode {
  const words = (text: Parameters<typeof wordsByLanguage>[1]) => wordsByLanguage(policy, text);
  const dataItem = (ref: string) => policy.data?.find(({ id }) => id === ref);
  const purposeItem = (ref: string) => policy.purposes?.find(({ id }) => id === ref);
  const known = new Set(statedFacts(policy.recipients).affirmed.map(({ id }) => id));
  return {
    '@id': `#${activity.id}`,
    '@type': type,
    'dct:title': words(activity.title),
    'dct:description': words(activity.condition),
    'dpv:hasPersonalData': activity.data?.map((ref) => {
      const item = dataItem(ref);
      return { '@type': DPV_DATA[item?.kind ?? (ref as DataKind)], 'dct:title': words(item?.label) };
    }),
    'dpv:hasPurpose': activity.purposes?.map((ref) => {
      const item = purposeItem(ref);
      return { '@type': DPV_PURPOSES[item?.kind ?? (ref as PurposeKind)], 'dct:title': words(item?.label) };
    }),
    'dpv:hasLegalBasis': activity.bases?.map(basisOf),
    'dpv:hasRecipient': activity.recipients?.filter((id) => known.has(id)).map((id) => ({ '@id': `#${id}` })),
    'dpv:hasStorageCondition': policy.retention
      ?.filter(({ id }) => activity.retention?.includes(id))
      .map(({ period, criteria, trigger }) => ({
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration': period && { '@type': 'xsd:duration', '@value': period },
        'dct:description': words(criteria ?? trigger),
      })),
  };
}

function basisOf(basis: string): JsonLdNode {
  const [, law, article] = /^(gdpr|lgpd)-(.+)$/.exec(basis) ?? [];
  if (law === 'gdpr') return { '@id': `eu-gdpr:A${article}` };
  return { '@type': 'dpv:LegalBasis', 'dct:title': law === 'lgpd' ? `LGPD ${article}` : basis };
}

function contactPoints({ contact }: Policy): JsonLdNode[] {
  return (contact?.channels ?? []).flatMap(({ type, value, locales }) => {
    const key = { email: 'email', phone: 'telephone', 'toll-free': 'telephone', form: 'url', chat: 'url' }[
      type as string
    ];
    return key === undefined || value === undefined
      ? []
      : [{ '@type': 'ContactPoint', contactType: 'privacy', [key]: value, availableLanguage: locales }];
  });
}

/** The node without what is not stated, and with one value rather than a list of one. */
function compact(node: JsonLdNode): JsonLdNode {
  const value = (each: JsonLdValue | undefined): JsonLdValue | undefined => {
    if (Array.isArray(each)) {
      const items = each.map(value).filter((item) => item !== undefined);
      return items.length > 1 ? items : items[0];
    }
    if (typeof each === 'object') return compact(each as JsonLdNode);
    return each === '' ? undefined : each;
  };
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, each]) => {
      const kept = key === '@graph' ? (each as readonly JsonLdNode[]).map(compact) : value(each);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}
