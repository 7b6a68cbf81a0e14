import { type Citation, type Period, REGIME_LAWS } from '../policy/regime-laws.js';
import type { RegimeId, Right } from '../policy/vocabulary.js';

/** What a legal regime says of a right: where it stands, and how soon it must be answered. */
export interface RightRule {
  /** The article that grants it. */
  readonly law: Citation;
  /** Absent where the law names no time, or counts business days. */
  readonly answer?: Deadline;
}

/** A time to answer a request. */
export interface Deadline {
  /** ISO 8601. */
  readonly period: string;
  /** How much longer it may take in some cases, ISO 8601. */
  readonly extension?: string;
  /** The article that sets it. */
  readonly law: Citation;
}

/**
 * The article that grants a right in a regime, and the time to answer a request; `undefined` where the kit's table has no
 * such right, as for the states whose laws it does not know yet. Not legal advice.
 */
export function rightRule(regime: string, right: Right): RightRule | undefined {
  const known = Object.hasOwn(REGIME_LAWS, regime) ? REGIME_LAWS[regime as RegimeId] : undefined;
  // A policy may have faults: "constructor" is no right.
  const law = known && Object.hasOwn(known.rights, right) ? known.rights[right] : undefined;
  if (known === undefined || law === undefined) return undefined;
  const deadline = known.deadlines.find(({ kinds, answer }) => kinds.includes(right) && answer !== undefined);
  const period = isoOf(deadline?.answer);
  if (deadline === undefined || period === undefined) return { law };
  const extension = isoOf(deadline.extension);
  return { law, answer: { period, ...(extension && { extension }), law: deadline.law } };
}

/** ISO 8601 knows no business days. */
function isoOf(period: Period | undefined): string | undefined {
  if (period === undefined || 'businessDays' in period) return undefined;
  return 'months' in period ? `P${period.months}M` : `P${period.days}D`;
}
