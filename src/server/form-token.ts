import { randomUUID } from 'node:crypto';
import { type Secrets, signed, verified } from './http/sign.js';

/** Nobody fills a form in less time. */
const SOONEST_MS = 3_000;
/** A page left open for longer is more likely a copy of one. */
const LATEST_MS = 24 * 60 * 60 * 1_000;

/**
 * Says, signed, when a form was made: put it into the form's hidden input `token`.
 *
 * @param secret the one given to `createRequestHandler`
 */
export function issueFormToken(secret: string | Secrets, now: Date = new Date()): string {
  return signed([secret].flat(), 'form', String(now.getTime()));
}

/** Names one person's intent: put it into the form's hidden input `key`, or send it as `Idempotency-Key`. */
export function newRequestKey(): string {
  return randomUUID();
}

/** When a form was made, if its token is ours and not too old to be used again. */
export function formTokenTime(secrets: Secrets, token: unknown, now: Date): number | undefined {
  const text = typeof token === 'string' ? verified(secrets, 'form', token) : undefined;
  const made = text === undefined ? Number.NaN : Number(text);
  const age = now.getTime() - made;
  return age >= 0 && age <= LATEST_MS ? made : undefined;
}

/** Whether a form came back as soon, or as late, as only a program sends it. */
export function isSuspectToken(secrets: Secrets, token: unknown, now: Date): boolean {
  const made = formTokenTime(secrets, token, now);
  return made === undefined || now.getTime() - made < SOONEST_MS;
}
