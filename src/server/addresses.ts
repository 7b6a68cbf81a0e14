import { createHash } from 'node:crypto';
import { signed, verified } from './http/sign.js';
import type { Settings } from './settings.js';

type Signing = Pick<Settings, 'base' | 'secrets'>;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** An address of the handler. */
export function hrefOf({ base }: Pick<Settings, 'base'>, ...path: readonly string[]): string {
  return [base.origin + base.path, ...path].join('/');
}

/** Where a person sees what became of a request: nobody can guess it, and it is the same each time it is made. */
export function statusHref(settings: Signing, reference: string): string {
  return hrefOf(settings, 'status', signed(settings.secrets, 'status', reference));
}

/** The reference that a status address was made for. */
export function referenceOfStatus({ secrets }: Signing, key: string): string | undefined {
  return verified(secrets, 'status', key);
}

/** The link by which a person confirms a request, once and within a day. */
export interface ConfirmationLink {
  readonly href: string;
  readonly expiresAt: string;
  /** What is kept of it. */
  readonly tokenHash: string;
}

/** The link that confirms a request for a day from some moment on. */
export function confirmationLink(settings: Signing, reference: string, from: string): ConfirmationLink {
  const expires = Date.parse(from) + DAY_MS;
  const token = signed(settings.secrets, 'confirm', `${reference}.${expires}`);
  return {
    href: hrefOf(settings, 'confirm', token),
    expiresAt: new Date(expires).toISOString(),
    tokenHash: hashOfToken(token),
  };
}

/** What a confirmation link was made for, if it is one of ours. */
export function readConfirmationToken(
  { secrets }: Signing,
  token: string,
): { readonly reference: string; readonly expires: number } | undefined {
  const [reference, expires] = verified(secrets, 'confirm', token)?.split('.') ?? [];
  return reference === undefined ? undefined : { reference, expires: Number(expires) };
}

/** What the store keeps of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
