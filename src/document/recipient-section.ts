import type { Recipient } from '../policy/schema/facts.js';

/** The kinds of section that recipients are shown in. */
export type RecipientSection = 'sharing' | 'sale' | 'third-parties';

/** How data reaches a recipient, in the words in which stances are said. */
export function disclosureOf(recipient: Pick<Partial<Recipient>, 'mode'>): 'disclose' | 'sell' | 'share' {
  if (recipient.mode === 'sell') return 'sell';
  return recipient.mode === 'share' || recipient.mode === 'targeted-ads' ? 'share' : 'disclose';
}

/** The kind of section that a recipient is shown in. */
export function recipientSection(
  { name, role, stance, ...recipient }: Partial<Recipient>,
  hasAuthored: (kind: RecipientSection) => boolean,
): RecipientSection {
  if (disclosureOf(recipient) !== 'disclose' && hasAuthored('sale')) return 'sale';
  if (name === undefined || stance === 'doesNot' || NO_COMPANIES.has(role)) return 'sharing';
  // Whoever works for the company is no third party in law; only an author's own section may name them all together.
  return THIRD_PARTIES.has(role) || hasAuthored('third-parties') ? 'third-parties' : 'sharing';
}

const NO_COMPANIES: ReadonlySet<unknown> = new Set(['authority', 'public', 'other-users']);
const THIRD_PARTIES: ReadonlySet<unknown> = new Set(['third-party', 'affiliate', 'successor']);
