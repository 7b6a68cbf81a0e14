import * as v from 'valibot';
import { checkIds } from './check-ids.js';
import { checkLimits, TOO_LARGE } from './check-limits.js';
import { checkLooseEnds } from './check-loose-ends.js';
import { explainIssue } from './explain-issue.js';
import { findRepeatedKeys } from './find-repeated-keys.js';
import { LIMITS } from './limits.js';
import { type PolicyIssue, policyIssue } from './policy-issue.js';
import { type Policy, PolicySchema } from './schema/policy.js';

/** What `parsePolicy` returns: the policy with what is worth a look, or the reasons for refusing it. */
export type ParsePolicyResult =
  | { readonly success: true; readonly policy: Policy; readonly issues: readonly PolicyIssue[] }
  | { readonly success: false; readonly policy?: undefined; readonly issues: readonly PolicyIssue[] };

/**
 * Reads a policy that comes from outside: a parsed JSON value, or JSON text.
 *
 * Never throws. On success `issues` holds warnings only; otherwise each error names its path, what was
 * expected, what was found, and how to mend it. The input is not changed.
 *
 * @example
 * const result = parsePolicy(await response.text());
 * if (!result.success) for (const issue of result.issues) console.error(issue.message);
 */
export function parsePolicy(input: unknown): ParsePolicyResult {
  if (typeof input !== 'string') return parseValue(input);
  // JSON says with white space what it likes, but not ten times as much as it says with words.
  if (input.length > 10 * LIMITS.size) return refuse([TOO_LARGE]);
  let value: unknown;
  try {
    value = JSON.parse(input);
  } catch (error) {
    return refuse([
      policyIssue('json', [], {
        expected: 'JSON',
        received: 'text that is not',
        mend: `Correct the place the parser names: ${(error as Error).message}`,
      }),
    ]);
  }
  const result = parseValue(value);
  const repeated = findRepeatedKeys(input).map((path) =>
    policyIssue('repeated-key', path, {
      expected: 'each key once',
      received: `"${path.at(-1)}" again`,
      mend: 'Put the two together: only the last would count, and the rest be lost.',
    }),
  );
  return repeated.length === 0 ? result : refuse([...repeated, ...result.issues]);
}

function parseValue(value: unknown): ParsePolicyResult {
  try {
    const limits = checkLimits(value);
    if (limits.some(({ severity }) => severity === 'error')) return refuse(limits);
    const parsed = v.safeParse(PolicySchema, value, { abortPipeEarly: true });
    if (!parsed.success) return refuse([...parsed.issues.flatMap((issue) => explainIssue(issue)), ...limits]);
    const issues = [...checkIds(parsed.output), ...checkLooseEnds(parsed.output), ...limits];
    if (issues.some(({ severity }) => severity === 'error')) return refuse(issues);
    return { success: true, policy: parsed.output, issues };
  } catch (error) {
    // A getter or proxy that throws cannot come from JSON, but must not take a page down either.
    return refuse([
      policyIssue('unreadable', [], {
        expected: 'plain JSON data',
        received: 'an object that cannot be read',
        mend: `Pass the result of JSON.parse.${error instanceof Error ? ` (${error.message})` : ''}`,
      }),
    ]);
  }
}

function refuse(issues: readonly PolicyIssue[]): ParsePolicyResult {
  // Several readings of one place can fail on the same thing, which is told once.
  return { success: false, issues: [...new Map(issues.map((issue) => [issue.message, issue])).values()] };
}
