import {
  type AuditEntry,
  type AuditEvent,
  type AuditLine,
  type AuditLink,
  type AuditVerdict,
  auditLine,
  readAuditLine,
  verifyAuditLog,
} from '../audit/audit-log.js';
import { insertRows } from './insert-rows.js';
import type { SqlSession } from './sql-driver.js';

const PAGE = 2000;

/**
 * Adds lines to the audit log, inside the transaction they tell of. The last thing a transaction does: from here until it
 * ends, all others wait that have something to add.
 */
export async function appendAudit(session: SqlSession, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  // Taking the next numbers locks the head until the transaction ends, so the chain cannot fork.
  const [head] = await session.query(
    'UPDATE privacy_audit_head SET sequence = sequence + $1 WHERE id = 1 RETURNING sequence - $1 AS sequence, hash',
    [events.length],
  );
  let last: AuditLink = { sequence: Number(head?.sequence), hash: String(head?.hash) };
  const lines = events.map((event) => {
    const line = auditLine(last, event);
    last = line;
    return line;
  });
  await insertRows(
    session,
    'privacy_audit',
    lines.map(({ sequence, text, hash }) => ({ sequence, text, hash })),
  );
  await session.query('UPDATE privacy_audit_head SET hash = $1 WHERE id = 1', [last.hash]);
}

/** Reads the audit log page by page. */
export async function* readAudit(session: SqlSession, after = 0, limit = Infinity): AsyncGenerator<AuditEntry> {
  let last = after;
  let left = limit;
  while (left > 0) {
    const lines = await readLines(session, last, Math.min(left, PAGE));
    if (lines.length === 0) return;
    for (const line of lines) {
      yield readAuditLine(line);
      last = line.sequence;
      left -= 1;
    }
  }
}

/** Recomputes the chain of the audit log. */
export function verifyAudit(session: SqlSession): Promise<AuditVerdict> {
  return verifyAuditLog(
    (after) => readLines(session, after, PAGE),
    () => readHead(session),
  );
}

async function readLines(session: SqlSession, after: number, limit: number): Promise<AuditLine[]> {
  const rows = await session.query(
    'SELECT sequence, text, hash FROM privacy_audit WHERE sequence > $1 ORDER BY sequence LIMIT $2',
    [after, limit],
  );
  return rows.map((row) => ({ sequence: Number(row.sequence), text: String(row.text), hash: String(row.hash) }));
}

async function readHead(session: SqlSession): Promise<AuditLink | undefined> {
  const [row] = await session.query('SELECT sequence, hash FROM privacy_audit_head WHERE id = 1');
  return row && { sequence: Number(row.sequence), hash: String(row.hash) };
}
