import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { together } from '../../src/server/store/together.js';

describe('what is done together', () => {
  it('is each done once, and each gets its own result, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (scheduler, items, atMost) => {
          const groups: (readonly number[])[] = [];
          const square = together(
            scheduler.scheduleFunction(async (group: readonly number[]) => {
              groups.push(group);
              return group.map((item) => item ** 2);
            }),
            { atMost, patienceMs: 60_000 },
          );
          const results = Promise.all(items.map(square));
          await scheduler.waitFor(results);
          expect(await results).toEqual(items.map((item) => item ** 2));
          expect(groups.flat().sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
          expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(atMost);
        },
      ),
    );
  });

  it('is what comes in while others are being done', async () => {
    const groups: (readonly string[])[] = [];
    const waitFor = together(
      async (group: readonly string[]) => {
        groups.push(group);
        await new Promise(setImmediate);
        return group;
      },
      { atMost: 3, patienceMs: 60_000 },
    );
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(waitFor));
    expect(groups).toEqual([['a'], ['b'], ['c', 'd', 'e'], ['f', 'g']]);
  });

  it('fails for whom it fails, and for nobody who waits beside them', async () => {
    const divide = together(
      async (group: readonly number[]) => {
        await new Promise(setImmediate);
        if (group.includes(0)) throw new RangeError('zero');
        return group.map((item) => 12 / item);
      },
      { atMost: 10, patienceMs: 60_000 },
    );
    const settled = await Promise.allSettled([1, 2, 3, 0, 4].map(divide));
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
      12,
      6,
      4,
      'RangeError: zero',
      3,
    ]);
    expect(await divide(6)).toBe(2);
  });

  it('fails after a while for whoever waits for what has stopped', async () => {
    const isFirst = (group: readonly string[]) => group.includes('a') || group.includes('b');
    const wait = together(
      async (group: readonly string[]) => {
        if (isFirst(group)) await new Promise((late) => setTimeout(late, 50));
        return group;
      },
      { atMost: 10, patienceMs: 20 },
    );
    const settled = await Promise.allSettled(['a', 'b', 'c'].map(wait));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(await wait('d')).toBe('d');
  });
});
