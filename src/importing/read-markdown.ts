import { markdownChunks } from './markdown-chunks.js';
import { MarkdownReader } from './markdown-reader.js';
import { readFrontMatter } from './read-front-matter.js';
import type { SourceDocument, SourceNode, Span } from './source-tree.js';

/** Reads Markdown, the HTML inside it included. */
export function readMarkdown(source: string): SourceDocument {
  const { frontMatter, end } = readFrontMatter(source);
  const markup: Span[] = end > 0 ? [{ start: 0, end }] : [];
  const nodes: SourceNode[] = [];
  const lists = new WeakMap<SourceNode, SourceNode[][]>();
  const definitions = definitionsIn(source);
  for (const chunk of markdownChunks(source, end)) {
    const text = source.slice(chunk.start, chunk.end);
    if (isTangled(text)) {
      nodes.push({ type: 'paragraph', runs: [{ text, start: chunk.start, end: chunk.end }] });
      continue;
    }
    const reader = new MarkdownReader(source, chunk.start, chunk.end, markup);
    const read = () => reader.read(withoutDeepQuotes(spacedHeadings(text)), definitions);
    if (chunk.headingLevel !== undefined) {
      const runs = reader.inlineOf(text.replace(/^#+/, (marks) => ' '.repeat(marks.length)));
      nodes.push({ type: 'heading', level: chunk.headingLevel, runs });
    } else if (chunk.isItem) addItem(nodes, lists, read());
    else for (const node of read()) nodes.push(node);
  }
  return { nodes, markup, frontMatter, language: frontMatter.lang ?? frontMatter.language };
}

/** Whether a paragraph has more marks than prose ever has: they would take a parser time that grows with their square. */
function isTangled(text: string): boolean {
  if (text.length < 600) return false;
  return text
    .split(/\n\s*\n/)
    .some((paragraph) => paragraph.length > 600 && (paragraph.match(/\S[*_]+|[*_]+\S|[[\]]/g)?.length ?? 0) > 400);
}

/** Sets a heading mark apart from its words: authors forget the space, and positions must stay. */
function spacedHeadings(text: string): string {
  return text.replace(/^( {0,3}#{1,5})#(?=[^#\s])/gm, '$1 ').replace(/^( {0,3})#(?=[^#\s!/])/gm, '$1#');
}

/** Quotes in quotes without end stall any parser: their marks become space. */
function withoutDeepQuotes(text: string): string {
  return text.replace(
    /^((?:[ \t]*>){12})([ \t>]+)/gm,
    (_, kept: string, more: string) => kept + more.replace(/>/g, ' '),
  );
}

function definitionsIn(source: string): string {
  const found = source.match(/^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S{1,2000}/gm) ?? [];
  return found.length > 100 ? '' : found.map((line) => `\n\n${line}`).join('');
}

/** Adds an entry to the list that stands last, or begins one. */
function addItem(nodes: SourceNode[], lists: WeakMap<SourceNode, SourceNode[][]>, content: SourceNode[]): void {
  const last = nodes.at(-1);
  let items = last === undefined ? undefined : lists.get(last);
  if (items === undefined) {
    items = [];
    const list: SourceNode = { type: 'list', ordered: false, items };
    lists.set(list, items);
    nodes.push(list);
  }
  for (const node of content) for (const item of node.type === 'list' ? node.items : [[node]]) items.push([...item]);
}
