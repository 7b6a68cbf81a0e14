/**
 * The closed word lists of the policy model. Each list is the one source for its type, its schema and the
 * words readers see (`locales/*.json` has one entry for each member).
 */

/** What a statement says the company does. Absent is not "no": what is not stated is `unspecified`. */
export const STANCES = ['does', 'doesNot', 'may', 'onlyIf', 'intends', 'intendsNot', 'unspecified'] as const;

/** The kinds of section a policy has, in the order in which generated sections are placed. */
export const SECTION_KINDS = [
  'intro',
  'scope',
  'collection',
  'sources',
  'use',
  'legal-basis',
  'sharing',
  'sale',
  'third-parties',
  'transfers',
  'cookies',
  'signals',
  'choices',
  'rights',
  'automated',
  'retention',
  'security',
  'children',
  'public-content',
  'external-links',
  'incentives',
  'changes',
  'complaint',
  'contact',
  'custom',
] as const;

/** Legal regimes a policy can name; `regime-laws.ts` has the articles and deadlines of some. */
export const REGIMES = [
  'eu-gdpr',
  'uk-gdpr',
  'us-ca',
  'us-co',
  'us-ct',
  'us-mn',
  'us-tx',
  'us-va',
  'us-coppa',
  'br-lgpd',
  'other',
] as const;

/** Whether a policy's author says that a regime applies. */
export const APPLICABILITIES = ['yes', 'no', 'unsure'] as const;

/** What a page calls itself. */
export const DOCUMENT_KINDS = [
  'privacy-policy',
  'privacy-notice',
  'privacy-statement',
  'cookie-policy',
  'legal-page',
  'user-agreement',
  'other',
] as const;

/** Kinds of personal data. */
export const DATA_KINDS = [
  'name',
  'contact',
  'account',
  'credentials',
  'government-id',
  'financial',
  'transaction',
  'demographic',
  'protected-class',
  'health',
  'biometric',
  'genetic',
  'neural',
  'precise-location',
  'coarse-location',
  'ip-address',
  'device',
  'online-id',
  'on-site-activity',
  'off-site-activity',
  'referrer',
  'search',
  'communications',
  'user-content',
  'audio-visual',
  'professional',
  'education',
  'social-account',
  'preferences',
  'inferences',
  'diagnostics',
  'survey',
  'child',
  'other',
] as const;

/** How closely data points to a person. */
export const IDENTIFIABILITIES = ['identified', 'pseudonymous', 'aggregated', 'anonymous'] as const;

/** How data comes to be (the terms of the W3C Data Privacy Vocabulary). */
export const DATA_ORIGINS = ['provided', 'observed', 'derived', 'inferred', 'received'] as const;

/** Where data comes from. */
export const SOURCES = [
  'data-subject',
  'device',
  'server-log',
  'partner',
  'affiliate',
  'social-login',
  'public-source',
  'data-broker',
  'vendor',
  'other-person',
] as const;

/** What data is used for. */
export const PURPOSES = [
  'provide-service',
  'account',
  'support',
  'payment',
  'security',
  'fraud-prevention',
  'analytics',
  'improve',
  'personalise',
  'research',
  'communicate',
  'direct-marketing',
  'ads-contextual',
  'ads-targeted',
  'ads-measurement',
  'legal-obligation',
  'legal-claims',
  'record-keeping',
  'recruitment',
  'ai-training',
  'sale',
  'merger',
  'other',
] as const;

/** Whom data is about. */
export const SUBJECTS = [
  'visitor',
  'customer',
  'user',
  'subscriber',
  'applicant',
  'employee',
  'business-contact',
  'child',
  'other',
] as const;

/** Legal bases: GDPR Art. 6(1) and 9(2), UK recognised legitimate interests (UK GDPR Art. 6(1)(ea)), LGPD Arts. 7 and 11. */
export const LEGAL_BASES = [
  'gdpr-6-1-a',
  'gdpr-6-1-b',
  'gdpr-6-1-c',
  'gdpr-6-1-d',
  'gdpr-6-1-e',
  'gdpr-6-1-f',
  'gdpr-9-2-a',
  'gdpr-9-2-b',
  'gdpr-9-2-c',
  'gdpr-9-2-d',
  'gdpr-9-2-e',
  'gdpr-9-2-f',
  'gdpr-9-2-g',
  'gdpr-9-2-h',
  'gdpr-9-2-i',
  'gdpr-9-2-j',
  'uk-recognised-li',
  'lgpd-7-i',
  'lgpd-7-ii',
  'lgpd-7-iii',
  'lgpd-7-iv',
  'lgpd-7-v',
  'lgpd-7-vi',
  'lgpd-7-vii',
  'lgpd-7-viii',
  'lgpd-7-ix',
  'lgpd-7-x',
  'lgpd-11-i',
  'lgpd-11-ii',
] as const;

/** Whether a person must give the data. */
export const REQUIREMENTS = ['statutory', 'contractual', 'needed', 'optional'] as const;

/** What a recipient is to the company. */
export const RECIPIENT_ROLES = [
  'processor',
  'service-provider',
  'contractor',
  'third-party',
  'joint-controller',
  'affiliate',
  'authority',
  'other-users',
  'public',
  'successor',
] as const;

/** How data reaches a recipient; `sell` and `share` in California's sense (Civ. Code 1798.140(ad), (ah)). */
export const DISCLOSURE_MODES = ['disclose', 'sell', 'share', 'targeted-ads'] as const;

/** What makes a transfer abroad lawful (GDPR Arts. 45–49, UK IDTA and Addendum, LGPD Art. 33). */
export const TRANSFER_MECHANISMS = [
  'adequacy',
  'scc',
  'bcr',
  'code',
  'certification',
  'derogation',
  'ad-hoc',
  'uk-idta',
  'uk-addendum',
  'lgpd-scc',
] as const;

/** Whose cookie it is. */
export const COOKIE_PARTIES = ['first', 'third'] as const;

/** What a cookie is for. */
export const COOKIE_CATEGORIES = [
  'strictly-necessary',
  'functional',
  'analytics',
  'advertising',
  'social',
  'security',
  'unclassified',
] as const;

/** How something is kept on a device, or reads it. */
export const COOKIE_TECHNOLOGIES = ['cookie', 'local-storage', 'session-storage', 'indexeddb', 'pixel', 'sdk'] as const;

/** How a cookie is agreed to. */
export const COOKIE_CONSENTS = ['exempt', 'opt-in', 'opt-out'] as const;

/** How a retention period is stated (OPP-115). */
export const RETENTION_BASES = ['stated', 'criteria', 'indefinite', 'unspecified'] as const;

/** What happens to data at the end of its time. */
export const RETENTION_ENDS = ['delete', 'anonymise', 'archive'] as const;

/** Classes of security measure (GDPR Art. 32). */
export const SECURITY_CLASSES = ['technical', 'physical', 'organisational'] as const;

/** Security measures (OPP-115). */
export const SECURITY_MEASURES = [
  'access-limit',
  'secure-transfer',
  'secure-storage',
  'authentication',
  'audit',
  'training',
  'program',
  'generic',
] as const;

/** Whether a service is meant for children (16 CFR 312.2). */
export const CHILD_AUDIENCES = ['not-directed', 'mixed', 'directed'] as const;

/** Kinds of automated processing about a person (GDPR Art. 22; 11 CCR § 7200 ff.). */
export const AUTOMATED_KINDS = ['profiling', 'solely-automated', 'admt'] as const;

/** What a site does on a Do Not Track signal (Cal. Bus. & Prof. Code 22575(b)(5)). */
export const DNT_RESPONSES = ['honored', 'not-honored', 'unclear', 'not-applicable'] as const;

/** What an opt-out by Global Privacy Control reaches (11 CCR § 7025). */
export const GPC_SCOPES = ['browser', 'device', 'account', 'offline'] as const;

/** Ways in which a person can choose (OPP-115). */
export const CHOICE_TYPES = [
  'opt-in',
  'opt-out-link',
  'opt-out-contact',
  'browser',
  'first-party-control',
  'third-party-control',
  'dont-use',
] as const;

/** Rights a person has over data about them. */
export const RIGHTS = [
  'information',
  'access',
  'portability',
  'recipients',
  'correct',
  'delete',
  'restrict',
  'object',
  'object-marketing',
  'withdraw-consent',
  'opt-out-sale-share',
  'limit-sensitive',
  'opt-out-ads',
  'opt-out-profiling',
  'human-review',
  'admt-opt-out',
  'no-retaliation',
  'appeal',
  'complaint',
] as const;

/** What a person can ask of the company. */
export const REQUEST_KINDS = [
  'access',
  'portability',
  'recipients',
  'correct',
  'delete',
  'opt-out-sale-share',
  'opt-in-sale-share',
  'limit-sensitive',
  'opt-out-ads',
  'opt-out-profiling',
  'restrict',
  'object',
  'object-marketing',
  'withdraw-consent',
  'human-review',
  'admt-opt-out',
  'appeal',
  'complaint',
  'question',
] as const;

/** Ways to reach the company. */
export const CHANNEL_TYPES = ['form', 'email', 'phone', 'toll-free', 'post', 'in-person', 'chat', 'drp-api'] as const;

/** How readers learn of a change (OPP-115). */
export const CHANGE_NOTICES = ['none', 'in-policy', 'site-notice', 'personal'] as const;

/** Whether people must agree to a material change. */
export const CHANGE_CONSENTS = ['none', 'opt-in', 'opt-out'] as const;

/** Which version rules data collected earlier. */
export const GOVERNING_VERSIONS = ['at-collection', 'at-use', 'latest'] as const;

/** What a change does for the reader. */
export const CHANGE_DIRECTIONS = ['stronger', 'weaker', 'neutral'] as const;

/** Where a version stands. */
export const VERSION_STATUSES = ['draft', 'active', 'superseded'] as const;

/** How a translation came to be. */
export const TRANSLATION_STATUSES = ['authored', 'human', 'reviewed', 'machine'] as const;

/** How people accept a policy. */
export const ACCEPTANCES = ['visiting', 'using', 'registering', 'agreeing'] as const;

/** How much a note presses on the reader. */
export const NOTE_TONES = ['info', 'important', 'legal'] as const;

/** What a related document is. */
export const RELATED_KINDS = [
  'terms',
  'cookie-policy',
  'privacy-policy',
  'changelog',
  'dpa',
  'security',
  'law',
  'other',
] as const;

export type Stance = (typeof STANCES)[number];
export type SectionKind = (typeof SECTION_KINDS)[number];
export type RegimeId = (typeof REGIMES)[number];
export type DataKind = (typeof DATA_KINDS)[number];
export type PurposeKind = (typeof PURPOSES)[number];
export type Right = (typeof RIGHTS)[number];
export type RequestKind = (typeof REQUEST_KINDS)[number];
