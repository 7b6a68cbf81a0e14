import { hasBidiControls } from './bidi.js';
import { LIMITS, RESERVED_KEYS } from './limits.js';
import { describeValue, type PathItem, type PolicyIssue, policyIssue } from './policy-issue.js';

/** Most issues of one severity that are worth listing. */
const MOST = 100;

/** Refused for its size alone. */
export const TOO_LARGE = policyIssue('limit', [], {
  expected: `at most ${LIMITS.size / 1024} KB`,
  received: 'more',
  mend: 'Keep each language or each version in a policy of its own.',
});

/**
 * Walks a value before anything else reads it: size, depth, long strings, reserved keys, controls that
 * reorder text, and values JSON does not have. Stops at the size limit, so its time is bounded whatever comes in.
 */
export function checkLimits(root: unknown): PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  const count = { error: 0, warning: 0 };
  // Warnings alone must not end the walk: an error may stand behind them.
  const add = (issue: PolicyIssue) => {
    count[issue.severity] += 1;
    if (count[issue.severity] <= MOST) issues.push(issue);
  };
  const stack: { value: unknown; path: PathItem[] }[] = [{ value: root, path: [] }];
  let size = 0;
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { value, path } = entry;
    size += 1;
    if (typeof value === 'string') {
      size += value.length;
      if (value.length > LIMITS.stringLength) {
        add(
          policyIssue('limit', path, {
            expected: `at most ${LIMITS.stringLength} characters`,
            received: `${value.length} characters`,
            mend: 'Split the text into several blocks.',
          }),
        );
      }
      if (hasBidiControls(value)) {
        add(
          policyIssue('bidi-control', path, {
            severity: 'warning',
            expected: 'text without direction controls (U+202A–U+202E, U+2066–U+2069)',
            received: 'at least one',
            mend: 'Remove them: they can show readers other words than those written. The kit sets direction itself.',
          }),
        );
      }
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= LIMITS.depth) {
        add(
          policyIssue('limit', path, {
            expected: `at most ${LIMITS.depth} levels of nesting`,
            received: 'more',
            mend: 'Flatten the innermost lists or notes.',
          }),
        );
        continue;
      }
      for (const key of Object.keys(value)) {
        size += key.length;
        if (size > LIMITS.size) break;
        const item = Array.isArray(value) ? Number(key) : key;
        if (RESERVED_KEYS.includes(key)) {
          add(
            policyIssue('reserved-key', [...path, item], {
              expected: 'no key of this name',
              received: 'one',
              mend: 'Rename the key: this name could change how objects behave.',
            }),
          );
          continue;
        }
        stack.push({ value: (value as Record<string, unknown>)[key], path: [...path, item] });
      }
    } else if (value !== null && typeof value !== 'number' && typeof value !== 'boolean' && value !== undefined) {
      add(
        policyIssue('value', path, {
          expected: 'a JSON value',
          received: describeValue(value),
          mend: 'Write it as text, a number or a list.',
        }),
      );
    }
    if (size > LIMITS.size) {
      add(TOO_LARGE);
      break;
    }
    if (count.error >= MOST) break;
  }
  return issues;
}
