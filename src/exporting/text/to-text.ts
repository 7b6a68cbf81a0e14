import type { Inline, Phrase, PolicyDocument } from '../../document/document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { type OutlineBlock, type OutlineList, outlineOf } from './outline.js';

/** A document as plain text, links with their addresses. The same document gives the same bytes. */
export function toText(document: PolicyDocument): string {
  return `${blocksToText(outlineOf(document)).join('\n\n')}\n`;
}

function blocksToText(blocks: readonly OutlineBlock[]): string[] {
  return blocks.map(blockToText);
}

function blockToText(block: OutlineBlock): string {
  switch (block.type) {
    case 'heading': {
      const text = lineOf(block.text);
      const rule = ['=', '-'][block.level - 1];
      return rule === undefined ? text : `${text}\n${rule.repeat(Math.min([...text].length, 72))}`;
    }
    case 'paragraph':
      return lineOf(block.text);
    case 'list':
      return listToText(block).join('\n');
    case 'quote':
      return indented(blocksToText(block.blocks).join('\n\n'), '    ');
    case 'table': {
      const { caption, columns, rows } = block;
      const labels = columns.map(phraseToText);
      // Without rows, the heads are all there is to read.
      const heads = rows.length === 0 ? [columns.map(lineOf).join(' | ')] : [];
      const entries = rows.map((cells) =>
        cells.map((cell, index) => `${labels[index] ? `${oneLine(labels[index])}: ` : ''}${lineOf(cell)}`).join('\n'),
      );
      return [...(caption === undefined ? [] : [lineOf(caption)]), ...heads, ...entries].join('\n\n');
    }
  }
}

function listToText({ ordered, items }: OutlineList): string[] {
  return items.flatMap(({ text, list }, index) => {
    const marker = ordered ? `${index + 1}. ` : '- ';
    const below = list === undefined ? [] : listToText(list).map((line) => ' '.repeat(marker.length) + line);
    return [`${marker}${lineOf(text)}`, ...below];
  });
}

function lineOf(phrase: Phrase): string {
  return oneLine(inlinesToText(phrase.inlines));
}

function inlinesToText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if (typeof inline === 'string') return inline;
      if (inline.type === 'break') return ' ';
      if ('text' in inline) return inline.text;
      const text = inlinesToText(inline.children);
      const isTold = inline.type !== 'link' || inline.href.startsWith('#') || addressOf(inline.href) === text.trim();
      return isTold ? text : `${text} <${inline.href}>`;
    })
    .join('');
}

/** What a reader would copy: the address without "mailto:" and "tel:". */
function addressOf(href: string): string {
  return href.replace(/^(?:mailto|tel):/, '');
}

function oneLine(text: string): string {
  return text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
