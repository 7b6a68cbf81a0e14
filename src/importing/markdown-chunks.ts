import type { Span } from './source-tree.js';

/** A piece of Markdown that can be read alone. */
export interface MarkdownChunk extends Span {
  /** A heading that only the source's bent marks tell of: `####**Title**` in the middle of a line. */
  readonly headingLevel?: number;
  /** An entry of a list written inside a line. */
  readonly isItem?: boolean;
}

/** Characters after which a piece ends at the next safe place, and where it must end. */
const SOFT = 4_000;
const HARD = 8_000;

/**
 * Cuts Markdown where a parser may begin anew, so that the time it takes grows with the length only, and undoes what
 * archiving tools did to it: headings, rules and lists all on one physical line.
 */
export function markdownChunks(source: string, from: number): MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let start = from;
  let fence: string | undefined;
  let afterBlank = false;
  const cut = (end: number) => {
    if (end > start) chunks.push({ start, end });
    start = end;
  };
  const lines = /[^\n\r]*(?:\r\n|\n|\r|$)/g;
  lines.lastIndex = from;
  while (lines.lastIndex < source.length) {
    const index = lines.lastIndex;
    const line = lineAt(source, lines);
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const begins = /^[^\s>*+\-\d|<]/.test(line);
    if (fence === undefined && afterBlank && begins && index - start > SOFT) cut(index);
    else if (index - start > HARD) cut(index);
    if (fence === undefined && isFlattened(line)) {
      cut(index);
      for (const piece of flattenedPieces(source, index, index + line.length)) chunks.push(piece);
      start = index + line.length;
    } else if (line.length > HARD) {
      cut(index);
      for (const end of sentenceEnds(source, index, index + line.length)) cut(end);
    }
    if (marker !== undefined) {
      if (fence === undefined) fence = marker;
      else if (marker.startsWith(fence)) fence = undefined;
    }
    afterBlank = line.trim() === '';
  }
  cut(source.length);
  return chunks;
}

function lineAt(source: string, lines: RegExp): string {
  const line = lines.exec(source)?.[0] ?? '';
  // An empty match at the very end would be found for ever.
  if (line === '') lines.lastIndex = source.length;
  return line;
}

const INNER_HEADING = /#{1,6} ?\*\*([^*\n]{1,200})\*\*/g;

function isFlattened(line: string): boolean {
  return line.length > 200 && /\S ?#{1,6} ?\*\*[^*\n]{1,200}\*\*/.test(line);
}

function* flattenedPieces(source: string, start: number, end: number): Generator<MarkdownChunk> {
  let at = start;
  for (const { 0: mark, index } of source.slice(start, end).matchAll(INNER_HEADING)) {
    yield* bodyPieces(source, at, start + index);
    const level = /^#+/.exec(mark)?.[0].length ?? 4;
    yield { start: start + index, end: start + index + mark.length, headingLevel: level };
    at = start + index + mark.length;
  }
  yield* bodyPieces(source, at, end);
}

/** Prose between two flattened headings: rules and lists stand inside the line. */
function* bodyPieces(source: string, start: number, end: number): Generator<MarkdownChunk> {
  const marks = [...source.slice(start, end).matchAll(/(?<=\s|^)(?:\\?-{3,}|\*)(?=\s)/g)];
  let at = start;
  let isItem = false;
  for (const { 0: mark, index } of marks) {
    yield* pieces(source, at, start + index, isItem);
    isItem = mark === '*';
    at = start + index;
    if (!isItem) {
      // A rule is written, and read, on a line of its own.
      yield { start: at, end: at + mark.length };
      at += mark.length;
    }
  }
  // The prose after the last entry is told from it by its first capital.
  const rest = source.slice(at, end);
  const prose = isItem ? /(?<=^\*\s.{1,120}?[\p{Ll}\p{Lo}.;)\d])\s+(?=\p{Lu}\p{Ll}*['’]?\p{Ll}*\s)/u.exec(rest) : null;
  if (prose !== null) {
    yield* pieces(source, at, at + prose.index, true);
    at += prose.index;
    isItem = false;
  }
  yield* pieces(source, at, end, isItem);
}

function* pieces(source: string, start: number, end: number, isItem: boolean): Generator<MarkdownChunk> {
  let at = start;
  for (const stop of [...sentenceEnds(source, start, end), end]) {
    if (source.slice(at, stop).trim() !== '') yield { start: at, end: stop, ...(isItem && { isItem }) };
    at = stop;
  }
}

/** Where a very long line can be cut: after a sentence, else after a word, else anywhere. */
function* sentenceEnds(source: string, start: number, end: number): Generator<number> {
  let at = start;
  while (end - at > HARD) {
    const stretch = source.slice(at + HARD / 2, at + HARD);
    const sentence = stretch.search(/(?<=[.!?。！？])\s/);
    const word = stretch.search(/\s/);
    let cut = at + HARD / 2 + (sentence >= 0 ? sentence : word >= 0 ? word : HARD / 2);
    const isHalf = /[\ud800-\udbff]/.test(source[cut - 1] ?? '');
    if (isHalf || source[cut - 1] === '\\') cut += 1;
    yield cut;
    at = cut;
  }
}
