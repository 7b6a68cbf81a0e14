import type { Messages, MessageTree } from './messages.js';

/**
 * Finds a message by its key and fills it; the value `count` picks its plural form, `context` its variant.
 * A key without a message is given back as it is.
 */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const translators = new WeakMap<Messages, Translate>();

/** The sets of messages, each with the folder it is imported from and a group of words that no other set has. */
const SETS = {
  reading: ['', 'ui'],
  requests: ['requests/', 'form'],
  inbox: ['inbox/', 'move'],
  changes: ['changes/', 'aspect'],
  search: ['search/', 'search'],
} as const;

/**
 * A translator over one locale's messages. The same messages give the same translator.
 *
 * It reads i18next's format, JSON v4, as far as the messages use it: nested keys, `{{value}}`, `_context`, and plural
 * suffixes by `Intl.PluralRules`. i18next itself would be a third of what a reader's browser loads, and a second one
 * in a host that has its own; the tests hold the two to the same words.
 *
 * @param set which of the kit's sets the messages must be of: all are of one type, and easily taken for one another
 * @throws TypeError if it is given no messages, or those of another set
 */
export function createTranslator(messages: Messages, set?: keyof typeof SETS): Translate {
  const [folder, group] = set === undefined ? [''] : SETS[set];
  if (typeof messages?.meta?.locale !== 'string' || (group !== undefined && messages.words[group] === undefined)) {
    throw new TypeError(
      `[react-privacy-center] \`messages\` lacks the words needed here. Pass the default export of react-privacy-center/locales/${folder}<tag>, not the module, nor that of another folder.`,
    );
  }
  const known = translators.get(messages);
  if (known !== undefined) return known;
  const plurals = new Intl.PluralRules(messages.meta.locale);
  const translate: Translate = (key, values = {}) => {
    const { count, context } = values;
    const variants = context ? [`${key}_${context}`, key] : [key];
    const forms = typeof count === 'number' ? variants.flatMap((each) => [...pluralKeys(each, count), each]) : variants;
    for (const form of forms) {
      const message = messageAt(messages.words, form);
      if (message !== undefined)
        return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => String(own(values, name) ?? place));
    }
    return key;
  };
  translators.set(messages, translate);
  return translate;

  function pluralKeys(key: string, count: number): string[] {
    const form = `${key}_${plurals.select(count)}`;
    return count === 0 ? [`${key}_zero`, form] : [form];
  }
}

function messageAt(words: MessageTree, key: string): string | undefined {
  let found: MessageTree | string | undefined = words;
  for (const name of key.split('.')) found = typeof found === 'object' ? own(found, name) : undefined;
  return typeof found === 'string' ? found : undefined;
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
