/**
 * Keys of objects that may stand where a text may. None is a language tag, so an object with one of them is no text by
 * language.
 */
export const OBJECT_KEYS = ['type', 'text', 'items', 'columns', 'rows', 'blocks'] as const;
