import type { PathItem } from './policy-issue.js';
import type { Block, ListItem } from './schema/block.js';

/** Visits whatever can carry an id: blocks, those inside notes, and list items. */
export function eachBlock(
  blocks: readonly (Block | ListItem)[],
  path: readonly PathItem[],
  visit: (block: Block | ListItem, path: readonly PathItem[]) => void,
): void {
  blocks.forEach((block, index) => {
    const at = [...path, index];
    visit(block, at);
    if (typeof block !== 'object') return;
    if ('blocks' in block && Array.isArray(block.blocks)) eachBlock(block.blocks, [...at, 'blocks'], visit);
    if ('items' in block && Array.isArray(block.items) && !('type' in block && block.type === 'terms')) {
      eachBlock(block.items as ListItem[], [...at, 'items'], visit);
    }
  });
}
