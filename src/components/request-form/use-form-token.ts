'use client';

import { useRef, useState } from 'react';

// The server takes what comes back sooner for a program's. Some have nothing to fill in, and press at once.
const SOONEST = 3_500;
const PATIENCE = 5_000;

interface FormToken {
  readonly token: string | undefined;
  /** When it was made, at the latest, by this page's clock. */
  readonly since: number;
}

export interface FormTokenSource {
  /** Asks for the token ahead of time. */
  prepare(): void;
  /** The token, once it is old enough to be believed; `undefined` where none is to be had. */
  take(): Promise<string | undefined>;
}

/** The signed time at which a form was shown: the one given, or one that the endpoint gives when the form is first used. */
export function useFormToken(endpoint: string | undefined, given: string | undefined): FormTokenSource {
  const [shownAt] = useState(() => performance.now());
  const token = useRef<Promise<FormToken>>(undefined);
  const prepare = () => {
    token.current ??=
      given !== undefined || endpoint === undefined ? Promise.resolve({ token: given, since: shownAt }) : ask(endpoint);
    return token.current;
  };
  return {
    prepare,
    async take() {
      const made = await prepare();
      if (made.token === undefined) {
        token.current = undefined;
        return undefined;
      }
      const wait = made.since + SOONEST - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      return made.token;
    },
  };
}

async function ask(endpoint: string): Promise<FormToken> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(endpoint, { headers: { Accept: 'application/json' }, cache: 'no-store', signal });
    const { token } = (await response.json()) as { token?: unknown };
    return { token: typeof token === 'string' ? token : undefined, since: performance.now() };
  } catch {
    // Without it the request is still taken, and only looked at with more care.
    return { token: undefined, since: 0 };
  }
}
