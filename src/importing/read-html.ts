import { Tokenizer } from 'htmlparser2';
import {
  BREAK,
  type ChromeKind,
  countInk,
  type Run,
  runsIn,
  type SourceDocument,
  type SourceNode,
  type Span,
  textOf,
} from './source-tree.js';

/** Elements whose content is not text. */
const MUTE = new Set(['script', 'style', 'template', 'svg', 'iframe']);
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen'.split(' '),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img input noscript'.split(
    ' ',
  ),
);
/** What ends at the start of its like, and how far up the tree that reaches. */
const SIBLINGS: Readonly<Record<string, readonly [ends: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu', 'dir']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  option: [['option'], ['select']],
};
const HEADING = /^h[1-6]$/;
const CHROME_TAGS: Readonly<Record<string, ChromeKind>> = {
  nav: 'navigation',
  footer: 'footer',
  header: 'header',
  aside: 'aside',
};
const CHROME_ROLES: Readonly<Record<string, ChromeKind>> = {
  navigation: 'navigation',
  contentinfo: 'footer',
  banner: 'header',
  complementary: 'aside',
  dialog: 'aside',
  search: 'aside',
};
const CHROME_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|cookie-?(?:banner|bar|notice|consent)|skip-?link|share|social|toc|table-of-contents)(?:$|[\s_-])/i;
/** Deeper than any page: what is nested further is read as if it stood at this depth. */
const MAX_DEPTH = 200;
/** Deepest nesting of lists, tables and quotes that is kept. */
const MAX_STRUCTURE = 24;

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

/**
 * Reads HTML, however broken, in one pass over its tokens: a page is text in boxes here, and a box ends where its like
 * begins. Building a browser's tree would take time that grows with the square of the nesting.
 */
export function readHtml(source: string, base = 0): SourceDocument {
  const markup: Span[] = [];
  const stack: Frame[] = [];
  const root: SourceNode[] = [];
  /** Where finished nodes go: the innermost box. */
  let nodes: SourceNode[] = root;
  let runs: Run[] = [];
  let structures = 0;
  let headingDepth = 0;
  let pageTitle: string | undefined;
  let language: string | undefined;

  const flush = () => {
    if (runs.some(({ text }) => text.trim() !== '')) nodes.push({ type: 'paragraph', runs });
    runs = [];
  };
  /** Collects what follows apart, until the element ends. */
  const box = (finish: (content: SourceNode[]) => void) => {
    flush();
    const outer = nodes;
    const inner: SourceNode[] = [];
    nodes = inner;
    return () => {
      flush();
      nodes = outer;
      finish(inner);
    };
  };
  const addTo = (make: (content: SourceNode[]) => SourceNode | undefined) =>
    box((content) => {
      const node = content.length === 0 ? undefined : make(content);
      if (node !== undefined) nodes.push(node);
    });

  const lists: SourceNode[][][] = [];
  const tables: SourceNode[][][][] = [];
  const termLists: { term: Run[]; meaning: SourceNode[] }[][] = [];

  const opener = (tag: string, attributes: ReadonlyMap<string, string>): (() => void) | undefined => {
    const role = attributes.get('role')?.toLowerCase() ?? '';
    if (HEADING.test(tag) || role === 'heading' || tag === 'summary') {
      const level = Number(attributes.get('aria-level') ?? (HEADING.test(tag) ? tag[1] : 4)) || 4;
      headingDepth += 1;
      const close = addTo((content) => ({ type: 'heading', level, runs: runsIn(content) }));
      return () => {
        close();
        headingDepth -= 1;
      };
    }
    const named = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`;
    const chrome =
      CHROME_ROLES[role] ??
      CHROME_TAGS[tag] ??
      (['div', 'ul', 'section', 'table', 'p'].includes(tag) && CHROME_NAMES.test(named) ? 'navigation' : undefined);
    const asChrome =
      chrome === undefined
        ? undefined
        : box((content) => {
            if (isChrome(chrome, content)) nodes.push({ type: 'chrome', kind: chrome, nodes: content });
            else for (const node of content) nodes.push(node);
          });
    const inner = structures > MAX_STRUCTURE ? undefined : structure(tag, attributes);
    if (inner === undefined) return asChrome;
    return () => {
      inner();
      asChrome?.();
    };
  };

  const structure = (tag: string, attributes: ReadonlyMap<string, string>): (() => void) | undefined => {
    const counted = (close: () => void) => {
      structures += 1;
      return () => {
        structures -= 1;
        close();
      };
    };
    switch (tag) {
      case 'ul':
      case 'ol':
      case 'menu': {
        const items: SourceNode[][] = [];
        lists.push(items);
        const close = box((content) => {
          lists.pop();
          // Text between the items belongs to none of them.
          if (items.length > 0) nodes.push({ type: 'list', ordered: tag === 'ol' && isPlain(attributes), items });
          for (const node of content) nodes.push(node);
        });
        return counted(close);
      }
      case 'li': {
        const items = lists.at(-1);
        if (items === undefined) return undefined;
        return box((content) => {
          if (content.length > 0) items.push(content);
        });
      }
      case 'table': {
        const rows: SourceNode[][][] = [];
        tables.push(rows);
        return counted(
          box((content) => {
            tables.pop();
            for (const node of content) nodes.push(node);
            const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
            if (filled.length > 0) nodes.push({ type: 'table', rows: filled });
          }),
        );
      }
      case 'tr': {
        tables.at(-1)?.push([]);
        return undefined;
      }
      case 'td':
      case 'th': {
        const rows = tables.at(-1);
        if (rows === undefined) return undefined;
        return box((content) => {
          if (rows.length === 0) rows.push([]);
          rows.at(-1)?.push(content);
        });
      }
      case 'dl': {
        const items: { term: Run[]; meaning: SourceNode[] }[] = [];
        termLists.push(items);
        return counted(
          box((content) => {
            termLists.pop();
            if (items.length > 0) nodes.push({ type: 'terms', items });
            for (const node of content) nodes.push(node);
          }),
        );
      }
      case 'dt':
      case 'dd': {
        const items = termLists.at(-1);
        if (items === undefined) return undefined;
        return box((content) => {
          const last = items.at(-1);
          if (tag === 'dt' || last === undefined) {
            items.push(tag === 'dt' ? { term: runsIn(content), meaning: [] } : { term: [], meaning: content });
          } else for (const node of content) last.meaning.push(node);
        });
      }
      case 'blockquote':
        return counted(addTo((content) => ({ type: 'quote', nodes: content })));
      case 'title':
        return addTo((content) => {
          const words = runsIn(content);
          pageTitle ??= textOf(words);
          return { type: 'chrome', kind: 'title', nodes: content };
        });
      default:
        return undefined;
    }
  };

  const pop = () => {
    stack.pop()?.close?.();
  };
  const closeTo = (index: number) => {
    while (stack.length > index) pop();
  };
  /** Ends the nearest of these elements, unless one that holds it stands between. */
  const endNearest = (tags: readonly string[], within: readonly string[]) => {
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      const { tag } = stack[index] as Frame;
      if (tags.includes(tag)) {
        closeTo(index);
        return;
      }
      if (within.includes(tag)) return;
    }
  };

  const open = (tag: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean) => {
    const top = stack.at(-1);
    if (tag === 'html' || tag === 'body') language ??= attributes.get('lang') ?? attributes.get('xml:lang');
    if (tag === 'br' || tag === 'hr') {
      if (headingDepth > 0 || tag === 'br') runs.push({ text: headingDepth > 0 ? ' ' : BREAK, start: at, end: at });
      else flush();
      return;
    }
    if (VOID.has(tag)) return;
    const isInline = INLINE.has(tag);
    if (!isInline) {
      const siblings = SIBLINGS[tag];
      if (siblings !== undefined) endNearest(...siblings);
      else if (HEADING.test(tag) || tag === 'p' || tag === 'ul' || tag === 'ol' || tag === 'table') {
        // A heading that was never ended does not swallow the page.
        if (headingDepth > 0) endNearest(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary'], []);
        endNearest(['p'], ['li', 'td', 'th', 'dd', 'dt', 'blockquote', 'div', 'section', 'article', 'table']);
      }
      if (headingDepth > 0) runs.push({ text: ' ', start: at, end: at });
      else flush();
    }
    if (selfClosing && !isInline) return;
    if (stack.length >= MAX_DEPTH) return;
    const style = attributes.get('style') ?? '';
    const outer = stack.at(-1) ?? top;
    const close = isInline && !attributes.has('role') ? undefined : opener(tag, attributes);
    stack.push({
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
  };

  const end = (tag: string) => {
    if (tag === 'br') {
      runs.push({ text: BREAK, start: at, end: at });
      return;
    }
    if (tag === 'p' && headingDepth === 0) flush();
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      const frame = stack[index] as Frame;
      if (frame.tag === tag) {
        if (!INLINE.has(tag)) {
          if (headingDepth > 0) runs.push({ text: ' ', start: at, end: at });
          else flush();
        }
        closeTo(index);
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
  };

  const text = (words: string, from: number, to: number) => {
    const top = stack.at(-1);
    if (top?.mute) {
      markup.push({ start: base + from, end: base + to });
      return;
    }
    runs.push({
      // A line of the file is no line of the page, unless it is set as it is written.
      text: top?.lines ? words : words.replace(/[\n\r\f]/g, ' '),
      start: base + from,
      end: base + to,
      ...(top?.strong && { strong: true }),
      ...(top?.emphasis && { emphasis: true }),
      ...(top?.code && { code: true }),
      ...(top?.href !== undefined && { href: top.href }),
    });
  };

  let at = base;
  let tagStart = 0;
  let tagName = '';
  let attributeName = '';
  let attributeValue = '';
  let attributes = new Map<string, string>();
  let textEnd = 0;
  const endTag = (to: number) => {
    markup.push({ start: base + tagStart, end: base + to });
    at = base + to;
    textEnd = to;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(from, to) {
        text(source.slice(from, to), from, to);
        textEnd = to;
      },
      ontextentity(codepoint, to) {
        // The entity begins where the text before it ended.
        const from = Math.max(textEnd, source.lastIndexOf('&', to - 1));
        text(String.fromCodePoint(codepoint), Math.min(from, to), to);
        textEnd = to;
      },
      onopentagname(from, to) {
        tagStart = from - 1;
        at = base + tagStart;
        tagName = source.slice(from, to).toLowerCase();
        attributes = new Map();
      },
      onopentagend(to) {
        endTag(to + 1);
        open(tagName, attributes, false);
      },
      onselfclosingtag(to) {
        endTag(to + 1);
        open(tagName, attributes, true);
      },
      onclosetag(from, to) {
        tagStart = source.lastIndexOf('<', from);
        endTag(Math.min(source.length, source[to] === '>' ? to + 1 : to));
        end(source.slice(from, to).toLowerCase().trim());
      },
      onattribname(from, to) {
        attributeName = source.slice(from, to).toLowerCase();
        attributeValue = '';
      },
      onattribdata(from, to) {
        attributeValue += source.slice(from, to);
      },
      onattribentity(codepoint) {
        attributeValue += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue);
      },
      oncomment(from, to) {
        tagStart = source.lastIndexOf('<', from - 1);
        endTag(to + 1);
      },
      oncdata(from, to, endOffset) {
        markup.push({ start: base + from - 9, end: base + from });
        text(source.slice(from, to - endOffset), from, to - endOffset);
        markup.push({ start: base + to - endOffset, end: base + to + 1 });
        textEnd = to + 1;
      },
      ondeclaration(from, to) {
        tagStart = source.lastIndexOf('<', from - 1);
        endTag(to + 1);
      },
      onprocessinginstruction(from, to) {
        tagStart = source.lastIndexOf('<', from - 1);
        endTag(to + 1);
      },
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  closeTo(0);
  flush();
  return {
    nodes: root,
    markup,
    frontMatter: {},
    ...(language && { language }),
    ...(pageTitle && { pageTitle }),
  };
}

/** Whether numbers that the list makes for itself are those it shows: 1, 2, 3. */
function isPlain(attributes: ReadonlyMap<string, string>): boolean {
  const start = attributes.get('start');
  const type = attributes.get('type');
  return (start === undefined || start === '1') && (type === undefined || type === '1');
}

/** Whether a box that calls itself navigation, or the like, is what it says: some pages put the whole text in one. */
function isChrome(kind: ChromeKind, content: readonly SourceNode[]): boolean {
  const runs = runsIn(content);
  const ink = runs.reduce((sum, { text }) => sum + countInk(text), 0);
  const headings = content.filter(({ type }) => type === 'heading').length;
  if (kind === 'header') return headings === 0 && ink < 1500;
  const linked = runs.reduce((sum, { text, href }) => sum + (href === undefined ? 0 : countInk(text)), 0);
  if (ink > 1500 && linked < ink / 2) return false;
  return kind === 'footer' || kind === 'navigation' ? linked > ink / 3 || ink < 400 : ink < 1500;
}
