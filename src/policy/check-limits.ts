import { hasBidiControls } from './bidi.js';
import { LIMITS, RESERVED_KEYS } from './limits.js';
import { describeValue, type PathItem, type PolicyIssue, policyIssue } from './policy-issue.js';

/**
 * Walks a value before anything else reads it: size, depth, long strings, reserved keys, controls that
 * reorder text, and values JSON does not have. Stops at the size limit, so its time is bounded whatever comes in.
 */
export function checkLimits(root: unknown): PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  const stack: { value: unknown; path: PathItem[] }[] = [{ value: root, path: [] }];
  let size = 0;
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { value, path } = entry;
    size += 1;
    if (typeof value === 'string') {
      size += value.length;
      if (value.length > LIMITS.stringLength) {
        issues.push(
          policyIssue('limit', path, {
            expected: `at most ${LIMITS.stringLength} characters`,
            received: `${value.length} characters`,
            mend: 'Split the text into several blocks.',
          }),
        );
      }
      if (hasBidiControls(value)) {
        issues.push(
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
        issues.push(
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
        const item = Array.isArray(value) ? Number(key) : key;
        if (RESERVED_KEYS.includes(key)) {
          issues.push(
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
      issues.push(
        policyIssue('value', path, {
          expected: 'a JSON value',
          received: describeValue(value),
          mend: 'Write it as text, a number or a list.',
        }),
      );
    }
    if (size > LIMITS.size || issues.length >= 100) {
      if (size > LIMITS.size) {
        issues.push(
          policyIssue('limit', [], {
            expected: `at most ${LIMITS.size / 1024} KB`,
            received: 'more',
            mend: 'Keep each language or each version in a policy of its own.',
          }),
        );
      }
      break;
    }
  }
  return issues;
}
