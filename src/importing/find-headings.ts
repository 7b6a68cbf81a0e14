import { scoreHeading } from './classify.js';
import { endsSentence, isCapitals, isCaseless, isTitleCase, numberOf, readingLength } from './heading-shape.js';
import { type CompiledLexicon, folded } from './lexicon.js';
import { type Part, runsOfPart } from './parts.js';
import { type Run, splitRuns, textOf, trimRuns } from './source-tree.js';

/** What a heading was told by. */
export type HeadingStyle = 'marked' | 'strong' | 'run-in' | 'numbered' | 'capitals' | 'plain';

/** A heading found, or any other part. */
export type FoundPart =
  | Exclude<Part, { type: 'heading' }>
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly style: HeadingStyle;
      readonly runs: readonly Run[];
      /** Further words between the number and the text that belong to the title. */
      readonly text: string;
    };

type Found = Extract<FoundPart, { type: 'heading' }>;

/** Levels of headings that no mark tells, below those of marks. */
const LEVELS: Readonly<Record<Exclude<HeadingStyle, 'marked'>, number>> = {
  capitals: 7,
  strong: 8,
  numbered: 9,
  plain: 9,
  'run-in': 14,
};
const THRESHOLD = 3;

/** Finds headings where real policies hide them: bold lines, numbers, capitals, or nothing but their place. */
export function findHeadings(parts: readonly Part[], lexicons: readonly CompiledLexicon[]): FoundPart[] {
  const lines = parts.map((part) => (part.type === 'paragraph' ? lineOf(part, lexicons) : undefined));
  const marked = parts.filter(({ type }) => type === 'heading').length;
  const bodies = parts.filter(({ type }) => type !== 'heading' && type !== 'chrome').length;
  // Where an author marks headings, lines without any mark are seldom ones.
  const isMarked = marked >= 3 && bodies / marked < 25;
  const candidates = parts.map((part, index) => candidateAt(parts, lines, part, index, isMarked));
  dropRuns(parts, candidates, lines);
  const seen = candidates.filter((candidate) => candidate !== undefined).length + marked;
  return parts.flatMap((part, index): FoundPart[] => {
    if (part.type === 'heading') {
      return [{ ...part, style: 'marked', runs: plain(part.runs), text: textOf(part.runs) }];
    }
    const candidate = candidates[index];
    if (candidate !== undefined && part.type === 'paragraph') return [candidate];
    return part.type === 'paragraph' ? runIn(part, lexicons, seen, parts[index - 1]?.type === 'heading') : [part];
  });
}

interface Line {
  readonly text: string;
  readonly length: number;
  readonly strong: boolean;
  readonly number: { length: number; depth: number } | undefined;
  readonly capitals: boolean;
  readonly isTitle: boolean;
  /** How much the line speaks of something policies have sections on. */
  readonly topic: number;
  readonly closed: boolean;
  /** Could be a heading at all. */
  readonly fits: boolean;
}

function lineOf(part: Extract<Part, { type: 'paragraph' }>, lexicons: readonly CompiledLexicon[]): Line {
  const long = part.runs.reduce((sum, { text }) => sum + text.length, 0) > 400;
  const text = long ? '' : textOf(part.runs);
  const number = numberOf(text);
  const bare = text.slice(number?.length ?? 0);
  const length = readingLength(bare);
  const fits =
    !long &&
    length > 1 &&
    length <= 150 &&
    /\p{L}{2}|[\u3040-\u30ff\u3400-\u9fff]/u.test(bare) &&
    bare.split(' ').length <= 20 &&
    !/[,;、，；…]$/.test(bare) &&
    !/@|https?:|www\./.test(bare) &&
    !/[.!?]\s+[\p{Lu}\p{Lo}]|。./u.test(bare) &&
    !isDateLine(bare, lexicons) &&
    !/\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(bare);
  const scores = fits ? scoreHeading(bare, lexicons) : new Map();
  return {
    text,
    length,
    strong: part.runs.length > 0 && part.runs.every((run) => run.strong || !/[\p{L}\p{N}]/u.test(run.text)),
    number,
    capitals: isCapitals(bare),
    isTitle: fits && length < 80 && lexicons.some(({ titles }) => titles.some((title) => folded(bare).includes(title))),
    topic: Math.max(0, ...scores.values()),
    closed: long || endsSentence(text),
    fits,
  };
}

/** Whether a line says from when the policy is: "Last updated: 3 March 2020", or a blank for the day. */
function isDateLine(text: string, lexicons: readonly CompiledLexicon[]): boolean {
  if (!/[\d:：{[]/.test(text)) return false;
  const words = folded(text);
  return lexicons.some(({ dates }) => dates.some((phrase) => words.startsWith(phrase)));
}

function candidateAt(
  parts: readonly Part[],
  lines: readonly (Line | undefined)[],
  part: Part,
  index: number,
  isMarked: boolean,
): Found | undefined {
  const line = lines[index];
  if (part.type !== 'paragraph' || !line?.fits) return undefined;
  const bare = line.text.slice(line.number?.length ?? 0);
  const { next, isAlone } = after(parts, lines, index);
  const previous = before(parts, lines, index);
  const caseless = isCaseless(bare);
  let score = 0;
  if (line.strong) score += 3;
  if (line.number !== undefined && /^["“«]?(?:\p{Lu}|\p{Lo}|\d)/u.test(bare)) score += 1.6;
  if (line.capitals) score += 2;
  if (line.isTitle) score += 2;
  else if (line.topic >= 2.4) score += 1.5;
  else if (line.topic > 0.8) score += 0.8;
  if (part.gap && isAlone) score += 0.7;
  if (next === 'body') score += 1.1;
  else if (next === 'heading') score += 0.6;
  else if (next === 'short') score -= 0.4;
  else score -= 2.5;
  if (isTitleCase(bare) || /[?？؟]$/.test(bare)) score += 1;
  if (line.length <= 70 && !line.closed) score += 0.8;
  if (caseless && !line.closed && previous !== 'open') score += 0.7;
  if (/[.。!]$/.test(bare)) score -= line.length >= 60 ? 3.5 : line.number !== undefined ? 1 : 2.2;
  if (/[:：]$/.test(bare)) score -= line.strong ? 0.5 : 1.8;
  if (/^\p{Ll}/u.test(bare)) score -= 2;
  if (line.length > 90) score -= 1;
  // After "such as:" come examples.
  if (previous === 'colon' && !line.strong) score -= 2.5;
  if (previous === 'open' && !line.strong && line.number === undefined) score -= part.gap ? 0.2 : 0.35;
  if (isMarked && !line.strong && line.number === undefined && !line.capitals) score -= 1.2;
  // What stands right below a heading is what it heads.
  if (isMarked && parts[index - 1]?.type === 'heading' && (line.closed || !line.strong)) score -= 2.5;
  if (score < THRESHOLD) return undefined;
  const style: HeadingStyle = line.capitals
    ? 'capitals'
    : line.strong
      ? 'strong'
      : line.number !== undefined
        ? 'numbered'
        : 'plain';
  const depth = (line.number?.depth ?? 1) - 1;
  return { type: 'heading', level: LEVELS[style] + depth, style, runs: plain(part.runs), text: line.text };
}

function plain(runs: readonly Run[]): Run[] {
  return runs.map(({ strong: _, ...run }) => run);
}

type Following = 'body' | 'heading' | 'short' | 'end';

function after(
  parts: readonly Part[],
  lines: readonly (Line | undefined)[],
  index: number,
): { next: Following; isAlone: boolean } {
  const part = parts[index + 1];
  if (part === undefined || part.type === 'chrome') return { next: 'end', isAlone: true };
  if (part.type === 'heading') return { next: 'heading', isAlone: true };
  if (part.type !== 'paragraph') return { next: 'body', isAlone: true };
  const line = lines[index + 1];
  if (line === undefined) return { next: 'body', isAlone: part.gap };
  if (!line.fits || line.closed || line.length > 110) return { next: 'body', isAlone: part.gap };
  const strong = line.strong || line.number !== undefined || line.capitals || line.topic >= 2;
  return { next: strong ? 'heading' : 'short', isAlone: part.gap };
}

function before(
  parts: readonly Part[],
  lines: readonly (Line | undefined)[],
  index: number,
): 'colon' | 'open' | 'closed' {
  const part = parts[index - 1];
  if (part === undefined || part.type !== 'paragraph') return 'closed';
  const runs = runsOfPart(part);
  const end = runs.at(-1)?.text.trimEnd() ?? '';
  if (/[:：]$/.test(end)) return lines[index - 1]?.strong ? 'closed' : 'colon';
  return endsSentence(end) || (lines[index - 1]?.fits ?? false) ? 'closed' : 'open';
}

/** Takes back candidates that stand in a row without text among them: entries of a list, or a list of contents. */
function dropRuns(
  parts: readonly Part[],
  candidates: (Found | undefined)[],
  lines: readonly (Line | undefined)[],
): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line?.fits) {
      const key = keyOf(line.text);
      places.set(key, [...(places.get(key) ?? []).slice(-3), index]);
    }
  });
  parts.forEach((part, index) => {
    if (part.type === 'heading') places.set(keyOf(textOf(part.runs)), [index]);
  });
  let start = 0;
  while (start < candidates.length) {
    if (candidates[start] === undefined) {
      start += 1;
      continue;
    }
    let end = start;
    while (candidates[end] !== undefined) end += 1;
    const row = end - start;
    if (row > 2) {
      for (let index = start; index < end; index += 1) {
        const candidate = candidates[index];
        const isLast = index === end - 1;
        const returns = (places.get(keyOf(candidate?.text ?? '')) ?? []).some((place) => place >= end);
        const isWeak = candidate?.style === 'plain' || candidate?.style === 'numbered';
        if (
          returns ||
          (isWeak && !isLast && index > start + (start === 0 ? 1 : 0)) ||
          (row > 4 && !isLast && index > start)
        )
          candidates[index] = undefined;
      }
    }
    start = end;
  }
}

function keyOf(text: string): string {
  return folded(text).replace(/^[\W\d_]+|[\W_]+$/gu, '');
}

/** A paragraph that begins with its own heading: `**Cookies.** We use …`. */
function runIn(
  part: Extract<Part, { type: 'paragraph' }>,
  lexicons: readonly CompiledLexicon[],
  headings: number,
  isHeaded: boolean,
): FoundPart[] {
  const strong = part.runs.findIndex((run) => !run.strong && /[\p{L}\p{N}]/u.test(run.text));
  if (strong <= 0) return [part];
  const head = part.runs.slice(0, strong);
  const rest = part.runs.slice(strong);
  const words = textOf(head);
  const following = rest[0]?.text ?? '';
  const ends = /[.:!?–—：。？]\s*$/.test(words) || /^\s*[.:–—-]/.test(following);
  const length = readingLength(words);
  if (!ends || length < 3 || length > 110 || textOf(rest).length < 40 || /^\p{Ll}/u.test(words)) return [part];
  // A whole sentence in bold is a statement, and so is one that the heading above it heads.
  if (/[.!。]\s*$/.test(words) && (length > 60 || isHeaded)) return [part];
  const bare = words.slice(numberOf(words)?.length ?? 0);
  const topic = Math.max(0, ...scoreHeading(bare, lexicons).values());
  if (topic < 2.4 && headings > 2) return [part];
  const mark = /^\s*[.:–—-]\s*/.exec(following)?.[0].length ?? 0;
  const [tail, body] = splitRuns(rest, mark);
  const runs = trimRuns([...head, ...tail]);
  return [
    { type: 'heading', level: LEVELS['run-in'], style: 'run-in', runs: plain(runs), text: textOf(runs) },
    { type: 'paragraph', runs: trimRuns(body), gap: false },
  ];
}
