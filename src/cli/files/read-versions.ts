import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PolicyVersions } from '../../changes/policy-versions.js';
import { versionDay } from '../../changes/version-day.js';
import type { Policy } from '../../policy/schema/policy.js';
import { CliError } from '../cli-error.js';
import type { Io } from '../io.js';
import { readPolicyFile } from './read-policy-file.js';

/**
 * The versions of a policy: those in a folder, each under the name of its file, and the one at hand, unless it is among them.
 *
 * @throws CliError if the folder cannot be read, holds what is no version of this policy, or another version of the same name
 */
export async function readVersions(folder: string, current: Policy, io: Io): Promise<PolicyVersions> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`The folder ${folder} could not be read (${error.code}).`, 'Check its path.', { cause: error });
  });
  const versions: { id: string; policy: Policy }[] = [];
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const file = join(folder, name);
    const { policy } = await readPolicyFile(file, io);
    if (policy.id !== current.id) {
      throw new CliError(
        `${file} is the policy "${policy.id}", and no version of "${current.id}".`,
        'Keep versions of other policies elsewhere, or correct its "id".',
      );
    }
    versions.push({ id: basename(name, '.json'), policy });
  }
  const { version } = current;
  const id = version.label ?? versionDay(version) ?? 'current';
  if (versions.some(({ policy }) => isDeepStrictEqual(policy, current))) return versions;
  if (versions.some((each) => each.id === id)) {
    throw new CliError(
      `${join(folder, `${id}.json`)} has the name of the version at hand and says something else.`,
      'Give the policy a "version.label" of its own, or the file another name.',
    );
  }
  return [...versions, { id, policy: current }];
}
