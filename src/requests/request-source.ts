import type { Policy } from '../policy/schema/policy.js';
import { REGIMES, REQUEST_KINDS, type RegimeId, type RequestKind } from '../policy/vocabulary.js';

/** What requests need to know of a policy: plain data, small enough for any page. */
export interface RequestSource {
  readonly policyId: string;
  /** The edition the reader has before them; absent where the policy names none. */
  readonly policyVersion?: string;
  /** The regimes that apply, or may. */
  readonly regimes: readonly RegimeId[];
  /** What the policy itself lets people ask for, wherever they live. */
  readonly kinds: readonly RequestKind[];
}

const NOT_GRANTED: readonly unknown[] = ['doesNot', 'intendsNot', 'unspecified'];

/** What requests need to know of a policy. Reads what it can of a policy with faults. */
export function requestSource(policy: Policy): RequestSource {
  const { label, effective, lastUpdated, published } = policy.version ?? {};
  const policyVersion = label ?? effective ?? lastUpdated ?? published;
  const applying = objectsIn(policy.regimes).filter(({ applies }) => applies !== 'no');
  const rights = objectsIn(policy.rights).filter(({ stance }) => !NOT_GRANTED.includes(stance));
  const granted: readonly unknown[] = rights.map(({ requestKind, right }) => requestKind ?? right);
  return {
    policyId: policy.id,
    ...(policyVersion !== undefined && { policyVersion }),
    regimes: REGIMES.filter((regime) => applying.some(({ id }) => id === regime)),
    kinds: REQUEST_KINDS.filter((kind) => granted.includes(kind)),
  };
}

function objectsIn<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}
