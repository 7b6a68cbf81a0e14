'use client';

import { type RefObject, useEffect } from 'react';
import { targetOf } from './target-of.js';

/**
 * Opens the section that a `#id` link leads to: on arrival, on each later jump, and on a second click of the same link.
 * Focus goes to the section's own heading button, or to the part inside it that the link names; who already does something
 * in the sections on arrival keeps it.
 *
 * @param reveal the same at each rendering
 */
export function useOpenFromLink(root: RefObject<HTMLElement | null>, reveal: (section: string) => void): void {
  useEffect(() => {
    let frame = 0;
    const follow = (hash: string, isMoving = true) => {
      const target = targetOf(hash);
      const section = target?.closest<HTMLElement>('[data-pc-section]');
      if (!target || !section || !root.current?.contains(section)) return;
      reveal(section.dataset.pcSection ?? '');
      if (!isMoving) return;
      // The section has its height only once the state above has been drawn.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const isInside = target.closest('pc-panel') !== null;
        const focusTarget = isInside ? target : section.querySelector('button');
        if (isInside && !target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
        // jsdom, in which hosts test their pages, lays nothing out and has no such method.
        (isInside ? target : section).scrollIntoView?.();
        focusTarget?.focus({ preventScroll: true });
      });
    };
    const handleHashChange = () => follow(location.hash);
    const handleClick = (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      // A link to where the page already is fires no hashchange.
      if (link !== null && link.hash === location.hash) follow(link.hash);
    };
    // The search and the form can be written in before this code runs.
    follow(location.hash, !root.current?.contains(document.activeElement));
    addEventListener('hashchange', handleHashChange);
    document.addEventListener('click', handleClick);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('hashchange', handleHashChange);
      document.removeEventListener('click', handleClick);
    };
  }, [root, reveal]);
}
