import type { InboxEntry } from './inbox.js';
import { isClosed } from './request-status.js';

/** Whether the answer was due before a day, which is that of the company. */
export function isOverdue({ status, answerBy }: Pick<InboxEntry, 'status' | 'answerBy'>, today: string): boolean {
  return !isClosed(status) && answerBy !== undefined && answerBy < today;
}
