import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something again while it fails for a reason that passes.
 *
 * Waits up to 25 ms between tries, at random, so that those who got into each other's way do not meet again.
 */
export async function tryAgain<T>(
  work: () => Promise<T>,
  { during, while: passes }: { readonly during: number; readonly while: (error: unknown) => boolean },
): Promise<T> {
  const end = Date.now() + during;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || Date.now() >= end) throw error;
      await sleep(Math.random() * 25);
    }
  }
}
