import * as v from 'valibot';
import type { AnySchema } from './any-schema.js';
import type { PathItem } from './policy-issue.js';
import { type Policy, PolicySchema } from './schema/policy.js';

/**
 * A policy with each value of one schema, such as every text, changed. The schema leads the way, since keys alone do not
 * tell: `{ "id": "a", "by": "using" }` could be a text in Indonesian and in a language of that tag. What does not fit
 * stays as it is.
 */
export function mapValues<T>(
  policy: Policy,
  target: v.GenericSchema<T>,
  change: (value: T, path: readonly PathItem[]) => unknown,
): Policy {
  const walk = (schema: AnySchema | undefined, value: unknown, path: readonly PathItem[]): unknown => {
    if (schema === undefined) return value;
    if (schema === (target as unknown)) return v.is(target, value) ? change(value, path) : value;
    if (schema.wrapped !== undefined) return walk(schema.wrapped, value, path);
    if (schema.getter !== undefined) return walk(schema.getter(undefined), value, path);
    if (schema.type === 'union' || schema.type === 'variant') {
      const meant = schema.options?.find((option) => v.is(option as unknown as v.GenericSchema, value));
      return walk(meant, value, path);
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each, index) => walk(schema.item, each, [...path, index]));
    const { entries = {} } = schema;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        walk(Object.hasOwn(entries, key) ? entries[key] : schema.value, each, [...path, key]),
      ]),
    );
  };
  return walk(PolicySchema as unknown as AnySchema, policy, []) as Policy;
}
