// One server to measure: the handler, or the least that writes the same row.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import en from 'react-privacy-center/locales/requests/en';
import { createRequestHandler, postgresStore, sqliteStore, toNodeListener } from 'react-privacy-center/server';

const [kind = '', database = ''] = process.argv.slice(2);
const isPostgres = database.startsWith('postgres:');
const policy = JSON.parse(readFileSync('examples/policies/modern.json', 'utf8'));
const store = isPostgres ? postgresStore(database) : sqliteStore(database);
await store.migrate();

const server = createServer(kind === 'handler' ? handler() : await bare());
server.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.send?.(address.port);
});
process.on('disconnect', () => process.exit());

function handler() {
  const base = 'http://localhost/privacy/requests';
  return toNodeListener(
    createRequestHandler({ policy, messages: { en }, store, secret: 'x'.repeat(32), base, rateLimit: false }),
  );
}

/** @returns {Promise<import('node:http').RequestListener>} */
async function bare() {
  const insert = isPostgres ? await postgresInsert() : await sqliteInsert();
  return async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const payload = Buffer.concat(chunks).toString();
    const key = String(incoming.headers['idempotency-key']);
    await insert(row(key, payload));
    outgoing.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ reference: key }));
  };
}

/** @param {string} key @param {string} payload @returns {Record<string, string | number>} */
function row(key, payload) {
  const now = new Date().toISOString();
  return {
    reference: key,
    idempotency_key: key,
    payload_hash: key,
    kind: 'delete',
    regime: 'eu-gdpr',
    locale: 'en',
    policy_id: policy.id,
    policy_version: '4.0',
    policy_hash: 'x'.repeat(64),
    payload,
    received_at: now,
    answer_by: now.slice(0, 10),
    quarantined: 1,
    status: 'open',
    closed: 0,
    updated_at: now,
    notes: '[]',
  };
}

/** @param {string} placeholder @param {readonly string[]} names */
function statement(placeholder, names) {
  const values = names.map((_, index) => `${placeholder}${index + 1}`);
  return `INSERT INTO privacy_requests (${names.join(', ')}) VALUES (${values.join(', ')})`;
}

async function sqliteInsert() {
  const { createClient } = await import('@libsql/client/sqlite3');
  const client = createClient({ url: pathToFileURL(database).href, concurrency: 1 });
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  return (/** @type {Record<string, string | number>} */ columns) =>
    client.execute({ sql: statement('?', Object.keys(columns)), args: Object.values(columns) });
}

async function postgresInsert() {
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString: database });
  return (/** @type {Record<string, string | number>} */ columns) =>
    pool.query(statement('$', Object.keys(columns)), Object.values(columns));
}
