import * as v from 'valibot';
import { NOTE_TONES } from '../vocabulary.js';
import { list } from './list.js';
import { object } from './object.js';
import { OBJECT_KEYS } from './object-keys.js';
import { IdSchema, PlainSchema, type Text, TextSchema } from './primitives.js';

/** An entry of a list: words alone, or words with a list below them. */
export type ListItem =
  | Text
  | {
      /** Words of the entry. */
      text: Text;
      /** What `#id` links and `evidence` name it by. */
      id?: string | undefined;
      /** Whether the list below is numbered. */
      ordered?: boolean | undefined;
      /** The list below. */
      items?: readonly ListItem[] | undefined;
    };

interface AnyBlock<Type extends string> {
  /** What sort of block. */
  type: Type;
  /** What `#id` links and `evidence` name it by. */
  id?: string | undefined;
}

interface TextBlock<Type extends string> extends AnyBlock<Type> {
  /** Its words. */
  text: Text;
}

interface QuoteBlock extends TextBlock<'quote'> {
  /** Who said it, or where. */
  source?: string | undefined;
}

interface ListBlock extends AnyBlock<'list'> {
  /** Whether its entries are numbered. */
  ordered?: boolean | undefined;
  /** Its entries. */
  items: readonly ListItem[];
}

interface TableBlock extends AnyBlock<'table'> {
  /** What the table shows. */
  caption?: Text | undefined;
  /** Heads of the columns. */
  columns: readonly Text[];
  /** The rows, each with one cell for each column. */
  rows: readonly (readonly Text[])[];
}

interface TermsBlock extends AnyBlock<'terms'> {
  /** The terms, each with its meaning. */
  items: readonly {
    /** The word. */
    term: Text;
    /** What it means. */
    meaning: Text;
  }[];
}

interface NoteBlock extends AnyBlock<'note'> {
  /** How much it presses on the reader; `info` when left out. */
  tone?: (typeof NOTE_TONES)[number] | undefined;
  /** Its heading. */
  title?: Text | undefined;
  /** What it says. */
  blocks: readonly Block[];
}

/** One part of a section's prose; a bare text is a paragraph. Blocks translate, fall back and compare one by one. */
export type Block =
  | Text
  | TextBlock<'paragraph'>
  | TextBlock<'heading'>
  | QuoteBlock
  | ListBlock
  | TableBlock
  | TermsBlock
  | NoteBlock;

/** Text or an object. The keys of a value tell which of them its author meant, so only that one says what is wrong. */
function textOr<T>(other: v.GenericSchema<T>): v.GenericSchema<Text | T> {
  const union = v.union([TextSchema, other]);
  return {
    ...union,
    '~run'(dataset, config) {
      const { value } = dataset;
      const isObject =
        typeof value === 'object' && value !== null && OBJECT_KEYS.some((key) => Object.hasOwn(value, key));
      return (isObject ? other : TextSchema)['~run'](dataset, config) as ReturnType<(typeof union)['~run']>;
    },
  };
}

export const ListItemSchema: v.GenericSchema<ListItem> = textOr(
  object({
    text: TextSchema,
    id: v.optional(IdSchema),
    ordered: v.optional(v.boolean()),
    items: v.optional(list(v.lazy(() => ListItemSchema))),
  }),
);

export const BlockSchema: v.GenericSchema<Block> = textOr(
  v.variant('type', [
    object({ type: v.literal('paragraph'), id: v.optional(IdSchema), text: TextSchema }),
    object({ type: v.literal('heading'), id: v.optional(IdSchema), text: TextSchema }),
    object({
      type: v.literal('list'),
      id: v.optional(IdSchema),
      ordered: v.optional(v.boolean()),
      items: list(ListItemSchema),
    }),
    object({
      type: v.literal('table'),
      id: v.optional(IdSchema),
      caption: v.optional(TextSchema),
      columns: v.pipe(list(TextSchema), v.minLength(1, 'at least one column')),
      rows: list(list(TextSchema)),
    }),
    object({
      type: v.literal('quote'),
      id: v.optional(IdSchema),
      text: TextSchema,
      source: v.optional(PlainSchema),
    }),
    object({
      type: v.literal('terms'),
      id: v.optional(IdSchema),
      items: list(object({ term: TextSchema, meaning: TextSchema })),
    }),
    object({
      type: v.literal('note'),
      id: v.optional(IdSchema),
      tone: v.optional(v.picklist(NOTE_TONES)),
      title: v.optional(TextSchema),
      blocks: list(v.lazy(() => BlockSchema)),
    }),
  ]),
);
