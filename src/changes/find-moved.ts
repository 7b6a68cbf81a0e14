/**
 * Which of some entries have to move to get from one order to another, as few as can be. The way back moves the same.
 *
 * @param before labels in the earlier order
 * @param after the same labels in the later one
 */
export function findMoved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const [from, to] = before.join('\n') < after.join('\n') ? [before, after] : [after, before];
  const places = new Map(to.map((label, place) => [label, place]));
  const stayed = new Set(longestRise(from.map((label) => places.get(label) ?? 0)));
  return new Set(from.filter((_, index) => !stayed.has(index)));
}

/** Indexes of a longest rising run of numbers, by patience sorting. */
function longestRise(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) run.push(at);
  return run;
}
