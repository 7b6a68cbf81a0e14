import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import type { PolicyDocument } from '../../src/document/document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import { LIMITS } from '../../src/policy/limits.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { type Policy, PolicySchema } from '../../src/policy/schema/policy.js';
import { REGIMES } from '../../src/policy/vocabulary.js';
import { anchorsOf, objectsWith, sectionOf } from '../fixtures/document-parts.js';
import { EXAMPLES, readExample, readMessages } from '../fixtures/examples.js';

type Path = readonly (string | number)[];

const EXAMPLE_POLICIES = EXAMPLES.map(readExample);
const MESSAGES = ['en', 'de', 'ar'].map(readMessages);

const hostileString = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '****',
    '[](/x)',
    'javascript:alert(1)',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](//evil.example)',
    '[a](https://user@evil.example)',
    'https://bank.example@evil.example',
    '//evil.example',
    '\\\\evil.example',
    'mailto:javascript:alert(1)',
    '"><script>alert(1)</script>',
    '{{count}} $t(ui.print)',
    '\uE0000\uE001',
    '\u202eabc',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'P99999999999999999999Y',
    '2024-02-31',
    '-99999-01-01',
    'und',
    'x-default',
    'i-klingon',
    '[[[[*`**`*',
  ),
  fc.constant('a'.repeat(LIMITS.stringLength + 1)),
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.webUrl(),
);
const deep = (levels: number, wrap: (inner: unknown) => unknown) => {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
};
const hostileKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'type',
    'text',
    'items',
    'blocks',
    'id',
    'und',
    '',
  ),
  fc.string({ maxLength: 6 }),
);
// As JSON.parse makes it: an own property, even where the key is "__proto__".
const asObject = (entries: readonly (readonly [string, unknown])[]) => {
  const object = {};
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
};
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileString },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, 0, -1, 1e308, Number.NaN, undefined) },
  {
    weight: 1,
    // Text, for a value of its own in each policy: later changes must not reach others.
    arbitrary: fc
      .constantFrom('[]', '{}', '[null]', '[[]]', '{"length":3}', '{"toString":"x"}', '{"type":"list","items":[{}]}')
      .map((json) => JSON.parse(json) as unknown),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(20, 300, 5_000), fc.nat(3))
      .map(([levels, shape]) =>
        deep(
          levels,
          (inner) =>
            [
              [inner],
              { en: inner },
              { type: 'note', blocks: [inner] },
              { type: 'list', items: [{ text: 'x', items: [inner] }] },
            ][shape],
        ),
      ),
  },
  { weight: 2, arbitrary: fc.array(fc.tuple(hostileKey, hostileString), { maxLength: 4 }).map(asObject) },
  { weight: 1, arbitrary: fc.array(hostileString, { maxLength: 4 }) },
);

const mutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'repeat', 'add'),
  key: hostileKey,
  value: hostileValue,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length > 14) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const at = [...path, key];
    return [at, ...pathsIn(each, at)];
  });
}

function mutate(policy: object, { at, how, key, value }: Mutation): void {
  const paths = pathsIn(policy);
  const path = paths[at % Math.max(paths.length, 1)];
  if (path === undefined) return;
  let holder = policy as Record<string, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, unknown>;
  const last = String(path.at(-1));
  const found = holder[last];
  if (how === 'delete' && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (how === 'delete') delete holder[last];
  else if (how === 'repeat' && Array.isArray(found)) found.push(...found.slice(0, 20));
  else if (how === 'add' && typeof found === 'object' && found !== null && !Array.isArray(found))
    Object.assign(found, asObject([[key, value]]));
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
}

const GROUPS = Object.keys(PolicySchema.entries);
const HEADER = ['schemaVersion', 'id', 'locale', 'title', 'version'];

/** A part of a real policy, small enough that thousands can be tried. */
const part = fc
  .tuple(fc.nat(), fc.subarray(GROUPS, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(3))
  .map(([which, groups, from, count]) => {
    const policy = EXAMPLE_POLICIES[which % EXAMPLE_POLICIES.length] as Policy;
    const start = from % Math.max(policy.sections.length, 1);
    const kept = Object.entries(policy).filter(([key]) => HEADER.includes(key) || groups.includes(key));
    const cut = kept.map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, 6) : value]);
    return { ...Object.fromEntries(cut), sections: policy.sections.slice(start, start + count) };
  });
const mutated = fc.tuple(part, fc.array(mutation, { minLength: 1, maxLength: 6 })).map(([base, mutations]) => {
  const policy = structuredClone(base);
  for (const each of mutations) mutate(policy, each);
  return policy as unknown;
});
/** Keys that the schema knows, with values it does not. */
const shaped = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...GROUPS), hostileValue), { maxLength: 6, selector: ([key]) => key })
  .map(asObject);
const anything = fc.oneof(
  { weight: 8, arbitrary: mutated },
  { weight: 1, arbitrary: shaped },
  { weight: 1, arbitrary: hostileValue },
);

function isAllowed(href: unknown): boolean {
  if (typeof href !== 'string') return false;
  const page = 'https://site.example/legal/privacy';
  const { protocol, origin, username } = new URL(href, page);
  if (protocol === 'mailto:' || protocol === 'tel:') return true;
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '';
  return isWeb && (origin === new URL(page).origin || /^https?:\/\//i.test(href));
}

const builtIns = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((prototype) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([key, { value, get }]) => [key, value ?? get]),
  );

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with the way a policy is refused. */
function faultsOfIssues(policy: unknown, { success, issues }: ReturnType<typeof parsePolicy>): string[] {
  const faults = success || issues.some(({ severity }) => severity === 'error') ? [] : ['refused without a reason'];
  for (const { path, at, message, expected, received, code } of issues) {
    const mayBeTheWhole = code === 'limit' || code === 'json' || !isObject(policy);
    if (!Array.isArray(path) || (at === '' && !mayBeTheWhole)) faults.push(`no path: ${message}`);
    const start = `${at === '' ? 'The policy' : at}: expected ${expected}, found ${received}. `;
    if (!message.startsWith(start) || message.length === start.length) faults.push(`says too little: ${message}`);
  }
  return faults;
}

/** What is wrong with the page that is made of a policy. */
function faultsOfDocument(document: PolicyDocument, isRead: boolean): string[] {
  const faults: string[] = [];
  if (phraseToText(document.title).trim() === '') faults.push('no title');
  if (Object.values(document.words).some((word) => !/\S/.test(word))) faults.push('no words');
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(document)), document)) faults.push('not whole after JSON');
  for (const { href } of objectsWith(document, 'href')) if (!isAllowed(href)) faults.push(`leads to ${href}`);
  const anchors = anchorsOf(document);
  if (isRead && new Set(anchors).size < anchors.length) faults.push(`an id twice in ${anchors.join(' ')}`);
  return faults;
}

// fast-check prints the seed, and the smallest policy that fails, when one does.
it('10,000 hostile policies: each is read or refused with a path, and makes a page that is safe and whole', {
  timeout: 300_000,
}, () => {
  const before = builtIns();
  let [read, refused, links] = [0, 0, 0];
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom(...MESSAGES),
      fc.option(fc.constantFrom(...REGIMES), { nil: undefined }),
      (policy, messages, regime) => {
        const result = parsePolicy(policy);
        const document = createDocument(policy as Policy, { messages, regime });
        if (result.success) read += 1;
        else refused += 1;
        links += objectsWith(document, 'href').length;
        const faults = [...faultsOfIssues(policy, result), ...faultsOfDocument(document, result.success)];
        if (faults.length > 0) throw new Error(faults.join('\n'));
      },
    ),
    { numRuns: 10_000 },
  );
  expect(builtIns()).toEqual(before);
  // So that neither way, nor the links, went untried.
  expect(read).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(1_000);
  expect(links).toBeGreaterThan(1_000);
});

it('a policy as large as allowed makes a page', () => {
  const blocks = Array.from({ length: 25 }, () => '[a](/b) **c** '.repeat(1_400));
  const policy = { ...readExample('minimal'), sections: [{ id: 'a', kind: 'custom' as const, title: 'A', blocks }] };
  expect(parsePolicy(policy).success).toBe(true);
  expect(sectionOf(createDocument(policy, { messages: readMessages('en') }), 'a').prose).toHaveLength(25);
});
