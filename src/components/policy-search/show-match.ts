import type { Match } from './find-matches.js';
import { boundsOf } from './match-range.js';

/** Brings a match into view, opening what it is hidden in as the browser's own search does. */
export function showMatch(match: Match): void {
  const panel = match.passage.element.closest('pc-panel[hidden]');
  if (panel !== null) {
    panel.dispatchEvent(new Event('beforematch'));
    panel.removeAttribute('hidden');
  }
  const bounds = boundsOf(match);
  const holder = bounds?.startContainer.parentElement;
  // jsdom, in which hosts test their pages, lays nothing out.
  if (bounds === undefined || holder?.scrollIntoView === undefined) return;
  holder.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  centre(bounds, holder);
}

/** A long paragraph may be in view, and the match in it not. */
function centre({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit, holder: Element): void {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const { top, height } = range.getBoundingClientRect();
  const scroller = scrollerOf(holder);
  const view = scroller === document.scrollingElement ? { top: 0 } : scroller.getBoundingClientRect();
  const off = top + height / 2 - (view.top + scroller.clientHeight / 2);
  if (Math.abs(off) > scroller.clientHeight / 4) scroller.scrollBy({ top: off, behavior: 'instant' });
}

/** What scrolls an element up and down: the window, unless the host shows the centre in a box of its own. */
function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.scrollingElement ?? document.documentElement;
}
