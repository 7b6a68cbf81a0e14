import type { AuditEvent } from '../audit/audit-log.js';
import type { RequestRecord } from './request-store.js';

/** What the audit log says of any event of a request. */
export function requestEvent(
  action: AuditEvent['action'],
  { reference, kind, regime }: RequestRecord,
  at: string,
): AuditEvent {
  return { action, at, reference, kind, ...(regime === undefined ? {} : { regime }) };
}
