import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStore } from '../../../src/server/store/postgres-store.js';
import { sqliteStore } from '../../../src/server/store/sqlite-store.js';
import { hasPostgres, postgresForTests } from '../support/postgres.js';
import { bundle } from './support/bundle.js';
import { type Database, faultRuns } from './support/fault-runs.js';

// FAULT_RUNS: how many; FAULT_SEED: the first of them, which alone is run unless FAULT_RUNS says otherwise.
const { FAULT_SEED, FAULT_RUNS = FAULT_SEED === undefined ? '100' : '1' } = process.env;
const FIRST = Number(FAULT_SEED ?? 1);
const seeds = Array.from({ length: Number(FAULT_RUNS) }, (_, index) => FIRST + index);

describe('one intent, one record, whatever goes wrong on the way', { timeout: 60_000 + seeds.length * 2_000 }, () => {
  let script: Awaited<ReturnType<typeof bundle>>;
  let folder: string;
  beforeAll(async () => {
    // In memory where that can be: what a killed process wrote is kept by the system, on whatever medium.
    folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fault-runs-'));
    script = await bundle('receiving-process.ts');
  }, 60_000);
  afterAll(async () => {
    await script.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  async function expectOneRecordEach(newDatabase: () => Promise<Database>) {
    const broken: string[] = [];
    const started = performance.now();
    const tally = await faultRuns({
      seeds,
      script: script.path,
      newDatabase,
      onBroken: (plan, promises) => {
        const replay = `Replay: FAULT_SEED=${plan.seed} npx vitest run --project node test/server/faults`;
        broken.push([...promises, replay, JSON.stringify(plan)].join('\n'));
      },
    });
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.info(
      `${tally.runs} runs from seed ${FIRST}: ${tally.intents} intents, ${tally.receipts} with a receipt, ${tally.kills} servers killed, ${broken.length} broken, ${seconds} s`,
    );
    expect(broken.join('\n\n')).toBe('');
    expect(tally.runs).toBe(seeds.length);
  }

  it('with SQLite', async () => {
    let count = 0;
    await expectOneRecordEach(async () => {
      count += 1;
      const url = join(folder, `requests-${count}.db`);
      return { url, store: sqliteStore(url) };
    });
  });

  it.skipIf(!hasPostgres)('with PostgreSQL', async () => {
    const server = await postgresForTests();
    try {
      await expectOneRecordEach(async () => {
        const url = await server.database();
        return { url, store: postgresStore(url) };
      });
    } finally {
      await server.stop();
    }
  });
});
