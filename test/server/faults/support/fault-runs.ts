import type { RequestStore } from '../../../../src/server/store/request-store.js';
import { brokenBooks, brokenPromises } from './broken-promises.js';
import { pause } from './clock.js';
import { startFaultProxy } from './fault-proxy.js';
import { act } from './person.js';
import { startReceivingServer } from './receiving-server.js';
import { planRun, type RunPlan } from './run-plan.js';

/** A database for some runs, and a connection of one's own to look into it. */
export interface Database {
  readonly url: string;
  readonly store: RequestStore;
}

/** What came of some runs. */
export interface Tally {
  readonly runs: number;
  readonly intents: number;
  readonly receipts: number;
  readonly kills: number;
}

export interface FaultRunOptions {
  readonly seeds: readonly number[];
  /** The bundle of `receiving-process.ts`. */
  readonly script: string;
  readonly newDatabase: () => Promise<Database>;
  /** Called with a run in which a promise was broken. */
  readonly onBroken: (plan: RunPlan, promises: readonly string[]) => void;
}

/** Runs on one database, one after the other. */
const RUNS_PER_DATABASE = 50;
/** Databases at a time: most of a run is waiting. */
const LANES = 4;

/** Makes the run of each seed happen: people, two servers on one database, and a network between them that fails. */
export async function faultRuns({ seeds, ...options }: FaultRunOptions): Promise<Tally> {
  const lives = Array.from({ length: Math.ceil(seeds.length / RUNS_PER_DATABASE) }, (_, index) =>
    seeds.slice(index * RUNS_PER_DATABASE, (index + 1) * RUNS_PER_DATABASE),
  );
  const tallies: Tally[] = [];
  const lane = async () => {
    for (let life = lives.shift(); life !== undefined; life = lives.shift()) tallies.push(await live(life, options));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const sum = (name: keyof Tally) => tallies.reduce((total, tally) => total + tally[name], 0);
  return { runs: sum('runs'), intents: sum('intents'), receipts: sum('receipts'), kills: sum('kills') };
}

async function live(
  seeds: readonly number[],
  { script, newDatabase, onBroken }: Omit<FaultRunOptions, 'seeds'>,
): Promise<Tally> {
  const { url, store } = await newDatabase();
  const proxy = await startFaultProxy(() => servers.map((server) => server.port()));
  const endpoint = `${proxy.origin}/privacy/requests`;
  const servers = [0, 1].map(() => startReceivingServer(script, { database: url, base: endpoint }));
  const tally = { runs: 0, intents: 0, receipts: 0 };
  try {
    for (const seed of seeds) {
      const plan = planRun(seed);
      await Promise.all(servers.map((server) => server.up()));
      const target = servers[plan.kill?.server ?? 0];
      if (plan.kill !== undefined && 'atStep' in plan.kill) await target?.tell({ dieAtStep: plan.kill.atStep });
      const results = await Promise.allSettled([
        ...plan.people.map((person, index) => act(person, `run-${seed}-person-${index}`, endpoint)),
        ...(plan.kill !== undefined && 'afterMs' in plan.kill
          ? [
              pause(plan.kill.afterMs)
                .then(() => target?.kill())
                .then(() => []),
            ]
          : []),
      ]);
      await proxy.settled();
      await Promise.all(servers.map((server) => server.up()));
      if (plan.kill !== undefined && 'atStep' in plan.kill) await target?.tell({});
      const intents = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
      const broken = [
        ...results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : [])),
        ...(await brokenPromises(store, intents)),
      ];
      if (broken.length > 0) onBroken(plan, broken);
      tally.runs += 1;
      tally.intents += intents.length;
      tally.receipts += intents.filter(({ receipts }) => receipts.length > 0).length;
    }
    for (const fault of await brokenBooks(store)) onBroken(planRun(seeds[0] ?? 0), [`in one of 50 runs: ${fault}`]);
    return { ...tally, kills: servers.reduce((total, server) => total + server.deaths(), 0) };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await proxy.close();
    await store.close();
  }
}
