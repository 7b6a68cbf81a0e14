import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * The headers of a signed message, by Standard Webhooks (symmetric, `v1`).
 *
 * @param secrets `whsec_` and base64; each signs, so that a receiver can change from one to the next
 * @throws TypeError if a secret is not one
 */
export function signWebhook(
  secrets: readonly string[],
  id: string,
  at: Date,
  body: string,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const mac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${mac.digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

/**
 * The key in a secret.
 *
 * @throws TypeError if it is not one
 */
export function keyOf(secret: unknown): Buffer {
  const key = Buffer.from(
    typeof secret === 'string' && secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '',
    'base64',
  );
  // The standard asks for 24 bytes at least.
  if (key.length < 24) throw new TypeError(`A webhook secret is "${PREFIX}" and at least 24 bytes of base64.`);
  return key;
}
