import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { postgresDriver, postgresStore } from '../../src/server/store/postgres-store.js';
import { describeStore } from './store-contract.js';
import { newRequest } from './support/new-request.js';
import { hasPostgres, postgresForTests } from './support/postgres.js';

// Every test has a database made for it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(!hasPostgres)('postgresStore', () => {
  let server: Awaited<ReturnType<typeof postgresForTests>>;
  beforeAll(async () => {
    server = await postgresForTests();
  });
  afterAll(() => server.stop());

  describeStore(async () => {
    const url = await server.database();
    return () => postgresDriver(url);
  });

  it("uses an app's own pool, and leaves it open", async () => {
    const pool = new Pool({ connectionString: await server.database() });
    const store = postgresStore(pool);
    const { record } = await store.create(newRequest());
    await store.close();

    const { rows } = await pool.query('SELECT reference FROM privacy_requests');
    expect(rows).toEqual([{ reference: record.reference }]);
    await pool.end();
  });

  it('goes on after the database ended its connections', async () => {
    const url = await server.database();
    const store = postgresStore(url);
    const { record } = await store.create(newRequest());
    const other = new Pool({ connectionString: url });
    await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
      'react-privacy-center',
    ]);
    await expect.poll(() => store.find(record.reference).catch(() => undefined)).toEqual(record);
    await other.end();
    await store.close();
  });

  it('says so when no database answers', async () => {
    const store = postgresStore('postgres://postgres@127.0.0.1:9/requests');

    await expect(store.create(newRequest())).rejects.toThrow('ECONNREFUSED');
    await store.close();
  });
});
