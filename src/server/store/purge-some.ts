import { appendAudit } from './audit-rows.js';
import { instant } from './instant.js';
import { requestEvent } from './request-event.js';
import { requestRecord } from './request-rows.js';
import type { SqlSession } from './sql-driver.js';

const BATCH = 100;

/** Purges some of the requests answered before a point in time, and tells how many: none means that all are. */
export async function purgeSome(
  session: SqlSession,
  { answeredBefore, now }: { readonly answeredBefore: Date; readonly now: Date },
): Promise<number> {
  const at = instant(now);
  // The digest goes as well: what can be guessed can be found by it.
  const rows = await session.query(
    `UPDATE privacy_requests SET payload = '{}', notes = '[]', payload_hash = '', confirm_hash = NULL, purged_at = $1
    WHERE reference IN (
      SELECT reference FROM privacy_requests
      WHERE closed = 1 AND purged_at IS NULL AND updated_at < $2 ORDER BY updated_at LIMIT $3
    ) AND purged_at IS NULL RETURNING *`,
    [at, instant(answeredBefore), BATCH],
  );
  const records = rows.map(requestRecord);
  for (const { reference } of records) {
    await session.query('DELETE FROM privacy_outbox WHERE reference = $1', [reference]);
  }
  await appendAudit(
    session,
    records.map((record) => requestEvent('purged', record, at)),
  );
  return records.length;
}
