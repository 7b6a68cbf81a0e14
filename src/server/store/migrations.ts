import type { SqlDriver, SqlSession } from './sql-driver.js';

/**
 * What leads from each version of the schema to the next: one list of statements a version.
 * What was released stays as it is, and what follows only adds, so that processes of the release before can go on.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE privacy_requests (
      reference TEXT PRIMARY KEY,
      policy_id TEXT NOT NULL,
      idempotency_key TEXT NOT NULL,
      payload_hash TEXT NOT NULL,
      kind TEXT NOT NULL,
      regime TEXT,
      locale TEXT NOT NULL,
      policy_version TEXT NOT NULL,
      policy_hash TEXT NOT NULL,
      payload TEXT NOT NULL,
      received_at TEXT NOT NULL,
      acknowledge_by TEXT,
      answer_by TEXT,
      quarantined INTEGER NOT NULL,
      status TEXT NOT NULL,
      status_reason TEXT,
      closed INTEGER NOT NULL,
      updated_at TEXT NOT NULL,
      confirm TEXT,
      confirm_hash TEXT,
      confirm_expires_at TEXT,
      confirmed_at TEXT,
      notes TEXT NOT NULL,
      purged_at TEXT
    )`,
    'CREATE UNIQUE INDEX privacy_requests_intent ON privacy_requests (policy_id, idempotency_key)',
    'CREATE UNIQUE INDEX privacy_requests_confirm ON privacy_requests (confirm_hash)',
    `CREATE INDEX privacy_requests_due ON privacy_requests
      (closed, coalesce(answer_by, '9999-12-31'), received_at, reference)`,
    `CREATE TABLE privacy_outbox (
      id TEXT PRIMARY KEY,
      reference TEXT NOT NULL REFERENCES privacy_requests (reference),
      channel TEXT NOT NULL,
      message TEXT NOT NULL,
      state TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      due_at TEXT NOT NULL,
      created_at TEXT NOT NULL,
      delivered_at TEXT,
      error TEXT
    )`,
    'CREATE INDEX privacy_outbox_due ON privacy_outbox (state, due_at)',
    'CREATE INDEX privacy_outbox_reference ON privacy_outbox (reference)',
    'CREATE TABLE privacy_audit (sequence BIGINT PRIMARY KEY, text TEXT NOT NULL, hash TEXT NOT NULL)',
    'CREATE TABLE privacy_audit_head (id INTEGER PRIMARY KEY, sequence BIGINT NOT NULL, hash TEXT NOT NULL)',
    "INSERT INTO privacy_audit_head (id, sequence, hash) VALUES (1, 0, '')",
  ],
];

// SQLite has one writer at a time anyway. The number is any that other software is unlikely to lock.
const LOCK = { sqlite: undefined, postgres: 'SELECT pg_advisory_xact_lock(7305806214)' };

/**
 * Brings a database to the newest schema, one version after the other.
 *
 * @throws where the database was already used by a newer release.
 */
export async function migrate(driver: SqlDriver, migrations = MIGRATIONS): Promise<void> {
  // Where nothing is to be done, no right to change tables is needed and nobody waits for a lock.
  if ((await versionOf(driver).catch(() => 0)) === migrations.length) return;
  const lock = LOCK[driver.dialect];
  await driver.transaction(async (session) => {
    if (lock !== undefined) await session.query(lock);
    await session.query('CREATE TABLE IF NOT EXISTS privacy_schema (version INTEGER PRIMARY KEY)');
    const version = await versionOf(session);
    if (version > migrations.length) {
      throw new Error(
        `[react-privacy-center] The database has schema version ${version}, this release knows ${migrations.length}. ` +
          'A newer release has used it: update this one.',
      );
    }
    for (const [index, statements] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of statements) await session.query(statement);
      await session.query('INSERT INTO privacy_schema (version) VALUES ($1)', [index + 1]);
    }
  });
}

async function versionOf(session: SqlSession): Promise<number> {
  const [row] = await session.query('SELECT coalesce(max(version), 0) AS version FROM privacy_schema');
  return Number(row?.version);
}
