import { setTimeout } from 'node:timers/promises';
import type { OutboxChannel, OutboxEntry, RequestStore } from '../store/request-store.js';
import type { Deliver, Delivery } from './delivery.js';

/** What a worker needs. */
export interface OutboxOptions {
  readonly store: RequestStore;
  /** How each channel delivers. A message of a channel that is not here is tried again later, like any that fails. */
  readonly deliver: Readonly<Partial<Record<OutboxChannel, Deliver>>>;
  /** How many messages to hold at once. @default 10 */
  readonly limit?: number;
  /** How long they are held. A delivery may take three quarters of it. @default 120_000 */
  readonly leaseMs?: number;
  readonly now?: () => Date;
  /** From 0 to 1, for the jitter. */
  readonly random?: () => number;
  /** Told of a message that is given up. */
  readonly onGiveUp?: (entry: Pick<OutboxEntry, 'id' | 'reference' | 'channel'>, error: string) => void;
}

/** What one run came to. */
export interface OutboxRun {
  readonly delivered: number;
  readonly retried: number;
  readonly givenUp: number;
}

/** How much of the time that a message is held its delivery may take: the rest is for noting what became of it. */
const FOR_DELIVERY = 0.75;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** The example schedule of Standard Webhooks: ten attempts over three days. */
const DELAYS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Delivers what is due, until nothing is. Any number of workers may run at once. */
export async function runOutbox(options: OutboxOptions): Promise<OutboxRun> {
  const { store, limit = 10, leaseMs = 120_000, now = () => new Date() } = options;
  const run = { delivered: 0, retried: 0, givenUp: 0 };
  for (;;) {
    const entries = await store.claim({ now: now(), limit, leaseMs });
    const results = await Promise.all(entries.map((entry) => deliverOne(entry, { ...options, leaseMs, now })));
    for (const result of results) run[result] += 1;
    if (entries.length < limit) return run;
  }
}

async function deliverOne(
  entry: OutboxEntry,
  options: OutboxOptions & { readonly leaseMs: number; readonly now: () => Date },
): Promise<keyof OutboxRun> {
  const { store, deliver, leaseMs, now, random = Math.random, onGiveUp } = options;
  const attempted = attempt(entry, deliver[entry.channel]);
  const delivery = (await within(leaseMs * FOR_DELIVERY, attempted)) ?? {
    delivered: false,
    error: 'it took too long',
    retryAfterMs: leaseMs,
  };
  if (delivery.delivered) {
    await store.delivered(entry, now());
    return 'delivered';
  }
  // What was too late may yet arrive, and is then neither to be sent again nor to be held for lost.
  void attempted.then((late) => (late.delivered ? store.delivered(entry, now()) : undefined)).catch(() => {});
  const { error, final = false, retryAfterMs = 0 } = delivery;
  const delay = DELAYS[entry.attempt - 1];
  if (final || delay === undefined) {
    await store.failed(entry, { error });
    onGiveUp?.({ id: entry.id, reference: entry.reference, channel: entry.channel }, error);
    return 'givenUp';
  }
  // Up to a fifth later, so that what failed together is not tried again together.
  const wait = Math.min(Math.max(delay * (1 + random() / 5), retryAfterMs), 24 * HOUR);
  await store.failed(entry, { error, retryAt: new Date(now().getTime() + wait) });
  return 'retried';
}

/** What comes of something, unless that takes too long: one receiver that hangs must not keep a worker from all others. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  try {
    return await Promise.race([work, setTimeout(ms, undefined, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}

async function attempt(entry: OutboxEntry, deliver: Deliver | undefined): Promise<Delivery> {
  try {
    return (await deliver?.(entry)) ?? { delivered: false, error: `nothing delivers ${entry.channel}` };
  } catch (error) {
    return { delivered: false, error: error instanceof Error ? error.message : 'unknown' };
  }
}

/** A worker that looks for messages again and again. */
export interface OutboxWorker {
  /** Stops after what it holds has been delivered. */
  stop(): Promise<void>;
}

/** Starts a worker in this process. What a run throws (the database is away) goes to `onError`, and it goes on. */
export function startOutbox(
  options: OutboxOptions & {
    /** How long to wait between two looks. @default 5_000 */
    readonly everyMs?: number;
    readonly onError?: (error: unknown) => void;
  },
): OutboxWorker {
  const { everyMs = 5_000, onError } = options;
  const stopped = new AbortController();
  const work = async () => {
    while (!stopped.signal.aborted) {
      await runOutbox(options).catch((error: unknown) => onError?.(error));
      await setTimeout(everyMs, undefined, { signal: stopped.signal }).catch(() => {});
    }
  };
  const ended = work();
  return {
    stop: async () => {
      stopped.abort();
      await ended;
    },
  };
}
