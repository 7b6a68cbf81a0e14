import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../src/requests/request-fields.js';
import { sqliteStore } from '../../src/server/store/sqlite-store.js';
import { toNodeListener } from '../../src/server/to-node-listener.js';
import { listen } from './support/listen.js';
import { BASE, receivingEnd } from './support/receiving-end.js';
import { erasure, optOut, question } from './support/requests.js';

/** Whatever was sent: a clear answer, never that something failed, and nothing kept that was not receipted. */
async function expectClearAnswer(end: ReturnType<typeof receivingEnd>, request: Request): Promise<number> {
  const before = await kept(end);
  const response = await end.handler(request);
  const text = await response.text();
  expect(response.status, text).toBeLessThan(500);
  expect(response.headers.get('content-type') ?? 'none').toMatch(/json|text\/html|text\/css|none/);
  expect((await kept(end)) - before).toBe(
    response.status === 201 && !response.headers.has('idempotent-replayed') ? 1 : 0,
  );
  return response.status;
}

/** How many requests were ever kept. */
async function kept({ store }: ReturnType<typeof receivingEnd>): Promise<number> {
  const verdict = await store.verifyAudit();
  return verdict.ok ? verdict.entries : Number.NaN;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\u0000',
    '\u202e',
    '%00',
    '../..',
    '<script>',
    "'; DROP TABLE requests; --",
    '{{count}}',
    '\r\nX: y',
    '__proto__',
  ),
  fc.constant('x'.repeat(20_000)),
);
const header = fc.string({ unit: 'grapheme-ascii', maxLength: 60 }).map((value) => value.trim());
const value = fc.oneof(text, fc.jsonValue(), fc.constant(undefined));
const fields = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      ...FIELD_NAMES,
      'kind',
      'regime',
      'locale',
      'policyId',
      'policyVersion',
      'token',
      'key',
      'website',
      '__proto__',
      'constructor',
      'toString',
    ),
    fc.string(),
  ),
  value,
);
const nearly = fc
  .tuple(fc.constantFrom<object>(question, erasure, optOut), fields)
  .map(([request, change]) => ({ ...request, ...change }));
const accept = fc.constantFrom(
  'application/json',
  'text/html',
  '*/*',
  'text/html;q=0.1, application/json;q=0.2',
  'q=;;,,/',
);
const RUNS = { numRuns: 400 };

describe('a request made up at random', () => {
  it('as JSON is answered clearly, and kept only if it is receipted', async () => {
    const end = receivingEnd();
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(nearly, fields, fc.jsonValue()), fc.uuid(), accept, async (body, key, accepted) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': key, accept: accepted };
        statuses.add(
          await expectClearAnswer(
            end,
            new Request(BASE, { method: 'POST', body: JSON.stringify(body) ?? '', headers }),
          ),
        );
      }),
      RUNS,
    );
    // The test is of no use if all it tries is refused for one reason.
    expect([...statuses]).toEqual(expect.arrayContaining([201, 400, 422]));
  });

  it('as a form is answered clearly', async () => {
    const end = receivingEnd();
    const form = fc.array(fc.tuple(fc.constantFrom(...FIELD_NAMES, 'kind', 'key', 'locale', 'policyId', 'x'), text));
    await fc.assert(
      fc.asyncProperty(form, fc.boolean(), accept, async (entries, multipart, accepted) => {
        const body = multipart ? new FormData() : new URLSearchParams();
        for (const [name, each] of entries) body.append(name, each);
        for (const [name, each] of Object.entries(question)) body.append(name, each);
        await expectClearAnswer(end, new Request(BASE, { method: 'POST', body, headers: { accept: accepted } }));
      }),
      RUNS,
    );
  });

  it('as bytes of any type is answered clearly', async () => {
    const end = receivingEnd();
    const type = fc.oneof(
      fc.constantFrom(
        'application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'multipart/form-data',
        'multipart/form-data; boundary="',
        'text/plain',
        ';',
        'application/json;charset=',
      ),
      header,
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .string()
        .map((words) =>
          new TextEncoder().encode(
            `--x\r\nContent-Disposition: form-data; name="${words}"\r\n\r\n${words}\r\n--x--\r\n`,
          ),
        ),
      fc.nat(60_000).map((depth) => new TextEncoder().encode('['.repeat(depth))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, type, accept, async (body, contentType, accepted) => {
        const headers = { 'content-type': contentType, accept: accepted, 'idempotency-key': 'key-00000001' };
        await expectClearAnswer(end, new Request(BASE, { method: 'POST', body: body.slice(), headers }));
      }),
      RUNS,
    );
  });

  it('with any headers, to any address, by any method is answered clearly', async () => {
    const end = receivingEnd({ authorize: () => 'grace', drp: { businessId: 'B', agents: { A: { verifyKey: 'x' } } } });
    const names = [
      'accept',
      'accept-language',
      'content-type',
      'content-length',
      'content-encoding',
      'idempotency-key',
      'origin',
      'sec-fetch-site',
      'authorization',
      'x-any',
    ];
    const path = fc.oneof(
      fc.constantFrom(
        '',
        '/',
        '/inbox',
        '/inbox/x',
        '/status/x.y',
        '/confirm/a.b.c',
        '/v1/agent/A',
        '/v1/agent/B',
        '/v1/data-rights-request',
        '/v1/data-rights-request/x',
        '/style.css',
        '/%ff',
        '/confirm/%00',
        '?kind=__proto__&lang=x',
        '?lang=../..',
      ),
      fc.webPath(),
      fc.webQueryParameters().map((query) => `?${query}`),
    );
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'FOO'),
        fc.dictionary(fc.constantFrom(...names), header),
        async (where, method, headers) => {
          const body = method === 'GET' || method === 'HEAD' ? null : '{}';
          await expectClearAnswer(end, new Request(BASE + where, { method, body, headers }));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a request made to keep the server busy', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => `n${index}`);

  it.each([
    ['application/x-www-form-urlencoded', many.join('&')],
    ['application/json', JSON.stringify(Object.fromEntries(many.map((name) => [name, 1])))],
  ])('by a crowd of names is refused unread: %s', async (type, body) => {
    const { post } = receivingEnd();
    expect((await post('', body, { 'content-type': type, accept: 'application/json' })).status).toBe(400);
  });

  it('by a crowd of files is told that there are too many, once', async () => {
    const { postJson } = receivingEnd();
    const answer = await postJson({ ...question, kind: 'complaint', attachments: many.map(() => 0) });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toEqual([{ code: 'too-many', pointer: '/attachments', limit: 3 }]);
  });
});

describe('bytes on the wire', () => {
  let port = 0;
  let stop = async () => {};
  beforeAll(async () => {
    const store = sqliteStore(':memory:');
    const { handler } = receivingEnd({ store, bodyTimeoutMs: 100, maxBytes: 50_000 });
    const server = await listen(toNodeListener(handler));
    port = server.port;
    stop = async () => {
      await server.stop();
      await store.close();
    };
  });
  afterAll(() => stop());

  /** What comes back until the server closes the connection; it must do so soon. */
  const exchange = (...parts: (string | Buffer)[]) =>
    new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => {
        for (const part of parts) socket.write(part);
      });
      const timer = setTimeout(() => {
        socket.destroy();
        reject(new Error(`The connection hung. So far: ${answer}`));
      }, 60_000);
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
  const head = (...lines: string[]) =>
    `${['POST /privacy/requests HTTP/1.1', 'Host: x', ...lines].join('\r\n')}\r\n\r\n`;

  it.each([
    ['a body that stalls', [head('Content-Type: application/json', 'Content-Length: 1000'), '{'], 408],
    [
      'a body that is longer than it may be',
      [head('Content-Type: application/json', 'Transfer-Encoding: chunked'), `fffff\r\n${'x'.repeat(0xfffff)}\r\n`],
      413,
    ],
    [
      'a body that says it is longer than it may be',
      [head('Content-Type: application/json', 'Content-Length: 99999999'), '{'],
      413,
    ],
    ['a target that is no path', ['OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'], 400],
    [
      'a target on another host',
      ['GET http://evil.example/privacy/requests HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
      400,
    ],
    ['a host that is none', ['GET /privacy/requests HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'], 400],
    [
      'a method that the fetch standard forbids',
      ['TRACE /privacy/requests HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
      400,
    ],
    [
      'a header twice',
      [
        'GET /privacy/requests HTTP/1.1\r\nHost: x\r\nAccept: image/png\r\nAccept: image/gif\r\nConnection: close\r\n\r\n',
      ],
      406,
    ],
  ])('end in a clear answer: %s', async (_, parts, status) => {
    expect(await exchange(...parts)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('leave the server in good order when the sender goes away half-way', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(head('Content-Type: application/json', 'Content-Length: 1000'));
        socket.write('{"kind":');
        setTimeout(() => {
          socket.destroy();
          resolve();
        }, 20);
      });
    });
    expect(await exchange('GET /privacy/requests HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 200 /,
    );
  });
});
