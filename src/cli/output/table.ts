/** A cell: what it says, and how it is shown, which takes no room. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Rows under their headings, in columns as wide as they need to be. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [headings.map((text): Cell => ({ text })), ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => widthOf(row[column]?.text ?? ''))));
  const line = (row: readonly Cell[]) =>
    row
      .map(({ text, paint = (plain) => plain }, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
        return paint(text) + (column === row.length - 1 ? '' : space);
      })
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

const GRAPHEMES = new Intl.Segmenter();

function widthOf(text: string): number {
  return [...GRAPHEMES.segment(text)].length;
}
