import { canMove, isClosed, isReasonOf } from '../../requests/request-status.js';
import type { AuditEvent } from '../audit/audit-log.js';
import { appendAudit, readAudit, verifyAudit } from './audit-rows.js';
import { insertRows } from './insert-rows.js';
import { instant } from './instant.js';
import { LIST_ORDER, readPosition, writePosition } from './list-position.js';
import { migrate } from './migrations.js';
import { claimMessages, markDelivered, markFailed, postMessages, retryMessage, undelivered } from './outbox-rows.js';
import { purgeSome } from './purge-some.js';
import { requestEvent } from './request-event.js';
import { requestColumns, requestRecord } from './request-rows.js';
import {
  type CreateResult,
  type Move,
  type NewRequest,
  type OutboxMessage,
  type RequestFilter,
  type RequestPage,
  type RequestRecord,
  type RequestStore,
  RequestStoreError,
} from './request-store.js';
import type { SqlDriver, SqlSession, SqlValue } from './sql-driver.js';
import { together } from './together.js';

/** How many requests one transaction stores at most, and how long those that come in meanwhile may wait for it. */
const TOGETHER = { atMost: 50, patienceMs: 10_000 };

/** Makes a store of any database for which there is a driver: the statements are the same for all. */
export function createSqlStore(driver: SqlDriver): RequestStore {
  let migrated: Promise<void> | undefined;
  const ready = () => {
    migrated ??= migrate(driver).catch((error: unknown) => {
      // A database that was down may be up the next time.
      migrated = undefined;
      throw error;
    });
    return migrated;
  };
  const using = async <T>(work: (session: SqlSession) => Promise<T>) => {
    await ready();
    return work(driver);
  };
  const changing = <T>(work: (session: SqlSession) => Promise<T>) => using(() => driver.transaction(work));

  return {
    migrate: ready,
    create: together((entries) => changing((session) => createAll(session, entries)), TOGETHER),
    find: (reference) => using((session) => find(session, reference)),
    confirm: (tokenHash, now, outbox = []) => changing((session) => confirm(session, tokenHash, instant(now), outbox)),
    move: (reference, change) => changing((session) => move(session, reference, change)),
    list: (filter) => using((session) => list(session, filter)),
    claim: (options) => using(() => claimMessages(driver, options)),
    delivered: (attempt, now) => using((session) => markDelivered(session, attempt, now)),
    failed: (attempt, options) => using((session) => markFailed(session, attempt, options)),
    undelivered: (options) => using((session) => undelivered(session, options)),
    retry: (id, now) => using((session) => retryMessage(session, id, now)),
    async purge(options) {
      let purged = 0;
      // In several transactions, so that nobody waits long for the audit log.
      for (let count = -1; count !== 0; purged += count)
        count = await changing((session) => purgeSome(session, options));
      if (purged > 0) await driver.wipe?.();
      return purged;
    },
    async *audit({ after, limit } = {}) {
      await ready();
      yield* readAudit(driver, after, limit);
    },
    verifyAudit: () => using(verifyAudit),
    close: () => driver.close(),
  };
}

async function createAll(session: SqlSession, entries: readonly NewRequest[]): Promise<CreateResult[]> {
  const rows = await insertRows(
    session,
    'privacy_requests',
    entries.map(requestColumns),
    'ON CONFLICT (policy_id, idempotency_key) DO NOTHING RETURNING *',
  );
  const stored = new Map(rows.map(requestRecord).map((record) => [record.reference, record]));
  const results: CreateResult[] = [];
  for (const entry of entries) {
    const record = stored.get(entry.reference);
    results.push(record === undefined ? await storedBefore(session, entry) : { outcome: 'created', record });
  }
  const created = entries.filter(({ reference }) => stored.has(reference));
  await postMessages(
    session,
    created.map(({ reference, outbox, receivedAt }) => ({ reference, outbox, at: instant(receivedAt) })),
  );
  await appendAudit(
    session,
    [...stored.values()].map((record) => ({
      ...requestEvent('received', record, record.receivedAt),
      ...statusOf(record),
    })),
  );
  return results;
}

/** What became of a request whose key had been used. */
async function storedBefore(session: SqlSession, entry: NewRequest): Promise<CreateResult> {
  const [first] = await session.query('SELECT * FROM privacy_requests WHERE policy_id = $1 AND idempotency_key = $2', [
    entry.policyId,
    entry.idempotencyKey,
  ]);
  const record = requestRecord(first ?? {});
  return { outcome: record.payloadHash === entry.payloadHash ? 'replayed' : 'conflict', record };
}

async function find(session: SqlSession, reference: string): Promise<RequestRecord | undefined> {
  const [row] = await session.query('SELECT * FROM privacy_requests WHERE reference = $1', [reference]);
  return row && requestRecord(row);
}

async function confirm(
  session: SqlSession,
  tokenHash: string,
  at: string,
  outbox: readonly OutboxMessage[],
): Promise<RequestRecord | undefined> {
  const [row] = await session.query(
    `UPDATE privacy_requests SET confirm_hash = NULL, status_reason = NULL, confirmed_at = $2, updated_at = $2
    WHERE confirm_hash = $1 AND confirm_expires_at > $2 AND closed = 0 RETURNING *`,
    [tokenHash, at],
  );
  if (row === undefined) return undefined;
  const record = requestRecord(row);
  await postMessages(session, [{ reference: record.reference, outbox, at }]);
  await appendAudit(session, [{ ...requestEvent('confirmed', record, at), ...statusOf(record) }]);
  return record;
}

async function move(session: SqlSession, reference: string, change: Move): Promise<RequestRecord> {
  const { status, reason, by, note, answerBy, outbox = [], quarantined, confirmation, now } = change;
  const at = instant(now);
  // Written before it is read, which keeps others from changing it in between.
  const [row] = await session.query('UPDATE privacy_requests SET updated_at = $2 WHERE reference = $1 RETURNING *', [
    reference,
    at,
  ]);
  if (row === undefined) throw new RequestStoreError('not-found', `No request has the reference "${reference}".`);
  const before = requestRecord(row);
  if (!canMove(before.status, status) || !isReasonOf(status, reason)) {
    const why = reason === undefined ? 'without a reason' : `with the reason "${reason}"`;
    throw new RequestStoreError('illegal-move', `A request may not go from ${before.status} to ${status} ${why}.`);
  }
  const notes = note === undefined ? before.notes : [...before.notes, { at, by, text: note }];
  const columns = {
    status,
    status_reason: reason ?? null,
    closed: Number(isClosed(status)),
    answer_by: answerBy ?? before.answerBy ?? null,
    quarantined: Number(quarantined ?? before.quarantined),
    notes: JSON.stringify(notes),
    ...(confirmation && {
      confirm_hash: confirmation.tokenHash,
      confirm_expires_at: instant(confirmation.expiresAt),
    }),
  };
  const changes = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
  const [moved] = await session.query(
    `UPDATE privacy_requests SET ${changes.join(', ')} WHERE reference = $1 RETURNING *`,
    [reference, ...Object.values(columns)],
  );
  const record = requestRecord(moved ?? {});
  await postMessages(session, [{ reference, outbox, at }]);
  await appendAudit(session, [
    {
      ...requestEvent('moved', record, at),
      by,
      from: before.status,
      ...statusOf(record),
      ...(answerBy === undefined ? {} : { answerBy }),
      ...(before.quarantined && !record.quarantined ? { released: true } : {}),
    },
  ]);
  return record;
}

async function list(session: SqlSession, filter: RequestFilter): Promise<RequestPage> {
  const { status, dueBefore, quarantined, after, limit } = filter;
  const values: SqlValue[] = [];
  const value = (item: SqlValue) => `$${values.push(item)}`;
  const position = after === undefined ? undefined : readPosition(after);
  const conditions = [
    '1 = 1',
    ...(status === undefined ? [] : [`status = ${value(status)}`]),
    ...(dueBefore === undefined ? [] : [`closed = 0 AND answer_by < ${value(dueBefore)}`]),
    ...(quarantined === undefined ? [] : [`quarantined = ${value(Number(quarantined))}`]),
    ...(position === undefined ? [] : [`(${LIST_ORDER}) > (${position.map(value).join(', ')})`]),
  ];
  const rows = await session.query(
    `SELECT * FROM privacy_requests WHERE ${conditions.join(' AND ')} ORDER BY ${LIST_ORDER} LIMIT ${value(limit + 1)}`,
    values,
  );
  const records = rows.slice(0, limit).map(requestRecord);
  const last = rows.length > limit ? records.at(-1) : undefined;
  return last === undefined ? { records } : { records, next: writePosition(last) };
}

function statusOf({ status, statusReason }: RequestRecord): Pick<AuditEvent, 'to' | 'reason'> {
  return { to: status, ...(statusReason === undefined ? {} : { reason: statusReason }) };
}
