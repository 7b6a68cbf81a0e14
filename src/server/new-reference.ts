import { randomBytes } from 'node:crypto';

// Without I, L, O and U: nobody mistakes one for another on the telephone, and no words come about (Crockford's base 32).
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference, such as `7K3M-9QXD-40TF`: short enough to say aloud, too many of them to meet twice. */
export function newReference(): string {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
