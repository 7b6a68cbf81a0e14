import { missingPeer } from '../missing-peer.js';
import { createSqlStore } from './create-sql-store.js';
import type { RequestStore } from './request-store.js';
import type { SqlDriver, SqlRow, SqlSession, SqlValue } from './sql-driver.js';
import { tryAgain } from './try-again.js';

/** How long to repeat a transaction that lost against another one. */
const PATIENCE = 10_000;

/** What is used of a client of `pg`. */
interface PostgresClient {
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly SqlRow[] }>;
}

/** What is used of a `Pool` of `pg`. */
export interface PostgresPool extends PostgresClient {
  connect(): Promise<PostgresClient & { release(destroy?: boolean): void }>;
  end(): Promise<void>;
}

/**
 * Keeps requests in PostgreSQL: the store for several machines.
 *
 * Needs the package `pg`. A pool of your own brings its own time limits, and is left open by `close()`.
 *
 * @param connection where the database is, as `postgres://…`, or a pool of `pg`
 */
export function postgresStore(connection: string | PostgresPool): RequestStore {
  return createSqlStore(postgresDriver(connection));
}

/** The driver behind `postgresStore`. */
export function postgresDriver(connection: string | PostgresPool): SqlDriver {
  const own = typeof connection === 'string';
  let opening: Promise<PostgresPool> | undefined;
  const pool = () => {
    opening ??= own ? openPool(connection) : Promise.resolve(connection);
    return opening;
  };

  return {
    dialect: 'postgres',
    query: async (sql, values) => session(await pool()).query(sql, values),
    transaction: (work) =>
      tryAgain(async () => transact(await pool(), work), { during: PATIENCE, while: lostAgainstAnother }),
    close: async () => {
      if (own) await (await opening)?.end();
    },
  };
}

async function openPool(connectionString: string): Promise<PostgresPool> {
  const { Pool } = await importPg();
  const pool = new Pool({
    connectionString,
    application_name: 'react-privacy-center',
    // A database that hangs is told of, within the time a person waits for an answer.
    connectionTimeoutMillis: 5_000,
    query_timeout: 12_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // A connection that breaks while nobody uses it would else end the process; the next query says what is wrong.
  pool.on('error', () => undefined);
  return pool;
}

async function importPg() {
  try {
    return await import('pg');
  } catch (error) {
    throw missingPeer('pg', 'postgresStore', error);
  }
}

async function transact<T>(pool: PostgresPool, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(session(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function session(client: PostgresClient): SqlSession {
  return { query: async (sql, values = []) => (await client.query(sql, values.map(withoutNul))).rows };
}

/** PostgreSQL refuses text with U+0000, which may come in by an address. HTML puts this character in its place too. */
function withoutNul(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}

/** Serialization failure or deadlock: nothing was done, and it may well work the next time. */
function lostAgainstAnother(error: unknown): boolean {
  return ['40001', '40P01'].includes((error as { code?: string }).code ?? '');
}
