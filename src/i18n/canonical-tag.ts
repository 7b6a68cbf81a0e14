/** A language tag in its canonical spelling, or `undefined` for what is none. */
export function canonicalTag(tag: unknown): string | undefined {
  if (typeof tag !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
