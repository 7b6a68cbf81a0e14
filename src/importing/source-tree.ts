/** A stretch of the source that reads as text. `text` is what the characters from `start` to `end` say. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** Where it leads, as written. */
  readonly href?: string;
}

/** Text that is no part of the policy, by what it is instead. */
export type ChromeKind = 'title' | 'banner' | 'navigation' | 'header' | 'footer' | 'aside';

/** What a source says, in the order in which it says it. Every reader of a format makes one of these. */
export type SourceNode =
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly SourceNode[])[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly SourceNode[])[])[] }
  | { readonly type: 'terms'; readonly items: readonly { term: readonly Run[]; meaning: readonly SourceNode[] }[] }
  | { readonly type: 'quote'; readonly nodes: readonly SourceNode[] }
  | { readonly type: 'chrome'; readonly kind: ChromeKind; readonly nodes: readonly SourceNode[] };

/** A source, read. */
export interface SourceDocument {
  readonly nodes: readonly SourceNode[];
  /** Stretches that are neither text nor marks made of punctuation alone: tags, targets of links, scripts. */
  readonly markup: readonly Span[];
  /** Fields that stood before the text. */
  readonly frontMatter: Readonly<Record<string, string>>;
  /** The language the source says it is in. */
  readonly language?: string | undefined;
  /** The page's own title, where it has one besides its headings. */
  readonly pageTitle?: string | undefined;
}

/** Where something stands in the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line break that the author meant. */
export const BREAK = '\n';

/** The words of runs, with white space as single spaces. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many characters a text has besides white space. */
export function countInk(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Cuts runs at a place in their joined text. */
export function splitRuns(runs: readonly Run[], at: number): [before: Run[], after: Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let seen = 0;
  for (const run of runs) {
    const cut = at - seen;
    seen += run.text.length;
    if (cut >= run.text.length) before.push(run);
    else if (cut <= 0) after.push(run);
    // What an escape or an entity says cannot be cut: it is one character of text, or nearly.
    else if (run.text.length !== run.end - run.start) after.push(run);
    else {
      before.push({ ...run, text: run.text.slice(0, cut), end: run.start + cut });
      after.push({ ...run, text: run.text.slice(cut), start: run.start + cut });
    }
  }
  return [before, after];
}

/** Runs without the white space around them. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const text = runs.map((run) => run.text).join('');
  const start = text.length - text.trimStart().length;
  const [, rest] = splitRuns(runs, start);
  const [trimmed] = splitRuns(rest, text.trimEnd().length - start);
  return trimmed.filter((run) => run.text !== '');
}

/** Every run under some nodes, in order. */
export function runsIn(nodes: readonly SourceNode[]): Run[] {
  const found: Run[] = [];
  const visit = (node: SourceNode): void => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        for (const run of node.runs) found.push(run);
        break;
      case 'list':
        for (const item of node.items) item.forEach(visit);
        break;
      case 'table':
        for (const row of node.rows) for (const cell of row) cell.forEach(visit);
        break;
      case 'terms':
        for (const { term, meaning } of node.items) {
          for (const run of term) found.push(run);
          meaning.forEach(visit);
        }
        break;
      case 'quote':
      case 'chrome':
        node.nodes.forEach(visit);
    }
  };
  nodes.forEach(visit);
  return found;
}
