import type { SectionKind } from '../policy/vocabulary.js';
import type { SourceFormat } from './detect-format.js';
import type { Proposal } from './facts/proposal.js';
import type { HeadingStyle } from './find-headings.js';
import type { CharacterCount, Holder } from './ledger.js';

/** What importing found, did and could not do. */
export interface ImportReport {
  readonly format: SourceFormat;
  /** How the bytes were read; `utf-16` for a string. */
  readonly encoding: string;
  /** The language that the text was read in; `und` where none was told. */
  readonly language: string;
  /** Where every character went. `lost` is 0, or the importer has a fault. */
  readonly characters: CharacterCount;
  /** Which stretch of the source each string of the policy holds. Paths of policies after the first begin with `[1]`, `[2]` … */
  readonly holders: readonly Holder[];
  readonly headings: readonly HeadingReport[];
  /** Facts read out of the prose, for a person to accept with `acceptFacts`. */
  readonly proposals: readonly Proposal[];
  readonly sections: readonly SectionReport[];
  /** Links that readers do not get. */
  readonly unresolvedLinks: readonly UnresolvedLink[];
  readonly warnings: readonly ImportWarning[];
}

/** A heading found. */
export interface HeadingReport {
  readonly text: string;
  /** What it was told by. */
  readonly style: HeadingStyle;
  readonly level: number;
  /** Whether it became the policy's title, a section's, or a heading inside a section. */
  readonly as: 'title' | 'section' | 'block';
  /** Where in the source it begins. */
  readonly start: number;
}

/** A section made. */
export interface SectionReport {
  readonly id: string;
  readonly title: string;
  readonly kind: SectionKind;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What it would be, where confidence was too low to say so. */
  readonly guess: SectionKind;
}

/** Words that were a link, or speak of one, and lead nowhere. */
export interface UnresolvedLink {
  readonly text: string;
  /** The target as it was written; absent where there was none. */
  readonly href?: string;
  /** Path of the string that has the words. */
  readonly at: string;
}

/** Something a person should look at. */
export interface ImportWarning {
  readonly code: 'no-content' | 'language-unknown' | 'low-confidence' | 'unresolved-link' | 'split' | 'lost';
  readonly message: string;
}
