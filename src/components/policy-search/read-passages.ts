/** A stretch of text without a break in it: a paragraph, a cell, a heading. */
export interface Passage {
  /** What holds it. */
  readonly element: Element;
  readonly text: string;
  /** The text nodes it is made of, each with where it begins in `text`. */
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** What is no text of the policy, though it stands among it. */
export const NOT_POLICY =
  '.pc-search, .pc-toolbar, .pc-copy, form, .pc-request, .pc-opt-out, [aria-hidden="true"], script, style';

/** Elements that do not break the text they stand in. */
const INLINE = new Set(
  'A ABBR B BDI BDO BUTTON CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** The passages inside an element, in the order in which they are read. */
export function* readPassages(root: Element): Generator<Passage> {
  let text = '';
  let nodes: { node: Text; start: number }[] = [];

  function* finish(element: Element): Generator<Passage> {
    if (text.trim() !== '') yield { element, text, nodes };
    text = '';
    nodes = [];
  }

  function* read(parent: Element, block: Element): Generator<Passage> {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        nodes.push({ node: child, start: text.length });
        text += child.data;
      } else if (child instanceof Element) {
        if (child.tagName === 'BR') text += '\n';
        else if (INLINE.has(child.tagName) && !child.matches(NOT_POLICY)) yield* read(child, block);
        else {
          yield* finish(block);
          if (!child.matches(NOT_POLICY)) yield* read(child, child);
          yield* finish(child);
        }
      }
    }
  }

  yield* read(root, root);
  yield* finish(root);
}
