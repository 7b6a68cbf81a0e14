import { CliError } from '../cli-error.js';
import type { InputFile } from '../files/read-input.js';

/** What files begin with that are of another kind than text. */
const KINDS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a file of a word processor, or an archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'a file of a word processor'],
  ['{\\rtf', 'Rich Text'],
];

/**
 * Refuses what is no prose.
 *
 * @throws CliError if it is of a kind that is not read, or a policy already
 */
export function checkSource({ name, bytes }: InputFile): void {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const [, kind] = KINDS.find(([start]) => head.startsWith(start)) ?? [];
  if (kind !== undefined) {
    throw new CliError(`${name} is ${kind}, which import does not read.`, 'Save it as HTML, Markdown or plain text.');
  }
  if (isPolicy(bytes)) {
    throw new CliError(`${name} is a policy already.`, 'To go through the facts proposed for it, add --review.');
  }
}

/** Whether a source is not prose but a policy in JSON. */
export function isPolicy(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder();
  if (!/^\s*\{\s*"/.test(decoder.decode(bytes.subarray(0, 200)))) return false;
  try {
    return 'schemaVersion' in JSON.parse(decoder.decode(bytes));
  } catch {
    return false;
  }
}
