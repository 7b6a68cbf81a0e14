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
import type { SqlSession } from './sql-driver.js';

const PAGE = 2000;

/** Adds a line to the audit log, inside the transaction it tells of. */
export async function appendAudit(session: SqlSession, event: AuditEvent): Promise<void> {
  // Taking the next number locks the head until the transaction ends, so the chain cannot fork.
  const [head] = await session.query(
    'UPDATE privacy_audit_head SET sequence = sequence + 1 WHERE id = 1 RETURNING sequence - 1 AS sequence, hash',
  );
  const line = auditLine({ sequence: Number(head?.sequence), hash: String(head?.hash) }, event);
  await session.query('INSERT INTO privacy_audit (sequence, text, hash) VALUES ($1, $2, $3)', [
    line.sequence,
    line.text,
    line.hash,
  ]);
  await session.query('UPDATE privacy_audit_head SET hash = $1 WHERE id = 1', [line.hash]);
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
