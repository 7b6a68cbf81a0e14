import type { Direction } from '../i18n/direction.js';
import type { PolicyIssue } from '../policy/policy-issue.js';
import type { RegimeId, RequestKind, SectionKind, Stance } from '../policy/vocabulary.js';

/** A run of text with what marks it. A bare string is plain text. */
export type Inline =
  | string
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly href: string; readonly external?: true; readonly children: readonly Inline[] }
  | { readonly type: 'time'; readonly dateTime: string; readonly text: string }
  /** A country, a language, a number or a length of time, as Intl writes it. Versions of Intl differ, so a browser may write it otherwise. */
  | { readonly type: 'formatted'; readonly text: string }
  /** Words from elsewhere, kept from disturbing the order of the text around them. */
  | {
      readonly type: 'isolate';
      readonly lang?: string;
      readonly dir?: Direction;
      readonly children: readonly Inline[];
    };

/** Words ready to be shown. `lang` and `dir` are there where they differ from the document's. */
export interface Phrase {
  readonly lang?: string;
  readonly dir?: Direction;
  readonly inlines: readonly Inline[];
}

/** A link that lets the reader act: opt out, write, call, read more. */
export interface Action {
  readonly kind: 'opt-out' | 'contact' | 'request' | 'link';
  readonly label: Phrase;
  readonly href: string;
  readonly external?: true;
}

export interface FactDetail {
  readonly label: Phrase;
  readonly values: readonly Phrase[];
}

/** One fact, worded. */
export interface FactNode {
  readonly id?: string;
  /** What the title is here, such as "Does not cover" or "Supervisory authority"; shown before it. */
  readonly label?: Phrase;
  readonly title: Phrase;
  readonly stance?: Stance;
  /** The stance in words, such as "We never sell this". */
  readonly statement?: Phrase;
  readonly details: readonly FactDetail[];
  readonly actions: readonly Action[];
}

export interface ListEntry {
  readonly id?: string;
  readonly text: Phrase;
  readonly list?: ListNode;
}

export interface ListNode {
  readonly type: 'list';
  readonly id?: string;
  readonly ordered: boolean;
  readonly items: readonly ListEntry[];
}

export interface TableNode {
  readonly type: 'table';
  readonly id?: string;
  readonly caption?: Phrase;
  readonly columns: readonly Phrase[];
  /** The first cell heads its row. */
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Phrase[] }[];
}

export interface NoteNode {
  readonly type: 'note';
  readonly id?: string;
  readonly tone: 'info' | 'important' | 'legal';
  readonly title?: Phrase;
  readonly nodes: readonly DocumentNode[];
}

/** One part of what a section shows. */
export type DocumentNode =
  | { readonly type: 'paragraph' | 'heading'; readonly id?: string; readonly text: Phrase }
  | ListNode
  | TableNode
  | NoteNode
  | { readonly type: 'quote'; readonly id?: string; readonly text: Phrase; readonly source?: string }
  | {
      readonly type: 'terms';
      readonly id?: string;
      readonly items: readonly { readonly term: Phrase; readonly meaning: Phrase }[];
    }
  | { readonly type: 'facts'; readonly facts: readonly FactNode[] }
  | { readonly type: 'actions'; readonly actions: readonly Action[] };

export interface DocumentSection {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly kind: SectionKind;
  readonly title: Phrase;
  readonly summary?: Phrase;
  /** Whether it starts open. */
  readonly open: boolean;
  /** Whether the policy has this section, or the kit made it for facts that had none. */
  readonly authored: boolean;
  /** Regimes it is for, in words; absent means everyone. */
  readonly regimes?: Phrase;
  /** What the author wrote. */
  readonly prose: readonly DocumentNode[];
  /** What the facts of this section say, in the kit's words. */
  readonly facts: readonly DocumentNode[];
}

/** One row of the at-a-glance label. */
export interface GlanceRow {
  readonly id: 'collected' | 'purposes' | 'recipients' | 'sold' | 'kept' | 'choices' | 'contact';
  readonly label: Phrase;
  readonly lines: readonly { readonly stance?: Stance; readonly statement?: Phrase; readonly value?: Phrase }[];
  /** Where the policy says more. */
  readonly section?: string;
}

export interface LocaleOption {
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly dir: Direction;
  readonly current: boolean;
}

export interface RegimeOption {
  readonly id: RegimeId;
  readonly name: string;
  readonly current: boolean;
}

/** The few words the interface needs, in the language of `messages`. */
export interface InterfaceWords {
  /** Set where these words are not in the document's own language. */
  readonly lang?: string;
  readonly dir?: Direction;
  readonly contents: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkNotCopied: string;
  readonly print: string;
  readonly language: string;
  readonly region: string;
  readonly everywhere: string;
  readonly glance: string;
  readonly glanceNote: string;
  readonly summary: string;
  readonly related: string;
  readonly provenance: string;
  readonly details: string;
}

/**
 * A policy made ready for one reader: every string resolved, localized and ordered. Plain data that survives
 * `JSON.stringify`, so it can be made at build time or on a server and handed to `<PrivacyDocument>`.
 */
export interface PolicyDocument {
  readonly policyId: string;
  readonly locale: string;
  readonly dir: Direction;
  /** The regime it was made for; absent shows everything. */
  readonly regime?: RegimeId;
  readonly title: Phrase;
  /** Kind, version and dates, in reading order. */
  readonly versionLines: readonly Phrase[];
  /** The version and its latest date, to tell printed pages of one from those of another. */
  readonly edition: readonly Phrase[];
  readonly notices: readonly NoteNode[];
  readonly summary: readonly DocumentNode[];
  readonly glance: readonly GlanceRow[];
  readonly sections: readonly DocumentSection[];
  readonly related: readonly (Action | { readonly label: Phrase })[];
  readonly provenance: readonly DocumentNode[];
  readonly locales: readonly LocaleOption[];
  readonly regimes: readonly RegimeOption[];
  readonly words: InterfaceWords;
  /** What could not be read and was left out, with its path. */
  readonly issues: readonly PolicyIssue[];
}

export type { Direction, RegimeId, RequestKind, SectionKind, Stance };
