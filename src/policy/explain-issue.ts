import type * as v from 'valibot';
import { type AnySchema, readings } from './any-schema.js';
import { didYouMean } from './did-you-mean.js';
import { describeValue, type PathItem, type PolicyIssue, policyIssue } from './policy-issue.js';
import { SAFE_LINK } from './safe-href.js';
import { PolicySchema } from './schema/policy.js';

/** What Valibot found wrong, told by place, expectation, finding and remedy. */
export function explainIssue(issue: v.BaseIssue<unknown>, parent: readonly PathItem[] = []): PolicyIssue[] {
  const path = [...parent, ...((issue.path ?? []).map((item) => item.key) as PathItem[])];
  // Of a union's branches, tell of those that got furthest: the author meant one of them.
  if (issue.type === 'union' && issue.issues !== undefined) {
    const inner = issue.issues.flatMap((branch) => explainIssue(branch, path));
    const depth = Math.max(...inner.map((each) => each.path.length));
    if (depth > path.length) return inner.filter((each) => each.path.length === depth);
  }
  const received = describeValue(issue.input);
  const last = path.at(-1);
  if (issue.kind === 'schema' && issue.expected === 'never') {
    return [
      policyIssue('unknown-key', path, {
        expected: 'no key of this name here',
        received: `"${String(last)}"`,
        mend:
          keyMeant(path, issue.path?.at(-1)?.input) ?? 'Correct the name, or keep your own data under "extensions".',
      }),
    ];
  }
  const expected = expectedOf(issue, path);
  if (issue.kind === 'schema' && issue.input === undefined && last !== undefined) {
    return [policyIssue('missing', path, { expected, received, mend: `Add "${String(last)}".` })];
  }
  if (expected === SAFE_LINK) {
    const mend = 'Write the whole address, or leave the link out.';
    return [policyIssue('link', path, { expected, received, mend })];
  }
  const mend =
    didYouMean(membersAt(path))(issue.input) ??
    (expected === SHAPES.Object && last !== undefined ? fieldsAt(path) : undefined) ??
    (expected === SHAPES.Array && typeof issue.input === 'string' ? 'Put it in a list: ["…"].' : 'Correct the value.');
  return [policyIssue('value', path, { expected, received, mend })];
}

/** What the schema has at a path, one for each reading of the way there. */
function schemasAt(path: readonly PathItem[]): AnySchema[] {
  let schemas: AnySchema[] = [PolicySchema as unknown as AnySchema];
  for (const key of path) {
    const around = schemas.flatMap(readings);
    const named = around.flatMap(({ entries }) =>
      entries !== undefined && Object.hasOwn(entries, key) ? (entries[key] ?? []) : [],
    );
    schemas = named.length > 0 ? named : around.flatMap(({ item, value }) => item ?? value ?? []);
  }
  return schemas;
}

/** What the object at a path consists of, where it has named fields. */
function fieldsAt(path: readonly PathItem[]): string | undefined {
  const entries = schemasAt(path)
    .flatMap(readings)
    .map((reading) => reading.entries)
    .find((each) => each !== undefined);
  if (entries === undefined) return undefined;
  const isNeeded = (key: string) => entries[key]?.wrapped === undefined;
  const quoted = (keys: readonly string[]) => keys.map((key) => `"${key}"`).join(', ');
  const needed = Object.keys(entries).filter(isNeeded);
  const others = Object.keys(entries).filter((key) => !isNeeded(key));
  const parts = [needed.length > 0 && `needs ${quoted(needed)}`, others.length > 0 && `may have ${quoted(others)}`];
  return `Write an object in its place; it ${parts.filter(Boolean).join(' and ')}.`;
}

/** Which of the keys its object may have was likely meant by one that it may not. */
function keyMeant(path: readonly PathItem[], holder: unknown): string | undefined {
  const type = JSON.stringify((holder as { type?: unknown } | undefined)?.type);
  // Of objects that tell themselves apart by their type, the one that it says it is.
  const entries = schemasAt(path.slice(0, -1))
    .flatMap(readings)
    .map((reading) => reading.entries)
    .find((each) => each !== undefined && (each.type?.type !== 'literal' || each.type.expects === type));
  if (entries === undefined) return undefined;
  let guess = GUESSES.get(entries);
  if (guess === undefined) {
    guess = didYouMean(Object.keys(entries));
    GUESSES.set(entries, guess);
  }
  return guess(path.at(-1));
}

/** An object with a thousand unknown keys is asked about once for each. */
const GUESSES = new WeakMap<object, ReturnType<typeof didYouMean>>();

function expectedOf(issue: v.BaseIssue<unknown>, path: readonly PathItem[]): string {
  // Validations carry their expectation as message; a schema's own message is Valibot's English sentence. Where there are
  // words to choose from besides, it is not the whole.
  const isWhole = issue.kind === 'validation' && !issue.message.startsWith('Invalid') && membersAt(path).length === 0;
  if (isWhole) return issue.message;
  // The schema knows more than its type: a number in place of a date is told what a date looks like.
  const [words, ...others] = issue.type === 'variant' ? [] : new Set(schemasAt(path).map(expectedBy));
  return words === undefined || others.length > 0 ? inWords(issue.expected ?? 'another value') : words;
}

function expectedBy(schema: AnySchema): string {
  if (schema.wrapped !== undefined) return expectedBy(schema.wrapped);
  const rule = schema.pipe?.find(({ type }) => type === 'regex' || type === 'check')?.message;
  if (typeof rule === 'string') return rule;
  if (schema.type !== 'union' || schema.expects in SHAPES) return inWords(schema.expects);
  return ONE_OF + (schema.options ?? []).map((option) => expectedBy(option).replace(ONE_OF, '')).join(', ');
}

function inWords(expects: string): string {
  const members = expects.replaceAll(/["()]/g, '').split(' | ');
  return (
    SHAPES[expects] ??
    (members.length === 1 ? '' : ONE_OF) + members.map((member) => SHAPES[member] ?? member).join(', ')
  );
}

/** The words allowed at a path, where the schema has a closed list of them. */
function membersAt(path: readonly PathItem[]): string[] {
  const expected = schemasAt(path).flatMap(readings);
  return expected.flatMap(({ expects }) => [...expects.matchAll(/"([^"]*)"/g)].map(([, member = '']) => member));
}

const ONE_OF = 'one of: ';

const SHAPES: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'an object',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  '(string | Object)': 'text, or an object with one text for each language',
};
