import * as v from 'valibot';
import { checkIds } from './check-ids.js';
import { checkLimits } from './check-limits.js';
import { describeValue, type PathItem, type PolicyIssue, policyIssue } from './policy-issue.js';
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
  let value = input;
  if (typeof input === 'string') {
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
  }
  try {
    const limits = checkLimits(value);
    if (limits.some(({ severity }) => severity === 'error')) return refuse(limits);
    const parsed = v.safeParse(PolicySchema, value);
    if (!parsed.success) return refuse([...parsed.issues.flatMap((issue) => toPolicyIssues(issue, [])), ...limits]);
    const issues = [...checkIds(parsed.output), ...limits];
    if (issues.some(({ severity }) => severity === 'error')) return refuse(issues);
    return { success: true, policy: parsed.output, issues };
  } catch (error) {
    // A getter or proxy that throws cannot come from JSON, but must not take a page down either.
    return refuse([
      policyIssue('unreadable', [], {
        expected: 'plain JSON data',
        received: 'an object that cannot be read',
        mend: `Pass the result of JSON.parse. (${error instanceof Error ? error.message : String(error)})`,
      }),
    ]);
  }
}

function refuse(issues: readonly PolicyIssue[]): ParsePolicyResult {
  return { success: false, issues };
}

function toPolicyIssues(issue: v.BaseIssue<unknown>, parent: readonly PathItem[]): PolicyIssue[] {
  const path = [...parent, ...((issue.path ?? []).map((item) => item.key) as PathItem[])];
  // Of a union's branches, tell of those that got furthest: the author meant one of them.
  if (issue.type === 'union' && issue.issues !== undefined) {
    const inner = issue.issues.flatMap((branch) => toPolicyIssues(branch, path));
    const depth = Math.max(...inner.map((each) => each.path.length));
    if (depth > path.length) return inner.filter((each) => each.path.length === depth);
  }
  const received = describeValue(issue.input);
  const last = path.at(-1);
  if (issue.kind === 'schema' && issue.expected === 'never') {
    return [
      policyIssue('unknown-key', path, {
        expected: 'no key of this name here',
        received: `"${String(last)}"`,
        mend: 'Correct the name, or keep your own data under "extensions".',
      }),
    ];
  }
  if (issue.kind === 'schema' && issue.input === undefined) {
    return [policyIssue('missing', path, { expected: expectedOf(issue), received, mend: `Add "${String(last)}".` })];
  }
  const code = issue.kind === 'validation' && issue.message.startsWith('a link') ? 'link' : 'value';
  return [policyIssue(code, path, { expected: expectedOf(issue), received, mend: 'Correct the value.' })];
}

const SHAPES: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'an object',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

function expectedOf(issue: v.BaseIssue<unknown>): string {
  // Validations carry their expectation as message; a schema's own message is Valibot's English sentence.
  if (issue.kind === 'validation' && !issue.message.startsWith('Invalid')) return issue.message;
  if (issue.type === 'union') return 'text, or an object with one text for each language';
  const expected = issue.expected ?? 'another value';
  return SHAPES[expected] ?? expected.replaceAll('"', '').replaceAll(' | ', ', ').replace(/^\((.*)\)$/, 'one of: $1');
}
