import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { findPostgres, startPostgres } from '../../../scripts/postgres.mjs';

/** Whether there is a PostgreSQL to test with; with CI=true, `npm test` stops before where there is none. */
export const hasPostgres = findPostgres() !== undefined;

/** A server for the tests of one file. */
export async function postgresForTests() {
  // A test that kills processes does not cut the power.
  const server = await startPostgres('fsync=off', 'max_connections=200');
  return {
    /** Makes an empty database and gives its address. */
    async database(): Promise<string> {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      const client = new Client(server.url('postgres'));
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return server.url(name);
    },
    stop: server.stop,
  };
}
