import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { findPostgres, startPostgres } from '../../../scripts/postgres.mjs';

/** A server of somebody's own to test, by an address that may make databases; else one is started. */
const given = process.env.TEST_POSTGRES_URL;

/** Whether there is a PostgreSQL to test with; with CI=true, `npm test` stops before where there is none. */
export const hasPostgres = given !== undefined || findPostgres() !== undefined;

/** A server for the tests of one file. */
export async function postgresForTests() {
  // A test that kills processes does not cut the power.
  const server =
    given === undefined
      ? await startPostgres('fsync=off', 'max_connections=200')
      : { url: (name: string) => String(Object.assign(new URL(given), { pathname: name })), stop: async () => {} };
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
