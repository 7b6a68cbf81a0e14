import type { Nodes, Parents, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { alignMarkdown } from './align-markdown.js';
import { readHtml } from './read-html.js';
import { BREAK, type Run, type SourceNode, type Span } from './source-tree.js';

/** Deepest nesting that is kept; what is nested further is read as text. */
const MAX_DEPTH = 40;

const OPTIONS = {
  // Scrapes indent their text at random: four spaces make no code here.
  extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

type Marks = Omit<Run, 'text' | 'start' | 'end'>;

/** Reads a chunk of Markdown by itself; what it finds stands where it stands in the whole source. */
export class MarkdownReader {
  constructor(
    private readonly source: string,
    private readonly start: number,
    private readonly end: number,
    private readonly markup: Span[],
  ) {}

  read(text: string, definitions: string): SourceNode[] {
    const needsDefinitions = definitions !== '' && text.includes('[');
    const tree = fromMarkdown(needsDefinitions ? text + definitions : text, OPTIONS);
    return tree.children.flatMap((child) => this.flow(child, 0));
  }

  /** The runs of a piece that is one line of words. */
  inlineOf(text: string): Run[] {
    const tree = fromMarkdown(text, OPTIONS);
    return tree.children.flatMap((child) => ('children' in child ? this.phrase(child as Parents, {}) : []));
  }

  private flow(node: Nodes, depth: number): SourceNode[] {
    const span = this.spanOf(node);
    if (span === undefined) return [];
    if (depth > MAX_DEPTH) return [{ type: 'paragraph', runs: [this.run(span.start, span.end)] }];
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', runs: this.phrase(node, {}) }];
      case 'heading':
        return [{ type: 'heading', level: node.depth, runs: this.phrase(node, {}) }];
      case 'blockquote':
        return [{ type: 'quote', nodes: node.children.flatMap((child) => this.flow(child, depth + 1)) }];
      case 'list': {
        const items = node.children.map((item) => {
          const content = item.children.flatMap((child) => this.flow(child, depth + 1));
          return { item, content };
        });
        // Numbers that do not count up from 1 are words of the text, not marks of a list.
        const numbers = items.map(({ item }) => this.markerOf(item));
        const counts = numbers.every(({ text }, index) => Number.parseInt(text, 10) === index + 1);
        if (!node.ordered || counts) {
          for (const { span: place } of numbers) if (place !== undefined) this.markup.push(place);
          return [{ type: 'list', ordered: node.ordered === true, items: items.map(({ content }) => content) }];
        }
        return items.flatMap(({ content }, index) => {
          const marker = numbers[index];
          const [first, ...rest] = content;
          if (marker?.span === undefined) return content;
          const own = this.run(marker.span.start, marker.span.end);
          const space = { text: ' ', start: own.end, end: own.end };
          return first?.type === 'paragraph' || first?.type === 'heading'
            ? [{ ...first, runs: [own, space, ...first.runs] }, ...rest]
            : [{ type: 'paragraph' as const, runs: [own] }, ...content];
        });
      }
      case 'table':
        return [{ type: 'table', rows: this.rowsOf(node) }];
      case 'code': {
        const inner = this.source.indexOf(node.value.split('\n')[0] ?? '', span.start);
        const at = node.value === '' || inner < 0 || inner > span.end ? span.start : inner;
        const stop = Math.max(at, span.end - (/[`~\s]*$/.exec(this.source.slice(at, span.end))?.[0].length ?? 0));
        this.markup.push({ start: span.start, end: at });
        this.markup.push({ start: stop, end: span.end });
        return at < stop ? [{ type: 'paragraph', runs: [this.run(at, stop)] }] : [];
      }
      case 'html': {
        const page = readHtml(this.source.slice(span.start, span.end), span.start);
        for (const each of page.markup) this.markup.push(each);
        return [...page.nodes];
      }
      case 'definition':
      case 'thematicBreak':
        this.markup.push(span);
        return [];
      default:
        return [{ type: 'paragraph', runs: [this.run(span.start, span.end)] }];
    }
  }

  private rowsOf(table: Table): SourceNode[][][] {
    return table.children.map((row) =>
      row.children.map((cell) => {
        const runs = this.phrase(cell, {});
        return runs.length === 0 ? [] : [{ type: 'paragraph' as const, runs }];
      }),
    );
  }

  private markerOf(item: Nodes): { text: string; span?: Span } {
    const span = this.spanOf(item);
    if (span === undefined) return { text: '' };
    const text = /^(?:\d+[.)]|[*+-])/.exec(this.source.slice(span.start, span.start + 12))?.[0] ?? '';
    return { text, span: { start: span.start, end: span.start + text.length } };
  }

  private phrase(parent: Parents, marks: Marks): Run[] {
    const runs: Run[] = [];
    // Tags stand between the words they mark; an unclosed one marks the rest of its paragraph.
    let open = marks;
    for (const node of parent.children as PhrasingContent[]) {
      const span = this.spanOf(node);
      if (span === undefined) continue;
      switch (node.type) {
        case 'text':
          for (const run of alignMarkdown(this.source, node.value, span)) runs.push({ ...open, ...run });
          break;
        case 'strong':
        case 'emphasis':
          runs.push(...this.phrase(node, { ...open, [node.type]: true }));
          break;
        case 'inlineCode': {
          const ticks = /^`+/.exec(this.source.slice(span.start, span.end))?.[0].length ?? 0;
          runs.push({ ...open, code: true, ...this.run(span.start + ticks, span.end - ticks) });
          break;
        }
        case 'break':
          runs.push({ text: BREAK, start: span.start, end: span.end });
          break;
        case 'link': {
          runs.push(...this.targeted(node, span, { ...open, href: node.url }));
          break;
        }
        case 'linkReference':
          runs.push(...this.targeted(node, span, { ...open, href: this.definitionUrl(node.identifier) }));
          break;
        case 'html': {
          this.markup.push(span);
          open = this.afterTag(this.source.slice(span.start, span.end), open, marks);
          if (/^<br/i.test(this.source.slice(span.start, span.end)))
            runs.push({ text: BREAK, start: span.end, end: span.end });
          break;
        }
        case 'image':
        case 'imageReference':
          this.markup.push(span);
          break;
        default:
          runs.push({ ...open, ...this.run(span.start, span.end) });
      }
    }
    return runs;
  }

  private readonly urls = new Map<string, string>();

  private definitionUrl(identifier: string): string {
    if (this.urls.size === 0) {
      for (const { 1: label = '', 2: url = '' } of this.source.matchAll(
        /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*<?(\S{1,2000}?)>?(?=\s|$)/gm,
      ))
        this.urls.set(label.toLowerCase(), url);
    }
    return this.urls.get(identifier.toLowerCase()) ?? '';
  }

  /** A link: its words are text, the rest of what it takes up is markup. */
  private targeted(node: Parents, span: Span, marks: Marks): Run[] {
    const runs = this.phrase(node, marks);
    const last = runs.at(-1);
    this.markup.push({ start: last?.end ?? span.start, end: span.end });
    return runs;
  }

  private afterTag(tag: string, open: Marks, outer: Marks): Marks {
    if (/^<(?:b|strong)\b/i.test(tag)) return { ...open, strong: true };
    if (/^<(?:i|em)\b/i.test(tag)) return { ...open, emphasis: true };
    const href = /^<a\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    if (href !== undefined) return { ...open, href };
    return /^<\/(?:b|strong|i|em|a)\b/i.test(tag) ? outer : open;
  }

  private run(start: number, end: number): Run {
    return { text: this.source.slice(start, end), start, end };
  }

  /** Where a node stands in the whole source; nothing for what was appended to be referred to. */
  private spanOf(node: Nodes): Span | undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return undefined;
    const from = this.start + start;
    return from >= this.end ? undefined : { start: from, end: Math.min(this.start + end, this.end) };
  }
}
