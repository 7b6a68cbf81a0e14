'use client';

import { useCallback, useEffect, useState } from 'react';

/** What a reader's own browser remembers of one policy. */
export interface LastRead {
  /** Id of the version the reader said they read; absent until the browser was asked, and where it remembers none. */
  readonly version: string | undefined;
  /** Whether the browser keeps nothing, as it turned out when it was asked to. */
  readonly isRefused: boolean;
  readonly remember: (version: string) => void;
  readonly forget: () => void;
}

/**
 * Which version of a policy a reader last read, kept in their browser (`localStorage`) and sent nowhere. Nothing is kept
 * before `remember` is called, so that it can wait until the reader asks for it.
 *
 * @param policyId under what name it is kept
 */
export function useLastRead(policyId: string): LastRead {
  const key = `pc-last-read:${policyId}`;
  const [version, setVersion] = useState<string>();
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    const recall = () => setVersion(attempt(() => localStorage.getItem(key)) ?? undefined);
    recall();
    // Another tab may learn more, or forget all; then no key is named.
    const handleStorage = (event: StorageEvent) => {
      if (event.key === key || event.key === null) recall();
    };
    addEventListener('storage', handleStorage);
    // No other page tells a page that the browser keeps for the way back.
    addEventListener('pageshow', recall);
    return () => {
      removeEventListener('storage', handleStorage);
      removeEventListener('pageshow', recall);
    };
  }, [key]);

  const remember = useCallback(
    (next: string) => {
      attempt(() => localStorage.setItem(key, next));
      const isKept = attempt(() => localStorage.getItem(key)) === next;
      setIsRefused(!isKept);
      if (isKept) setVersion(next);
    },
    [key],
  );
  const forget = useCallback(() => {
    attempt(() => localStorage.removeItem(key));
    setVersion(undefined);
  }, [key]);
  return { version, isRefused, remember, forget };
}

// Browsers that keep nothing throw, even at the name of the storage.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
