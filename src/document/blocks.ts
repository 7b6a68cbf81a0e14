import { isRecord } from '../policy/is-record.js';
import { LIMITS } from '../policy/limits.js';
import type { PathItem } from '../policy/policy-issue.js';
import type { DocumentContext } from './context.js';
import type { DocumentNode, ListEntry, ListNode, Phrase } from './document.js';
import { anchorOf } from './item.js';

/** Authored prose made ready. What cannot be read is left out and told of. */
export function blockNodes(context: DocumentContext, blocks: unknown, path: readonly PathItem[]): DocumentNode[] {
  if (blocks === undefined) return [];
  if (!Array.isArray(blocks) || path.length > LIMITS.depth) {
    context.issue(path, 'a list of blocks, nested at most a few levels deep');
    return [];
  }
  return blocks.flatMap((block: unknown, index) => {
    const at = [...path, index];
    if (!isRecord(block) || !('type' in block)) {
      const text = context.text(block, ...at);
      return text === undefined ? [] : [{ type: 'paragraph' as const, text }];
    }
    return typedBlock(context, block, at);
  });
}

function typedBlock(
  context: DocumentContext,
  block: Record<string, unknown>,
  path: readonly PathItem[],
): DocumentNode[] {
  const id = anchorOf(block.id);
  const base = id === undefined ? {} : { id };
  const phrase = (key: string) => context.text(block[key], ...path, key);
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const text = phrase('text');
      return text === undefined ? [] : [{ type: block.type, ...base, text }];
    }
    case 'quote': {
      const text = phrase('text');
      const { source } = block;
      const isSourced = typeof source === 'string';
      if (!isSourced && source !== undefined) context.issue([...path, 'source'], 'a plain string');
      return text === undefined ? [] : [{ type: 'quote', ...base, text, ...(isSourced && { source }) }];
    }
    case 'list': {
      const list = listNode(context, block, path);
      return list === undefined ? [] : [list];
    }
    case 'table': {
      const columns = phrases(context, block.columns, [...path, 'columns']);
      const caption = phrase('caption');
      const rows = (Array.isArray(block.rows) ? block.rows : []).map((row: unknown, index) => ({
        cells: phrases(context, row, [...path, 'rows', index]),
      }));
      if (columns.length === 0 && rows.length === 0) return [];
      return [{ type: 'table', ...base, ...(caption && { caption }), columns, rows }];
    }
    case 'terms': {
      const items = (Array.isArray(block.items) ? block.items : []).flatMap((item: unknown, index) => {
        if (!isRecord(item)) return [];
        const term = context.text(item.term, ...path, 'items', index, 'term');
        const meaning = context.text(item.meaning, ...path, 'items', index, 'meaning');
        return term === undefined || meaning === undefined ? [] : [{ term, meaning }];
      });
      return [{ type: 'terms', ...base, items }];
    }
    case 'note': {
      const title = phrase('title');
      const tone = block.tone === 'important' || block.tone === 'legal' ? block.tone : 'info';
      return [
        {
          type: 'note',
          ...base,
          tone,
          ...(title && { title }),
          nodes: blockNodes(context, block.blocks, [...path, 'blocks']),
        },
      ];
    }
    default:
      context.issue(path, 'a block of a known type');
      return [];
  }
}

function listNode(
  context: DocumentContext,
  list: Record<string, unknown>,
  path: readonly PathItem[],
): ListNode | undefined {
  if (!Array.isArray(list.items) || path.length > LIMITS.depth) {
    context.issue(path, 'a list of items');
    return undefined;
  }
  const id = anchorOf(list.id);
  const items = list.items.flatMap((item: unknown, index): ListEntry[] => {
    const at = [...path, 'items', index];
    const nested = isRecord(item) && 'text' in item ? item : undefined;
    const text = context.text(nested === undefined ? item : nested.text, ...at);
    if (text === undefined) return [];
    const below =
      nested?.items === undefined ? undefined : listNode(context, { items: nested.items, ordered: nested.ordered }, at);
    const entryId = anchorOf(nested?.id);
    return [{ ...(entryId !== undefined && { id: entryId }), text, ...(below && { list: below }) }];
  });
  return { type: 'list', ...(id !== undefined && { id }), ordered: list.ordered === true, items };
}

function phrases(context: DocumentContext, cells: unknown, path: readonly PathItem[]): Phrase[] {
  if (!Array.isArray(cells)) {
    context.issue(path, 'a list of texts');
    return [];
  }
  // An empty cell keeps its place, or the cells after it would stand under the wrong heading.
  return cells.map((cell: unknown, index) => context.text(cell, ...path, index) ?? { inlines: [] });
}
