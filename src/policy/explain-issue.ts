import type * as v from 'valibot';
import { type AnySchema, readings } from './any-schema.js';
import { describeValue, type PathItem, type PolicyIssue, policyIssue } from './policy-issue.js';
import { SAFE_LINK } from './safe-href.js';
import { PolicySchema } from './schema/policy.js';

/** What Valibot found wrong, told by place, expectation, finding and remedy. */
export function explainIssue(issue: v.BaseIssue<unknown>, parent: readonly PathItem[] = []): PolicyIssue[] {
  const path = [...parent, ...((issue.path ?? []).map((item) => item.key) as PathItem[])];
  // Of a union's branches, tell of those that got furthest: the author meant one of them.
  if (issue.type === 'union' && issue.issues !== undefined && !Array.isArray(issue.input)) {
    const inner = issue.issues.flatMap((branch) => explainIssue(branch, path));
    const depth = Math.max(...inner.map((each) => each.path.length));
    if (depth > path.length) return inner.filter((each) => each.path.length === depth);
  }
  const received = describeValue(issue.input);
  const last = path.at(-1);
  // To JavaScript a list is an object too, one that lacks every key.
  const list = issue.path?.findIndex(({ type, input }) => type !== 'array' && Array.isArray(input)) ?? -1;
  if (list >= 0) {
    const place = path.slice(0, parent.length + list);
    const expected = schemasAt(place).map(expectedBy)[0] ?? 'an object';
    return [policyIssue('value', place, { expected, received: 'a list', mend: 'Correct the value.' })];
  }
  if (issue.kind === 'schema' && issue.expected === 'never') {
    const meant = Object.keys(entriesAt(path.slice(0, -1))).find((key) => isNearly(key, String(last)));
    return [
      policyIssue('unknown-key', path, {
        expected: 'no key of this name here',
        received: `"${String(last)}"`,
        mend:
          meant === undefined
            ? 'Correct the name, or keep your own data under "extensions".'
            : `Did you mean "${meant}"?`,
      }),
    ];
  }
  if (issue.kind === 'schema' && issue.input === undefined && last !== undefined) {
    const [schema] = issue.type === 'variant' ? [] : schemasAt(path);
    const expected = schema === undefined ? expectedOf(issue) : expectedBy(schema);
    return [policyIssue('missing', path, { expected, received, mend: `Add "${String(last)}".` })];
  }
  if (issue.message === SAFE_LINK) {
    return [
      policyIssue('link', path, {
        expected: issue.message,
        received,
        mend: 'Write the whole address, or leave the link out.',
      }),
    ];
  }
  return [policyIssue('value', path, { expected: expectedOf(issue), received, mend: 'Correct the value.' })];
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

function entriesAt(path: readonly PathItem[]): Readonly<Record<string, AnySchema>> {
  return Object.assign(
    {},
    ...schemasAt(path)
      .flatMap(readings)
      .map(({ entries }) => entries),
  );
}

function expectedBy(schema: AnySchema): string {
  if (schema.wrapped !== undefined) return expectedBy(schema.wrapped);
  const rule = schema.pipe?.findLast(({ type }) => type === 'regex' || type === 'check')?.message;
  return typeof rule === 'string' ? rule : inWords(schema.expects);
}

/** Whether two names differ by no more than a letter or two, or by the order of their letters. */
function isNearly(one: string, other: string): boolean {
  let rest = other.toLowerCase();
  let missing = 0;
  for (const letter of one.toLowerCase()) {
    if (rest.includes(letter)) rest = rest.replace(letter, '');
    else missing += 1;
  }
  return one.length > 3 && missing + rest.length <= 2;
}

const SHAPES: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'an object',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  '(string | Object)': 'text, or an object with one text for each language',
};

function expectedOf(issue: v.BaseIssue<unknown>): string {
  // Validations carry their expectation as message; a schema's own message is Valibot's English sentence.
  if (issue.kind === 'validation' && !issue.message.startsWith('Invalid')) return issue.message;
  return inWords(issue.expected ?? 'another value');
}

function inWords(expects: string): string {
  const members = expects.replaceAll(/["()]/g, '').split(' | ');
  return (
    SHAPES[expects] ??
    (members.length === 1 ? '' : 'one of: ') + members.map((member) => SHAPES[member] ?? member).join(', ')
  );
}
