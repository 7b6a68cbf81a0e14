import type { Policy } from '../../policy/schema/policy.js';

/** What a site publishes at `/.well-known/gpc.json` (W3C Global Privacy Control). */
export interface GpcSupport {
  /** Whether the site honours the signal. */
  readonly gpc: boolean;
  /** The day since which that holds, as far as the policy tells. */
  readonly lastUpdate?: string;
}

/**
 * The file for `/.well-known/gpc.json`; `undefined` where the policy says nothing of the signal, since a site then has to
 * publish nothing either.
 */
export function toGpcJson(policy: Policy): GpcSupport | undefined {
  const gpc = policy.signals?.gpc;
  if (gpc === undefined) return undefined;
  const { lastUpdated, effective, published } = policy.version;
  const lastUpdate = lastUpdated ?? effective ?? published;
  return { gpc: gpc.honored, ...(lastUpdate !== undefined && { lastUpdate }) };
}
