import type { RequestKind } from '../policy/vocabulary.js';
import type { FieldValue } from './request-fields.js';
import type { RequestStatus, StatusReason } from './request-status.js';

type Scope = FieldValue<'scope'>;

/** What a request is, as far as the Data Rights Protocol has a name for it. */
interface NamedRequest {
  readonly kind: RequestKind;
  readonly scope?: Scope;
}

/** Rights by their names in the Data Rights Protocol (§ 3.01). */
const DRP_RIGHTS = {
  'sale:opt_out': { kind: 'opt-out-sale-share' },
  'sale:opt_in': { kind: 'opt-in-sale-share' },
  deletion: { kind: 'delete' },
  access: { kind: 'access' },
  'access:categories': { kind: 'access', scope: 'categories' },
  'access:specific': { kind: 'access', scope: 'specific' },
} as const satisfies Record<string, NamedRequest>;

export type DrpRight = keyof typeof DRP_RIGHTS;

/** The protocol's name of what is asked; `undefined` for requests it does not know. */
export function drpRight(kind: RequestKind, scope?: Scope): DrpRight | undefined {
  const entries = Object.entries(DRP_RIGHTS) as [DrpRight, NamedRequest][];
  return entries.find(([, named]) => named.kind === kind && named.scope === scope)?.[0];
}

/** What a right of the protocol asks for; `undefined` for a name it does not have. */
export function fromDrpRight(right: string): NamedRequest | undefined {
  return Object.hasOwn(DRP_RIGHTS, right) ? DRP_RIGHTS[right as DrpRight] : undefined;
}

/** The state of a request, as the protocol writes it (§ 3.03). */
export interface DrpStatus {
  readonly request_id: string;
  readonly agent_request_id?: string;
  readonly received_at: string;
  readonly expected_by?: string;
  readonly processing_details?: string;
  readonly status: RequestStatus;
  readonly reason?: StatusReason;
  readonly user_verification_url?: string;
  readonly expires_at?: string;
}

/** What the protocol says of a request. */
export interface DrpStatusInput {
  readonly reference: string;
  readonly agentRequestId?: string | undefined;
  readonly status: RequestStatus;
  readonly reason?: StatusReason | undefined;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** `YYYY-MM-DD`; taken to the end of that day. */
  readonly answerBy?: string | undefined;
  /** Words for the person, such as why an answer takes longer. */
  readonly details?: string | undefined;
  readonly verificationUrl?: string | undefined;
  /** ISO 8601. */
  readonly expiresAt?: string | undefined;
}

/** Writes the state of a request as the Data Rights Protocol does. */
export function drpStatus(request: DrpStatusInput): DrpStatus {
  const { agentRequestId, reason, answerBy, details, verificationUrl, expiresAt } = request;
  return {
    request_id: request.reference,
    ...(agentRequestId !== undefined && { agent_request_id: agentRequestId }),
    received_at: request.receivedAt,
    ...(answerBy !== undefined && { expected_by: `${answerBy}T23:59:59.999Z` }),
    ...(details !== undefined && { processing_details: details }),
    status: request.status,
    ...(reason !== undefined && { reason }),
    ...(verificationUrl !== undefined && { user_verification_url: verificationUrl }),
    ...(expiresAt !== undefined && { expires_at: expiresAt }),
  };
}
