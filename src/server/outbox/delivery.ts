import type { OutboxEntry } from '../store/request-store.js';

/** What became of one attempt. */
export type Delivery =
  | { readonly delivered: true }
  | {
      readonly delivered: false;
      /** Why, without a word of the message or of whom it is for: it is kept. */
      readonly error: string;
      /** No use to try again. */
      readonly final?: boolean;
      /** Not before this time is over. */
      readonly retryAfterMs?: number;
    };

/** Delivers one message of one channel. What it throws counts as not delivered. */
export type Deliver = (entry: OutboxEntry) => Promise<Delivery>;
