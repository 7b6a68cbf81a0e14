import { expect, it } from 'vitest';
import { FACT_GROUPS, type FactGroup, GROUP_NAMES, rulesOf } from '../../src/changes/fact-groups.js';
import { type AnySchema, readings } from '../../src/policy/any-schema.js';
import { PolicySchema } from '../../src/policy/schema/policy.js';
import { TextSchema } from '../../src/policy/schema/primitives.js';

/** The object schema at a place, whether it is one there or a list of them. */
const objectAt = (group: string): { schema: AnySchema; isList: boolean } => {
  let schema = readings(PolicySchema as unknown as AnySchema)[0] as AnySchema;
  for (const key of group === '' ? [] : group.split('.'))
    schema = readings(schema.entries?.[key] as AnySchema)[0] as AnySchema;
  const isList = schema.item !== undefined;
  return { schema: isList ? (readings(schema.item as AnySchema)[0] as AnySchema) : schema, isList };
};
const holdsText = (field: AnySchema): boolean => {
  if (field === (TextSchema as unknown)) return true;
  if (field.wrapped !== undefined) return holdsText(field.wrapped);
  return field.item !== undefined && holdsText(field.item);
};

it.each(GROUP_NAMES)('the facts at "%s" are known by shape and by which fields hold words', (group: FactGroup) => {
  const { schema, isList } = objectAt(group);
  const { single, texts, fields = {} } = rulesOf(group);
  expect(single === true).toBe(!isList);
  const entries = Object.entries(schema.entries ?? {});
  expect(
    entries
      .filter(([, field]) => holdsText(field))
      .map(([name]) => name)
      .sort(),
  ).toEqual([...texts].sort());
  expect(entries.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(fields)));
});

it('no place where facts stand is left out', () => {
  const places = (schema: AnySchema, at: string): string[] =>
    Object.entries(schema.entries ?? {}).flatMap(([name, field]) => {
      const inner = readings(field)[0] as AnySchema;
      const object = inner.item === undefined ? inner : (readings(inner.item)[0] as AnySchema);
      const path = at === '' ? name : `${at}.${name}`;
      return object.entries === undefined ? [] : [path, ...places(object, path)];
    });
  const apart = /^(sections|summary)(\.|$)|\.evidence$/;
  const missing = places(PolicySchema as unknown as AnySchema, '').filter(
    (place) => !apart.test(place) && !Object.hasOwn(FACT_GROUPS, place),
  );
  // It holds two signals and says nothing itself.
  expect(missing).toEqual(['signals']);
});
