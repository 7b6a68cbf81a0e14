'use client';

import { useEffect, useRef } from 'react';

/**
 * Tells which kind of request the page's address asks for, as in `?kind=delete` and `#contact?kind=delete`: on arrival, and
 * each time such a link is followed.
 */
export function useKindFromLink(onKind: (kind: string) => void): void {
  const latest = useRef(onKind);
  useEffect(() => {
    latest.current = onKind;
  });
  useEffect(() => {
    const tell = (query: string) => {
      const kind = new URLSearchParams(query).get('kind');
      if (kind !== null) latest.current(kind);
    };
    const followHash = () => tell(location.hash.split('?')[1] ?? '');
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
  }, []);
}
