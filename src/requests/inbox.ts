import type { RegimeId, RequestKind } from '../policy/vocabulary.js';
import type { RequestStatus, StatusReason } from './request-status.js';

// What `createRequestHandler` answers under `/inbox`, as JSON. Points in time are ISO 8601 in UTC, days YYYY-MM-DD.

/** A request in the list of those who answer: without anybody's data. */
export interface InboxEntry {
  readonly reference: string;
  readonly kind: RequestKind;
  readonly regime?: RegimeId;
  /** The language to answer in. */
  readonly locale: string;
  readonly status: RequestStatus;
  readonly statusReason?: StatusReason;
  readonly receivedAt: string;
  readonly acknowledgeBy?: string;
  readonly answerBy?: string;
  /** Looks like spam. */
  readonly quarantined: boolean;
  /** The person was asked to follow a link in a mail. */
  readonly confirm?: 'email';
  readonly confirmedAt?: string;
}

/** One page of that list. */
export interface InboxPage {
  readonly requests: readonly InboxEntry[];
  /** Give it back as `after` for the next page; absent on the last. */
  readonly next?: string;
  /**
   * The day it is where the company is: what was due before it is overdue.
   * @default the day in UTC
   */
  readonly today?: string;
}

/** Something that those who answer wrote down. */
export interface InboxNote {
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** One request, with what it says. */
export interface InboxRequest extends InboxEntry {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly notes: readonly InboxNote[];
  /** What it can become. */
  readonly moves: readonly RequestStatus[];
}

/** A change of status. */
export interface InboxMove {
  readonly status: RequestStatus;
  /** A refusal always has one. */
  readonly reason?: StatusReason;
  /** For colleagues. */
  readonly note?: string;
  /** The new day the answer is due. */
  readonly answerBy?: string;
  /** The request is no spam. */
  readonly quarantined?: false;
}

/** Which requests to list. What is absent does not filter. */
export interface InboxFilter {
  readonly status?: RequestStatus;
  /** Only unanswered ones whose answer was due before today. */
  readonly overdue?: true;
  readonly quarantined?: boolean;
  readonly after?: string;
  readonly limit?: number;
}
