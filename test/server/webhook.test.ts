import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signWebhook } from '../../src/server/outbox/sign-webhook.js';
import { createWebhookDelivery, type WebhookOptions } from '../../src/server/outbox/webhook.js';

const secretOf = (bytes: Uint8Array) => `whsec_${Buffer.from(bytes).toString('base64')}`;
const SECRET = secretOf(randomBytes(24));

/** A receiver on this machine, which delivery is allowed to reach by name and port. */
async function receiver(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, url: `http://${host}/hook` };
}

async function deliver(answer: RequestListener, options: WebhookOptions = {}, signed = true) {
  const { host, url } = await receiver(answer);
  const send = createWebhookDelivery({ secrets: { [url]: SECRET }, allow: [host], ...options });
  const entry = (id: string) => ({
    id,
    reference: 'r',
    attempt: 1,
    createdAt: '',
    channel: 'webhook' as const,
    message: { url, body: '{"type":"request.received"}', signed },
  });
  return { url, send: (id = 'msg_1') => send(entry(id)) };
}

describe('a signed webhook', () => {
  it('is one that the official library reads', async () => {
    const got: { headers: IncomingHttpHeaders; body: string }[] = [];
    const { send } = await deliver((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        response.end();
      });
    });
    expect(await send('msg_7')).toEqual({ delivered: true });
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    expect(headers['webhook-id']).toBe('msg_7');
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual({ type: 'request.received' });
    expect(() => new Webhook(SECRET).verify(`${body} `, headers as Record<string, string>)).toThrow();
  });

  it('is signed as the official library signs, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 24, maxLength: 64 }),
        fc.uuid(),
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.string({ unit: 'grapheme' }),
        (bytes, id, at, body) => {
          const secret = secretOf(bytes);
          const { 'webhook-signature': ours } = signWebhook([secret], id, at, body);
          const seconds = new Date(Math.floor(at.getTime() / 1_000) * 1_000);
          expect(ours).toBe(new Webhook(secret).sign(id, seconds, body));
        },
      ),
    );
  });

  it('is read with the old secret and the new one while they change', () => {
    const [older, newer] = [secretOf(randomBytes(24)), secretOf(randomBytes(32))];
    const headers = { ...signWebhook([newer, older], 'msg_1', new Date(), '{}') };
    expect(new Webhook(older).verify('{}', headers)).toEqual({});
    expect(new Webhook(newer).verify('{}', headers)).toEqual({});
  });

  it.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'no prefix but long enough to be a secret'])(
    'is not made with a secret that can be guessed: "%s"',
    (secret) => {
      expect(() => signWebhook([secret], 'msg_1', new Date(), '{}')).toThrow('whsec_');
    },
  );

  it('is not sent without a signature because a secret is missing', async () => {
    let calls = 0;
    const { send } = await deliver(
      (_, response) => {
        calls += 1;
        response.end();
      },
      { secrets: {} },
    );
    expect(await send()).toMatchObject({ delivered: false, error: 'no secret for this address' });
    expect(calls).toBe(0);
  });
});

describe('a webhook has arrived', () => {
  it.each([
    [200, { delivered: true }],
    [204, { delivered: true }],
    [301, { delivered: false, error: 'HTTP 301' }],
    [307, { delivered: false, error: 'HTTP 307' }],
    [400, { delivered: false, error: 'HTTP 400' }],
    [500, { delivered: false, error: 'HTTP 500' }],
  ])('or not, by its answer %d', async (status, expected) => {
    let calls = 0;
    const { send } = await deliver((_, response) => {
      calls += 1;
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(await send()).toEqual(expected);
    // No redirect is followed.
    expect(calls).toBe(1);
  });

  it('or is to be sent later, when the answer says when', async () => {
    const { send } = await deliver((_, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    expect(await send()).toEqual({ delivered: false, error: 'HTTP 429', retryAfterMs: 120_000 });
  });

  it('or never will: after 410 that address gets nothing more', async () => {
    let calls = 0;
    const gone: string[] = [];
    const { send, url } = await deliver(
      (_, response) => {
        calls += 1;
        response.writeHead(410).end();
      },
      { onGone: (address) => gone.push(address) },
    );
    expect(await send('msg_1')).toMatchObject({ delivered: false, final: true });
    expect(await send('msg_2')).toMatchObject({ delivered: false, final: true });
    expect(calls).toBe(1);
    expect(gone).toEqual([url]);
  });

  it.each([
    ['does not answer', () => {}],
    [
      'answers one letter at a time',
      ((_, response) => {
        response.socket?.write('H');
      }) satisfies RequestListener,
    ],
  ])('or not, where the receiver %s in time', async (_, answer) => {
    const { send } = await deliver(answer, { timeoutMs: 50 });
    expect(await send()).toEqual({ delivered: false, error: 'timeout' });
  });

  it('or not, where nobody listens', async () => {
    const send = createWebhookDelivery({ allow: ['127.0.0.1:1'] });
    const message = { url: 'http://127.0.0.1:1/', body: '{}', signed: false };
    const entry = { id: 'm', reference: 'r', attempt: 1, createdAt: '', channel: 'webhook' as const, message };
    expect(await send(entry)).toEqual({ delivered: false, error: 'ECONNREFUSED' });
  });

  it('or never will, at an address in this network that nobody allowed', async () => {
    let calls = 0;
    const { send } = await deliver(
      (_, response) => {
        calls += 1;
        response.end();
      },
      { allow: [] },
    );
    expect(await send()).toMatchObject({ delivered: false, final: true });
    expect(calls).toBe(0);
  });
});

it.each([
  ['that is not set', undefined],
  ['without its prefix', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  ['that is too short', 'whsec_abc'],
])('a secret %s is refused before there is anything to send', (_, secret) => {
  const secrets = { 'https://hooks.example/privacy': secret as string };
  expect(() => createWebhookDelivery({ secrets })).toThrow(
    'createWebhookDelivery: the secret of https://hooks.example/privacy can not be used. A webhook secret is "whsec_"',
  );
});
