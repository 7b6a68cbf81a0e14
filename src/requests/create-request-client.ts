import type { Receipt } from './receipt.js';
import type { PrivacyRequest, RequestError } from './request-schema.js';

export interface RequestClientOptions {
  /** Where requests go: the address that `createRequestHandler` answers at. */
  readonly endpoint: string;
  /** @default the browser's own */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Milliseconds that one try may take.
   * @default 15000
   */
  readonly timeout?: number | undefined;
  /**
   * How often a request is sent at most.
   * @default 4
   */
  readonly tries?: number | undefined;
  /** A number from 0 up to 1, to spread retries. */
  readonly random?: (() => number) | undefined;
  /** Waits for some milliseconds, or until the signal says to stop. */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** The time in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Whether there is a network at all. */
  readonly isOnline?: (() => boolean) | undefined;
}

export interface SendOptions {
  /** One for each thing a person wants: whatever is sent again under it is answered, and not done twice. */
  readonly key: string;
  /** From the page the form stood in; see `issueFormToken`. */
  readonly token?: string | undefined;
  /** What was written where people write nothing. */
  readonly trap?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A problem in the form of RFC 9457, as far as it could be read. */
export interface RequestProblem {
  readonly type?: string;
  readonly code?: string;
  readonly title?: string;
}

/** What became of sending a request. `unsure`: it may have arrived; sending it again under the same key is safe. */
export type Delivery =
  | { readonly state: 'received'; readonly receipt: Receipt }
  | { readonly state: 'rejected'; readonly errors: readonly RequestError[] }
  | { readonly state: 'unsure' }
  | { readonly state: 'offline' }
  | { readonly state: 'refused'; readonly status: number; readonly problem?: RequestProblem };

export type SendRequest = (request: PrivacyRequest, options: SendOptions) => Promise<Delivery>;

const MAY_PASS = new Set([408, 409, 425]);
const TOO_MANY = 429;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
// Nobody stays on a page for longer; who is told to come back later can.
const LONGEST_OBEYED = 30_000;

/**
 * Makes the function that delivers requests: with a time limit for each try, few tries, growing and spread waits between
 * them, and one key throughout, so that an answer lost on the way is asked for again and not acted on twice.
 *
 * Never throws, and never calls a request received without its receipt.
 */
export function createRequestClient({
  endpoint,
  fetch = (...call) => globalThis.fetch(...call),
  timeout = 15_000,
  tries = 4,
  random = Math.random,
  sleep = wait,
  now = Date.now,
  isOnline = () => globalThis.navigator?.onLine !== false,
}: RequestClientOptions): SendRequest {
  return async (request, { key, token, trap, signal = new AbortController().signal }) => {
    // What is undefined is left out of JSON.
    const body = JSON.stringify({ ...request, token, website: trap || undefined });
    let mayHaveArrived = false;
    for (let attempt = 1; ; attempt += 1) {
      if (signal.aborted || !isOnline()) return mayHaveArrived || signal.aborted ? UNSURE : { state: 'offline' };
      const { delivery, retryAfter } = await post(body, key, signal);
      if (retryAfter === undefined) return delivery;
      if (delivery.state === 'unsure') mayHaveArrived = true;
      const spread = random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 4 ** (attempt - 1));
      const delay = Math.max(spread, retryAfter);
      if (attempt >= tries || delay > LONGEST_OBEYED) return mayHaveArrived ? UNSURE : delivery;
      await sleep(delay, signal);
    }
  };

  async function post(body: string, key: string, signal: AbortSignal): Promise<Answer> {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const timer = setTimeout(stop, timeout);
    signal.addEventListener('abort', stop);
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        body,
        headers: {
          Accept: 'application/json, application/problem+json',
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
        },
        cache: 'no-store',
        signal: limit.signal,
      });
      return await read(response, now());
    } catch {
      return NO_ANSWER;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }
}

/** What an answer says; with `retryAfter`, what it says unless asked again after so many milliseconds. */
interface Answer {
  readonly delivery: Delivery;
  readonly retryAfter?: number;
}

const UNSURE: Delivery = { state: 'unsure' };
const NO_ANSWER: Answer = { delivery: UNSURE, retryAfter: 0 };

async function read(response: Response, now: number): Promise<Answer> {
  const { status } = response;
  const answer = await jsonOf(response);
  if (response.ok) {
    // A hotel's sign-in page also answers "OK".
    return isReceipt(answer) ? { delivery: { state: 'received', receipt: answer } } : NO_ANSWER;
  }
  const retryAfter = waitAskedFor(response.headers.get('retry-after'), now);
  if (MAY_PASS.has(status) || status >= 500) return { delivery: UNSURE, retryAfter };
  // The one of those that may pass which says for certain that nothing was kept.
  if (status === TOO_MANY) return { delivery: withProblem(status, answer), retryAfter };
  const errors = status === 422 && Array.isArray(answer?.errors) ? answer.errors.filter(isRequestError) : [];
  return { delivery: errors.length > 0 ? { state: 'rejected', errors } : withProblem(status, answer) };
}

function withProblem(status: number, answer: Record<string, unknown> | undefined): Delivery {
  const said = (['type', 'code', 'title'] as const).flatMap((name) =>
    typeof answer?.[name] === 'string' ? [[name, answer[name]]] : [],
  );
  return { state: 'refused', status, ...(said.length > 0 && { problem: Object.fromEntries(said) }) };
}

/** The object in an answer. Rejects when its body breaks off, which is not the same as a body of another kind. */
async function jsonOf(response: Response): Promise<Record<string, unknown> | undefined> {
  const text = await response.text();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isReceipt(value: Record<string, unknown> | undefined): value is Record<string, unknown> & Receipt {
  return [value?.reference, value?.status, value?.receivedAt].every((each) => typeof each === 'string' && each !== '');
}

function isRequestError(value: unknown): value is RequestError {
  const { code, pointer } = (value ?? {}) as Partial<RequestError>;
  return typeof code === 'string' && typeof pointer === 'string';
}

/** Milliseconds that a `Retry-After` of seconds or of a date asks for. */
function waitAskedFor(header: string | null, now: number): number {
  if (header === null) return 0;
  const delay = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(delay) ? 0 : Math.max(0, delay);
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
