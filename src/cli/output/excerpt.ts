import { plainText } from './plain-text.js';

/** A stretch of one line, or from one line on, counted from 1. */
interface Stretch {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const WIDTH = 100;
const BEFORE = 40;

/**
 * A line of a text with what is at fault marked below it. Long lines are cut around the place.
 *
 * @example
 * 12 |     "kind": "colection",
 *    |             ^^^^^^^^^^^
 */
export function excerpt(text: string, { line, column, endLine, endColumn }: Stretch): string {
  const whole = (text.split('\n')[line - 1] ?? '').replace(/\r$/, '');
  const start = whole.length <= WIDTH ? 0 : Math.max(0, column - 1 - BEFORE);
  const isCut = start + WIDTH < whole.length;
  const shown = plainText(`${start > 0 ? '…' : ''}${whole.slice(start, start + WIDTH)}${isCut ? '…' : ''}`);
  const at = column - 1 - start + (start > 0 ? 1 : 0);
  const end = endLine === line ? endColumn : whole.length + 1;
  const length = Math.max(1, Math.min(end - column, shown.length - at));
  const gutter = String(line).length;
  // Tabs below tabs, so that the mark stands where the fault is however wide they are.
  const space = shown.slice(0, at).replace(/[^\t]/g, ' ');
  return `${line} | ${shown}\n${' '.repeat(gutter)} | ${space}${'^'.repeat(length)}\n`;
}
