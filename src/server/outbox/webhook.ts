import { postSafely, RefusedAddress, type Resolve } from '../net/post-safely.js';
import type { Deliver, Delivery } from './delivery.js';
import { keyOf, signWebhook } from './sign-webhook.js';

/** What the outbox holds for a webhook. */
export interface WebhookMessage {
  readonly url: string;
  /** JSON, as it is sent. */
  readonly body: string;
  /** Not to be sent without a signature. Status callbacks of the Data Rights Protocol have none. */
  readonly signed: boolean;
}

/** How webhooks are delivered. */
export interface WebhookOptions {
  /** The secrets of each address, newest first. They are kept out of the database. */
  readonly secrets?: Readonly<Record<string, string | readonly string[]>>;
  /** Hosts (`name` or `name:port`) of your own network that may be sent to. @default none */
  readonly allow?: readonly string[];
  /** @default 15_000 */
  readonly timeoutMs?: number;
  /** Told when an address answers that it wants no more (410): it gets nothing more from this process. */
  readonly onGone?: (url: string) => void;
  readonly now?: () => Date;
  readonly resolve?: Resolve;
}

/**
 * Delivers webhooks, signed as Standard Webhooks says.
 *
 * @throws TypeError if a secret is not one
 */
export function createWebhookDelivery({
  secrets = {},
  allow = [],
  timeoutMs = 15_000,
  onGone,
  now = () => new Date(),
  resolve,
}: WebhookOptions = {}): Deliver {
  for (const [url, given] of Object.entries(secrets)) checkSecrets(url, [given].flat());
  const gone = new Set<string>();
  return async ({ id, message }) => {
    const { url, body, signed } = message as WebhookMessage;
    if (gone.has(url)) return failure('gone', { final: true });
    const keys = [secrets[url] ?? []].flat();
    if (signed && keys.length === 0) return failure('no secret for this address');
    try {
      const headers = { 'content-type': 'application/json', 'user-agent': 'react-privacy-center' };
      const signature = signed ? signWebhook(keys, id, now(), body) : {};
      const result = await postSafely(url, { headers: { ...headers, ...signature }, body, timeoutMs, allow, resolve });
      if (result.status >= 200 && result.status < 300) return { delivered: true };
      if (result.status === 410) {
        gone.add(url);
        onGone?.(url);
        return failure('HTTP 410', { final: true });
      }
      const seconds = Number(result.retryAfter);
      return failure(`HTTP ${result.status}`, seconds > 0 ? { retryAfterMs: seconds * 1_000 } : {});
    } catch (error) {
      if (error instanceof RefusedAddress) return failure(error.message, { final: true });
      const { code, message: why } = error as NodeJS.ErrnoException;
      return failure(code ?? why);
    }
  };
}

// Left to the first message, it would be known three days later, by what could not be delivered.
function checkSecrets(url: string, secrets: readonly unknown[]): void {
  try {
    for (const secret of secrets) keyOf(secret);
  } catch (error) {
    throw new TypeError(
      `[react-privacy-center] createWebhookDelivery: the secret of ${url} can not be used. ${(error as Error).message}`,
    );
  }
}

function failure(error: string, more: { final?: boolean; retryAfterMs?: number } = {}): Delivery {
  return { delivered: false, error, ...more };
}
