import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from '@libsql/client/sqlite3';
import { missingPeer } from '../missing-peer.js';
import { createSqlStore } from './create-sql-store.js';
import type { RequestStore } from './request-store.js';
import type { SqlDriver, SqlSession } from './sql-driver.js';
import { tryAgain } from './try-again.js';

/** How long to wait for others that write to the file. Waiting is done here: in the driver, the process would stand still. */
const PATIENCE = 10_000;

/**
 * Keeps requests in one SQLite file: the store for one machine. Several processes on it may share the file.
 *
 * Needs the package `@libsql/client`.
 *
 * @param path of the file, which is made if it is not there; `:memory:` keeps nothing
 */
export function sqliteStore(path: string): RequestStore {
  return createSqlStore(sqliteDriver(path));
}

/** The driver behind `sqliteStore`. */
export function sqliteDriver(path: string): SqlDriver {
  let opening: Promise<Client> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  // One at a time: while a transaction waits for its next statement, the connection is not anybody else's.
  const inTurn = <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const turn = queue.then(() =>
      tryAgain(
        async () => {
          opening ??= open(path).catch((error: unknown) => {
            opening = undefined;
            throw error;
          });
          const client = await opening;
          try {
            return await work(client);
          } catch (error) {
            // The statement that found the file busy stays begun in its connection, which then commits nothing and
            // looks at an old state of the file until garbage is collected.
            if (isBusy(error)) {
              client.close();
              opening = undefined;
            }
            throw error;
          }
        },
        { during: PATIENCE, while: isBusy },
      ),
    );
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    dialect: 'sqlite',
    query: (sql, values) => inTurn((client) => session(client).query(sql, values)),
    transaction: (work) =>
      inTurn(async (client) => {
        // `write` takes the lock at once, so that what is read cannot change before it is written.
        const transaction = await client.transaction('write');
        try {
          const result = await work(session(transaction));
          await transaction.commit();
          return result;
        } finally {
          transaction.close();
        }
      }),
    async wipe() {
      // Rows are wiped in the file itself by secure_delete; their copies in the log go with the log.
      await inTurn((client) => client.execute('PRAGMA wal_checkpoint(TRUNCATE)'));
    },
    close: async () => {
      await queue;
      (await opening)?.close();
    },
  };
}

async function open(path: string): Promise<Client> {
  const { createClient } = await importClient();
  if (path !== ':memory:') makeFile(path);
  const client = createClient({
    url: path === ':memory:' ? path : pathToFileURL(resolve(path)).href,
    // Settings belong to a connection. The one connection keeps them.
    concurrency: 1,
  });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
    await client.execute('PRAGMA secure_delete = ON');
    await client.execute('PRAGMA foreign_keys = ON');
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** Makes the file for nobody else's eyes; the files beside it take after it. */
function makeFile(path: string): void {
  try {
    // Never one that is there: to close it would end the locks that this process has on it.
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // It is there, or SQLite says what is wrong.
  }
}

async function importClient() {
  try {
    return await import('@libsql/client/sqlite3');
  } catch (error) {
    throw missingPeer('@libsql/client', 'sqliteStore', error);
  }
}

function session(client: Pick<Client, 'execute'>): SqlSession {
  return {
    async query(sql, values = []) {
      const { rows } = await client.execute({ sql: sql.replaceAll('$', '?'), args: [...values] });
      return rows;
    },
  };
}

function isBusy(error: unknown): boolean {
  return (error as { code?: string }).code === 'SQLITE_BUSY';
}
