'use client';

import { useEffect } from 'react';

/** Says in the window's title that something is wrong, for as long as it is. */
export function usePageTitlePrefix(prefix: string | undefined, attempt: number) {
  useEffect(() => {
    if (prefix === undefined || attempt === 0) return undefined;
    const { title } = document;
    document.title = `${prefix} ${title}`;
    const prefixed = document.title;
    return () => {
      // A title that the host has changed since is the host's.
      if (document.title === prefixed) document.title = title;
    };
  }, [prefix, attempt]);
}
