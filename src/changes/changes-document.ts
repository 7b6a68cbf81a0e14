import type { Direction, Phrase } from '../document/document.js';
import type { ChangeDirection, Materiality, PolicyChange, TextPart } from './changes.js';

/** One difference in words for readers. */
export interface ChangeItem {
  /** Which of the changes compared it tells: its place among them. */
  readonly change: number;
  readonly kind: PolicyChange['kind'];
  /** That it is new, gone, changed or moved, in a word or two. */
  readonly kindLabel: string;
  /** What it is called in the policy. */
  readonly title?: Phrase;
  /** What about it changed, such as the country. */
  readonly aspects: readonly string[];
  readonly materiality: Materiality;
  readonly direction?: ChangeDirection;
  /** What it does for the reader, in a few words. */
  readonly directionLabel?: string;
  /** Id of what to link to, where it is in the later version. */
  readonly target?: string;
  /** The words of both versions. `lang` and `dir` are there where they differ from the document's. */
  readonly texts: readonly { readonly lang?: string; readonly dir?: Direction; readonly parts: readonly TextPart[] }[];
}

/** What changed in one section, or about the policy as a whole. */
export interface ChangeTopic {
  /** Id of the section; absent for the policy as a whole. */
  readonly section?: string;
  readonly title: Phrase;
  readonly items: readonly ChangeItem[];
}

/** What differs between two versions in words for one reader. Plain data. */
export interface ChangesDocument {
  readonly locale: string;
  readonly dir: Direction;
  /** When the policy was updated, and how much of it matters to the reader. */
  readonly title: string;
  /** What matters to readers: other facts than before, or prose that may state some. */
  readonly topics: readonly ChangeTopic[];
  /** The same said in other words, and what is about the document alone. */
  readonly others: readonly ChangeTopic[];
  readonly words: {
    /** Heads what is of no weight. */
    readonly others: string;
    /** Said before words that came, and before words that went. */
    readonly added: string;
    readonly removed: string;
  };
}
