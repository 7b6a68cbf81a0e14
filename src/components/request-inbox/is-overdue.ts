import type { InboxEntry } from '../../requests/inbox.js';
import { isClosed } from '../../requests/request-status.js';

/** Whether the answer was due before a day. */
export function isOverdue({ status, answerBy }: InboxEntry, today: string): boolean {
  return !isClosed(status) && answerBy !== undefined && answerBy < today;
}
