import type { PathItem } from '../policy/policy-issue.js';
import type { Activity, Channel, DataItem, Recipient } from '../policy/schema/facts.js';
import type { Policy } from '../policy/schema/policy.js';
import type { DataKind, PurposeKind, RegimeId, RequestKind, Right, Stance } from '../policy/vocabulary.js';
import type { PolicyText } from './policy-texts.js';

/** A fact and where it stands. */
export interface Located<T> {
  readonly fact: T;
  readonly path: readonly PathItem[];
}

interface AnyFact {
  readonly stance?: Stance | undefined;
  readonly regimes?: readonly RegimeId[] | undefined;
}

/** What rules ask of a policy, as it is under one regime. */
export interface LintContext {
  readonly policy: Policy;
  /** The regime it is checked for; absent for rules that hold under any. */
  readonly regime: RegimeId | undefined;
  readonly now: Date;
  readonly previous: Policy | undefined;
  /** Facts that are for this regime. */
  stated<T extends object>(facts: readonly T[] | undefined, ...path: PathItem[]): Located<T>[];
  /** Facts that are for this regime, and not denied. */
  done<T extends object>(facts: readonly T[] | undefined, ...path: PathItem[]): Located<T>[];
  /** What is done with data. */
  activities(): Located<Activity>[];
  /** Recipients that get data in one of these ways. */
  recipients(...modes: readonly NonNullable<Recipient['mode']>[]): Located<Recipient>[];
  /** Whether data is sold, or shared for advertising across sites. */
  sells(): boolean;
  /** What a reference to data points to. */
  data(ref: string): Pick<DataItem, 'kind'> & Partial<DataItem>;
  purpose(ref: string): PurposeKind;
  isSensitive(ref: string): boolean;
  /** Whether data points to anyone. */
  isPersonal(ref: string): boolean;
  /** Rights of one name that the policy grants. */
  rights(...names: readonly Right[]): Located<NonNullable<Policy['rights']>[number]>[];
  /** Contact channels that take requests of one kind. */
  channels(...kinds: readonly RequestKind[]): Located<Channel>[];
  /** Every text of the policy. */
  texts(): readonly PolicyText[];
}

const DENIALS: ReadonlySet<Stance | undefined> = new Set(['doesNot', 'intendsNot']);

/** Whether a fact says that something is not done. */
export function isDenied({ stance }: AnyFact): boolean {
  return DENIALS.has(stance);
}

/** The ways of disclosure that are a sale or sharing in California's sense, or targeted advertising elsewhere. */
export const SALES = ['sell', 'share', 'targeted-ads'] as const;

// GDPR Art. 9(1), Civ. Code 1798.140(ae) and their kin agree on these; "sensitive" on a data item adds to them.
const SENSITIVE: ReadonlySet<DataKind> = new Set([
  'government-id',
  'protected-class',
  'health',
  'biometric',
  'genetic',
  'neural',
  'precise-location',
  'child',
]);

export function createLintContext(
  policy: Policy,
  { regime, now, previous, texts }: Pick<LintContext, 'regime' | 'now' | 'previous' | 'texts'>,
): LintContext {
  const dataById = new Map(policy.data?.map((item) => [item.id, item]));
  const purposeById = new Map(policy.purposes?.map((item) => [item.id, item.kind]));
  const concerns = ({ regimes }: AnyFact) =>
    regime === undefined || regimes === undefined || regimes.length === 0 || regimes.includes(regime);

  const stated: LintContext['stated'] = (facts, ...path) =>
    (facts ?? []).map((fact, index) => ({ fact, path: [...path, index] })).filter(({ fact }) => concerns(fact));
  const done: LintContext['done'] = (facts, ...path) => stated(facts, ...path).filter(({ fact }) => !isDenied(fact));
  const data: LintContext['data'] = (ref) => dataById.get(ref) ?? { kind: ref as DataKind };
  const recipients: LintContext['recipients'] = (...modes) =>
    done(policy.recipients, 'recipients').filter(({ fact: { mode = 'disclose' } }) => modes.includes(mode));
  return {
    policy,
    regime,
    now,
    previous,
    stated,
    done,
    activities: () => done(policy.activities, 'activities'),
    recipients,
    sells: () => recipients(...SALES).length > 0,
    data,
    purpose: (ref) => purposeById.get(ref) ?? (ref as PurposeKind),
    isSensitive: (ref) => data(ref).sensitive ?? SENSITIVE.has(data(ref).kind),
    isPersonal: (ref) => !['aggregated', 'anonymous'].includes(data(ref).identifiability ?? ''),
    rights: (...names) =>
      done(policy.rights, 'rights').filter(
        ({ fact: { right, stance } }) => names.includes(right) && stance !== 'unspecified',
      ),
    channels: (...kinds) =>
      stated(policy.contact?.channels, 'contact', 'channels').filter(
        ({ fact }) => fact.for === undefined || kinds.some((kind) => fact.for?.includes(kind)),
      ),
    texts,
  };
}
