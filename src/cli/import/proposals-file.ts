import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import type { Proposal } from '../../importing/facts/proposal.js';
import { isRecord } from '../../policy/is-record.js';
import { CliError } from '../cli-error.js';
import { type WriteOptions, writeOutput } from '../files/write-output.js';
import { toJson } from '../output/to-json.js';

/** Where the facts proposed for a policy wait until a person decides: beside it, so that no reader's browser loads them. */
export function proposalsFile(policyFile: string): string {
  return `${policyFile.replace(/\.json$/i, '')}.proposals.json`;
}

/** Writes what still waits; where nothing does, there is no file. */
export async function writeProposals(
  policyFile: string,
  proposals: readonly Proposal[],
  options: WriteOptions,
): Promise<string | undefined> {
  const file = proposalsFile(policyFile);
  if (proposals.length > 0) {
    await writeOutput(file, toJson({ proposals }), options);
    return file;
  }
  if (options.force) await rm(file, { force: true });
  return undefined;
}

/**
 * Ids of the proposals that wait for a decision.
 *
 * @throws CliError if there is no such file, or it is none that import wrote
 */
export async function readProposalIds(policyFile: string): Promise<ReadonlySet<string>> {
  const file = proposalsFile(policyFile);
  if (!existsSync(file)) {
    throw new CliError(
      `There is no file ${file}, in which import keeps the facts it proposes.`,
      `Either all of them are decided, or ${policyFile} was not imported.`,
    );
  }
  const { proposals } = parsed(await readFile(file, 'utf8'));
  if (!Array.isArray(proposals)) {
    throw new CliError(`${file} has no "proposals".`, 'Import the source again, or take the file away.');
  }
  return new Set(proposals.map((each) => (isRecord(each) ? String(each.id) : '')));
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
