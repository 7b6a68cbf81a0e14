import type { Direction, Phrase } from '../document/document.js';
import type { ChangeDirection, Materiality, PolicyChange, TextPart } from './changes.js';

/** A run of words of either version; those that stayed are written as in the later one. */
export interface ChangedPart extends TextPart {
  /** Whether a space followed in the earlier version, where it is not as in the later one. */
  readonly wasSpaced?: boolean;
}

/** A text with what came and went. `lang` and `dir` are there where they differ from the document's. */
export interface ChangedText {
  readonly lang?: string;
  readonly dir?: Direction;
  readonly parts: readonly ChangedPart[];
}

/** One difference in words for readers. */
export interface ChangeItem {
  /** Which of the changes compared it tells: its place among them. */
  readonly change: number;
  readonly kind: PolicyChange['kind'];
  /** That it is new, gone, changed or moved, in a word or two. */
  readonly kindLabel: string;
  /** What it is called in the policy. */
  readonly title?: Phrase;
  /** What to head its words with: its title, or what about the section changed; absent where the words say it all. */
  readonly label?: Phrase;
  /** What about it changed, such as the country. */
  readonly aspects: readonly string[];
  readonly materiality: Materiality;
  readonly direction?: ChangeDirection;
  /** What it does for the reader, in a few words. */
  readonly directionLabel?: string;
  /** Id of what to link to, where it is in the later version. */
  readonly target?: string;
  /** The words of both versions. */
  readonly texts: readonly ChangedText[];
}

/** Some changes of one kind, in one line. */
export interface ChangeLine {
  /** That they are new, gone, changed or moved, in a word or two. */
  readonly kindLabel: string;
  readonly direction?: ChangeDirection;
  /** What they do for the reader, in a few words. */
  readonly directionLabel?: string;
  /** What they are called, or what about the section changed; absent where the section itself came or went. */
  readonly about?: Phrase;
}

/** What changed in one section, or about the policy as a whole. */
export interface ChangeTopic {
  /** Id of the section; absent for the policy as a whole. */
  readonly section?: string;
  readonly title: Phrase;
  /** Whether the section itself is new, or gone from the later version. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly kindLabel: string;
  /** The same as the items, in as few lines as there are kinds of change. */
  readonly lines: readonly ChangeLine[];
  readonly items: readonly ChangeItem[];
}

/** What differs between two versions in words for one reader. Plain data. */
export interface ChangesDocument {
  /** The language of the kit's words: the reader's, where the messages are in it. */
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
    /** Said after such words, where others follow that stayed. */
    readonly addedEnd: string;
    readonly removedEnd: string;
    /** Heads what shows the words of both versions in one text. */
    readonly inline: string;
    /** Heads what shows the two texts beside each other, and each of the two. */
    readonly sideBySide: string;
    readonly before: string;
    readonly after: string;
    /** Leads from a section to what changed in it. */
    readonly see: string;
  };
}
