import type { SectionKind } from '../policy/vocabulary.js';
import type { MaterialSource } from './material-sources.js';

/** What comparing needs to know of the facts at one place of a policy. */
interface GroupRules {
  /** Whether it is one object rather than a list of them. */
  readonly single?: true;
  /**
   * `processing`: what is done with data, so less of it is better for the reader. `promise`: what is done for the reader.
   * `vocabulary`: words that facts refer to. `document`: about the document itself.
   */
  readonly nature: 'processing' | 'promise' | 'statement' | 'vocabulary' | 'document';
  /** Fields that hold words for readers. */
  readonly texts: readonly string[];
  /** Where readers find it if no section names it. */
  readonly section?: SectionKind;
  /** Why it is material that such a fact comes, goes, or holds in other cases. */
  readonly whole?: MaterialSource;
  /** Why a change of a field is material. */
  readonly fields?: Readonly<Record<string, MaterialSource>>;
}

const FACT = ['condition', 'note'];
const REACH = {
  email: 'wp260-29',
  phone: 'wp260-29',
  address: 'wp260-29',
  url: 'wp260-29',
} as const satisfies GroupRules['fields'];

/** Every place of a policy where facts stand. Fields of `document` groups that are groups themselves are left to these. */
export const FACT_GROUPS = {
  '': { single: true, nature: 'document', texts: ['title'] },
  version: { single: true, nature: 'document', texts: [] },
  provenance: { single: true, nature: 'document', texts: ['note', 'surroundings'] },
  scope: { single: true, nature: 'statement', texts: ['services'], section: 'scope' },
  'scope.covers': { nature: 'statement', texts: [...FACT, 'text'], section: 'scope' },
  'scope.excludes': { nature: 'statement', texts: [...FACT, 'text'], section: 'scope' },
  'scope.definitions': { nature: 'statement', texts: ['term', 'meaning'], section: 'scope' },
  'scope.acceptance': { single: true, nature: 'statement', texts: [...FACT, 'text'], section: 'scope' },
  'scope.governingLaw': { single: true, nature: 'statement', texts: [...FACT, 'law', 'courts'], section: 'scope' },
  parties: { single: true, nature: 'statement', texts: ['jointArrangement'], section: 'contact' },
  'parties.controllers': {
    nature: 'promise',
    texts: ['name', 'address', 'note'],
    section: 'contact',
    whole: 'wp260-29',
    fields: { name: 'wp260-29', registration: 'wp260-29', country: 'wp260-29', ...REACH },
  },
  'parties.representatives': {
    nature: 'promise',
    texts: ['name', 'address', 'note'],
    section: 'contact',
    whole: 'wp260-29',
    fields: { name: 'wp260-29', regime: 'wp260-29', ...REACH },
  },
  'parties.dpo': {
    single: true,
    nature: 'promise',
    texts: ['name', 'address', 'note'],
    section: 'contact',
    whole: 'wp260-29',
    fields: { name: 'wp260-29', ...REACH },
  },
  'parties.authorities': {
    nature: 'promise',
    texts: ['name', 'address'],
    section: 'complaint',
    whole: 'wp260-29',
    fields: { name: 'wp260-29', ...REACH },
  },
  regimes: { nature: 'statement', texts: ['note'] },
  data: { nature: 'vocabulary', texts: ['label', 'examples'], fields: { kind: 'co-6.04', label: 'co-6.04' } },
  purposes: {
    nature: 'vocabulary',
    texts: ['label', 'description'],
    fields: { kind: 'wp260-29', label: 'wp260-29', description: 'wp260-29' },
  },
  activities: {
    nature: 'processing',
    texts: [...FACT, 'title', 'interest', 'consequence'],
    section: 'collection',
    whole: 'co-6.04',
    fields: { data: 'co-6.04', purposes: 'wp260-29', recipients: 'wp260-30', retention: 'lgpd-8-6' },
  },
  recipients: {
    nature: 'processing',
    texts: [...FACT, 'name', 'category', 'contractTerms'],
    section: 'sharing',
    whole: 'wp260-30',
    fields: {
      name: 'wp260-30',
      category: 'wp260-30',
      role: 'wp260-30',
      country: 'wp260-30',
      mode: 'lgpd-8-6',
      data: 'co-6.04',
      purposes: 'wp260-29',
    },
  },
  transfers: {
    nature: 'processing',
    texts: [...FACT, 'copy'],
    section: 'transfers',
    whole: 'wp260-30',
    fields: { countries: 'wp260-30', recipients: 'wp260-30', mechanism: 'wp260-30' },
  },
  cookies: {
    nature: 'processing',
    texts: [...FACT, 'description'],
    section: 'cookies',
    whole: 'co-6.04',
    fields: {
      category: 'wp260-29',
      consent: 'wp260-29',
      data: 'co-6.04',
      provider: 'co-6.04',
      party: 'co-6.04',
      thirdPartyAccess: 'co-6.04',
      duration: 'lgpd-8-6',
    },
  },
  retention: {
    nature: 'processing',
    texts: [...FACT, 'trigger', 'criteria'],
    section: 'retention',
    whole: 'lgpd-8-6',
    fields: {
      basis: 'lgpd-8-6',
      period: 'lgpd-8-6',
      trigger: 'lgpd-8-6',
      criteria: 'lgpd-8-6',
      end: 'lgpd-8-6',
      data: 'lgpd-8-6',
      purposes: 'lgpd-8-6',
    },
  },
  security: { nature: 'promise', texts: [...FACT, 'description'], section: 'security' },
  breachNotice: { single: true, nature: 'promise', texts: [...FACT, 'text'], section: 'security' },
  children: {
    single: true,
    nature: 'statement',
    texts: ['guardianRule', 'consentMethods', 'retention', 'note'],
    section: 'children',
    fields: { retention: 'lgpd-8-6' },
  },
  'children.sellsUnder16': {
    single: true,
    nature: 'processing',
    texts: FACT,
    section: 'children',
    whole: 'lgpd-8-6',
  },
  automated: {
    nature: 'processing',
    texts: [...FACT, 'title', 'logic', 'significance', 'humanReview'],
    section: 'automated',
    whole: 'wp260-29',
    fields: { kind: 'wp260-29', humanReview: 'wp260-29', requestKind: 'wp260-29' },
  },
  'signals.dnt': {
    single: true,
    nature: 'statement',
    texts: ['note'],
    section: 'signals',
    fields: { response: 'wp260-29', thirdPartyTracking: 'co-6.04' },
  },
  'signals.gpc': {
    single: true,
    nature: 'promise',
    texts: ['howTo', 'note'],
    section: 'signals',
    whole: 'wp260-29',
    fields: { honored: 'wp260-29', appliesTo: 'wp260-29', frictionless: 'wp260-29' },
  },
  choices: { nature: 'promise', texts: [...FACT, 'about', 'label', 'consequence'], section: 'choices' },
  rights: {
    nature: 'promise',
    texts: [...FACT, 'howTo', 'verification', 'agentRoute', 'limits'],
    section: 'rights',
    whole: 'wp260-29',
    fields: {
      right: 'wp260-29',
      requestKind: 'wp260-29',
      channels: 'wp260-29',
      howTo: 'wp260-29',
      verification: 'wp260-29',
      agentRoute: 'wp260-29',
      limits: 'wp260-29',
    },
  },
  contact: { single: true, nature: 'statement', texts: ['note'], section: 'contact' },
  'contact.channels': {
    nature: 'promise',
    texts: ['label', 'note'],
    section: 'contact',
    whole: 'wp260-29',
    fields: { type: 'wp260-29', value: 'wp260-29', for: 'wp260-29' },
  },
  changes: {
    single: true,
    nature: 'promise',
    texts: ['note'],
    section: 'changes',
    whole: 'wp260-29',
    fields: {
      notify: 'wp260-29',
      advance: 'wp260-29',
      materialConsent: 'wp260-29',
      governs: 'wp260-29',
      highlighted: 'lgpd-8-6',
    },
  },
  'changes.log': { nature: 'document', texts: ['summary'], section: 'changes' },
  publicContent: { nature: 'statement', texts: [...FACT, 'text'], section: 'public-content' },
  externalLinks: { nature: 'statement', texts: [...FACT, 'text'], section: 'external-links' },
  incentives: {
    nature: 'statement',
    texts: [...FACT, 'title', 'terms', 'value', 'withdrawal'],
    section: 'incentives',
  },
  metrics: { nature: 'document', texts: [] },
  relatedDocuments: { nature: 'document', texts: ['title'] },
} as const satisfies Readonly<Record<string, GroupRules>>;

/** A place of a policy where facts stand, such as `recipients` or `parties.controllers`; the policy itself is `''`. */
export type FactGroup = keyof typeof FACT_GROUPS;

/** The rules of a group. */
export function rulesOf(group: FactGroup): GroupRules {
  return FACT_GROUPS[group];
}

/** Every group. */
export const GROUP_NAMES = Object.keys(FACT_GROUPS) as readonly FactGroup[];
