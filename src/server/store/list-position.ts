import { isClosed } from '../../requests/request-status.js';
import type { RequestRecord } from './request-store.js';
import type { SqlValue } from './sql-driver.js';

const NO_DAY = '9999-12-31';

/** What lists are ordered by: unanswered before answered, then by the day due; the rest makes the order total. */
export const LIST_ORDER = `closed, coalesce(answer_by, '${NO_DAY}'), received_at, reference`;

/** Writes where a request stands in that order, so that the next page can start there though it has moved since. */
export function writePosition(record: RequestRecord): string {
  const { status, answerBy = NO_DAY, receivedAt, reference } = record;
  return Buffer.from(JSON.stringify([Number(isClosed(status)), answerBy, receivedAt, reference])).toString('base64url');
}

/** Reads a position, in the order of the columns. Nothing comes back for what is none: it may be anything from a URL. */
export function readPosition(text: string): readonly SqlValue[] | undefined {
  try {
    const position: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(position) || position.length !== 4) return undefined;
    const [closed, ...words] = position as unknown[];
    if (closed !== 0 && closed !== 1) return undefined;
    return words.every((word) => typeof word === 'string') ? position : undefined;
  } catch {
    return undefined;
  }
}
