import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../src/i18n/create-translator.js';
import type { Messages, MessageTree } from '../../src/i18n/messages.js';
import { LOCALES, readMessages } from '../fixtures/examples.js';

function i18nextOver({ meta, words }: Messages) {
  const i18n = createInstance({
    lng: meta.locale,
    fallbackLng: false,
    resources: { [meta.locale]: { translation: words } },
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  void i18n.init();
  return (key: string, values: Record<string, string | number> = {}) => i18n.t(key, { ...values });
}

const keysOf = (tree: MessageTree, path = ''): string[] =>
  Object.entries(tree).flatMap(([name, each]) =>
    typeof each === 'string' ? [path + name] : keysOf(each, `${path}${name}.`),
  );

const VALUES = new Proxy<Record<string, string>>({}, { get: (_, name) => `‹${String(name)}›` });

/** Every place any message has for a value. */
const placesIn = (tree: MessageTree): Record<string, string> =>
  Object.fromEntries(
    [...JSON.stringify(tree).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, VALUES[name] as string]),
  );

const messagesOf = (words: MessageTree, locale = 'en'): Messages => ({ meta: { locale, status: 'source' }, words });

describe('createTranslator', () => {
  it.each(LOCALES)('says every message in %s as i18next does', (tag) => {
    const messages = readMessages(tag);
    const [ours, theirs] = [createTranslator(messages), i18nextOver(messages)];
    const values = placesIn(messages.words);
    const keys = new Set(keysOf(messages.words).flatMap((key) => [key, key.replace(/_[a-z]+$/, '')]));
    for (const key of keys) {
      for (const context of ['', 'us']) {
        for (const count of [0, 1, 2, 3, 11, 1.5])
          expect(ours(key, { ...values, context, count })).toBe(theirs(key, { ...values, context, count }));
      }
    }
  });

  it('finds, fills and counts as i18next does, whatever the messages', () => {
    // "$" begins i18next's nesting, a colon its namespaces, and it warns of names it may not read: none of them is used here.
    const name = fc.constantFrom(
      'a',
      'b',
      'deep',
      'a_one',
      'a_other',
      'a_zero',
      'a_us',
      'a_us_other',
      'b_few',
      'missing',
    );
    const word = fc.stringMatching(/^[\p{L} {}a-c]{1,12}$/u).filter((text) => !/\{\{|\}\}/.test(text));
    const message = fc
      .tuple(word, fc.constantFrom('', '{{value}}', '{{ value }}', '{{count}}'))
      .map((all) => all.join(' '));
    const tree = fc.dictionary(name, fc.oneof(message, fc.dictionary(name, message)), { maxKeys: 6 });
    const key = fc.array(name, { minLength: 1, maxLength: 2 }).map((names) => names.join('.'));
    const values = fc.record(
      { value: word, count: fc.nat(120), context: fc.constantFrom('', 'us') },
      { requiredKeys: ['value'] },
    );
    fc.assert(
      fc.property(tree, key, values, fc.constantFrom('en', 'ar', 'ja', 'pl'), (words, at, given, locale) => {
        const messages = messagesOf(words, locale);
        const theirs = i18nextOver(messages)(at, given as Record<string, string | number>);
        // i18next answers for a branch with a remark in English.
        fc.pre(!theirs.includes('returned an object'));
        expect(createTranslator(messages)(at, given as Record<string, string | number>)).toBe(theirs);
      }),
      { numRuns: 300 },
    );
  });

  it('reads only the messages’ own keys and the values’ own names', () => {
    const translate = createTranslator(messagesOf({ greeting: 'Hello {{constructor}}' }));
    expect(translate('constructor.name')).toBe('constructor.name');
    expect(translate('__proto__.toString')).toBe('__proto__.toString');
    expect(translate('greeting')).toBe('Hello {{constructor}}');
  });

  it('puts values in as they are, whatever they look like', () => {
    const translate = createTranslator(messagesOf({ say: '{{value}} {{other}}', other: 'no' }));
    expect(translate('say', { value: '{{other}} $t(other) $& <b>', other: 'x' })).toBe('{{other}} $t(other) $& <b> x');
  });

  it('says what to pass when it is given a module in place of messages', () => {
    expect(() => createTranslator({ default: {} } as unknown as Messages)).toThrow(
      /default export of react-privacy-center\/locales/,
    );
  });

  it.each([
    ['reading', ''],
    ['requests', 'requests/'],
    ['inbox', 'inbox/'],
    ['changes', 'changes/'],
    ['search', 'search/'],
  ] as const)('takes the messages for %s for no others', (set, folder) => {
    const read = (from: string): Messages => JSON.parse(readFileSync(`locales/${from}en.json`, 'utf8'));
    expect(createTranslator(read(folder), set)).toBeTypeOf('function');
    for (const other of ['', 'requests/', 'inbox/', 'changes/', 'search/'].filter((each) => each !== folder)) {
      expect(() => createTranslator(read(other), set)).toThrow(`react-privacy-center/locales/${folder}<tag>`);
    }
  });
});
