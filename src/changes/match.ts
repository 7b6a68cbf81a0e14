/** Two entries of which the later is what became of the earlier. */
export type Pair<T> = readonly [before: T, after: T];

// Words that more entries than this have in common tell none of them apart.
const COMMON = 8;
const SIMILAR = 0.5;

/** Pairs entries by the names they go by: ids first, then former ids. */
export function matchByName<T>(
  before: readonly T[],
  after: readonly T[],
  namesOf: (entry: T) => readonly string[],
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const free = { before: new Set(before), after: new Set(after) };
  const pair = (old: T | undefined, now: T | undefined) => {
    if (old === undefined || now === undefined || !free.before.has(old) || !free.after.has(now)) return;
    free.before.delete(old);
    free.after.delete(now);
    pairs.push([old, now]);
  };
  const first = new Map(after.map((entry) => [namesOf(entry)[0], entry]));
  for (const old of before) pair(old, first.get(namesOf(old)[0] ?? ''));
  const any = (entries: ReadonlySet<T>) =>
    new Map([...entries].flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)));
  const aliased = any(free.after);
  for (const old of [...free.before]) for (const name of namesOf(old)) pair(old, aliased.get(name));
  return pairs;
}

/** Pairs entries that say the same, word for word. */
export function matchByContent<T>(
  before: readonly T[],
  after: readonly T[],
  contentOf: (entry: T) => string,
): Pair<T>[] {
  const queues = new Map<string, T[]>();
  for (const entry of after) {
    const content = contentOf(entry);
    const queue = queues.get(content);
    if (queue === undefined) queues.set(content, [entry]);
    else queue.push(entry);
  }
  return before.flatMap((old) => {
    const now = queues.get(contentOf(old))?.shift();
    return now === undefined ? [] : [[old, now] as const];
  });
}

/** Pairs entries that share most of their words, the nearest first. */
export function matchBySimilarity<T>(
  before: readonly T[],
  after: readonly T[],
  wordsOf: (entry: T) => readonly string[],
): Pair<T>[] {
  const bags = {
    before: before.map((each) => new Set(wordsOf(each))),
    after: after.map((each) => new Set(wordsOf(each))),
  };
  const having = { before: indexOf(bags.before), after: indexOf(bags.after) };
  const candidates: { at: number; to: number; likeness: number; label: string }[] = [];
  bags.before.forEach((bag, at) => {
    const met = new Set<number>();
    for (const word of bag) {
      const [here, there] = [having.before.get(word) ?? [], having.after.get(word) ?? []];
      if (here.length <= COMMON && there.length <= COMMON) for (const to of there) met.add(to);
    }
    for (const to of met) {
      const other = bags.after[to] as ReadonlySet<string>;
      const shared = [...bag].filter((word) => other.has(word)).length;
      const likeness = (2 * shared) / (bag.size + other.size);
      if (likeness >= SIMILAR)
        candidates.push({ at, to, likeness, label: [[...bag].join(' '), [...other].join(' ')].sort().join('\n') });
    }
  });
  candidates.sort(
    (one, other) =>
      other.likeness - one.likeness ||
      Math.abs(one.at - one.to) - Math.abs(other.at - other.to) ||
      (one.label < other.label ? -1 : Number(one.label > other.label)),
  );
  const used = { at: new Set<number>(), to: new Set<number>() };
  return candidates.flatMap(({ at, to }): Pair<T>[] => {
    if (used.at.has(at) || used.to.has(to)) return [];
    used.at.add(at);
    used.to.add(to);
    return [[before[at] as T, after[to] as T]];
  });
}

function indexOf(bags: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  bags.forEach((bag, at) => {
    for (const word of bag) {
      const found = index.get(word);
      if (found === undefined) index.set(word, [at]);
      else found.push(at);
    }
  });
  return index;
}
