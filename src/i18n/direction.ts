import { canonicalTag } from './canonical-tag.js';

/** The way a script runs. */
export type Direction = 'ltr' | 'rtl';

// Intl.Locale's own textInfo differs between Node and browsers, which would break hydration; scripts do not change.
const RTL_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Hung',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Sogd',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** The direction in which a language is written, by its likely script (`ckb` and `az-Arab` are right to left, `az` is not). */
export function directionOf(tag: string): Direction {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) return 'ltr';
  return RTL_SCRIPTS.has(new Intl.Locale(canonical).maximize().script ?? '') ? 'rtl' : 'ltr';
}
