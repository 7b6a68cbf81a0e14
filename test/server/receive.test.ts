import { describe, expect, it, vi } from 'vitest';
import { issueFormToken } from '../../src/server/form-token.js';
import { createRateLimit } from '../../src/server/http/rate-limit.js';
import type { RequestStore } from '../../src/server/store/request-store.js';
import { BASE, receivingEnd, SECRET } from './support/receiving-end.js';
import { erasure, optOut, question, TOKEN } from './support/requests.js';

const MINUTE = 60_000;

describe('a request that arrives', () => {
  it('is kept once and receipted, with the day it is due', async () => {
    const { postJson, records } = receivingEnd();
    const response = await postJson(erasure);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      reference: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      status: 'open',
      receivedAt: '2026-11-23T10:00:00.000Z',
      answerBy: '2026-12-23',
      statusHref: expect.stringContaining(`${BASE}/status/`),
    });
    const [record, ...others] = await records();
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      kind: 'delete',
      regime: 'eu-gdpr',
      policyVersion: '4.0',
      policyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      payload: { email: 'ada@example.org' },
      quarantined: false,
    });
    // Neither the form's own machinery nor the envelope is among what the person said.
    expect(Object.keys(record?.payload ?? {})).toEqual(['email']);
  });

  it('counts business days in California, without holidays', async () => {
    const { postJson } = receivingEnd({ holidays: ['2026-11-26', '2026-11-27'] });
    expect(await (await postJson(optOut)).json()).toMatchObject({ answerBy: '2026-12-16' });
  });

  it('is answered with the same bytes when it is sent again, whatever became of it since', async () => {
    const { postJson, records, store, pass, now } = receivingEnd();
    const first = await postJson(erasure);
    const text = await first.text();
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const { reference } = JSON.parse(text);
    pass(2 * MINUTE);
    await store.move(reference, { status: 'in_progress', by: 'ada', answerBy: '2027-02-01', now: now() });
    // With another token, in other words: its keys in another order.
    const token = issueFormToken(SECRET, now());
    const again = await postJson(Object.fromEntries(Object.entries({ ...erasure, token }).reverse()));
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.text()).toBe(text);
    expect(await records()).toHaveLength(1);
  });

  it('is one request when it comes twenty times at once', async () => {
    const { postJson, records } = receivingEnd();
    const answers = await Promise.all(Array.from({ length: 20 }, () => postJson(question)));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(await records()).toHaveLength(1);
  });

  it('is not mixed up with another one under the same key', async () => {
    const { postJson, records } = receivingEnd();
    await postJson(question);
    const other = await postJson({ ...question, message: 'Something else.' });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({
      type: 'urn:problem-type:react-privacy-center:idempotency-key-reused',
      code: 'idempotency-key-reused',
    });
    expect(await records()).toHaveLength(1);
  });

  it('may write its key in quotes, as the draft standard does', async () => {
    const { postJson } = receivingEnd();
    const one = await postJson(question, { 'idempotency-key': '"key-00000001"' });
    expect(await (await postJson(question)).text()).toBe(await one.text());
  });
});

describe('a request that looks like a program’s', () => {
  it.each([
    ['whose hidden field is filled in', { website: 'https://spam.example' }, 0],
    ['without the sign that its form was opened', { token: undefined }, 0],
    ['with a sign somebody made up', { token: `${Date.parse('2026-11-23T09:59:00Z')}.made-up` }, 0],
    [
      'sent two seconds after its form was opened',
      { token: issueFormToken(SECRET, new Date('2026-11-23T09:59:58Z')) },
      0,
    ],
    ['sent a day after its form was opened', {}, 24 * 60 * MINUTE],
  ])('is kept and receipted like any other, and put aside: %s', async (_, change, wait) => {
    const { postJson, records, pass } = receivingEnd({ notify: { requester: true, team: ['team@example.org'] } });
    pass(wait);
    const response = await postJson({ ...question, ...change });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ reference: expect.any(String), status: 'open' });
    const [record] = await records();
    expect(record).toMatchObject({ quarantined: true, payload: { message: question.message } });
  });

  it('makes this server write to those who answer, and to nobody else', async () => {
    const { postJson, store, now } = receivingEnd({ notify: { requester: true, team: ['team@example.org'] } });
    await postJson({ ...question, website: 'x' });
    const sent = await store.claim({ now: now(), limit: 10, leaseMs: 1 });
    expect(sent.map(({ message }) => (message as { to: string }).to)).toEqual(['team@example.org']);
    expect(JSON.stringify(sent)).not.toContain('ada@example.org');
  });

  it('is not one that a person filled in within three seconds and a little', async () => {
    const { postJson, records } = receivingEnd();
    await postJson({ ...question, token: issueFormToken(SECRET, new Date('2026-11-23T09:59:57Z')) });
    expect((await records())[0]?.quarantined).toBe(false);
  });
});

describe('a request that can not be taken', () => {
  const send = (init: RequestInit & { path?: string } = {}, options = {}) => {
    const end = receivingEnd(options);
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'key-00000001', ...init.headers };
    const body = init.method === 'GET' ? null : JSON.stringify(question);
    const request = new Request(BASE + (init.path ?? ''), { method: 'POST', body, ...init, headers });
    return { ...end, answer: end.handler(request) };
  };
  const problems: [what: string, status: number, code: string, init: Parameters<typeof send>[0]][] = [
    ['has no key', 400, 'no-key', { headers: { 'idempotency-key': '' } }],
    ['has a key of one letter', 400, 'no-key', { headers: { 'idempotency-key': 'a' } }],
    ['has a key with spaces', 400, 'no-key', { headers: { 'idempotency-key': 'a key with spaces' } }],
    ['is no JSON', 400, 'malformed', { body: '{' }],
    ['is empty', 400, 'malformed', { body: '' }],
    ['is a list', 400, 'malformed', { body: '[]' }],
    ['is nothing', 400, 'malformed', { body: 'null' }],
    ['is a number', 400, 'malformed', { body: '1' }],
    ['is not in UTF-8', 400, 'malformed', { body: new Uint8Array([0x7b, 0xff, 0x7d]) }],
    [
      'says it is in another encoding',
      415,
      'unsupported-type',
      { headers: { 'content-type': 'application/json; charset=latin1' } },
    ],
    [
      'is a form that breaks off',
      400,
      'malformed',
      { body: '--x\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x', accept: 'application/json' } },
    ],
    [
      'is a form without a boundary',
      400,
      'malformed',
      { body: 'x', headers: { 'content-type': 'multipart/form-data', accept: 'application/json' } },
    ],
    ['is of another type', 415, 'unsupported-type', { headers: { 'content-type': 'text/plain' } }],
    ['is of no type', 415, 'unsupported-type', { headers: { 'content-type': '' } }],
    ['is compressed', 415, 'unsupported-type', { headers: { 'content-encoding': 'gzip' } }],
    ['wants an answer in another type', 406, 'not-acceptable', { headers: { accept: 'image/png' } }],
    ['comes from another site', 403, 'cross-site', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['comes from another host of the same site', 403, 'cross-site', { headers: { 'sec-fetch-site': 'same-site' } }],
    [
      'comes from another site, by an older browser',
      403,
      'cross-site',
      { headers: { origin: 'https://evil.example' } },
    ],
    ['comes from nowhere', 403, 'cross-site', { headers: { origin: 'null' } }],
    ['is sent by another method', 405, 'method-not-allowed', { method: 'PUT' }],
    ['goes nowhere', 404, 'not-found', { path: '/nowhere' }],
    ['goes beside the base', 404, 'not-found', { path: 'x' }],
    ['says it is too long', 413, 'too-big', { headers: { 'content-length': '22000001' } }],
  ];
  it.each(problems)('because it %s', async (_, status, code, init) => {
    const { answer, records } = send(init);
    const response = await answer;
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code, type: expect.stringContaining(code) });
    expect(await records()).toEqual([]);
  });

  it('because it is too long, though it does not say so', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(1_000).fill(32));
      },
    });
    const { answer } = send({ body: endless, duplex: 'half' } as RequestInit, { maxBytes: 10_000 });
    expect((await answer).status).toBe(413);
    // It was not read to the end: it has none.
    expect(read).toBeLessThan(20);
  });

  it('because it does not come', async () => {
    const stalled = new ReadableStream<Uint8Array>({});
    const { answer } = send({ body: stalled, duplex: 'half' } as RequestInit, { bodyTimeoutMs: 20 });
    expect((await answer).status).toBe(408);
  });

  it('because it breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
    const { answer } = send({ body: broken, duplex: 'half' } as RequestInit);
    expect((await answer).status).toBe(400);
  });

  it('says which method it may use', async () => {
    const response = await send({ method: 'PUT' }).answer;
    expect(response.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  });

  it('because too many came from the same sender, and says when to come back', async () => {
    const end = receivingEnd({
      rateLimit: createRateLimit({ limit: 2, windowMs: 10 * MINUTE }),
      clientAddress: () => 'one',
    });
    for (const key of ['key-00000001', 'key-00000002']) await end.postJson(question, { 'idempotency-key': key });
    const third = await end.postJson(question, { 'idempotency-key': 'key-00000003' });
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('300');
    end.pass(5 * MINUTE);
    expect((await end.postJson(question, { 'idempotency-key': 'key-00000003' })).status).toBe(201);
    expect(await end.records()).toHaveLength(3);
  });

  it('not because it would fill somebody’s mailbox: it is put aside, and nobody written to', async () => {
    const counted: string[] = [];
    const limit = createRateLimit({ limit: 2, windowMs: 10 * MINUTE });
    const rateLimit = {
      take: (sender: string, now: Date) => {
        counted.push(sender);
        return limit.take(sender, now);
      },
    };
    const end = receivingEnd({ rateLimit, notify: { requester: true } });
    for (const [at, email] of ['ada@example.org', 'Ada@example.org', 'ADA@example.org', 'bob@example.org'].entries()) {
      const answer = await end.postJson({ ...question, email }, { 'idempotency-key': `key-0000000${at}` });
      expect(answer.status).toBe(201);
    }
    expect((await end.records()).filter(({ quarantined }) => quarantined)).toMatchObject([
      { payload: { email: 'ADA@example.org' } },
    ]);
    expect(await end.store.claim({ now: end.now(), limit: 10, leaseMs: 1 })).toHaveLength(3);
    // Whoever counts is not told whose it is.
    expect(counted.join()).not.toMatch(/ada/i);
  });

  it('because of what it says, by code and place', async () => {
    const { postJson, records } = receivingEnd();
    const response = await postJson({ ...optOut, name: 'Ada', email: 'ada@' });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toEqual(
      expect.arrayContaining([
        { code: 'not-allowed', pointer: '/name' },
        { code: 'invalid', pointer: '/email' },
      ]),
    );
    expect(await records()).toEqual([]);
  });

  it('because it is about another policy', async () => {
    const response = await receivingEnd().postJson({ ...question, policyId: 'another' });
    expect(await response.json()).toMatchObject({ status: 422, errors: [{ code: 'invalid', pointer: '/policyId' }] });
  });

  it('because the database is away: nothing is promised, and the host hears why', async () => {
    const errors: unknown[] = [];
    const away = { create: () => Promise.reject(new Error('no disk')) } as unknown as RequestStore;
    const { postJson } = receivingEnd({ store: away, onError: (error) => errors.push(error) });
    const response = await postJson(question);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.text()).not.toContain('disk');
    expect(errors).toEqual([new Error('no disk')]);
  });
});

describe('what lets a request through', () => {
  it.each([
    ['a page of this site', { 'sec-fetch-site': 'same-origin', origin: 'https://tidewater-atlas.example' }],
    ['a page of this site that hides where it is', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['an older browser on a page of this site', { origin: 'https://tidewater-atlas.example' }],
    ['a program that is no browser', {}],
  ])('%s', async (_, headers) => {
    expect((await receivingEnd().postJson(question, headers)).status).toBe(201);
  });
});

describe('every answer', () => {
  it('may not be kept, framed, indexed or guessed at', async () => {
    const { get, postJson } = receivingEnd();
    for (const response of [await get(''), await postJson(question), await get('/nowhere')]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      });
    }
  });
});

describe('what a person wrote', () => {
  it('stands in no log, whatever becomes of it', async () => {
    const written: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...words) => written.push(words));
    }
    const away = { create: () => Promise.reject(new Error('away')) } as unknown as RequestStore;
    const told: unknown[] = [];
    for (const options of [{}, { store: away, onError: (error: unknown) => told.push(error) }]) {
      const { postJson } = receivingEnd(options);
      const answers = [
        await postJson(question),
        await postJson({ ...question, email: 'ada@' }),
        await postJson(optOut),
      ];
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      expect(texts.join()).not.toMatch(/ada@|What do you know/);
    }
    vi.restoreAllMocks();
    expect(written).toEqual([]);
    expect(told).toEqual([new Error('away'), new Error('away')]);
  });
});

describe('a form of a page’s own', () => {
  it('gets its key and the sign that it was opened', async () => {
    const { get, postJson, pass, records } = receivingEnd();
    const { token, key } = await (await get('', { accept: 'application/json' })).json();
    pass(MINUTE);
    await postJson({ ...question, token }, { 'idempotency-key': key });
    expect(await records()).toMatchObject([{ quarantined: false, idempotencyKey: key }]);
    expect(token).not.toBe(TOKEN);
  });
});

describe('options that can not work', () => {
  it.each([
    ['a secret that can be guessed', { secret: 'short' }, 'secret'],
    ['an address that is not whole', { base: '/privacy/requests' }, 'base'],
    ['no words', { messages: {} }, 'messages'],
  ])('are refused at once: %s', (_, options, name) => {
    expect(() => receivingEnd(options)).toThrow(name);
  });
});
