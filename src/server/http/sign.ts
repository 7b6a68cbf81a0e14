import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is for: one made for another purpose does not pass for it. */
export type Purpose = 'form' | 'status' | 'confirm' | 'agent';

/** Secrets, newest first: the first signs, all are accepted, so that one can follow another. */
export type Secrets = readonly string[];

/** The signature of a text, in characters that need no escaping in an address. */
function sign(secret: string, purpose: Purpose, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url');
}

/** A text with its signature after it. */
export function signed([secret = '']: Secrets, purpose: Purpose, text: string): string {
  return `${text}.${sign(secret, purpose, text)}`;
}

/** The text that was signed, or `undefined` if its signature is not ours. */
export function verified(secrets: Secrets, purpose: Purpose, token: string): string | undefined {
  const end = token.lastIndexOf('.');
  if (end < 0) return undefined;
  const text = token.slice(0, end);
  const given = Buffer.from(token.slice(end + 1));
  const isOurs = secrets.some((secret) => {
    const own = Buffer.from(sign(secret, purpose, text));
    return given.length === own.length && timingSafeEqual(given, own);
  });
  return isOurs ? text : undefined;
}
