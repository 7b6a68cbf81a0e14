import type { Direction, Phrase } from '../document/document.js';
import type { VersionStanding } from './policy-versions.js';

/** One version in a list of them. */
export interface VersionEntry {
  readonly id: string;
  /** Former names, under which a browser may remember it. */
  readonly aliases?: readonly string[];
  readonly standing: VersionStanding;
  /** What it is called: its label, else its day, else its id. */
  readonly title: Phrase;
  /** From when until when it holds, in words. */
  readonly held: Phrase;
  /** Whether it is the one that is read. */
  readonly isShown: boolean;
  /** Id of the version to compare it with: the one before it. */
  readonly previous?: string;
  /** Said to who has read it and no later one. */
  readonly lastRead: Phrase;
}

/** What a reader must know of the version before them, with the version to read instead. */
export interface VersionNote {
  readonly kind: 'unknown' | 'past' | 'upcoming' | 'next';
  readonly text: Phrase;
  readonly link?: { readonly version?: string; readonly label: string };
}

/** The versions of a policy in words for one reader. Plain data. */
export interface VersionsDocument {
  /** The language of the kit's words: the reader's, where the messages are in it. */
  readonly locale: string;
  readonly dir: Direction;
  /** The latest first. */
  readonly entries: readonly VersionEntry[];
  readonly notes: readonly VersionNote[];
  readonly words: {
    readonly title: string;
    /** Leads to what changed with a version. */
    readonly compare: string;
    /** Of what this browser remembers. */
    readonly lastRead: {
      readonly mark: string;
      readonly marked: string;
      readonly compare: string;
      readonly forget: string;
      readonly forgotten: string;
      readonly refused: string;
      readonly note: string;
    };
  };
}
