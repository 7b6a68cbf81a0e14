// `npm run bench:requests`: what taking in a request costs beyond writing its row. Servers are processes of their own, on
// loopback, measured in turns within one run; only the ratios say anything about another machine.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findPostgres, startPostgres } from '../scripts/postgres.mjs';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '8' },
  },
});
const REQUESTS = Math.min(Number(values.requests), 5_000);
const ROUNDS = Math.min(Number(values.rounds), 15);
const CLIENTS = Math.min(Number(values.clients), 64);
/** A round that takes longer ends early, and says so. */
const ROUND_MS = 30_000;

const SERVER = fileURLToPath(new URL('requests-server.mjs', import.meta.url));
const BODY = {
  kind: 'delete',
  regime: 'eu-gdpr',
  locale: 'en',
  policyId: 'tidewater-atlas-privacy',
  name: 'Ada Example',
  selection: 'Everything that belongs to my account.',
};

/**
 * @typedef {{ name: string, baseline?: string, servers: { kind: 'bare' | 'handler', database: string }[] }} Contender
 * @typedef {{ perSecond: number, p50: number, p99: number, cut: boolean }} Figures
 */

if (!existsSync('dist/server.js')) {
  console.error('There is no build to measure: run `npm run build` first.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'bench-requests-'));
const postgres = findPostgres() === undefined ? undefined : await startPostgres();
try {
  await main();
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const bareFile = join(folder, 'bare.db');
  const handlerFile = join(folder, 'handler.db');
  /** @type {Contender[]} */
  const contenders = [
    { name: 'bare server, SQLite', servers: [{ kind: 'bare', database: bareFile }] },
    {
      name: 'handler, SQLite',
      baseline: 'bare server, SQLite',
      servers: [{ kind: 'handler', database: handlerFile }],
    },
  ];
  if (postgres === undefined) console.log('LEFT OUT, no PostgreSQL: everything measured with it');
  else {
    const [bare, one, two] = [await newDatabase('bare'), await newDatabase('one'), await newDatabase('two')];
    contenders.push(
      { name: 'bare server, PostgreSQL', servers: [{ kind: 'bare', database: bare }] },
      {
        name: 'handler, PostgreSQL',
        baseline: 'bare server, PostgreSQL',
        servers: [{ kind: 'handler', database: one }],
      },
      {
        name: 'two handlers, one PostgreSQL',
        baseline: 'handler, PostgreSQL',
        servers: [
          { kind: 'handler', database: two },
          { kind: 'handler', database: two },
        ],
      },
    );
  }
  const running = [];
  for (const contender of contenders) {
    const servers = await Promise.all(contender.servers.map((server) => start(server)));
    running.push({ ...contender, servers, rounds: /** @type {Figures[]} */ ([]) });
  }
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { servers, rounds } of running) {
      const figures = await load(servers.map(({ port }) => port));
      if (round > 0) rounds.push(figures);
    }
  }
  for (const { servers } of running) for (const { stop } of servers) await stop();
  print(running);
}

/** @param {string} name */
async function newDatabase(name) {
  const { Client } = await import('pg');
  const client = new Client(postgres?.url('postgres'));
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return postgres?.url(name) ?? '';
}

/** @param {{ kind: string, database: string }} server */
async function start({ kind, database }) {
  const child = fork(SERVER, [kind, database]);
  const [port] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`The server "${kind}" did not start.`))),
  ]);
  return {
    port: Number(port),
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** @param {readonly number[]} ports @returns {Promise<Figures>} */
async function load(ports) {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  /** @type {number[]} */
  const times = [];
  const started = performance.now();
  let next = 0;
  const client = async () => {
    while (next < REQUESTS && performance.now() - started < ROUND_MS) {
      const port = ports[next % ports.length] ?? 0;
      next += 1;
      const from = performance.now();
      await post(agent, port);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  return {
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cut: times.length < REQUESTS,
  };
}

/** @param {Agent} agent @param {number} port @returns {Promise<void>} */
function post(agent, port) {
  const key = randomUUID();
  const body = JSON.stringify({ ...BODY, email: `${key}@example.org` });
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path: '/privacy/requests',
        method: 'POST',
        agent,
        timeout: 20_000,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': key,
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => {
          if (answer.statusCode === 201) resolve();
          else reject(new Error(`A request was answered with ${answer.statusCode}.`));
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('A request was not answered in 20 seconds.')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** @param {readonly number[]} numbers @param {number} share */
function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly (Contender & { rounds: Figures[] })[]} contenders */
function print(contenders) {
  const medians = new Map(
    contenders.map(({ name, rounds }) => {
      const median = (/** @type {'perSecond' | 'p50' | 'p99'} */ figure) =>
        quantile(
          rounds.map((round) => round[figure]),
          0.5,
        );
      return [name, { perSecond: median('perSecond'), p50: median('p50'), p99: median('p99') }];
    }),
  );
  const rows = contenders.map(({ name, baseline, rounds }) => {
    const own = medians.get(name);
    const other = medians.get(baseline ?? '');
    const ratio = (/** @type {'perSecond' | 'p50' | 'p99'} */ figure) =>
      own === undefined || other === undefined ? '' : `${(own[figure] / other[figure]).toFixed(2)} ×`;
    return {
      server: rounds.some(({ cut }) => cut) ? `${name} (cut short)` : name,
      'per second': own?.perSecond.toFixed(0),
      'p50 ms': own?.p50.toFixed(1),
      'p99 ms': own?.p99.toFixed(1),
      'compared with': baseline ?? '',
      throughput: ratio('perSecond'),
      p50: ratio('p50'),
      p99: ratio('p99'),
    };
  });
  const { model = 'unknown' } = cpus()[0] ?? {};
  console.log(`${availableParallelism()} × ${model}, Node ${process.version}`);
  console.log(`${ROUNDS} rounds of ${REQUESTS} requests by ${CLIENTS} clients; medians of the rounds`);
  console.table(rows);
}
