/** A value as JSON that people can read, too. */
export function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
