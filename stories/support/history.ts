import {
  comparePolicies,
  createChanges,
  createVersions,
  findVersion,
  loadVersion,
  type PolicyVersions,
  pickVersion,
  type VersionAddress,
} from '../../src/changes.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { modernVersions, threeCxVersions } from '../../test/fixtures/versions.js';
import { changesMessagesOf, policyOf } from './reader.js';

/** The versions of 3CX's policy. */
export const threeCx = threeCxVersions(policyOf('3cx-2011'), policyOf('3cx-2016'));
/** The versions of the modern policy: one past, one in force, one upcoming. */
export const tidewater = modernVersions(policyOf('modern'), async () => ({
  ...policyOf('modern'),
  version: { label: '3.2', effective: '2026-02-16' },
}));

/** What a server makes of an address, for a story's loader. */
export async function historyOf(
  versions: PolicyVersions,
  { version, compare }: VersionAddress,
  globals: Readonly<Record<string, unknown>>,
) {
  const messages = changesMessagesOf(globals);
  const pick = pickVersion(versions, { version });
  const policy = await loadVersion(pick.shown as PolicyVersions[number]);
  const before = compare === undefined ? undefined : findVersion(versions, compare);
  const changes = before && comparePolicies((await loadVersion(before)) as Policy, policy);
  return {
    policy,
    versions: createVersions(pick, { messages, policy }),
    changes: changes && createChanges(changes, { messages, standing: pick.standing }),
  };
}
