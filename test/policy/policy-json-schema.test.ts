import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { policyJsonSchema } from '../../scripts/policy-json-schema.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';

const written = policyJsonSchema();
const schema = JSON.parse(written);
const validate = new Ajv({ strict: false }).compile(schema);
const read = (file: string) => JSON.parse(readFileSync(`examples/policies/${file}`, 'utf8'));

describe('policy.schema.json', () => {
  it('is what the schema in src gives (npm run schema writes it)', () => {
    expect(readFileSync('policy.schema.json', 'utf8')).toBe(written);
  });

  it.each(readdirSync('examples/policies'))('accepts %s', (file) => {
    validate(read(file));
    expect(validate.errors).toBeNull();
  });

  it('refuses a misspelled field and a missing title, and says where', () => {
    const { title: _, ...untitled } = read('minimal.json');
    expect(validate(untitled)).toBe(false);
    expect(validate({ ...read('minimal.json'), sectoins: [] })).toBe(false);
    expect(validate.errors?.[0]?.params).toEqual({ additionalProperty: 'sectoins' });
  });
});

describe('an editor that explains with policy.schema.json', () => {
  type Place = [path: string, schema: Record<string, unknown>];
  const placesIn = (value: unknown, path: string): Place[] =>
    typeof value === 'object' && value !== null
      ? [[path, value as Place[1]], ...Object.entries(value).flatMap(([key, each]) => placesIn(each, `${path}/${key}`))]
      : [];
  const places = placesIn(schema, '#');
  const fields = places.flatMap(([path, { properties = {} }]) =>
    Object.entries(properties as object).map(([name, field]): Place => [`${path}/properties/${name}`, field]),
  );
  const undescribed = (of: Place[]) => of.filter(([, { description }]) => !description).map(([path]) => path);

  it('says something of every field an author can write', () => {
    expect(fields.length).toBeGreaterThan(250);
    expect(undescribed(fields)).toEqual([]);
  });

  it('says something of every kind of value', () => {
    expect(undescribed(Object.entries(schema.$defs))).toEqual([]);
    expect(schema.description).toMatch(/^One privacy policy/);
  });

  it.each([
    ['#/properties/locale', 'The language in which bare strings are written.'],
    ['#/$defs/Channel/properties/for', 'Which requests it is for; absent means all.'],
    ['#/$defs/Signals/properties/gpc/properties/honored', 'Whether the signal is obeyed.'],
    ['#/$defs/Recipient/properties/condition', 'When it holds: the "if" of `onlyIf`, or a limit on any other stance.'],
    ['#/$defs/Changes/properties/log/items/properties/summary', 'What changed.'],
  ])('says of %s what its docstring says', (path, description) => {
    expect(Object.fromEntries(fields)[path]).toMatchObject({ description });
  });

  it.each([
    ['DataId', 'ip-address'],
    ['PurposeId', 'analytics'],
  ])('offers, for a %s, what the kit knows, such as %s', (name, kind) => {
    const [offered] = schema.$defs[name].anyOf;
    expect(offered.enum).toContain(kind);
  });

  it('tells blocks apart', () => {
    const heads = fields.filter(([path]) => path.endsWith('/properties/columns'));
    expect(heads.map(([, { description }]) => description)).toEqual(['Heads of the columns.']);
    const items = fields.filter(([path]) => path.startsWith('#/$defs/Block') && path.endsWith('/properties/items'));
    expect(items.map(([, { description }]) => description)).toEqual([
      'Its entries.',
      'The terms, each with its meaning.',
    ]);
  });
});

describe('an editor that checks with policy.schema.json', () => {
  const policy = read('minimal.json');
  const section = { id: 'a', kind: 'intro', title: 'A' };
  const withBlock = (block: unknown) => ({ ...policy, sections: [{ ...section, blocks: [block] }] });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['no version', { ...policy, version: undefined }],
    ['a list for a version', { ...policy, version: [] }],
    ['a list for data of your own', { ...policy, extensions: [] }],
    ['a later schema', { ...policy, schemaVersion: 2 }],
    ['an id with spaces', { ...policy, id: 'a b' }],
    ['an id of 65 characters', { ...policy, id: 'a'.repeat(65) }],
    ['a language by its name', { ...policy, locale: 'english' }],
    ['a title that is a number', { ...policy, title: 7 }],
    ['a text by the English name of a language', { ...policy, title: { german: 'x' } }],
    ['a text of 20,001 characters', { ...policy, title: 'x'.repeat(20_001) }],
    ['sections that are no list', { ...policy, sections: {} }],
    ['a kind of section there is not', { ...policy, sections: [{ ...section, kind: 'prologue' }] }],
    ['a third layer', { ...policy, sections: [{ ...section, layer: 3 }] }],
    ['a misspelled field of a section', { ...policy, sections: [{ ...section, block: [] }] }],
    ['a paragraph without text', withBlock({ type: 'paragraph' })],
    ['a block of a type there is not', withBlock({ type: 'image', text: 'x' })],
    ['a block without a type', withBlock({ text: 'x' })],
    ['a table without columns', withBlock({ type: 'table', columns: [], rows: [] })],
    ['a list entry without words', withBlock({ type: 'list', items: [{ items: ['x'] }] })],
    ['a wrong block in a note', withBlock({ type: 'note', blocks: [{ type: 'quote' }] })],
    ['a stance there is not', { ...policy, activities: [{ id: 'f', stance: 'always' }] }],
    ['a recipient without a role', { ...policy, recipients: [{ id: 'f' }] }],
    ['a date in another notation', { ...policy, version: { effective: '1.2.2024' } }],
    ['a length of time in words', { ...policy, retention: [{ id: 'f', basis: 'stated', period: '1 year' }] }],
    ['a country in words', { ...policy, transfers: [{ id: 'f', countries: ['Japan'] }] }],
    ['an age with a fraction', { ...policy, children: { audience: 'mixed', minAge: 12.5 } }],
    ['an age below zero', { ...policy, children: { audience: 'mixed', minAge: -1 } }],
  ])('refuses %s, as parsePolicy does', (_, input) => {
    expect(parsePolicy(input).success).toBe(false);
    expect(validate(JSON.parse(JSON.stringify(input ?? null)))).toBe(false);
  });

  it('and parsePolicy agree on every field of a policy, whatever stands there instead', () => {
    const pathsIn = (value: unknown, path: string[] = []): string[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsIn(each, [...path, key])])
        : [];
    const put = (path: string[], value: unknown) => {
      const copy = structuredClone(policy);
      const last = String(path.at(-1));
      const holder = path.slice(0, -1).reduce((at, key) => at[key], copy);
      if (value === undefined) delete holder[last];
      else holder[last] = value;
      return JSON.parse(JSON.stringify(copy));
    };
    // What is code in the schema has no JSON Schema.
    const CODED = /^(a link|a day that exists|at least one language)/;
    const judged = pathsIn(policy).flatMap((path) =>
      [undefined, null, true, 7, 'x', 'a b', {}, { de: 'x' }, { type: 'x' }, [], [7]].map((value) => {
        const { issues } = parsePolicy(put(path, value));
        const structural = issues.filter(
          ({ code, severity, expected }) =>
            severity === 'error' && ['missing', 'unknown-key', 'value'].includes(code) && !CODED.test(expected),
        );
        return [
          path.join('.'),
          value,
          structural.length === 0 ? 'accepts' : 'refuses',
          validate(put(path, value)) ? 'accepts' : 'refuses',
        ];
      }),
    );
    expect(judged.filter(([, , ours, theirs]) => ours !== theirs)).toEqual([]);
    expect(judged.length).toBeGreaterThan(500);
  });
});
