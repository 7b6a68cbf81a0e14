import { type Citation, type Period, REGIME_LAWS } from '../policy/regime-laws.js';
import { REQUEST_KINDS, type RegimeId, type RequestKind } from '../policy/vocabulary.js';
import { FIELD_NAMES, FIELDS_BY_KIND, type FieldName } from './request-fields.js';
import type { RequestSource } from './request-source.js';

/** How sure one must be of who asks, from nothing at all to three matching facts and a signed declaration. */
const VERIFICATIONS = ['none', 'on-doubt', 'reasonable', 'high'] as const;

export type Verification = (typeof VERIFICATIONS)[number];

/** Whether a request waits until a link sent by email was followed. */
const CONFIRMATIONS = ['never', 'may', 'must'] as const;

export type Confirmation = (typeof CONFIRMATIONS)[number];

/** What a kind of request may and must not ask of people, and how soon it is answered. */
export interface RequestRule {
  readonly kind: RequestKind;
  /** The article that grants it; absent where no law does, or more than one may. */
  readonly law?: Citation;
  readonly required: readonly FieldName[];
  readonly optional: readonly FieldName[];
  readonly forbidden: readonly FieldName[];
  readonly verification: Verification;
  /** For a copy of the data itself, where that takes more than for its categories. */
  readonly specificVerification?: Verification;
  readonly confirmation: Confirmation;
  readonly acknowledge?: Period;
  readonly answer?: Period;
  readonly extension?: Period;
}

// California tells a list of categories from a copy of the data, and may want a signed declaration for the copy (11 CCR §§ 7024, 7062(c)).
const CALIFORNIA_ONLY: readonly FieldName[] = ['scope', 'declaration'];

// Nobody has to prove who they are to say no, to withdraw or to ask (11 CCR §§ 7026(d), 7027(e), 7060(b); GDPR Arts. 7(3), 21(3)).
const UNVERIFIED: ReadonlySet<RequestKind> = new Set([
  'opt-out-sale-share',
  'opt-in-sale-share',
  'limit-sensitive',
  'opt-out-ads',
  'opt-out-profiling',
  'admt-opt-out',
  'object-marketing',
  'withdraw-consent',
  'appeal',
  'complaint',
  'question',
]);

/**
 * What a kind of request may ask, and its deadlines. Given several regimes, as when a reader is not sure where they
 * belong: the fewest fields any of them allows, and only such deadlines as are true in all.
 */
export function requestRule(kind: RequestKind, regimes: RegimeId | readonly RegimeId[]): RequestRule {
  const ids = typeof regimes === 'string' ? [regimes] : regimes;
  const [first = ruleIn(kind, undefined), ...others] = ids.map((id) => ruleIn(kind, id));
  return others.reduce(leastOf, first);
}

/**
 * What people can ask for: what the law of their regime grants, or of any of the policy's where they are not sure; what the
 * policy itself grants; and questions and complaints, always.
 */
export function requestKinds(source: Pick<RequestSource, 'regimes' | 'kinds'>, regime?: RegimeId): RequestKind[] {
  const regimes = regime === undefined ? source.regimes : [regime];
  return REQUEST_KINDS.filter(
    (kind) =>
      kind === 'question' ||
      kind === 'complaint' ||
      source.kinds.includes(kind) ||
      regimes.some((id) => REGIME_LAWS[id]?.rights[kind] !== undefined),
  );
}

/** The rule in one regime; where its law grants no such request, the rule of those who answer all the same. */
function ruleIn(kind: RequestKind, regime: RegimeId | undefined): RequestRule {
  const law = regime && REGIME_LAWS[regime];
  const isCalifornia = regime === 'us-ca';
  const fields: Record<'required' | 'optional', readonly FieldName[]> = FIELDS_BY_KIND[kind];
  // An objection under Art. 21 is answered, so there must be somewhere to answer to; an opt-out takes effect.
  const isAnswered = kind === 'opt-out-profiling' && (regime === 'eu-gdpr' || regime === 'uk-gdpr');
  const required = isAnswered ? (['email'] as const) : fields.required;
  const optional = fields.optional.filter(
    (name) => !required.some((other) => other === name) && (isCalifornia || !CALIFORNIA_ONLY.includes(name)),
  );
  const verification = UNVERIFIED.has(kind) ? 'none' : regime?.startsWith('us-') ? 'reasonable' : 'on-doubt';
  const deadlines = law?.deadlines.filter(({ kinds }) => kinds.includes(kind)) ?? [];
  return withFields({
    kind,
    ...(law?.rights[kind] && { law: law.rights[kind] }),
    required,
    optional,
    verification: isCalifornia && kind === 'portability' ? 'high' : verification,
    ...(isCalifornia && kind === 'access' && { specificVerification: 'high' as const }),
    // § 7028(a) wants the second step of an opt-in; § 7020(d) allows one for a deletion.
    confirmation: kind === 'opt-in-sale-share' && isCalifornia ? 'must' : verification === 'none' ? 'never' : 'may',
    ...Object.assign({}, ...deadlines.map(({ kinds, law: source, ...periods }) => periods)),
  });
}

function leastOf(one: RequestRule, other: RequestRule): RequestRule {
  const allows = ({ required, optional }: RequestRule, name: FieldName) =>
    required.includes(name) || optional.includes(name);
  const required = one.required.filter((name) => other.required.includes(name));
  const same = <Key extends 'law' | 'acknowledge' | 'answer' | 'extension' | 'specificVerification'>(key: Key) =>
    JSON.stringify(one[key]) === JSON.stringify(other[key]) && one[key] !== undefined ? { [key]: one[key] } : {};
  const lower = <T>(scale: readonly T[], a: T, b: T) => (scale.indexOf(a) < scale.indexOf(b) ? a : b);
  return withFields({
    kind: one.kind,
    required,
    optional: FIELD_NAMES.filter((name) => allows(one, name) && allows(other, name) && !required.includes(name)),
    verification: lower(VERIFICATIONS, one.verification, other.verification),
    confirmation: lower(CONFIRMATIONS, one.confirmation, other.confirmation),
    ...same('law'),
    ...same('specificVerification'),
    ...same('acknowledge'),
    ...same('answer'),
    ...same('extension'),
  });
}

function withFields(rule: Omit<RequestRule, 'forbidden'>): RequestRule {
  const { required, optional } = rule;
  return { ...rule, forbidden: FIELD_NAMES.filter((name) => !required.includes(name) && !optional.includes(name)) };
}
