import { countInk, type Run, type Span } from './source-tree.js';
import { readBack } from './write-text.js';

/** Where characters of the source ended up. White space is not counted. */
export interface CharacterCount {
  /** All of the source's. */
  readonly total: number;
  /** In titles and blocks of the policy. */
  readonly blocks: number;
  /** In the policy's provenance. */
  readonly provenance: number;
  /** Tags, marks, targets of links: what is no text. */
  readonly markup: number;
  /** In none of these. */
  readonly lost: number;
  /** In more than one. */
  readonly twice: number;
}

/** One string of the policy, and the stretch of the source that it holds. */
export interface Holder extends Span {
  /** Its path in the policy, such as `sections[2].blocks[0]`. */
  readonly at: string;
  readonly characters: number;
}

const NONE = 0;
const BLOCK = 1;
const PROVENANCE = 2;
const MARKUP = 3;

/** Characters that Markdown writes its structure with. */
const MARKS = /[*_#>`~\\|:\-+=[\]()!<"&]/;

/** Keeps account of every character of a source: who holds it, by what was in fact written. */
export class Ledger {
  readonly holders: Holder[] = [];
  private readonly owner: Uint8Array;
  private unwritten = 0;
  private twice = 0;

  constructor(
    private readonly source: string,
    private readonly marksAreMarkup: boolean,
  ) {
    this.owner = new Uint8Array(source.length);
  }

  /** Notes what a string of the policy holds. Characters that its runs had and it has not are lost. */
  hold(runs: readonly Run[], written: string, at: string, isProvenance = false): void {
    const expected = runs.reduce((sum, { text }) => sum + countInk(text), 0);
    const found = countInk(readBack(written));
    if (found < expected) this.unwritten += expected - found;
    else this.twice += found - expected;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    let characters = 0;
    for (const run of runs) {
      if (run.start >= run.end) continue;
      characters += this.mark(run, isProvenance ? PROVENANCE : BLOCK);
      start = Math.min(start, run.start);
      end = Math.max(end, run.end);
    }
    if (end > 0) this.holders.push({ at, start, end, characters });
  }

  /** Notes what is markup: no holder's, and no loss. */
  skip(span: Span): void {
    this.mark(span, MARKUP);
  }

  private mark({ start, end }: Span, owner: number): number {
    let marked = 0;
    for (let index = Math.max(0, start); index < end && index < this.owner.length; index += 1) {
      if (isSpace(this.source.charCodeAt(index))) continue;
      const known = this.owner[index];
      if (known === NONE) marked += 1;
      else if (owner !== MARKUP && known !== MARKUP) this.twice += 1;
      // Words inside markup stay words: a link's span takes in its text.
      if (known === NONE || (owner !== MARKUP && known === MARKUP)) this.owner[index] = owner;
    }
    return marked;
  }

  /** Stretches that nobody holds and that are more than marks. */
  gaps(): Span[] {
    const gaps: Span[] = [];
    let start = -1;
    for (let index = 0; index <= this.source.length; index += 1) {
      const isGap = index < this.source.length && this.owner[index] === NONE && !isSpace(this.source.charCodeAt(index));
      if (isGap && start < 0) start = index;
      if (!isGap && start >= 0) {
        if (!this.isMarks(start, index)) gaps.push({ start, end: index });
        start = -1;
      }
    }
    return gaps;
  }

  private isMarks(start: number, end: number): boolean {
    if (!this.marksAreMarkup) return false;
    for (let index = start; index < end; index += 1) if (!MARKS.test(this.source[index] as string)) return false;
    return true;
  }

  /** The account. */
  count(): CharacterCount {
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < this.source.length; index += 1) {
      if (!isSpace(this.source.charCodeAt(index))) {
        const owner = this.owner[index] as number;
        counts[owner] = (counts[owner] as number) + 1;
      }
    }
    const [none = 0, blocks = 0, provenance = 0, markup = 0] = counts;
    const missing = this.gaps().reduce((sum, { start, end }) => sum + countInk(this.source.slice(start, end)), 0);
    return {
      total: none + blocks + provenance + markup,
      blocks,
      provenance,
      markup: markup + none - missing,
      lost: missing + this.unwritten,
      twice: this.twice,
    };
  }
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code > 0x167f && /\s/.test(String.fromCharCode(code)))
  );
}
