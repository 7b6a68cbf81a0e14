import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MessageTree } from '../src/i18n/messages.js';
import { hasBidiControls } from '../src/policy/bidi.js';
import { REQUEST_KINDS } from '../src/policy/vocabulary.js';
import {
  LOCALES,
  readChangesMessages,
  readInboxMessages,
  readMessages,
  readRequestMessages,
  readSearchMessages,
} from './fixtures/examples.js';

const leavesOf = (tree: MessageTree, path = ''): [key: string, message: string][] =>
  Object.entries(tree).flatMap(([name, each]) =>
    typeof each === 'string' ? [[path + name, each] as [string, string]] : leavesOf(each, `${path}${name}.`),
  );

const PLURAL = /_(zero|one|two|few|many|other)$/;
const CONTEXT = /_us$/;
const placeholdersIn = (message: string) => [...message.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name).sort();

/** Which code speaks of requests, and so in the words of `locales/requests`. */
const OF_REQUESTS = /^(requests|server|opt-out|cli\/requests)\b|^components\/(request-form|opt-out)/;

/** Which code has words of its own: findings are worded in `src/lint/words.ts`. */
const OF_LINT = /^lint\//;

/** Which code speaks to those who answer, and so in the words of `locales/inbox`. */
const OF_INBOX = /^components\/request-inbox/;

/** Which code speaks of what changed, and so in the words of `locales/changes`. */
const OF_CHANGES = /^changes\b/;

/** Which code speaks of searching, and so in the words of `locales/search`. */
const OF_SEARCH = /^components\/policy-search/;

const SETS = [
  {
    name: 'the words',
    read: readMessages,
    speaks: (file: string) =>
      ![OF_REQUESTS, OF_CHANGES, OF_INBOX, OF_LINT, OF_SEARCH].some((others) => others.test(file)),
    asked: 40,
    areas: 20,
  },
  {
    name: 'the words of requests',
    read: readRequestMessages,
    speaks: (file: string) => OF_REQUESTS.test(file),
    asked: 40,
    areas: 5,
  },
  {
    name: 'the words of the inbox',
    read: readInboxMessages,
    speaks: (file: string) => OF_INBOX.test(file),
    asked: 25,
    areas: 3,
  },
  {
    name: 'the words of what changed',
    read: readChangesMessages,
    speaks: (file: string) => OF_CHANGES.test(file),
    asked: 7,
    areas: 2,
  },
  {
    name: 'the words of the search',
    read: readSearchMessages,
    speaks: (file: string) => OF_SEARCH.test(file),
    asked: 7,
    areas: -1,
  },
];

describe.each(SETS)('$name', ({ read, speaks, ...least }) => {
  const source = leavesOf(read('en').words);
  const plurals = new Set(source.flatMap(([key]) => (PLURAL.test(key) ? [key.replace(PLURAL, '')] : [])));
  const plain = source.map(([key]) => key).filter((key) => !PLURAL.test(key) && !CONTEXT.test(key));
  const placeholders = new Map(source.map(([key, message]) => [key.replace(PLURAL, ''), placeholdersIn(message)]));

  describe.each(LOCALES)('in %s', (tag) => {
    const { meta, words } = read(tag);
    const leaves = leavesOf(words);
    const keys = leaves.map(([key]) => key);

    it('say which language they are in, and how they came to be', () => {
      expect(meta).toEqual({ locale: tag, status: expect.stringMatching(/^(source|machine|native-reviewed)$/) });
      expect(meta.status === 'source').toBe(tag === 'en');
    });

    it('are there for every key of the English ones, and for no other', () => {
      expect(keys.filter((key) => !PLURAL.test(key) && !CONTEXT.test(key)).sort()).toEqual([...plain].sort());
      for (const key of keys.filter((each) => CONTEXT.test(each))) expect(plain).toContain(key.replace(CONTEXT, ''));
    });

    it('have the plural forms of their language', () => {
      const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      const expected = [...plurals].flatMap((key) => categories.map((category) => `${key}_${category}`));
      expect(keys.filter((key) => PLURAL.test(key)).sort()).toEqual(expected.sort());
    });

    it('have the places for values that the English ones have', () => {
      for (const [key, message] of leaves) {
        const expected = placeholders.get(key.replace(PLURAL, '')) ?? placeholders.get(key.replace(CONTEXT, ''));
        const found = placeholdersIn(message);
        // A language may say "one" or "two" in words.
        const spelled = /_(zero|one|two)$/.test(key) ? [[], expected] : [expected];
        expect(spelled, `${key}: ${message}`).toContainEqual(found);
      }
    });

    it('are never empty, and hold nothing but words', () => {
      for (const [key, message] of leaves) {
        expect(message.trim(), key).toBe(message);
        expect(message, key).toMatch(/\p{L}/u);
        expect(message, key).not.toMatch(/<[a-z/]|&[a-z#]|\$t\(/i);
        expect(hasBidiControls(message), key).toBe(false);
      }
    });

    it('are not left in English', () => {
      if (tag === 'en') return;
      const english = new Map(source);
      const same = leaves.filter(([key, message]) => english.get(key) === message && message.split(' ').length > 2);
      // A name.
      expect(same.map(([key]) => key).filter((key) => key !== 'channel.drp-api')).toEqual([]);
    });
  });

  describe('the keys that src asks for', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && speaks(file),
    );
    const code = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
    const keys = new Set(source.map(([key]) => key.replace(PLURAL, '').replace(CONTEXT, '')));
    const asked = [...code.matchAll(/\b(?:say|word|translate)\(\s*['`]([^'`$]+)['`]/g)].map(([, key]) => String(key));
    const labels = [...code.matchAll(/\bdetail\(\s*context,\s*'(\w+)'/g)].map(([, label]) => `label.${label}`);
    const areas = [
      ...code.matchAll(/\b(?:say|word|translate)\(\s*`([\w.]+)\.\$\{/g),
      ...code.matchAll(/\b(?:term|termsOf|members?)\((?:context, )?'(\w+)'/g),
    ].map(([, area]) => String(area));

    it('are among the messages', () => {
      expect(asked.length + labels.length).toBeGreaterThan(least.asked);
      expect([...asked, ...labels].filter((key) => !keys.has(key))).toEqual([]);
    });

    it('that end in a word of the policy have an area to be found in', () => {
      expect(areas.length).toBeGreaterThan(least.areas);
      expect(areas.filter((area) => ![...keys].some((key) => key.startsWith(`${area}.`)))).toEqual([]);
    });
  });
});

describe.each(LOCALES)('requests in %s', (tag) => {
  it('are called in the form what the policy calls them', () => {
    const { kind } = readRequestMessages(tag).words as Record<string, MessageTree>;
    const { right } = readMessages(tag).words as Record<string, MessageTree>;
    expect(Object.keys(kind ?? {}).sort()).toEqual([...REQUEST_KINDS].sort());
    expect(right).toMatchObject(kind ?? {});
  });
});

it.each(LOCALES)('rights and sections are called in changes in %s what they are called in the policy', (tag) => {
  const { right, section } = readChangesMessages(tag).words;
  expect(right).toEqual(readMessages(tag).words.right);
  expect(readMessages(tag).words.section).toMatchObject(section as MessageTree);
});
