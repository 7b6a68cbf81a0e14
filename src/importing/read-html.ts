import { Tokenizer } from 'htmlparser2';
import { HtmlTree } from './html-tree.js';
import type { SourceDocument, Span } from './source-tree.js';

/**
 * Reads HTML, however broken, in one pass over its tokens: a page is text in boxes here. Building a browser's tree would take
 * time that grows with the square of the nesting.
 */
export function readHtml(source: string, base = 0): SourceDocument {
  const markup: Span[] = [];
  const tree = new HtmlTree(markup);
  let tagStart = 0;
  let tagName = '';
  let attributeName = '';
  let attributeValue = '';
  let attributes = new Map<string, string>();
  let textEnd = 0;
  const words = (from: number, to: number) => tree.text(source.slice(from, to), base + from, base + to);
  /** Returns where the tag ends in the source. */
  const endTag = (to: number): number => {
    markup.push({ start: base + tagStart, end: base + to });
    textEnd = to;
    return base + to;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(from, to) {
        words(from, to);
        textEnd = to;
      },
      ontextentity(codepoint, to) {
        // The entity begins where the text before it ended.
        const from = Math.max(textEnd, source.lastIndexOf('&', to - 1));
        tree.text(String.fromCodePoint(codepoint), base + Math.min(from, to), base + to);
        textEnd = to;
      },
      onopentagname(from, to) {
        tagStart = from - 1;
        tagName = source.slice(from, to).toLowerCase();
        attributes = new Map();
      },
      onopentagend(to) {
        tree.open(tagName, attributes, false, endTag(to + 1));
      },
      onselfclosingtag(to) {
        tree.open(tagName, attributes, true, endTag(to + 1));
      },
      onclosetag(from, to) {
        tagStart = source.lastIndexOf('<', from);
        const at = endTag(Math.min(source.length, source[to] === '>' ? to + 1 : to));
        tree.end(source.slice(from, to).toLowerCase().trim(), at);
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
        words(from, to - endOffset);
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
  tree.close();
  const { root, pageTitle } = tree.boxes;
  const { language } = tree;
  return { nodes: root, markup, frontMatter: {}, ...(language && { language }), ...(pageTitle && { pageTitle }) };
}
