import type { PathItem } from '../policy/policy-issue.js';
import type { SourcesByRegime } from './laws.js';
import type { LintContext } from './lint-context.js';

/** How much a failed rule weighs. */
export type Severity = 'error' | 'warning';

/** One thing a rule found amiss, and where. */
export interface Problem {
  readonly path: readonly PathItem[];
  /** Which of the rule's messages tells it; `missing` when left out. */
  readonly why?: string;
  /** What the message says of it. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Set where a person has to judge. */
  readonly review?: true;
}

/** What a rule answers: nothing if it does not apply, else what is amiss. */
export type Findings = readonly Problem[] | undefined;

/** One entry of the table of rules. Its words are in `words.ts`, under its id. */
export interface Rule {
  readonly id: string;
  /** Where the rule comes from, for each regime it is for. */
  readonly law: SourcesByRegime;
  readonly severity: Severity;
  /** Checks a policy for one regime. */
  readonly check: (context: LintContext) => Findings;
}

/** Problems of those for which a test holds. */
export function whichever<T extends { readonly path: readonly PathItem[] }>(
  items: readonly T[],
  isAmiss: (item: T) => boolean,
  problem: (item: T) => Omit<Problem, 'path'> & { readonly path?: readonly PathItem[] } = () => ({}),
): Problem[] {
  return items.filter(isAmiss).map((item) => ({ path: item.path, ...problem(item) }));
}

/** A rule's answer where one thing has to be there. */
export function required(isThere: boolean, ...path: readonly PathItem[]): Problem[] {
  return isThere ? [] : [{ path }];
}
