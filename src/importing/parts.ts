import type { ChromeKind, Run } from './source-tree.js';

/** An entry of a list, with a list below it. */
export interface PartItem {
  readonly runs: readonly Run[];
  readonly ordered?: boolean;
  readonly items?: readonly PartItem[];
}

/** One block of the source, of a shape that the policy model has. */
export type Part =
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | {
      readonly type: 'paragraph';
      readonly runs: readonly Run[];
      /** Whether it began a paragraph of the source, rather than a line of one. */
      readonly gap: boolean;
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly PartItem[] }
  | {
      readonly type: 'table';
      readonly columns: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly type: 'quote'; readonly runs: readonly Run[] }
  | { readonly type: 'terms'; readonly items: readonly { term: readonly Run[]; meaning: readonly Run[] }[] }
  | { readonly type: 'chrome'; readonly kind: ChromeKind; readonly runs: readonly Run[] };

/** A part that is body, not heading and not chrome. */
export type BodyPart = Exclude<Part, { type: 'heading' | 'chrome' }>;

/** Every run of a part. */
export function runsOfPart(part: Part): readonly Run[] {
  switch (part.type) {
    case 'list':
      return part.items.flatMap(runsOfItem);
    case 'table':
      return [...part.columns.flat(), ...part.rows.flat(2)];
    case 'terms':
      return part.items.flatMap(({ term, meaning }) => [...term, ...meaning]);
    default:
      return part.runs;
  }
}

function runsOfItem(item: PartItem): readonly Run[] {
  return [...item.runs, ...(item.items ?? []).flatMap(runsOfItem)];
}
