import type { ProseInline } from '../policy/parse-inline.js';
import type { PathItem } from '../policy/policy-issue.js';
import type { Policy } from '../policy/schema/policy.js';
import type { Text } from '../policy/schema/primitives.js';
import type { SectionKind } from '../policy/vocabulary.js';
import type { FactGroup } from './fact-groups.js';
import type { MaterialSource } from './material-sources.js';

/**
 * How much a change weighs. `material`: a named source of law wants it announced. `substantive`: what the policy says is
 * not the same, but no such source names it. `unclear`: prose was reworded that no fact speaks for, so a person must
 * judge. `editorial`: the same is said in other words or at another place. `meta`: it is about the document.
 */
export type Materiality = 'material' | 'substantive' | 'unclear' | 'editorial' | 'meta';

/** What a change does for the reader, where that can be known. */
export type ChangeDirection = 'stronger' | 'weaker' | 'neutral';

/** A run of words that stayed, went, or came. */
export interface TextPart {
  readonly type: 'same' | 'removed' | 'added';
  readonly inlines: readonly ProseInline[];
}

/** How a text differs in one language. */
export interface TextChange {
  /** The language, a BCP 47 tag. */
  readonly locale: string;
  readonly before?: string;
  readonly after?: string;
  /** The words of both, in reading order. */
  readonly parts: readonly TextPart[];
}

/** How one field differs. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Members that a list gained. */
  readonly gained?: readonly unknown[];
  /** Members that a list lost. */
  readonly lost?: readonly unknown[];
  /** For texts: each language in which the words differ. */
  readonly texts?: readonly TextChange[];
  readonly materiality: Materiality;
  readonly source?: MaterialSource;
  readonly direction?: ChangeDirection;
}

/** One difference between two versions of a policy. */
export interface PolicyChange {
  /** `document` is the policy itself: its title, dates, languages. */
  readonly subject: 'fact' | 'section' | 'block' | 'document';
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** The list a fact is in, or the sort of block. */
  readonly group: FactGroup | string;
  /** Its id in the later version, or in the earlier one where it was removed. */
  readonly id?: string;
  /** What it is called in the policy. */
  readonly title?: Text;
  /** Id of the section where readers find it, in the later version if it is there. */
  readonly section?: string;
  readonly path: { readonly before?: readonly PathItem[]; readonly after?: readonly PathItem[] };
  /** What was removed, or stood there before. */
  readonly before?: unknown;
  /** What was added, or stands there now. */
  readonly after?: unknown;
  /** What differs, for what was changed. */
  readonly fields: readonly FieldChange[];
  /** Ids of the changed facts that prose speaks of, or that a word of the policy is used in. */
  readonly facts: readonly string[];
  readonly materiality: Materiality;
  /** The rule that makes it material. */
  readonly source?: MaterialSource;
  readonly direction?: ChangeDirection;
}

/** What differs between two versions of a policy. Plain data. */
export interface PolicyChanges {
  readonly policyId: string;
  /** The language whose words decide whether the policy says the same. */
  readonly locale: string;
  /** The languages of bare strings in each version. */
  readonly locales: { readonly before: string; readonly after: string };
  readonly before: Policy['version'];
  readonly after: Policy['version'];
  /** Sections: those of the later version as readers meet them, then those that went, as the earlier had them. */
  readonly sections: readonly {
    readonly id: string;
    /** As its author wrote it. */
    readonly title?: Text;
    /** The kind of a section that nobody wrote: a document adds it for facts of its kind. */
    readonly added?: SectionKind;
    /** Which of the versions has it; the later, where both do. */
    readonly of: 'before' | 'after';
  }[];
  readonly changes: readonly PolicyChange[];
}
