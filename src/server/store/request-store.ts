import type { RegimeId, RequestKind } from '../../policy/vocabulary.js';
import type { RequestStatus, StatusReason } from '../../requests/request-status.js';
import type { AuditEntry, AuditVerdict } from '../audit/audit-log.js';

// Points in time are ISO 8601 in UTC with milliseconds, days are YYYY-MM-DD: plain data, the same in every database.

/** How something leaves the server. */
export type OutboxChannel = 'mail' | 'webhook';

/** Something to deliver, stored in the transaction that makes it necessary. */
export interface OutboxMessage {
  readonly channel: OutboxChannel;
  /** What the channel needs to deliver it: any JSON. */
  readonly message: unknown;
}

/** One person's intent, as stored once. */
interface RequestFacts {
  /** What the person is told to quote; unique. */
  readonly reference: string;
  /** Names the intent: a second request with the same key for the same policy is the same request. */
  readonly idempotencyKey: string;
  /** A digest of what was asked, to tell a replay from another request under the same key. */
  readonly payloadHash: string;
  readonly kind: RequestKind;
  readonly regime?: RegimeId;
  readonly locale: string;
  readonly policyId: string;
  readonly policyVersion: string;
  /** A digest of the policy the person had before them. */
  readonly policyHash: string;
  /** What the person filled in. Empty after a purge. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly receivedAt: string;
  /** The day by which receipt is to be acknowledged. */
  readonly acknowledgeBy?: string;
  /** The day by which the answer is due. */
  readonly answerBy?: string;
  /** Looks like spam: kept and receipted like any other, shown apart. */
  readonly quarantined: boolean;
}

/** The one-time link a person has to follow: only the digest of its token is stored. */
interface Confirmation {
  readonly tokenHash: string;
  readonly expiresAt: string;
}

/** A request to store, with what is to be sent because of it. */
export interface NewRequest extends RequestFacts {
  readonly confirmation?: Confirmation;
  readonly outbox: readonly OutboxMessage[];
}

/** Something written by those who answer. */
export interface RequestNote {
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** A stored request. */
export interface RequestRecord extends RequestFacts {
  readonly status: RequestStatus;
  readonly statusReason?: StatusReason;
  readonly updatedAt: string;
  /** A one-time link was sent with the receipt; still said after it was followed. */
  readonly confirm?: 'email';
  readonly confirmedAt?: string;
  readonly notes: readonly RequestNote[];
  /** When personal data was removed from it. */
  readonly purgedAt?: string;
}

/** What became of a request to store. */
export interface CreateResult {
  /** `replayed`: stored before, with the same payload. `conflict`: the key belongs to another payload. */
  readonly outcome: 'created' | 'replayed' | 'conflict';
  /** The stored request: of a replay and a conflict the first one. */
  readonly record: RequestRecord;
}

/** A change of status. */
export interface Move {
  readonly status: RequestStatus;
  readonly reason?: StatusReason;
  /** Who does it, as the audit log is to say. */
  readonly by: string;
  /** Kept with the request, not in the audit log, so that a purge can remove it. */
  readonly note?: string;
  /** The new day the answer is due, where the time was extended. */
  readonly answerBy?: string;
  /** What to send because of it. */
  readonly outbox?: readonly OutboxMessage[];
  /** `false` takes the request out of quarantine. */
  readonly quarantined?: false;
  /** A new link to confirm by, in place of the one before. */
  readonly confirmation?: Confirmation;
  readonly now: Date;
}

/** Which requests to list. What is absent does not filter. */
export interface RequestFilter {
  readonly status?: RequestStatus;
  /** Only requests that are unanswered although due before this day, `YYYY-MM-DD`. */
  readonly dueBefore?: string;
  readonly quarantined?: boolean;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** One page of requests. */
export interface RequestPage {
  readonly records: readonly RequestRecord[];
  /** Where the next page starts; absent on the last one. */
  readonly next?: string;
}

/** A message that one worker holds until its lease ends. */
export interface OutboxEntry extends OutboxMessage {
  /** The same at every attempt. */
  readonly id: string;
  readonly reference: string;
  /** 1 at first. */
  readonly attempt: number;
  readonly createdAt: string;
}

/** A message that was given up: what is left of it to judge by, without what it says. */
export interface Undelivered extends Pick<OutboxEntry, 'id' | 'reference' | 'attempt' | 'createdAt'> {
  readonly channel: OutboxChannel;
  /** Why the last attempt failed. */
  readonly error: string;
}

/** Names one attempt at delivery: a worker whose lease ran out cannot speak for the next one. */
export type OutboxAttempt = Pick<OutboxEntry, 'id' | 'attempt'>;

/** A status change that is not allowed, or a request that is not there. */
export class RequestStoreError extends Error {
  override readonly name = 'RequestStoreError';
  /** What went wrong, for code to tell apart. */
  readonly code: 'not-found' | 'illegal-move';

  constructor(code: RequestStoreError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Where requests are kept, with what is to be sent because of them and a log of what happened to them.
 *
 * Every method brings the database up to date first, the first time it is called.
 */
export interface RequestStore {
  /** Brings the database to the schema of this release. Several processes may do so at once. */
  migrate(): Promise<void>;
  /** Stores a request, its messages and its line in the audit log: all of it or nothing. */
  create(entry: NewRequest): Promise<CreateResult>;
  find(reference: string): Promise<RequestRecord | undefined>;
  /**
   * Uses up a one-time link, and stores what is to be sent because of it.
   * Nothing comes back where the link is unknown, used or expired.
   */
  confirm(tokenHash: string, now: Date, outbox?: readonly OutboxMessage[]): Promise<RequestRecord | undefined>;
  /**
   * Changes the status, or keeps it and changes what goes with it.
   *
   * @throws {RequestStoreError} where the request is unknown or the change is not allowed.
   */
  move(reference: string, move: Move): Promise<RequestRecord>;
  /** Unanswered requests by the day they are due, so overdue ones come first; then answered ones. */
  list(filter: RequestFilter): Promise<RequestPage>;
  /** Takes messages that are due. Nobody else gets them before `leaseMs` has passed. */
  claim(options: { now: Date; limit: number; leaseMs: number }): Promise<readonly OutboxEntry[]>;
  /** The message arrived: its content is removed. */
  delivered(attempt: OutboxAttempt, now: Date): Promise<void>;
  /** The message did not arrive: it is due again at `retryAt`, or never where that is absent. */
  failed(attempt: OutboxAttempt, options: { error: string; retryAt?: Date }): Promise<void>;
  /** Messages that were given up, oldest first. */
  undelivered(options: { limit: number }): Promise<readonly Undelivered[]>;
  /** Lets a message that was given up be tried again from the start; `false` if there is none with this id. */
  retry(id: string, now: Date): Promise<boolean>;
  /**
   * Removes personal data from requests answered before a point in time: what was filled in, notes, messages.
   * What stays is that a request of this kind came, when, and what became of it.
   *
   * @returns how many requests were purged
   */
  purge(options: { answeredBefore: Date; now: Date }): Promise<number>;
  /** The audit log, oldest line first. */
  audit(options?: { after?: number; limit?: number }): AsyncIterable<AuditEntry>;
  /** Recomputes the chain of the audit log. */
  verifyAudit(): Promise<AuditVerdict>;
  close(): Promise<void>;
}
