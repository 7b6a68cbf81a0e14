/** One thing asked for, and who waits for it. */
interface Waiting<Item, Result> {
  readonly item: Item;
  /** In milliseconds of this process. */
  readonly since: number;
  fulfil(result: Result): void;
  reject(error: unknown): void;
}

// One is being written while the other waits for the disk.
const AT_ONCE = 2;

/** How much is done together, and how long it may wait for its turn. */
interface TogetherOptions {
  readonly atMost: number;
  readonly patienceMs: number;
}

/**
 * Does together whatever is asked for while it is busy, as databases commit in groups: what costs much once for each
 * transaction, such as waiting for the disk, is then shared by all that wait for it.
 *
 * @param work does all of some items or nothing, and gives a result for each in their order. Where it fails, each item is
 * done by itself, so that none can fail because of another. What has waited for too long fails, so that nobody waits long for
 * a database that has stopped
 */
export function together<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { atMost, patienceMs }: TogetherOptions,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;

  const workOff = async () => {
    running += 1;
    while (waiting.length > 0) {
      const group = waiting.slice(0, atMost);
      waiting = waiting.slice(atMost);
      const inTime = group.filter(({ since }) => performance.now() - since < patienceMs);
      for (const one of group) if (!inTime.includes(one)) one.reject(new Error('The database does not keep up.'));
      await settle(inTime, work);
    }
    running -= 1;
  };
  return (item) =>
    new Promise((fulfil, reject) => {
      waiting.push({ item, since: performance.now(), fulfil, reject });
      if (running < AT_ONCE) void workOff();
    });
}

async function settle<Item, Result>(
  group: readonly Waiting<Item, Result>[],
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): Promise<void> {
  if (group.length === 0) return;
  try {
    const results = await work(group.map(({ item }) => item));
    for (const [index, { fulfil }] of group.entries()) fulfil(results[index] as Result);
  } catch (error) {
    const [only, ...others] = group;
    if (others.length === 0) only?.reject(error);
    else await Promise.all(group.map((one) => settle([one], work)));
  }
}
