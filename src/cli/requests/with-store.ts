import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { postgresStore } from '../../server/store/postgres-store.js';
import { type RequestStore, RequestStoreError } from '../../server/store/request-store.js';
import { sqliteStore } from '../../server/store/sqlite-store.js';
import { CliError } from '../cli-error.js';
import type { Io } from '../io.js';

/** The option that says where the requests are. */
export interface StoreOptions {
  readonly db?: string;
}

/** Adds that option to a command. */
export function storeOption(command: Command): Command {
  return command.addOption(
    new Option('--db <place>', 'SQLite file, or postgres://… (default: the variable DATABASE_URL)'),
  );
}

/** Opens the store, works with it and closes it, whatever comes of that. */
export async function withStore<T>(
  { db }: StoreOptions,
  { env }: Io,
  work: (store: RequestStore) => Promise<T>,
): Promise<T> {
  const place = db ?? env.DATABASE_URL;
  if (place === undefined || place === '') {
    throw new CliError(
      'No database was named.',
      'Add --db requests.db, or --db postgres://…, or set the variable DATABASE_URL.',
    );
  }
  const store = openStore(place);
  try {
    return await work(store);
  } catch (error) {
    if (error instanceof CliError) throw error;
    if (error instanceof RequestStoreError) throw new CliError(error.message, undefined, { cause: error });
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`The database ${withoutPassword(place)} could not be used: ${why}`, adviceOn(error), {
      cause: error,
    });
  } finally {
    await store.close().catch(() => undefined);
  }
}

function openStore(place: string): RequestStore {
  if (/^postgres(ql)?:\/\//.test(place)) return postgresStore(place);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(place)) {
    throw new CliError(
      `"${withoutPassword(place)}" is no database that requests are kept in.`,
      'It is the path of a SQLite file, or starts with postgres://.',
    );
  }
  // Else a mistyped path would be a new, empty database.
  if (!existsSync(place)) {
    throw new CliError(`There is no file ${place}.`, 'Give the path that the server gives to sqliteStore.');
  }
  return sqliteStore(place);
}

function withoutPassword(place: string): string {
  return place.replace(/^([a-z][a-z\d+.-]*:\/\/[^:/@]*):[^@]*@/i, '$1:…@');
}

function adviceOn(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'Is PostgreSQL running, and reachable from here?';
  if (code === 'SQLITE_NOTADB')
    return 'That file is no SQLite database. Give the path that the server gives to sqliteStore.';
  return undefined;
}
