/** What a limit says to one more request. */
export type RateVerdict =
  | { readonly allowed: true }
  /** `retryAfter`: in how many seconds it would be let through. */
  | { readonly allowed: false; readonly retryAfter: number };

/**
 * Counts requests by sender, and mails by a digest of whom they go to: what goes over the limit is put aside there, and
 * nobody written to. Bring your own where several processes should count together.
 */
export interface RateLimit {
  take(sender: string, now: Date): RateVerdict | Promise<RateVerdict>;
}

/** Settings of `createRateLimit`. */
export interface RateLimitOptions {
  /** How many requests one sender may make at once. @default 20 */
  readonly limit?: number;
  /** In what time a sender may make as many again. @default 600_000 */
  readonly windowMs?: number;
  /** How many senders are remembered; beyond them the one not seen for longest is forgotten. @default 10_000 */
  readonly senders?: number;
}

/** A limit kept in this process's memory: each sender's allowance refills evenly. */
export function createRateLimit({
  limit = 20,
  windowMs = 600_000,
  senders = 10_000,
}: RateLimitOptions = {}): RateLimit {
  const known = new Map<string, { left: number; at: number }>();
  return {
    take(sender, now) {
      const at = now.getTime();
      const last = known.get(sender) ?? { left: limit, at };
      const left = Math.min(limit, last.left + (Math.max(0, at - last.at) * limit) / windowMs);
      // Taken out and put back, so that the first of the map is the one not seen for longest.
      known.delete(sender);
      const [oldest] = known.keys();
      if (oldest !== undefined && known.size >= senders) known.delete(oldest);
      const allowed = left >= 1;
      known.set(sender, { left: allowed ? left - 1 : left, at });
      return allowed ? { allowed } : { allowed, retryAfter: Math.ceil(((1 - left) * windowMs) / limit / 1_000) };
    },
  };
}
