import { type DrpStatus, drpStatus } from '../../requests/drp.js';
import type { RequestRecord } from '../store/request-store.js';
import type { DrpPayload } from './drp-payload.js';

/** Where a stored request stands, as the Data Rights Protocol says it. */
export function drpStatusOf(record: RequestRecord): DrpStatus {
  const { reference, status, statusReason, receivedAt, answerBy, payload } = record;
  const { agentRequestId } = (payload.drp ?? {}) as Partial<DrpPayload>;
  return drpStatus({ reference, agentRequestId, status, reason: statusReason, receivedAt, answerBy });
}
