/** A step into a policy: a key or an index. */
export type PathItem = string | number;

/** Something about a policy that is refused (`error`) or pointed out (`warning`). */
export interface PolicyIssue {
  readonly severity: 'error' | 'warning';
  /** What went wrong, for code to tell apart. */
  readonly code:
    | 'json'
    | 'missing'
    | 'unknown-key'
    | 'value'
    | 'limit'
    | 'reserved-key'
    | 'repeated-key'
    | 'duplicate-id'
    | 'unknown-reference'
    | 'bidi-control'
    | 'link'
    | 'unreadable';
  /** Where it is, key by key. */
  readonly path: readonly PathItem[];
  /** The same in one string, such as `sections[2].title.de`; empty for the policy itself. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** What happened, why, and how to mend it, in one English sentence or two. */
  readonly message: string;
}

/** Writes a path as a developer would: `sections[2].title["pt-BR"]`. */
export function formatPath(path: readonly PathItem[]): string {
  let at = '';
  for (const item of path) {
    if (typeof item === 'number') at += `[${item}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(item)) at += at === '' ? item : `.${item}`;
    else at += `[${JSON.stringify(item)}]`;
  }
  return at;
}

/** Shows a found value in a few characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Makes an issue, with its place and message written out. */
export function policyIssue(
  code: PolicyIssue['code'],
  path: readonly PathItem[],
  {
    expected,
    received,
    mend,
    severity = 'error',
  }: { expected: string; received: string; mend: string; severity?: PolicyIssue['severity'] },
): PolicyIssue {
  const at = formatPath(path);
  const place = at === '' ? 'The policy' : at;
  return {
    severity,
    code,
    path,
    at,
    expected,
    received,
    message: `${place}: expected ${expected}, found ${received}. ${mend}`,
  };
}
