import type { Match } from './find-matches.js';
import { boundsOf } from './match-range.js';

/** Names that `::highlight()` of the stylesheet has. */
type HighlightName = 'pc-match' | 'pc-match-current';

/**
 * Paints matches by the CSS Custom Highlight API, which leaves the elements of the page as React made them. Where a
 * browser has none (before Chrome 105, Safari 17.2 and Firefox 140), what holds a match is marked for the stylesheet.
 *
 * @returns what takes the paint away again
 */
export function paintMatches(name: HighlightName, matches: readonly Match[]): () => void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) {
    const elements = new Set(matches.map(({ passage }) => passage.element));
    for (const element of elements) element.setAttribute(`data-${name}`, '');
    return () => {
      for (const element of elements) element.removeAttribute(`data-${name}`);
    };
  }
  const highlight = highlightOf(name);
  // Static: live ranges would slow every change of the page.
  const ranges = matches.flatMap((match) => {
    const bounds = boundsOf(match);
    return bounds === undefined ? [] : [new StaticRange(bounds)];
  });
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** One for the whole page: it may hold two centres. */
function highlightOf(name: HighlightName): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  highlight.priority = name === 'pc-match-current' ? 1 : 0;
  CSS.highlights.set(name, highlight);
  return highlight;
}
