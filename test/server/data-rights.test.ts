import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RequestHandlerOptions } from '../../src/server/settings.js';
import { BASE, receivingEnd } from './support/receiving-end.js';
import { erasure, question } from './support/requests.js';

const agent = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');

/** As agents publish it: the 32 bytes alone, in base64. */
const verifyKey = (key: KeyObject) =>
  Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url').toString('base64');

/** As libsodium's combined mode makes it: the signature, then what it covers. */
function signedBy(key: KeyObject, message: object): string {
  const bytes = Buffer.from(JSON.stringify(message));
  return Buffer.concat([sign(null, bytes, key), bytes]).toString('base64');
}

const envelope = {
  'agent-id': 'AGENT_A',
  'business-id': 'TIDEWATER',
  'issued-at': '2026-11-23T09:59:30Z',
  'expires-at': '2026-11-23T10:09:30Z',
  'drp.version': '0.9.4',
};
const exercise = {
  ...envelope,
  'agent-request-id': 'a-1',
  exercise: 'deletion',
  regime: 'ccpa',
  status_callback: 'https://agent.example/status',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  email_verified: true,
};

async function network(options: Partial<RequestHandlerOptions> = {}) {
  const end = receivingEnd({
    drp: {
      businessId: 'TIDEWATER',
      agents: {
        AGENT_A: { verifyKey: verifyKey(agent.publicKey), name: 'Agents Inc.' },
        AGENT_B: { verifyKey: verifyKey(other.publicKey) },
      },
    },
    ...options,
  });
  const call = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    end.handler(
      new Request(`${BASE}/v1${path}`, {
        method,
        body: body ?? null,
        headers: { 'content-type': 'text/plain', ...headers },
      }),
    );
  const setUp = async (id: string, key: KeyObject) => {
    const answer = await call('POST', `/agent/${id}`, signedBy(key, { ...envelope, 'agent-id': id }));
    return { authorization: `Bearer ${(await answer.json()).token}` };
  };
  return { ...end, call, asA: await setUp('AGENT_A', agent.privateKey), asB: await setUp('AGENT_B', other.privateKey) };
}

describe('an authorized agent', () => {
  it('sets up its key, uses a right, looks and takes it back', async () => {
    const { call, asA, records, store } = await network();
    expect(await (await call('GET', '/agent/AGENT_A', undefined, asA)).json()).toEqual({});

    const answer = await call('POST', '/data-rights-request', signedBy(agent.privateKey, exercise), asA);
    expect(answer.status).toBe(200);
    const status = await answer.json();
    expect(status).toEqual({
      request_id: expect.any(String),
      agent_request_id: 'a-1',
      status: 'open',
      received_at: '2026-11-23T10:00:00.000Z',
      expected_by: expect.stringMatching(/^2027-01-07T/),
    });
    const [record] = await records();
    expect(record).toMatchObject({
      kind: 'delete',
      regime: 'us-ca',
      payload: {
        email: 'ada@example.org',
        name: 'Ada Lovelace',
        behalf: 'agent',
        agentName: 'Agents Inc.',
        drp: { agentId: 'AGENT_A', identity: { email_verified: true } },
      },
    });

    const path = `/data-rights-request/${status.request_id}`;
    expect(await (await call('GET', path, undefined, asA)).json()).toEqual(status);
    const revoked = await call('DELETE', path, signedBy(agent.privateKey, { reason: 'Changed my mind' }), asA);
    expect(await revoked.json()).toMatchObject({ status: 'revoked' });
    expect((await store.find(status.request_id))?.notes).toMatchObject([{ text: 'Changed my mind' }]);
  });

  it('sends the same request twice, and it is one', async () => {
    const { call, asA, records } = await network();
    const body = signedBy(agent.privateKey, exercise);
    const [one, two] = [
      await call('POST', '/data-rights-request', body, asA),
      await call('POST', '/data-rights-request/', body, asA),
    ];
    expect(await one.text()).toBe(await two.text());
    expect(await records()).toHaveLength(1);
  });

  it('is not kept from its request by a form sent under the same name', async () => {
    const { call, asA, postJson } = await network();
    for (const key of ['drp:AGENT_A:a-1', 'drp.AGENT_A.a-1']) {
      expect((await postJson(question, { 'idempotency-key': key })).status).toBe(201);
    }
    const answer = await call('POST', '/data-rights-request', signedBy(agent.privateKey, exercise), asA);
    expect(answer.status).toBe(200);
    const squat = await postJson(erasure, { 'idempotency-key': JSON.stringify(['drp', 'AGENT_A', 'a-2']) });
    expect(squat.status).toBe(400);
  });

  it('opts somebody out: only what the law lets a form ask for stands among its fields', async () => {
    const { call, asA, records } = await network();
    // The protocol spells it both ways.
    for (const [id, right] of ['sale:opt_out', 'sale:opt-out'].entries()) {
      const message = { ...exercise, exercise: right, 'agent-request-id': `a-${id}` };
      expect((await call('POST', '/data-rights-request', signedBy(agent.privateKey, message), asA)).status).toBe(200);
    }
    const found = await records();
    expect(found).toHaveLength(2);
    for (const { kind, payload } of found) {
      expect(kind).toBe('opt-out-sale-share');
      expect(Object.keys(payload).sort()).toEqual(['agentName', 'behalf', 'drp', 'email']);
    }
  });

  it('is told of each change at the address it gave', async () => {
    const { call, asA, store, now, ...end } = await network({ authorize: () => 'grace' });
    const body = signedBy(agent.privateKey, exercise);
    const { request_id } = await (await call('POST', '/data-rights-request', body, asA)).json();
    await end.postJson({ status: 'denied', reason: 'no_match' }, {}, `/inbox/${request_id}`);
    const [callback] = await store.claim({ now: now(), limit: 10, leaseMs: 1 });
    const message = callback?.message as { url: string; body: string };
    expect(message.url).toBe('https://agent.example/status');
    expect(JSON.parse(message.body)).toMatchObject({ request_id, status: 'denied', reason: 'no_match' });
  });
});

describe('what is no authorized agent’s', () => {
  const refused = async (what: { body?: string; headers?: Record<string, string>; method?: string; path?: string }) => {
    const { call, asA, records } = await network();
    const { method = 'POST', path = '/data-rights-request' } = what;
    const answer = await call(method, path, what.body ?? signedBy(agent.privateKey, exercise), what.headers ?? asA);
    expect(answer.headers.get('content-type')).toBe('application/json');
    const said = await answer.json();
    expect(said).toMatchObject({ code: String(answer.status), message: expect.any(String) });
    expect(await records()).toEqual([]);
    return { status: answer.status, fatal: said.fatal };
  };
  const bytes = Buffer.from(signedBy(agent.privateKey, exercise), 'base64');
  const tampered = (at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy.toString('base64');
  };
  const changed = (change: object) => signedBy(agent.privateKey, { ...exercise, ...change });

  it.each([
    ['is not signed', Buffer.from(JSON.stringify(exercise)).toString('base64'), 403],
    ['is plain JSON', JSON.stringify(exercise), 403],
    ['is empty', '', 403],
    ['was signed by somebody else', signedBy(other.privateKey, exercise), 403],
    ['has a signature with one bit changed', tampered(0), 403],
    ['has a message with one bit changed', tampered(80), 403],
    ['breaks off', bytes.subarray(0, 90).toString('base64'), 403],
    ['is by another agent', changed({ 'agent-id': 'AGENT_B' }), 403],
    ['is for another business', changed({ 'business-id': 'ANOTHER' }), 403],
    ['is from the future', changed({ 'issued-at': '2026-11-23T11:00:00Z', 'expires-at': '2026-11-23T12:00:00Z' }), 400],
    ['has run out', changed({ 'expires-at': '2026-11-23T10:00:00Z' }), 400],
    ['has no time', changed({ 'expires-at': 'soon' }), 422],
    ['is of another version', changed({ 'drp.version': '2.0' }), 422],
    ['asks for what there is not', changed({ exercise: 'everything' }), 422],
    ['asks for a name that every object has', changed({ exercise: 'constructor' }), 422],
    ['asks under another law', changed({ regime: 'gdpr' }), 422],
    [
      'wants to be called back at an address without encryption',
      changed({ status_callback: 'http://agent.example' }),
      422,
    ],
    ['holds a list', signedBy(agent.privateKey, []), 422],
    ['is too long', changed({ filler: 'x'.repeat(100_000) }), 413],
  ])('is refused: it %s', async (_, body, status) => {
    expect((await refused({ body })).status).toBe(status);
  });

  it('says of what has run out that there is no use in trying again', async () => {
    expect((await refused({ body: changed({ 'expires-at': '2026-11-23T10:00:00Z' }) })).fatal).toBe(true);
  });

  it.each([
    ['no token', {}],
    ['a token made up', { authorization: 'Bearer AGENT_A.made-up' }],
    ['a token of another scheme', { authorization: 'Basic QUdFTlRfQQ==' }],
  ])('is refused: it has %s', async (_, headers) => {
    expect((await refused({ headers })).status).toBe(401);
  });

  it('gets no token for an agent it is not, or one nobody knows', async () => {
    expect(
      (await refused({ path: '/agent/AGENT_B', body: signedBy(agent.privateKey, envelope), headers: {} })).status,
    ).toBe(403);
    expect(
      (await refused({ path: '/agent/NOBODY', body: signedBy(agent.privateKey, envelope), headers: {} })).status,
    ).toBe(403);
    expect(
      (await refused({ path: '/agent/constructor', body: signedBy(agent.privateKey, envelope), headers: {} })).status,
    ).toBe(403);
  });

  it('neither sees nor takes back what another agent sent, nor learns whether it is there', async () => {
    const { call, asA, asB, store } = await network();
    const body = signedBy(agent.privateKey, exercise);
    const { request_id } = await (await call('POST', '/data-rights-request', body, asA)).json();
    for (const id of [request_id, '0000-0000-0000']) {
      expect((await call('GET', `/data-rights-request/${id}`, undefined, asB)).status).toBe(403);
      const revoke = signedBy(other.privateKey, {});
      expect((await call('DELETE', `/data-rights-request/${id}`, revoke, asB)).status).toBe(403);
    }
    expect((await call('DELETE', `/data-rights-request/${request_id}`, '', asA)).status).toBe(403);
    expect((await call('GET', '/agent/AGENT_A', undefined, asB)).status).toBe(403);
    expect((await store.find(request_id))?.status).toBe('open');
  });

  it('finds nothing where the host has no network of agents', async () => {
    const end = receivingEnd();
    const answer = await end.post('/v1/data-rights-request', signedBy(agent.privateKey, exercise));
    expect(answer.status).toBe(404);
  });
});
