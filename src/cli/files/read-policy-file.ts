import { type ParsePolicyResult, parsePolicy } from '../../policy/parse-policy.js';
import type { Policy } from '../../policy/schema/policy.js';
import { CliError } from '../cli-error.js';
import type { Io } from '../io.js';
import { describeIssues } from '../output/describe-issues.js';
import { findJsonFault, type JsonFault } from './find-json-fault.js';
import { readInput } from './read-input.js';

/** A file with JSON that should be a policy. */
export interface CheckedFile {
  readonly name: string;
  /** Its text, without a byte order mark. */
  readonly json: string;
  /** Where it is no JSON. */
  readonly fault?: JsonFault;
  readonly result: ParsePolicyResult;
}

/**
 * Reads a file and checks whether it is a policy.
 *
 * @throws CliError if it cannot be read
 */
export async function checkPolicyFile(file: string, io: Io): Promise<CheckedFile> {
  const { name, bytes } = await readInput(file, io);
  // Takes the byte order mark away, which JSON.parse refuses.
  const json = new TextDecoder().decode(bytes);
  const fault = findJsonFault(json);
  return { name, json, ...(fault && { fault }), result: parsePolicy(json) };
}

/** A file with a policy. */
interface PolicyFile {
  readonly name: string;
  readonly json: string;
  readonly policy: Policy;
}

/**
 * Reads a policy from a file, or from what is piped in where the file is `-`.
 *
 * @throws CliError if it cannot be read, is no JSON or no policy; its message shows each place
 */
export async function readPolicyFile(file: string, io: Io): Promise<PolicyFile> {
  const checked = await checkPolicyFile(file, io);
  const { name, json, result } = checked;
  if (result.success) return { name, json, policy: result.policy };
  throw new CliError(`${name} is no policy.\n\n${describeIssues(checked)}`);
}
