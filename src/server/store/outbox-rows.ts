import { randomUUID } from 'node:crypto';
import { insertRows } from './insert-rows.js';
import { instant } from './instant.js';
import type { OutboxAttempt, OutboxChannel, OutboxEntry, OutboxMessage, Undelivered } from './request-store.js';
import type { SqlDriver, SqlRow, SqlSession } from './sql-driver.js';

// Workers pass over what another one is just taking. SQLite has one writer at a time, and no words for it.
const SKIP_TAKEN = { sqlite: '', postgres: 'FOR UPDATE SKIP LOCKED' };

/** What is to be delivered because of one request. */
interface Posting {
  readonly reference: string;
  readonly outbox: readonly OutboxMessage[];
  readonly at: string;
}

/** Stores what is to be delivered, inside the transaction that makes it necessary. */
export async function postMessages(session: SqlSession, postings: readonly Posting[]): Promise<void> {
  const rows = postings.flatMap(({ reference, outbox, at }) =>
    outbox.map(({ channel, message }) => ({
      id: randomUUID(),
      reference,
      channel,
      message: JSON.stringify(message),
      state: 'pending',
      attempt: 0,
      due_at: at,
      created_at: at,
    })),
  );
  await insertRows(session, 'privacy_outbox', rows);
}

/** Takes due messages: until the lease ends they are not due for anybody else. */
export async function claimMessages(
  driver: SqlDriver,
  { now, limit, leaseMs }: { readonly now: Date; readonly limit: number; readonly leaseMs: number },
): Promise<OutboxEntry[]> {
  const rows = await driver.query(
    `WITH next AS MATERIALIZED (
      SELECT id FROM privacy_outbox WHERE state = 'pending' AND due_at <= $1
      ORDER BY due_at LIMIT $2 ${SKIP_TAKEN[driver.dialect]}
    )
    UPDATE privacy_outbox SET attempt = attempt + 1, due_at = $3
    WHERE id IN (SELECT id FROM next) RETURNING *`,
    [instant(now), limit, instant(new Date(now.getTime() + leaseMs))],
  );
  return rows.map(outboxEntry);
}

/** Notes that a message arrived, whichever attempt it was, and removes its content. */
export async function markDelivered(session: SqlSession, { id }: OutboxAttempt, now: Date): Promise<void> {
  await session.query(
    `UPDATE privacy_outbox SET state = 'delivered', delivered_at = $2, message = 'null', error = NULL WHERE id = $1`,
    [id, instant(now)],
  );
}

/** Notes that an attempt failed, unless another attempt has begun since. */
export async function markFailed(
  session: SqlSession,
  { id, attempt }: OutboxAttempt,
  { error, retryAt }: { readonly error: string; readonly retryAt?: Date },
): Promise<void> {
  await session.query(
    `UPDATE privacy_outbox SET state = $3, due_at = coalesce($4, due_at), error = $5
    WHERE id = $1 AND attempt = $2 AND state = 'pending'`,
    [id, attempt, retryAt === undefined ? 'failed' : 'pending', retryAt === undefined ? null : instant(retryAt), error],
  );
}

/** Messages that were given up. */
export async function undelivered(session: SqlSession, { limit }: { readonly limit: number }): Promise<Undelivered[]> {
  const rows = await session.query(
    "SELECT * FROM privacy_outbox WHERE state = 'failed' ORDER BY created_at, id LIMIT $1",
    [limit],
  );
  return rows.map((row) => {
    const { message: _, ...entry } = outboxEntry(row);
    return { ...entry, error: String(row.error) };
  });
}

/** Makes a message that was given up due again, as if it had never been tried. */
export async function retryMessage(session: SqlSession, id: string, now: Date): Promise<boolean> {
  const rows = await session.query(
    `UPDATE privacy_outbox SET state = 'pending', attempt = 0, due_at = $2 WHERE id = $1 AND state = 'failed' RETURNING id`,
    [id, instant(now)],
  );
  return rows.length > 0;
}

function outboxEntry(row: SqlRow): OutboxEntry {
  return {
    id: String(row.id),
    reference: String(row.reference),
    channel: row.channel as OutboxChannel,
    message: JSON.parse(String(row.message)) as unknown,
    attempt: Number(row.attempt),
    createdAt: String(row.created_at),
  };
}
