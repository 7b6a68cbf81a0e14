/** Where a request stands (Data Rights Protocol 1.0, § 3.02). */
export const REQUEST_STATUSES = ['open', 'in_progress', 'fulfilled', 'revoked', 'denied', 'expired'] as const;

export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Why it stands there, for the statuses that have reasons. */
export const STATUS_REASONS = {
  open: [],
  in_progress: ['need_user_verification'],
  fulfilled: [],
  revoked: [],
  denied: [
    'suspected_fraud',
    'insuf_verification',
    'no_match',
    'claim_not_covered',
    'outside_jurisdiction',
    'too_many_requests',
    'other',
  ],
  expired: [],
} as const satisfies Record<RequestStatus, readonly string[]>;

export type StatusReason = (typeof STATUS_REASONS)[RequestStatus][number];

const NEXT: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  // To themselves: what goes with them may change, such as the reason, or that it is no spam.
  open: ['open', 'in_progress', 'fulfilled', 'revoked', 'denied', 'expired'],
  in_progress: ['in_progress', 'fulfilled', 'revoked', 'denied', 'expired'],
  fulfilled: [],
  revoked: [],
  denied: [],
  expired: [],
};

/** Whether a request may go from one status to another; what is closed stays closed. */
export function canMove(from: RequestStatus, to: RequestStatus): boolean {
  return NEXT[from].includes(to);
}

/** Whether nothing more happens to a request. */
export function isClosed(status: RequestStatus): boolean {
  return NEXT[status].length === 0;
}

/** Whether a reason belongs to a status; a denial always has one. */
export function isReasonOf(status: RequestStatus, reason: string | undefined): boolean {
  const reasons: readonly string[] = STATUS_REASONS[status];
  return reason === undefined ? status !== 'denied' : reasons.includes(reason);
}
