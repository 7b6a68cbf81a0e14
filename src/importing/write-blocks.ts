import type { Block, ListItem } from '../policy/schema/block.js';
import type { Ledger } from './ledger.js';
import type { FoundHeading } from './outline.js';
import type { BodyPart, PartItem } from './parts.js';
import type { Run } from './source-tree.js';
import { type LinkWriter, writeText } from './write-text.js';

/** A block of the model, and the runs behind each of its strings, kept until its place in the policy is known. */
export interface WrittenBlock {
  readonly block: Block;
  readonly texts: readonly { readonly runs: readonly Run[]; readonly text: string; readonly path: string }[];
  /** How many blocks the model counts it as: entries of lists count too. */
  readonly weight: number;
}

/** Entries of a list above which it is written as several, so that a section can be split between them. */
const MAX_ITEMS = 200;

/** Writes a part of the source as blocks of the model. */
export function writeBlocks(part: BodyPart | FoundHeading, links: LinkWriter): WrittenBlock[] {
  switch (part.type) {
    case 'paragraph':
      return writeText(part.runs, links).map(({ text, runs }) => one(text, [{ runs, text, path: '' }]));
    case 'quote':
      return writeText(part.runs, links).map(({ text, runs }) =>
        one({ type: 'quote', text }, [{ runs, text, path: '.text' }]),
      );
    case 'heading':
      return writeText(part.runs, links).map(({ text, runs }) =>
        one({ type: 'heading', text }, [{ runs, text, path: '.text' }]),
      );
    case 'list':
      return chunked(part.items).map((items) => writeList(part.ordered, items, links));
    case 'table':
      return [writeTable(part, links)];
    case 'terms':
      return [writeTerms(part.items, links)];
  }
}

/** Notes in the ledger where the strings of a block are. */
export function holdBlock(ledger: Ledger, { texts }: WrittenBlock, at: string): void {
  for (const { runs, text, path } of texts) ledger.hold(runs, text, at + path);
}

function one(block: Block, texts: WrittenBlock['texts']): WrittenBlock {
  return { block, texts, weight: 1 };
}

/** Parts of a list that are small enough each; most lists are one. */
function chunked(items: readonly PartItem[]): PartItem[][] {
  const chunks: PartItem[][] = [];
  let chunk: PartItem[] = [];
  let weight = 0;
  for (const item of items.flatMap(smallEnough)) {
    const size = weigh(item);
    if (weight + size > MAX_ITEMS && chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
      weight = 0;
    }
    chunk.push(item);
    weight += size;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

function weigh(item: PartItem): number {
  return 1 + (item.items ?? []).reduce((sum, each) => sum + weigh(each), 0);
}

/** An entry with more below it than a list may have: what is below comes to stand beside it. */
function smallEnough(item: PartItem): PartItem[] {
  if (weigh(item) <= MAX_ITEMS || item.items === undefined) return [item];
  const { items, ...rest } = item;
  return [rest, ...items.flatMap(smallEnough)];
}

function writeList(ordered: boolean, items: readonly PartItem[], links: LinkWriter): WrittenBlock {
  const texts: WrittenBlock['texts'][number][] = [];
  let weight = 1;
  const write = (list: readonly PartItem[], path: string): ListItem[] => {
    const written: ListItem[] = [];
    for (const item of list) {
      writeText(item.runs, links).forEach(({ text, runs }, index, all) => {
        weight += 1;
        const at = `${path}[${written.length}]`;
        const hasItems = index === all.length - 1 && item.items !== undefined && item.items.length > 0;
        texts.push({ runs, text, path: hasItems ? `${at}.text` : at });
        written.push(
          hasItems
            ? { text, ...(item.ordered && { ordered: true }), items: write(item.items ?? [], `${at}.items`) }
            : text,
        );
      });
    }
    return written;
  };
  const written = write(items, '.items');
  return { block: { type: 'list', ...(ordered && { ordered: true }), items: written }, texts, weight };
}

function writeTable(part: Extract<BodyPart, { type: 'table' }>, links: LinkWriter): WrittenBlock {
  const texts: WrittenBlock['texts'][number][] = [];
  const rows: string[][] = [];
  // A cell longer than a string may be goes on in the same column of a row below.
  for (const row of [part.columns, ...part.rows]) {
    const cells = row.map((runs) => writeText(runs, links));
    const height = Math.max(1, ...cells.map((pieces) => pieces.length));
    for (let line = 0; line < height; line += 1) {
      rows.push(
        cells.map((pieces, column) => {
          const piece = pieces[line];
          if (piece === undefined) return '';
          const at = rows.length === 0 ? `.columns[${column}]` : `.rows[${rows.length - 1}][${column}]`;
          texts.push({ runs: piece.runs, text: piece.text, path: at });
          return piece.text;
        }),
      );
    }
  }
  const [columns = [], ...body] = rows;
  return one({ type: 'table', columns, rows: body }, texts);
}

function writeTerms(
  items: readonly { term: readonly Run[]; meaning: readonly Run[] }[],
  links: LinkWriter,
): WrittenBlock {
  const texts: WrittenBlock['texts'][number][] = [];
  const written: { term: string; meaning: string }[] = [];
  for (const { term, meaning } of items) {
    const [head] = writeText(term, links);
    const pieces = writeText(meaning, links);
    pieces.forEach(({ text, runs }, index) => {
      const at = `.items[${written.length}]`;
      if (index === 0 && head !== undefined) texts.push({ ...head, path: `${at}.term` });
      texts.push({ runs, text, path: `${at}.meaning` });
      written.push({ term: index === 0 ? (head?.text ?? '') : '', meaning: text });
    });
  }
  return one({ type: 'terms', items: written }, texts);
}
