// The form's receiving end: the real handler over a SQLite file of its own.
import type { RequestListener } from 'node:http';
import type { Messages } from '../../../src/document.js';
import type { Policy } from '../../../src/policy.js';
import type { RequestRecord } from '../../../src/server/store/request-store.js';
import {
  createRequestHandler,
  issueFormToken,
  newRequestKey,
  sqliteStore,
  startOutbox,
  toNodeListener,
} from '../../../src/server.js';

const SECRET = 'a secret that is at least 32 characters long';

export interface ReceivingEnd {
  readonly listener: RequestListener;
  /** What a page with a form needs, made anew for each. */
  formProps(): { readonly endpoint: string; readonly token: string; readonly requestKey: string };
  records(): Promise<readonly RequestRecord[]>;
  /** The text of each mail that would have been sent. */
  readonly mails: string[];
  /** Lets time go by for the server. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

export function startReceivingEnd({
  origin,
  policy,
  messages,
  file,
}: {
  readonly origin: string;
  readonly policy: Policy;
  readonly messages: ReadonlyMap<string, Messages>;
  readonly file: string;
}): ReceivingEnd {
  const store = sqliteStore(file);
  const mails: string[] = [];
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const outbox = startOutbox({
    store,
    everyMs: 100,
    now,
    deliver: {
      async mail({ message }) {
        mails.push(String((message as { text: unknown }).text));
        return { delivered: true };
      },
    },
  });
  const handler = createRequestHandler({
    policy,
    messages: Object.fromEntries(messages),
    store,
    secret: SECRET,
    base: `${origin}/privacy/requests`,
    notify: { requester: true },
    rateLimit: false,
    now,
    onError: console.error,
  });
  return {
    listener: toNodeListener(handler),
    formProps: () => ({
      endpoint: '/privacy/requests',
      // Of a page that has been open for a minute: tests fill in forms faster than people do.
      token: issueFormToken(SECRET, new Date(now().getTime() - 60_000)),
      requestKey: newRequestKey(),
    }),
    records: async () => (await store.list({ limit: 100 })).records,
    mails,
    pass(ms) {
      ahead += ms;
    },
    async stop() {
      await outbox.stop();
      await store.close();
    },
  };
}
