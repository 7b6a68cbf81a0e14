import { webhook } from '../outbox/compose.js';
import type { OutboxMessage, RequestRecord } from '../store/request-store.js';
import { drpStatusOf } from './drp-status.js';

/** Tells the agent who sent a request by the Data Rights Protocol (§ 2.03) where it stands now. */
export function agentCallback(record: RequestRecord): OutboxMessage[] {
  const { statusCallback } = (record.payload.drp ?? {}) as { statusCallback?: unknown };
  if (typeof statusCallback !== 'string') return [];
  return [webhook({ url: statusCallback, body: JSON.stringify(drpStatusOf(record)), signed: false })];
}
