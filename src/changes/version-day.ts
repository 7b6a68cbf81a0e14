import type { Policy } from '../policy/schema/policy.js';

/** The day from which a version holds; where the policy does not say, the day it was last changed or made public. */
export function versionDay({ effective, lastUpdated, published }: Policy['version']): string | undefined {
  return effective ?? lastUpdated ?? published;
}
