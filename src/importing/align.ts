/**
 * Pairs the entries of two lists that belong together, in order, such that the pairs fit best in all
 * (Needleman and Wunsch). What fits with nothing stays alone.
 */
export function align<A, B>(
  one: readonly A[],
  other: readonly B[],
  score: (a: A, b: B, at: number, otherAt: number) => number,
): [at: number, otherAt: number][] {
  const width = other.length + 1;
  const best = new Float64Array((one.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] as number;
  const scores = one.map((a, row) => other.map((b, column) => score(a, b, row, column)));
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const pair = scores[row]?.[column] ?? 0;
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        pair > 0 ? pair + at(row + 1, column + 1) : 0,
      );
    }
  }
  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < one.length && column < other.length) {
    const pair = scores[row]?.[column] ?? 0;
    if (pair > 0 && at(row, column) === pair + at(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}
