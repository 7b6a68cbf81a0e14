import { confirmationLink } from './addresses.js';
import { callStore } from './call-store.js';
import { agentCallback } from './drp/agent-callback.js';
import { eventMessages, movedMail, requesterMail } from './outbox/compose.js';
import type { Settings } from './settings.js';
import type { Move, OutboxMessage, RequestRecord } from './store/request-store.js';

/**
 * Changes where a request stands, and tells those who want to hear of it.
 *
 * @param mover whose doing it is: people need not be told what they did
 */
export function moveRequest(
  settings: Settings,
  record: RequestRecord,
  move: Omit<Move, 'now' | 'outbox'>,
  mover: 'requester' | 'staff',
): Promise<RequestRecord> {
  const now = settings.now();
  const { status, reason, answerBy = record.answerBy } = move;
  const { statusReason: _, answerBy: __, ...rest } = record;
  const moved: RequestRecord = {
    ...rest,
    status,
    quarantined: move.quarantined ?? record.quarantined,
    ...(reason !== undefined && { statusReason: reason }),
    ...(answerBy !== undefined && { answerBy }),
  };
  const standsElsewhere =
    moved.status !== record.status || moved.statusReason !== record.statusReason || moved.answerBy !== record.answerBy;
  const outbox: OutboxMessage[] = [
    ...eventMessages(settings, 'request.moved', moved),
    ...agentCallback(moved),
    ...(record.quarantined && !moved.quarantined ? heldMail(settings, moved) : []),
    ...(mover === 'staff' && standsElsewhere && !moved.quarantined ? movedMail(settings, moved) : []),
  ];
  return callStore(settings, (store) => store.move(record.reference, { ...move, outbox, now }));
}

/** What was not sent while it looked as if a program had written the request. */
function heldMail(settings: Settings, record: RequestRecord): OutboxMessage[] {
  const { confirm, confirmedAt, reference, receivedAt } = record;
  const link = confirm === 'email' ? confirmationLink(settings, reference, receivedAt) : undefined;
  const open = link !== undefined && confirmedAt === undefined && link.expiresAt > settings.now().toISOString();
  return requesterMail(settings, record, open ? link : undefined);
}
