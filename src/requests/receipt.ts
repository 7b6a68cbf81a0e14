import type { RequestStatus } from './request-status.js';

/** What a person has in hand once a request has arrived. */
export interface Receipt {
  /** Names the request to the people who answer it; not secret, opens nothing. */
  readonly reference: string;
  readonly status: RequestStatus;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** The day by which the law wants receipt confirmed, `YYYY-MM-DD`. */
  readonly acknowledgeBy?: string;
  /** The day by which the law wants an answer, `YYYY-MM-DD`. */
  readonly answerBy?: string;
  /** What the person must still do before the request is worked on. */
  readonly confirm?: 'email';
  /** Where to see what became of it. */
  readonly statusHref?: string;
}
