import type { InboxFilter, InboxMove, InboxPage, InboxRequest } from './inbox.js';

/** Why the inbox did not answer: `unreachable`, or the code of the problem it answered with. */
export class InboxError extends Error {
  override readonly name = 'InboxError';
  readonly code: string;

  // Not `ErrorOptions`: hosts that check declarations for ES2020 have no type of that name.
  constructor(code: string, options?: { readonly cause?: unknown }) {
    super(`The inbox did not answer: ${code}.`, options);
    this.code = code;
  }
}

/** What those who answer can do. All of it throws an `InboxError` where it can not be done. */
export interface InboxClient {
  list(filter?: InboxFilter, signal?: AbortSignal): Promise<InboxPage>;
  read(reference: string, signal?: AbortSignal): Promise<InboxRequest>;
  move(reference: string, move: InboxMove): Promise<InboxRequest>;
}

/** What `createInboxClient` needs to know. */
export interface InboxClientOptions {
  /** Where `createRequestHandler` answers; the inbox is under it. */
  readonly endpoint: string;
  /** @default the browser's own, which sends the cookies of your site */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** The inbox of `createRequestHandler`, for whoever its `authorize` lets in. */
export function createInboxClient({
  endpoint,
  fetch = (...call) => globalThis.fetch(...call),
}: InboxClientOptions): InboxClient {
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { Accept: 'application/json', ...(init.body != null && { 'Content-Type': 'application/json' }) };
    let answer: { ok: boolean; value: unknown };
    try {
      const response = await fetch(`${endpoint}/inbox${path}`, { cache: 'no-store', ...init, headers });
      answer = { ok: response.ok, value: await response.json() };
    } catch (error) {
      throw new InboxError('unreachable', { cause: error });
    }
    if (answer.ok) return answer.value as T;
    const { code } = (answer.value ?? {}) as { code?: unknown };
    throw new InboxError(typeof code === 'string' ? code : 'unreachable');
  };
  const pathOf = (reference: string) => `/${encodeURIComponent(reference)}`;
  return {
    list: (filter = {}, signal) => {
      const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
      return ask(query.size === 0 ? '' : `?${query}`, { signal: signal ?? null });
    },
    read: (reference, signal) => ask(pathOf(reference), { signal: signal ?? null }),
    move: (reference, move) => ask(pathOf(reference), { method: 'POST', body: JSON.stringify(move) }),
  };
}
