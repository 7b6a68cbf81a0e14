/**
 * The rules by which a change is material: guidance on transparency under the GDPR (WP260 rev.01), the rules of Colorado's
 * privacy act (4 CCR 904-3) and Brazil's LGPD.
 */
export const MATERIAL_SOURCES = {
  'wp260-29': 'WP260 rev.01 ¶ 29',
  'wp260-30': 'WP260 rev.01 ¶ 30',
  'co-6.04': '4 CCR 904-3, Rule 6.04',
  'lgpd-8-6': 'LGPD Art. 8 § 6',
} as const;

/** A rule that makes a change material. */
export type MaterialSource = keyof typeof MATERIAL_SOURCES;
