// A receiving end in a process of its own, which can be told to die in the middle of a write.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from '../../../../src/server/create-request-handler.js';
import { createSqlStore } from '../../../../src/server/store/create-sql-store.js';
import { postgresDriver } from '../../../../src/server/store/postgres-store.js';
import type { SqlDriver, SqlSession } from '../../../../src/server/store/sql-driver.js';
import { sqliteDriver } from '../../../../src/server/store/sqlite-store.js';
import { toNodeListener } from '../../../../src/server/to-node-listener.js';
import { readExample, readRequestMessages } from '../../../fixtures/examples.js';
import { NOTIFY, SECRET, type ToChild } from './receiving-server.js';

const { DATABASE = '', BASE = '' } = process.env;
let stepsLeft = Number.POSITIVE_INFINITY;

/** One step of a write: before and after each statement, after the transaction, after the answer. */
function step(): void {
  if (stepsLeft === 0) process.kill(process.pid, 'SIGKILL');
  stepsLeft -= 1;
}

function mortal(driver: SqlDriver): SqlDriver {
  const stepping = (session: SqlSession): SqlSession => ({
    async query(sql, values) {
      step();
      const rows = await session.query(sql, values);
      step();
      return rows;
    },
  });
  return {
    ...driver,
    query: stepping(driver).query,
    async transaction(work) {
      const result = await driver.transaction((session) => work(stepping(session)));
      step();
      return result;
    },
  };
}

const driver = DATABASE.startsWith('postgres:') ? postgresDriver(DATABASE) : sqliteDriver(DATABASE);
const store = createSqlStore(mortal(driver));
const listener = toNodeListener(
  createRequestHandler({
    policy: readExample('modern'),
    messages: { en: readRequestMessages('en') },
    store,
    secret: SECRET,
    base: BASE,
    notify: NOTIFY,
  }),
);
const server = createServer((incoming, outgoing) => {
  outgoing.on('finish', step);
  listener(incoming, outgoing);
});

process.on('message', ({ dieAtStep }: ToChild) => {
  stepsLeft = dieAtStep ?? Number.POSITIVE_INFINITY;
  process.send?.('armed');
});
process.on('disconnect', () => process.exit());
await store.migrate();
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
