import { mapValues } from '../policy/map-values.js';
import { type ProseInline, parseInline } from '../policy/parse-inline.js';
import type { PathItem } from '../policy/policy-issue.js';
import type { Policy } from '../policy/schema/policy.js';
import { TextSchema } from '../policy/schema/primitives.js';

/** A text of a policy with its place. */
export interface PolicyText {
  readonly path: readonly PathItem[];
  /** The same place by ids where there are any, so that it is found again in another version. */
  readonly key: string;
  /** Its words by language; those of a bare string are in the policy's own. */
  readonly byLocale: Readonly<Record<string, string>>;
  /** Whether it is one string, without any translation. */
  readonly isBare: boolean;
}

/** Every text of a policy, in the order of its fields. */
export function textsOf(policy: Policy): PolicyText[] {
  const found: PolicyText[] = [];
  mapValues(policy, TextSchema, (text, path) => {
    found.push({
      path,
      key: keyOf(policy, path),
      byLocale: typeof text === 'string' ? { [policy.locale]: text } : text,
      isBare: typeof text === 'string',
    });
    return text;
  });
  return found;
}

/** The words of a text as readers see them, and where its links lead. */
export function readText(text: string): { readonly words: string; readonly links: readonly string[] } {
  const links: string[] = [];
  const wordsOf = (inlines: readonly ProseInline[]): string =>
    inlines
      .map((inline) => {
        if (typeof inline === 'string') return inline;
        if (inline.type === 'code') return inline.text;
        if (inline.type === 'link') links.push(inline.href);
        return wordsOf(inline.children);
      })
      .join('');
  const words = wordsOf(parseInline(text, (refused) => links.push(refused)));
  return { words, links };
}

function keyOf(policy: Policy, path: readonly PathItem[]): string {
  let value: unknown = policy;
  const steps = path.map((step) => {
    value = (value as Record<PathItem, unknown>)[step];
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    return typeof step === 'number' && typeof id === 'string' ? `#${id}` : step;
  });
  return steps.join('/');
}
