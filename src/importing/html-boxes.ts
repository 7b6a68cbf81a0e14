import { chromeNamed, isChrome } from './html-chrome.js';
import { HEADING } from './html-elements.js';
import { type Run, runsIn, type SourceNode, textOf } from './source-tree.js';

/** Deepest nesting of lists, tables and quotes that is kept. */
const MAX_STRUCTURE = 24;

type Attributes = ReadonlyMap<string, string>;

/** What the boxes of a page become: each collects what stands in it, and is a node once it ends. */
export class HtmlBoxes {
  /** What is finished and stands in no box. */
  readonly root: SourceNode[] = [];
  pageTitle: string | undefined;
  /** Where finished nodes go: the innermost box. */
  private nodes = this.root;
  private runs: Run[] = [];
  private structures = 0;
  private headings = 0;
  private readonly lists: SourceNode[][][] = [];
  private readonly tables: SourceNode[][][][] = [];
  private readonly termLists: { term: Run[]; meaning: SourceNode[] }[][] = [];

  /** Whether what comes now stands in a heading. */
  get isInHeading(): boolean {
    return this.headings > 0;
  }

  /** Adds words to the paragraph that is being written. */
  add(run: Run): void {
    this.runs.push(run);
  }

  /** Ends that paragraph. */
  flush(): void {
    if (this.runs.some(({ text }) => text.trim() !== '')) this.nodes.push({ type: 'paragraph', runs: this.runs });
    this.runs = [];
  }

  /** Begins what an element makes, if it makes anything; what comes back ends it. */
  open(tag: string, attributes: Attributes): (() => void) | undefined {
    if (HEADING.test(tag) || attributes.get('role')?.toLowerCase() === 'heading' || tag === 'summary') {
      return this.heading(tag, attributes);
    }
    const chrome = chromeNamed(tag, attributes);
    const asChrome =
      chrome === undefined
        ? undefined
        : this.box((content) => {
            if (isChrome(chrome, content)) this.nodes.push({ type: 'chrome', kind: chrome, nodes: content });
            else for (const node of content) this.nodes.push(node);
          });
    const inner = this.structures > MAX_STRUCTURE ? undefined : this.structure(tag, attributes);
    if (inner === undefined) return asChrome;
    return () => {
      inner();
      asChrome?.();
    };
  }

  private heading(tag: string, attributes: Attributes): () => void {
    const level = Number(attributes.get('aria-level') ?? (HEADING.test(tag) ? tag[1] : 4)) || 4;
    this.headings += 1;
    const close = this.addTo((content) => ({ type: 'heading', level, runs: runsIn(content) }));
    return () => {
      close();
      this.headings -= 1;
    };
  }

  private structure(tag: string, attributes: Attributes): (() => void) | undefined {
    const counted = (close: () => void) => {
      this.structures += 1;
      return () => {
        this.structures -= 1;
        close();
      };
    };
    switch (tag) {
      case 'ul':
      case 'ol':
      case 'menu': {
        const items: SourceNode[][] = [];
        this.lists.push(items);
        const close = this.box((content) => {
          this.lists.pop();
          // Text between the items belongs to none of them.
          if (items.length > 0) this.nodes.push({ type: 'list', ordered: tag === 'ol' && isPlain(attributes), items });
          for (const node of content) this.nodes.push(node);
        });
        return counted(close);
      }
      case 'li': {
        const items = this.lists.at(-1);
        if (items === undefined) return undefined;
        return this.box((content) => {
          if (content.length > 0) items.push(content);
        });
      }
      case 'table': {
        const rows: SourceNode[][][] = [];
        this.tables.push(rows);
        return counted(
          this.box((content) => {
            this.tables.pop();
            for (const node of content) this.nodes.push(node);
            const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
            if (filled.length > 0) this.nodes.push({ type: 'table', rows: filled });
          }),
        );
      }
      case 'tr': {
        this.tables.at(-1)?.push([]);
        return undefined;
      }
      case 'td':
      case 'th': {
        const rows = this.tables.at(-1);
        if (rows === undefined) return undefined;
        return this.box((content) => {
          if (rows.length === 0) rows.push([]);
          rows.at(-1)?.push(content);
        });
      }
      case 'dl': {
        const items: { term: Run[]; meaning: SourceNode[] }[] = [];
        this.termLists.push(items);
        return counted(
          this.box((content) => {
            this.termLists.pop();
            if (items.length > 0) this.nodes.push({ type: 'terms', items });
            for (const node of content) this.nodes.push(node);
          }),
        );
      }
      case 'dt':
      case 'dd': {
        const items = this.termLists.at(-1);
        if (items === undefined) return undefined;
        return this.box((content) => {
          const last = items.at(-1);
          if (tag === 'dt' || last === undefined) {
            items.push(tag === 'dt' ? { term: runsIn(content), meaning: [] } : { term: [], meaning: content });
          } else for (const node of content) last.meaning.push(node);
        });
      }
      case 'blockquote':
        return counted(this.addTo((content) => ({ type: 'quote', nodes: content })));
      case 'title':
        return this.addTo((content) => {
          const words = runsIn(content);
          this.pageTitle ??= textOf(words);
          return { type: 'chrome', kind: 'title', nodes: content };
        });
      default:
        return undefined;
    }
  }

  /** Collects what follows apart, until the element ends. */
  private box(finish: (content: SourceNode[]) => void): () => void {
    this.flush();
    const outer = this.nodes;
    const inner: SourceNode[] = [];
    this.nodes = inner;
    return () => {
      this.flush();
      this.nodes = outer;
      finish(inner);
    };
  }

  private addTo(make: (content: SourceNode[]) => SourceNode | undefined): () => void {
    return this.box((content) => {
      const node = content.length === 0 ? undefined : make(content);
      if (node !== undefined) this.nodes.push(node);
    });
  }
}

/** Whether numbers that the list makes for itself are those it shows: 1, 2, 3. */
function isPlain(attributes: ReadonlyMap<string, string>): boolean {
  const start = attributes.get('start');
  const type = attributes.get('type');
  return (start === undefined || start === '1') && (type === undefined || type === '1');
}
