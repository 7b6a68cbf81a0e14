import { HtmlBoxes } from './html-boxes.js';
import { HEADING, INLINE, MUTE, SIBLINGS, VOID } from './html-elements.js';
import { BREAK, type Span } from './source-tree.js';

/** Deeper than any page: what is nested further is read as if it stood at this depth. */
const MAX_DEPTH = 200;

interface Frame {
  readonly tag: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly mute: boolean;
  /** Whether lines are kept as they are written. */
  readonly lines: boolean;
  readonly href: string | undefined;
  /** What this element becomes, when it ends. */
  readonly close?: () => void;
}

/** Which elements are open, however the page forgot to end them: a box ends where its like begins. */
export class HtmlTree {
  readonly boxes = new HtmlBoxes();
  language: string | undefined;
  private readonly stack: Frame[] = [];

  /** @param markup where spans of the source go that are no text */
  constructor(private readonly markup: Span[]) {}

  /** A start tag, and where it ends in the source. */
  open(tag: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean, at: number): void {
    const top = this.stack.at(-1);
    if (tag === 'html' || tag === 'body') this.language ??= attributes.get('lang') ?? attributes.get('xml:lang');
    if (tag === 'br' || tag === 'hr') {
      if (this.boxes.isInHeading) this.space(at);
      else if (tag === 'br') this.boxes.add({ text: BREAK, start: at, end: at });
      else this.boxes.flush();
      return;
    }
    if (VOID.has(tag)) return;
    const isInline = INLINE.has(tag);
    if (!isInline) {
      this.endLike(tag);
      this.part(at);
    }
    if (selfClosing && !isInline) return;
    if (this.stack.length >= MAX_DEPTH) return;
    const style = attributes.get('style') ?? '';
    const outer = this.stack.at(-1) ?? top;
    const close = isInline && !attributes.has('role') ? undefined : this.boxes.open(tag, attributes);
    this.stack.push({
      tag,
      strong:
        (outer?.strong ?? false) || tag === 'b' || tag === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/i.test(style),
      emphasis: (outer?.emphasis ?? false) || tag === 'i' || tag === 'em',
      code: (outer?.code ?? false) || tag === 'code',
      mute: (outer?.mute ?? false) || MUTE.has(tag),
      lines: (outer?.lines ?? false) || tag === 'pre' || tag === 'textarea',
      href: tag === 'a' ? attributes.get('href') : outer?.href,
      ...(close !== undefined && { close }),
    });
  }

  /** An end tag, and where it ends in the source. */
  end(tag: string, at: number): void {
    if (tag === 'br') {
      this.boxes.add({ text: BREAK, start: at, end: at });
      return;
    }
    if (tag === 'p' && !this.boxes.isInHeading) this.boxes.flush();
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const frame = this.stack[index] as Frame;
      if (frame.tag === tag) {
        if (!INLINE.has(tag)) this.part(at);
        this.closeTo(index);
        return;
      }
      // An inline end tag does not reach out of the box it stands in.
      if (INLINE.has(tag) && !INLINE.has(frame.tag)) return;
      if (
        (frame.tag === 'table' || frame.tag === 'td' || frame.tag === 'th') &&
        !/^(?:table|tr|t[dh]|tbody)$/.test(tag)
      )
        return;
    }
  }

  /** Words, and where they stand in the source. */
  text(words: string, start: number, end: number): void {
    const top = this.stack.at(-1);
    if (top?.mute) {
      this.markup.push({ start, end });
      return;
    }
    this.boxes.add({
      // A line of the file is no line of the page, unless it is set as it is written.
      text: top?.lines ? words : words.replace(/[\n\r\f]/g, ' '),
      start,
      end,
      ...(top?.strong && { strong: true }),
      ...(top?.emphasis && { emphasis: true }),
      ...(top?.code && { code: true }),
      ...(top?.href !== undefined && { href: top.href }),
    });
  }

  /** The end of the source, which ends all that is open. */
  close(): void {
    this.closeTo(0);
    this.boxes.flush();
  }

  /** Sets what comes apart from what was: by a paragraph, or by a space where that would break a heading. */
  private part(at: number): void {
    if (this.boxes.isInHeading) this.space(at);
    else this.boxes.flush();
  }

  private space(at: number): void {
    this.boxes.add({ text: ' ', start: at, end: at });
  }

  /** Ends what the start of a box ends, where the page does not. */
  private endLike(tag: string): void {
    const siblings = SIBLINGS[tag];
    if (siblings !== undefined) this.endNearest(...siblings);
    else if (HEADING.test(tag) || tag === 'p' || tag === 'ul' || tag === 'ol' || tag === 'table') {
      // A heading that was never ended does not swallow the page.
      if (this.boxes.isInHeading) this.endNearest(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary'], []);
      this.endNearest(['p'], ['li', 'td', 'th', 'dd', 'dt', 'blockquote', 'div', 'section', 'article', 'table']);
    }
  }

  /** Ends the nearest of these elements, unless one that holds it stands between. */
  private endNearest(tags: readonly string[], within: readonly string[]): void {
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const { tag } = this.stack[index] as Frame;
      if (tags.includes(tag)) {
        this.closeTo(index);
        return;
      }
      if (within.includes(tag)) return;
    }
  }

  private closeTo(index: number): void {
    while (this.stack.length > index) this.stack.pop()?.close?.();
  }
}
