import { isRecord } from '../../policy/is-record.js';

/** The objects in what should be a list of objects. */
export function objectsIn<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? (value.filter(isRecord) as T[]) : [];
}

/** What stands at a place of a policy. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (around, step) => (typeof around === 'object' && around !== null ? Reflect.get(around, step) : undefined),
    value,
  );
}

/** The strings in what should be a list of strings. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
