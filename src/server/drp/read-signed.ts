import { createPublicKey, verify } from 'node:crypto';

const SIGNATURE_BYTES = 64;

/**
 * What an agent signed: base64 of an Ed25519 signature with the JSON it covers right behind it, as libsodium's combined
 * mode makes it (Data Rights Protocol 1.0, § 3.07.1). `undefined` if the signature is not by that key.
 */
export function readSigned(body: string, verifyKey: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = Buffer.from(body.trim(), 'base64');
  const message = bytes.subarray(SIGNATURE_BYTES);
  try {
    const x = Buffer.from(verifyKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    if (!verify(null, message, key, bytes.subarray(0, SIGNATURE_BYTES))) return undefined;
    const value: unknown = JSON.parse(message.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
