import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SqlDriver } from '../../src/server/store/sql-driver.js';
import { sqliteDriver, sqliteStore } from '../../src/server/store/sqlite-store.js';
import { describeStore } from './store-contract.js';
import { newRequest } from './support/new-request.js';

// Every test writes to a disk that others may use.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  // Characters that mean something in URLs, which the driver wants.
  folder = mkdtempSync(join(tmpdir(), 'requests #1? 100%20 ä-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sqliteStore', () => {
  describeStore(async () => () => sqliteDriver(join(folder, 'requests.db')));

  it('keeps requests when it is closed and opened again', async () => {
    const path = join(folder, 'requests.db');
    const store = sqliteStore(path);
    const { record } = await store.create(newRequest());
    await store.close();
    const again = sqliteStore(path);

    expect(await again.find(record.reference)).toEqual(record);
    await again.close();
  });

  it('keeps them where nobody else on the machine can read them', async () => {
    const store = sqliteStore(join(folder, 'requests.db'));
    await store.create(newRequest());
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(['requests.db', 'requests.db-wal']));
    for (const file of files) expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0]);
    await store.close();
  });

  it('writes through to the disk before it says so', async () => {
    const driver = sqliteDriver(join(folder, 'requests.db'));

    expect(await driver.query('PRAGMA journal_mode')).toEqual([expect.objectContaining({ journal_mode: 'wal' })]);
    // 2 is FULL: every commit waits for the disk.
    expect(await driver.query('PRAGMA synchronous')).toEqual([expect.objectContaining({ synchronous: 2 })]);
    await driver.close();
  });

  it('commits again and again after it had to wait for another process', async () => {
    const [one, other] = [1, 2].map(() => sqliteDriver(join(folder, 'requests.db'))) as [SqlDriver, SqlDriver];
    await one.query('CREATE TABLE numbers (number INTEGER)');
    const write = (driver: SqlDriver, ms = 0) =>
      driver.transaction(async (session) => {
        await session.query('INSERT INTO numbers VALUES (1)');
        await sleep(ms);
      });
    const started = performance.now();
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([write(one, 50), write(other)]);
      await write(one);
    }
    // One that waits for what never comes takes ten seconds to give up.
    expect(performance.now() - started).toBeLessThan(9_000);

    expect(await other.query('SELECT count(*) AS count FROM numbers')).toMatchObject([{ count: 15 }]);
    await one.close();
    await other.close();
  });

  it('leaves nothing of a purged request in its files', async () => {
    const store = sqliteStore(join(folder, 'requests.db'));
    const bytes = () =>
      readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'latin1'))
        .join('');
    const payload = { email: 'ada.lovelace@example.org', message: 'long '.repeat(5000) };
    const { record } = await store.create(
      newRequest({ payload, outbox: [{ channel: 'mail', message: { to: payload.email } }] }),
    );
    await store.move(record.reference, { status: 'fulfilled', by: 'grace', now: new Date('2026-11-02T10:00:00Z') });
    expect(bytes()).toContain('ada.lovelace');
    await store.purge({ answeredBefore: new Date('2026-11-02T11:00:00Z'), now: new Date('2026-11-02T12:00:00Z') });

    expect(bytes()).not.toContain('ada.lovelace');
    expect(bytes()).not.toContain('long long');
    await store.close();
  });

  it('says what is wrong with a place it cannot write to, and works once it can', async () => {
    const path = join(folder, 'later', 'requests.db');
    const store = sqliteStore(path);
    await expect(store.find('PR-000001')).rejects.toThrow(/unable to open|ConnectionFailed/i);
    mkdirSync(join(folder, 'later'));

    expect((await store.create(newRequest())).outcome).toBe('created');
    await store.close();
  });
});
