/** A number to dial, unless it has letters or an extension, which would dial another one. */
export function phoneHref(number: string): string | undefined {
  // The "(0)" in +44 (0)20 is for callers inside the country.
  const international = number.trim().replace(/^(\+.*?)\(0\)/, '$1');
  return /^\+?[\d\s()./-]+$/.test(international) ? `tel:${international.replace(/[^\d+]/g, '')}` : undefined;
}
