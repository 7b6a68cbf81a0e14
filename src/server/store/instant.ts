/** Writes a point in time so that text order is time order. */
export function instant(time: Date | string): string {
  return new Date(time).toISOString();
}
