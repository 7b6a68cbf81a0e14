import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRequestClient, type RequestClientOptions } from '../../src/requests/create-request-client.js';
import type { PrivacyRequest } from '../../src/requests/request-schema.js';

const RECEIPT = { reference: 'PL-7K2M', status: 'open', receivedAt: '2026-11-22T10:00:00.000Z' };
const REQUEST: PrivacyRequest = {
  kind: 'question',
  locale: 'en',
  policyId: 'paper-lantern',
  email: 'ada@example.org',
  message: 'Which cookies?',
};
const NOW = Date.parse('2026-11-22T10:00:00Z');

type Fault = (response: ServerResponse, request: IncomingMessage) => void;

const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): Fault =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const received = answer(201, RECEIPT);
const problem = (status: number, headers?: Record<string, string>) =>
  answer(status, { type: 'about:blank', title: 'No', code: 'no' }, headers);
const cutsOff: Fault = (_, request) => request.socket.destroy();
const neverAnswers: Fault = () => {};
const stopsHalfway: Fault = (response) => {
  response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '500' });
  response.write('{"reference":');
  setTimeout(() => response.destroy(), 20);
};

let server: Server;
let faults: Fault[];
let arrived: { key: string | undefined; body: string }[];
let slept: number[];

beforeEach(async () => {
  [faults, arrived, slept] = [[], [], []];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      arrived.push({ key: request.headers['idempotency-key']?.toString(), body: Buffer.concat(chunks).toString() });
      (faults.shift() ?? received)(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function client(options: Partial<RequestClientOptions> = {}) {
  return createRequestClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/requests`,
    // Long enough for a busy machine to answer in.
    timeout: 3_000,
    random: () => 0.5,
    now: () => NOW,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    ...options,
  });
}

const send = (options?: Partial<RequestClientOptions>) => client(options)(REQUEST, { key: 'key-1', token: 'token-1' });

describe('sending a request', () => {
  test('hands over the receipt that the server gave', async () => {
    expect(await send()).toEqual({ state: 'received', receipt: RECEIPT });
    expect(arrived).toEqual([{ key: 'key-1', body: JSON.stringify({ ...REQUEST, token: 'token-1' }) }]);
  });

  test.each<[string, Fault]>([
    ['the connection is cut', cutsOff],
    ['no answer comes in time', neverAnswers],
    ['the answer breaks off', stopsHalfway],
    ['the server fails', problem(500)],
    ['the store is down', problem(503)],
    ['the first try is still being worked on', problem(409)],
    ['too many came at once', problem(429)],
    ['a sign-in page answers instead', answer(200, '<!doctype html><title>Hotel</title>')],
  ])('tries again under the same key, with the same words, when %s', async (_, fault) => {
    faults = [fault];
    expect(await send()).toEqual({ state: 'received', receipt: RECEIPT });
    expect(arrived).toHaveLength(2);
    expect(arrived[1]).toEqual(arrived[0]);
  });

  test('waits longer each time, by a random part of at most half, two and eight seconds', async () => {
    faults = [problem(500), problem(500), problem(500)];
    await send();
    expect(slept).toEqual([250, 1_000, 4_000]);
  });

  test('waits for as long as the server asks, in seconds or until a date', async () => {
    faults = [problem(429, { 'Retry-After': '7' }), problem(503, { 'Retry-After': 'Sun, 22 Nov 2026 10:00:09 GMT' })];
    await send();
    expect(slept).toEqual([7_000, 9_000]);
  });

  test('does not keep a person waiting when the server asks for minutes', async () => {
    faults = [problem(429, { 'Retry-After': '600' })];
    expect(await send()).toEqual({
      state: 'refused',
      status: 429,
      problem: { type: 'about:blank', title: 'No', code: 'no' },
    });
    expect(slept).toEqual([]);
  });

  test('is unsure, and says nothing else, after four tries without an answer', async () => {
    faults = [cutsOff, neverAnswers, problem(500), stopsHalfway];
    expect(await send()).toEqual({ state: 'unsure' });
    expect(arrived).toHaveLength(4);
  });

  test('stays unsure when one of the tries may have arrived, whatever the last one said', async () => {
    faults = [cutsOff, problem(429), problem(429), problem(429)];
    expect(await send()).toEqual({ state: 'unsure' });
  });

  test('tells what was wrong with the request, without trying again', async () => {
    const errors = [{ code: 'required', pointer: '/email' }];
    faults = [answer(422, { code: 'invalid-request', errors })];
    expect(await send()).toEqual({ state: 'rejected', errors });
    expect(arrived).toHaveLength(1);
  });

  test.each([400, 403, 404, 413, 415])('tells of a refusal with status %i, without trying again', async (status) => {
    faults = [problem(status)];
    expect(await send()).toMatchObject({ state: 'refused', status, problem: { code: 'no' } });
    expect(arrived).toHaveLength(1);
  });

  test('tells of a key that was used for another request', async () => {
    faults = [answer(422, { code: 'idempotency-key-reused' })];
    expect(await send()).toEqual({ state: 'refused', status: 422, problem: { code: 'idempotency-key-reused' } });
  });

  test('makes nothing of a refusal that is no JSON', async () => {
    faults = [answer(403, '<h1>Forbidden</h1>')];
    expect(await send()).toEqual({ state: 'refused', status: 403 });
  });

  test('sends nothing without a network, and says so', async () => {
    expect(await send({ isOnline: () => false })).toEqual({ state: 'offline' });
    expect(arrived).toHaveLength(0);
  });

  test('is unsure rather than offline when the network goes after a try', async () => {
    faults = [cutsOff];
    expect(await send({ isOnline: () => arrived.length === 0 })).toEqual({ state: 'unsure' });
  });

  test('stops when told to, and cannot know what arrived', async () => {
    const stop = new AbortController();
    faults = [() => stop.abort()];
    const delivery = client({ timeout: 60_000 })(REQUEST, { key: 'key-1', signal: stop.signal });
    expect(await delivery).toEqual({ state: 'unsure' });
    expect(arrived).toHaveLength(1);
  });

  test('stops waiting, too, when told to', async () => {
    faults = [problem(503, { 'Retry-After': '25' })];
    const stop = new AbortController();
    const delivery = client({ sleep: undefined })(REQUEST, { key: 'key-1', signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await delivery).toEqual({ state: 'unsure' });
  });

  test('never throws when there is nobody at the address', async () => {
    expect(await send({ endpoint: 'http://127.0.0.1:1/requests' })).toEqual({ state: 'unsure' });
  });
});
