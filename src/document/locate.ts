import { isRecord } from '../policy/is-record.js';
import type { PathItem } from '../policy/policy-issue.js';
import type { DocumentContext } from './context.js';

/** A fact with its place in the policy. */
export interface Located<Fact> {
  readonly fact: Fact;
  readonly path: readonly PathItem[];
}

/** The facts of a list that are for this reader, each with its place. */
export function locate<Fact>(
  context: DocumentContext,
  facts: readonly Fact[] | undefined,
  ...path: PathItem[]
): Located<Fact>[] {
  const list: readonly unknown[] = Array.isArray(facts) ? facts : [];
  return list.flatMap((fact, index) =>
    isRecord(fact) && context.concerns(fact.regimes) ? [{ fact: fact as Fact, path: [...path, index] }] : [],
  );
}

/** A fact that stands alone, if it is for this reader. */
export function locateOne<Fact>(
  context: DocumentContext,
  fact: Fact | undefined,
  ...path: PathItem[]
): Located<NonNullable<Fact>>[] {
  return isRecord(fact) && context.concerns(fact.regimes) ? [{ fact: fact as NonNullable<Fact>, path }] : [];
}
