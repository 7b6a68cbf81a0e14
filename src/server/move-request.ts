import { isClosed } from '../requests/request-status.js';
import { type ConfirmationLink, confirmationLink } from './addresses.js';
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
  const isReleased = record.quarantined && !moved.quarantined;
  const link = isReleased ? heldLink(settings, moved) : undefined;
  const outbox: OutboxMessage[] = [
    ...eventMessages(settings, 'request.moved', moved),
    ...agentCallback(moved),
    // What was not sent while it looked as if a program had written the request.
    ...(isReleased ? requesterMail(settings, moved, link) : []),
    ...(mover === 'staff' && standsElsewhere && !moved.quarantined ? movedMail(settings, moved) : []),
  ];
  const confirmation = link && { tokenHash: link.tokenHash, expiresAt: link.expiresAt };
  return callStore(settings, (store) =>
    store.move(record.reference, { ...move, outbox, now, ...(confirmation && { confirmation }) }),
  );
}

/** The link to confirm by that was held back. A new one: of the day in which the first could be used, nobody had any. */
function heldLink(settings: Settings, record: RequestRecord): ConfirmationLink | undefined {
  const { reference, confirm, confirmedAt, status } = record;
  if (confirm !== 'email' || confirmedAt !== undefined || isClosed(status)) return undefined;
  return confirmationLink(settings, reference, settings.now().toISOString());
}
