'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { calendarDay } from '../../policy/calendar-day.js';
import { type InboxClient, InboxError } from '../../requests/create-inbox-client.js';
import type { InboxEntry, InboxFilter, InboxMove, InboxRequest } from '../../requests/inbox.js';

/** What the inbox shows. */
export interface Inbox {
  readonly entries: readonly InboxEntry[];
  readonly hasMore: boolean;
  /** The day to tell what is overdue by, YYYY-MM-DD. */
  readonly today: string;
  readonly request: InboxRequest | undefined;
  readonly isLoading: boolean;
  /** The code of what went wrong last. */
  readonly problem: string | undefined;
  readonly reload: () => void;
  readonly more: () => void;
  readonly move: (move: InboxMove) => Promise<boolean>;
}

interface Listed {
  readonly entries: readonly InboxEntry[];
  readonly next?: string | undefined;
  readonly today?: string | undefined;
}

const EMPTY: Listed = { entries: [] };

/** Loads the list, and the one request that is open. What was asked for before and comes late is not shown. */
export function useInbox(client: InboxClient, filter: InboxFilter, reference: string | undefined): Inbox {
  const [listed, setListed] = useState(EMPTY);
  const [request, setRequest] = useState<InboxRequest>();
  const [loading, setLoading] = useState(0);
  const [problem, setProblem] = useState<string>();
  const latest = useRef(client);
  latest.current = client;

  const attempt = useCallback(async <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T | undefined> => {
    setLoading((count) => count + 1);
    setProblem(undefined);
    try {
      return await work();
    } catch (error) {
      if (!signal?.aborted) setProblem(error instanceof InboxError ? error.code : 'unreachable');
      return undefined;
    } finally {
      setLoading((count) => count - 1);
    }
  }, []);

  // A filter written inline is a new object each time.
  const query = JSON.stringify(filter);
  const list = useCallback(
    async (signal: AbortSignal) => {
      const page = await attempt(() => latest.current.list(JSON.parse(query), signal), signal);
      if (page !== undefined && !signal.aborted)
        setListed({ entries: page.requests, next: page.next, today: page.today });
    },
    [attempt, query],
  );
  const read = useCallback(
    async (signal: AbortSignal) => {
      setRequest((now) => (now?.reference === reference ? now : undefined));
      if (reference === undefined) return;
      const found = await attempt(() => latest.current.read(reference, signal), signal);
      if (found !== undefined && !signal.aborted) setRequest(found);
    },
    [attempt, reference],
  );
  useWhileShown(list);
  useWhileShown(read);

  return {
    entries: listed.entries,
    hasMore: listed.next !== undefined,
    today: listed.today ?? calendarDay(new Date()),
    request,
    isLoading: loading > 0,
    problem,
    reload: () => {
      const { signal } = new AbortController();
      void list(signal);
      void read(signal);
    },
    more: async () => {
      const { next: after } = listed;
      if (after === undefined) return;
      const page = await attempt(() => client.list({ ...filter, after }));
      // The list may have been loaded anew in the meantime.
      if (page !== undefined) {
        setListed((now) =>
          now.next === after
            ? { entries: [...now.entries, ...page.requests], next: page.next, today: page.today }
            : now,
        );
      }
    },
    move: async (move) => {
      if (reference === undefined) return false;
      const moved = await attempt(() => client.move(reference, move));
      if (moved === undefined) return false;
      setRequest(moved);
      const { payload: _, notes: __, moves: ___, ...entry } = moved;
      setListed((now) => ({
        ...now,
        entries: now.entries.map((each) => (each.reference === entry.reference ? entry : each)),
      }));
      return true;
    },
  };
}

function useWhileShown(load: (signal: AbortSignal) => Promise<void>): void {
  useEffect(() => {
    const gone = new AbortController();
    void load(gone.signal);
    return () => gone.abort();
  }, [load]);
}
