import { expect } from 'vitest';
import { type ImportOptions, type ImportResult, importPolicy } from '../../src/import.js';
import { type ProseInline, parseInline } from '../../src/policy/parse-inline.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';

/** Imports, and holds to what is promised of any source: nothing lost, nothing twice, a policy that is valid. */
export async function imported(source: string | Uint8Array, options?: ImportOptions): Promise<ImportResult> {
  const result = await importPolicy(source, options);
  expect(result.report.characters).toMatchObject({ lost: 0, twice: 0 });
  for (const policy of [result.policy, ...result.continued]) {
    const parsed = parsePolicy(policy);
    expect(parsed.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  return result;
}

/** Titles of sections, each with its kind. */
export function outlineOf({ sections }: Policy): string[] {
  return sections.map(({ kind, title }) => `${kind}: ${plain(String(title))}`);
}

/** What a reader sees of a policy text. */
export function plain(text: string): string {
  const words = (inline: ProseInline): string => {
    if (typeof inline === 'string') return inline;
    return inline.type === 'code' ? inline.text : inline.children.map(words).join('');
  };
  return parseInline(text).map(words).join('');
}

/** Every string of a policy's prose and provenance, as readers see it. */
export function wordsOf(...policies: readonly Policy[]): string {
  const strings: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') strings.push(plain(value));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (!['id', 'kind', 'type', 'locale'].includes(key)) visit(each);
      }
    }
  };
  for (const { title, sections, provenance } of policies) visit([title, sections, provenance]);
  return strings.join('\n');
}
