import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../src/document/check-shapes.js';
import { createDocument } from '../../src/document/create-document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { PolicySchema } from '../../src/policy/schema/policy.js';
import { STANCES } from '../../src/policy/vocabulary.js';
import { factsIn, sectionOf, wordsIn } from '../fixtures/document-parts.js';
import { documentOf, en } from '../fixtures/documents.js';
import { EXAMPLES, readExample } from '../fixtures/examples.js';

/** The document of a policy with parts that the types would refuse. */
const documentOfRaw = (parts: object) => documentOf(parts as Partial<Policy>);

describe('a "never" of which a limit cannot be read', () => {
  const worded = (parts: object) => {
    const document = documentOfRaw({ recipients: [{ id: 'f', role: 'affiliate', stance: 'doesNot', ...parts }] });
    const [fact] = factsIn(sectionOf(document, 'sharing').facts);
    const label = document.glance.find(({ id }) => id === 'recipients');
    return {
      sentence: fact?.statement && phraseToText(fact.statement),
      label: wordsIn(label?.lines).split('\n'),
      issues: document.issues.map(({ at }) => at),
    };
  };

  it.each([
    ['a misspelt condition', { conditon: 'except in winter' }, 'recipients[0].conditon'],
    ['a field of another kind of fact', { limits: 'only in winter' }, 'recipients[0].limits'],
    ['a condition that is no text', { condition: 7 }, 'recipients[0].condition'],
    ['a condition in no language', { condition: { en: '' } }, 'recipients[0].condition'],
    ['a look back that is no time', { lookback: { months: 12 } }, 'recipients[0].lookback'],
    ['data that are no list', { data: 'health' }, 'recipients[0].data'],
    ['purposes that are no list', { purposes: { en: 'ads' } }, 'recipients[0].purposes'],
    ['places that are no list', { regimes: 'us-ca' }, 'recipients[0].regimes'],
    ['an unknown way of sharing', { mode: 'sel' }, 'recipients[0].mode'],
  ])('for %s is no promise, in the section or on the label, and is told of', (_, parts, at) => {
    expect(worded(parts)).toEqual({
      sentence: 'The policy does not say whether data is shared with them',
      label: ['Not stated', 'Affiliated companies'],
      issues: [at],
    });
  });

  it('is a promise where what stands there says nothing', () => {
    for (const parts of [{ condition: '' }, { condition: null }, { data: [] }])
      expect(worded(parts)).toEqual({
        sentence: 'We never share data with them',
        label: ['Never', 'Affiliated companies'],
        issues: [],
      });
  });

  it.each(STANCES)('leaves the rest as it is: "%s" with a misspelt note', (stance) => {
    const document = documentOfRaw({ recipients: [{ id: 'f', role: 'affiliate', stance, nota: 'x' }] });
    const [fact] = factsIn(sectionOf(document, 'sharing').facts);
    const isUndone = stance === 'doesNot' || stance === 'intendsNot';
    expect(fact?.stance).toBe(isUndone ? 'unspecified' : stance);
    expect(document.issues.map(({ at }) => at)).toEqual(['recipients[0].nota']);
  });

  it('that holds on a condition without words says that there are conditions', () => {
    const document = documentOfRaw({
      recipients: [{ id: 'f', role: 'affiliate', stance: 'onlyIf', condition: ['you ask'] }],
    });
    expect(wordsIn(sectionOf(document, 'sharing').facts)).toContain('On conditions');
    expect(document.issues.map(({ at }) => at)).toEqual(['recipients[0].condition']);
  });

  it.each(STANCES)('in a way of sharing that is none is not said to be shared, sold or neither: "%s"', (stance) => {
    const document = documentOfRaw({ recipients: [{ id: 'f', role: 'affiliate', stance, mode: 'lend' }] });
    expect(factsIn(sectionOf(document, 'sharing').facts)[0]).toMatchObject({ stance: 'unspecified' });
  });
});

describe('dates and lengths of time that are none', () => {
  it.each(['2024-3-1', '2024-02-30', '1 March 2024', '20240301'])('"%s" is shown as it stands, and told of', (day) => {
    const document = documentOf({ version: { lastUpdated: day } });
    expect(document.versionLines.map(phraseToText)).toEqual([`Last updated ${day}`]);
    expect(document.issues).toMatchObject([{ at: 'version.lastUpdated', received: JSON.stringify(day) }]);
  });

  it('are told of with what was found there', () => {
    const document = documentOfRaw({ version: { status: 'drafft', published: { day: 1 } }, scope: 'all' });
    expect(document.issues.map(({ message }) => message.replace(/ It was left out.*/, ''))).toEqual([
      'scope: expected an object, found "all".',
      'version.published: expected a day written YYYY-MM-DD, found an object.',
      'version.status: expected one of: draft, active, superseded, found "drafft".',
    ]);
  });
});

interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
}

/** The keys of each object in the schema, by its place. */
function shapesIn(schema: Schema, place: string): Record<string, string[]> {
  if (schema.wrapped !== undefined) return shapesIn(schema.wrapped, place);
  if (schema.type === 'array' && schema.item !== undefined) return shapesIn(schema.item, `${place}[]`);
  if (schema.entries === undefined) return {};
  const around = place.replace('[]', '');
  const inner = Object.entries(schema.entries)
    .filter(([key]) => key !== 'blocks' && key !== 'evidence')
    .map(([key, each]) => shapesIn(each, around === '' ? key : `${around}.${key}`));
  return Object.assign({ [place]: Object.keys(schema.entries).sort() }, ...inner);
}

it('the keys that a document knows are those of the schema', () => {
  const known = Object.entries(SHAPES).map(([place, keys]) => [place, keys.split(' ').sort()]);
  expect(Object.fromEntries(known)).toEqual(shapesIn(PolicySchema as unknown as Schema, ''));
});

type Path = readonly (string | number)[];

/** Every place of a policy where a value stands; a text in several languages is one. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || 'en' in value || 'und' in value) return [path];
  if (Array.isArray(value)) return value.flatMap((each, index) => placesIn(each, [...path, index]));
  return Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]));
}

const written = (path: Path) =>
  path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1);

// For the author's tools, for marks and links alone, or passed over where a label stands in its place.
const UNSHOWN =
  /^(\$schema|schemaVersion|extensions|locales?|authoritativeLocale|translations)($|[.[])|(^|\.)(id|aliases|evidence|facts|layer|tone|ordered|frontMatter)\b|^(data|purposes)\[\]\.kind$|^relatedDocuments\[\]\.kind$/;

it.each(EXAMPLES)('any value of %s that becomes unreadable is told of, by its place', { timeout: 60_000 }, (name) => {
  const policy = readExample(name);
  // One of a kind is enough: the places of a list are read alike.
  const places = new Map(placesIn(policy).map((path) => [written(path), path]));
  const silent = [...places].filter(([place, path]) => {
    if (UNSHOWN.test(place)) return false;
    const broken = readExample(name);
    const holder = path.slice(0, -1).reduce<unknown>((around, step) => Reflect.get(around as object, step), broken);
    Reflect.set(holder as object, path.at(-1) as string, { $: [] });
    const { issues } = createDocument(broken, { messages: en });
    return !issues.some((issue) => issue.path.length > 0 && issue.path.every((step, at) => step === path[at]));
  });
  expect(silent.map(([place]) => place)).toEqual([]);
});
