/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in what should be a list of objects. */
export function objectsIn<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? (value.filter(isRecord) as T[]) : [];
}

/** The strings in what should be a list of strings. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
