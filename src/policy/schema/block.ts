import * as v from 'valibot';
import { NOTE_TONES } from '../vocabulary.js';
import { list } from './list.js';
import { object } from './object.js';
import { OBJECT_KEYS } from './object-keys.js';
import { IdSchema, PlainSchema, type Text, TextSchema } from './primitives.js';

/** An entry of a list: words alone, or words with a list below them. */
export type ListItem =
  | Text
  | { text: Text; id?: string | undefined; ordered?: boolean | undefined; items?: readonly ListItem[] | undefined };

/** One part of a section's prose. A bare text is a paragraph. */
export type Block =
  | Text
  | { type: 'paragraph'; id?: string | undefined; text: Text }
  | { type: 'heading'; id?: string | undefined; text: Text }
  | { type: 'list'; id?: string | undefined; ordered?: boolean | undefined; items: readonly ListItem[] }
  | {
      type: 'table';
      id?: string | undefined;
      caption?: Text | undefined;
      columns: readonly Text[];
      rows: readonly (readonly Text[])[];
    }
  | { type: 'quote'; id?: string | undefined; text: Text; source?: string | undefined }
  | { type: 'terms'; id?: string | undefined; items: readonly { term: Text; meaning: Text }[] }
  | {
      type: 'note';
      id?: string | undefined;
      tone?: (typeof NOTE_TONES)[number] | undefined;
      title?: Text | undefined;
      blocks: readonly Block[];
    };

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

/** Prose, block by block. Blocks translate, fall back and compare one by one. */
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
