'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { targetOf } from '../section-accordion/target-of.js';

/**
 * Tells which kind of request the page's address asks for, as in `?kind=delete` and `#contact?kind=delete`: on arrival, and
 * each time such a link is followed. A link that leads to another form asks nothing of this one.
 */
export function useKindFromLink(root: RefObject<HTMLElement | null>, onKind: (kind: string) => void): void {
  const latest = useRef(onKind);
  useEffect(() => {
    latest.current = onKind;
  });
  useEffect(() => {
    const tell = (query: string) => {
      const kind = new URLSearchParams(query).get('kind');
      if (kind !== null) latest.current(kind);
    };
    const followHash = () => {
      const target = targetOf(location.hash);
      if (target === root.current || !target?.matches('[data-pc-query]')) tell(location.hash.split('?')[1] ?? '');
    };
    const handleClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      // A link to where the page already is fires no hashchange.
      if (link !== null && link.hash === location.hash) followHash();
    };
    tell(location.search);
    followHash();
    addEventListener('hashchange', followHash);
    document.addEventListener('click', handleClick);
    return () => {
      removeEventListener('hashchange', followHash);
      document.removeEventListener('click', handleClick);
    };
  }, [root]);
}
