import type { Policy } from '../../policy/schema/policy.js';
import type { SectionKind } from '../../policy/vocabulary.js';

type One<Group> = Group extends readonly (infer Fact)[] | undefined ? Omit<Fact, 'id' | 'evidence'> : never;

/** What a proposal would add, by the part of the policy that it would add it to. */
export type ProposedValue =
  | { readonly group: 'version'; readonly value: Pick<Policy['version'], 'lastUpdated' | 'effective'> }
  | { readonly group: 'activities'; readonly value: One<NonNullable<Policy['activities']>> }
  | { readonly group: 'recipients'; readonly value: One<NonNullable<Policy['recipients']>> }
  | { readonly group: 'retention'; readonly value: One<NonNullable<Policy['retention']>> }
  | { readonly group: 'rights'; readonly value: One<NonNullable<Policy['rights']>> }
  | { readonly group: 'cookies'; readonly value: One<NonNullable<Policy['cookies']>> }
  | { readonly group: 'channels'; readonly value: One<NonNullable<Policy['contact']>['channels']> }
  | { readonly group: 'children'; readonly value: NonNullable<Policy['children']> }
  | {
      readonly group: 'governingLaw';
      readonly value: Pick<NonNullable<NonNullable<Policy['scope']>['governingLaw']>, 'law'>;
    };

/** A fact read out of the prose. It is no part of the policy until a person accepts it. */
export type Proposal = ProposedValue & {
  readonly proposed: true;
  readonly id: string;
  /** The sentence it was read out of. */
  readonly evidence: Evidence;
};

/** A stretch of the policy's prose. */
export interface Evidence {
  /** Id of the section. */
  readonly section: string;
  /** Steps from the section to the text; where it has translations, the policy's own language is meant. */
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A sentence of the prose, with all that is needed to judge it. */
export interface Sentence extends Evidence {
  readonly kind: SectionKind;
  /** Folded, for comparison. */
  readonly words: string;
  /** Where it stands in a table: what that row says. */
  readonly row?: TableRow;
}

/** A row of a table, in the policy's own language. */
export interface TableRow {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  /** Index of the cell that is meant. */
  readonly column: number;
}
