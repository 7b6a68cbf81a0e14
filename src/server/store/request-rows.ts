import type { RegimeId, RequestKind } from '../../policy/vocabulary.js';
import type { RequestStatus, StatusReason } from '../../requests/request-status.js';
import { instant } from './instant.js';
import type { NewRequest, RequestNote, RequestRecord } from './request-store.js';
import type { SqlRow, SqlValue } from './sql-driver.js';

/** The columns of a request that has just arrived. */
export function requestColumns(entry: NewRequest): Readonly<Record<string, SqlValue>> {
  const { confirmation } = entry;
  const receivedAt = instant(entry.receivedAt);
  return {
    reference: entry.reference,
    policy_id: entry.policyId,
    idempotency_key: entry.idempotencyKey,
    payload_hash: entry.payloadHash,
    kind: entry.kind,
    regime: entry.regime ?? null,
    locale: entry.locale,
    policy_version: entry.policyVersion,
    policy_hash: entry.policyHash,
    payload: JSON.stringify(entry.payload),
    received_at: receivedAt,
    acknowledge_by: entry.acknowledgeBy ?? null,
    answer_by: entry.answerBy ?? null,
    quarantined: Number(entry.quarantined),
    status: confirmation === undefined ? 'open' : 'in_progress',
    status_reason: confirmation === undefined ? null : 'need_user_verification',
    closed: 0,
    updated_at: receivedAt,
    confirm: confirmation === undefined ? null : 'email',
    confirm_hash: confirmation?.tokenHash ?? null,
    confirm_expires_at: confirmation === undefined ? null : instant(confirmation.expiresAt),
    notes: '[]',
  };
}

/** Reads a row of requests. */
export function requestRecord(row: SqlRow): RequestRecord {
  return {
    reference: String(row.reference),
    policyId: String(row.policy_id),
    idempotencyKey: String(row.idempotency_key),
    payloadHash: String(row.payload_hash),
    kind: row.kind as RequestKind,
    ...optional('regime', row.regime as RegimeId | null),
    locale: String(row.locale),
    policyVersion: String(row.policy_version),
    policyHash: String(row.policy_hash),
    payload: JSON.parse(String(row.payload)) as Record<string, unknown>,
    receivedAt: String(row.received_at),
    ...optional('acknowledgeBy', row.acknowledge_by as string | null),
    ...optional('answerBy', row.answer_by as string | null),
    quarantined: Number(row.quarantined) === 1,
    status: row.status as RequestStatus,
    ...optional('statusReason', row.status_reason as StatusReason | null),
    updatedAt: String(row.updated_at),
    ...optional('confirm', row.confirm as 'email' | null),
    ...optional('confirmedAt', row.confirmed_at as string | null),
    notes: JSON.parse(String(row.notes)) as RequestNote[],
    ...optional('purgedAt', row.purged_at as string | null),
  };
}

function optional<K extends string, V>(key: K, value: V | null): { readonly [key in K]?: V } {
  return value === null ? {} : ({ [key]: value } as { [key in K]: V });
}
