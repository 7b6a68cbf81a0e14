/** A language tag in its canonical spelling, or `undefined` for what is none. Reads `de_AT`, as CLDR and POSIX write it, too. */
export function canonicalTag(tag: unknown): string | undefined {
  if (typeof tag !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
