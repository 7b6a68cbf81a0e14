import type { Inline, Phrase, PolicyDocument } from '../../document/document.js';
import { inlinesToMarkdown } from './inline-markdown.js';
import { type OutlineBlock, type OutlineList, outlineOf } from './outline.js';

/**
 * A document as CommonMark with GFM tables. It reads back as the same sections and blocks, and the same document gives the
 * same bytes.
 */
export function toMarkdown(document: PolicyDocument): string {
  const outline = outlineOf(document);
  const targets = new Set(outline.flatMap((block) => linksIn(block)));
  return `${blocksToMarkdown(outline, targets).join('\n\n')}\n`;
}

function blocksToMarkdown(blocks: readonly OutlineBlock[], targets: ReadonlySet<string>): string[] {
  // Lists side by side would be read as one; another marker begins another list.
  let listsInRow = 0;
  return blocks.flatMap((block) => {
    listsInRow = block.type === 'list' ? listsInRow + 1 : 0;
    const written = blockToMarkdown(block, targets, listsInRow % 2 === 0);
    return written === '' ? [] : [written];
  });
}

function blockToMarkdown(block: OutlineBlock, targets: ReadonlySet<string>, isOther: boolean): string {
  switch (block.type) {
    case 'heading': {
      const anchors = block.ids.filter((id) => targets.has(`#${id}`)).map((id) => `<a id="${id}"></a>\n\n`);
      return `${anchors.join('')}${'#'.repeat(block.level)} ${titleOf(block.text)}`;
    }
    case 'paragraph':
      return paragraphOf(block.text);
    case 'list':
      return listToMarkdown(block, isOther);
    case 'quote':
      return (
        blocksToMarkdown(block.blocks, targets)
          .join('\n\n')
          // A pattern with "m" would also take U+2028 for the end of a line, which Markdown does not.
          .split('\n')
          .map((line) => (line === '' ? '>' : `> ${line}`))
          .join('\n')
      );
    case 'table': {
      const { caption, columns, rows } = block;
      // Cells beyond the last head would be dropped.
      const width = Math.max(columns.length, ...rows.map((cells) => cells.length));
      const line = (cells: readonly Phrase[]) =>
        `|${Array.from({ length: width }, (_, index) => ` ${cellOf(cells[index])} |`).join('')}`;
      const table = [line(columns), `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n');
      return caption === undefined ? table : `${paragraphOf(caption)}\n\n${table}`;
    }
  }
}

function listToMarkdown({ ordered, items }: OutlineList, isOther: boolean): string {
  return items
    .map(({ text, list }, index) => {
      const marker = ordered ? `${index + 1}${isOther ? ')' : '.'} ` : isOther ? '* ' : '- ';
      const below = list === undefined ? '' : `\n${listToMarkdown(list, false)}`;
      return `${marker}${`${paragraphOf(text)}${below}`.replaceAll('\n', `\n${' '.repeat(marker.length)}`)}`;
    })
    .join('\n');
}

function paragraphOf({ inlines }: Phrase): string {
  return inlinesToMarkdown(inlines, { lineBreak: '\\\n' })
    .replace(/^([#+\-=>:|])/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

function titleOf({ inlines }: Phrase): string {
  return inlinesToMarkdown(inlines, { lineBreak: ' ' }).replace(/#$/, '\\#');
}

function cellOf(phrase: Phrase | undefined): string {
  return phrase === undefined ? '' : inlinesToMarkdown(phrase.inlines, { lineBreak: '<br>', inTable: true });
}

/** Where the links of a block lead. */
function linksIn(block: OutlineBlock): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'link') found.push((value as Extract<Inline, { type: 'link' }>).href);
    for (const each of Object.values(value)) visit(each);
  };
  visit(block);
  return found;
}
