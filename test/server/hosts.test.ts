import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRequestHandler } from '../../src/server/create-request-handler.js';
import { sqliteStore } from '../../src/server/store/sqlite-store.js';
import { type RequestHandler, toNodeListener } from '../../src/server/to-node-listener.js';
import { readExample } from '../fixtures/examples.js';
import { listen } from './support/listen.js';
import { readPage, SECRET } from './support/receiving-end.js';
import { question } from './support/requests.js';

// Each of these is what a host writes, and all it writes.
const HOSTS: Record<string, (handler: RequestHandler) => Server> = {
  'node:http': (handler) => createServer(toNodeListener(handler)),

  Express: (handler) => {
    const app = express();
    app.use('/privacy/requests', toNodeListener(handler));
    return createServer(app);
  },

  Hono: (handler) => {
    const app = new Hono();
    app.all('/privacy/requests/*', (context) => handler(context.req.raw));
    return serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  },

  'a Next route handler (app/privacy/requests/[[...path]]/route.ts)': (handler) => {
    const route = { GET: handler, POST: handler, DELETE: handler };
    // Next picks the export by the method, GET for HEAD, and gives it the request.
    return createServer(
      toNodeListener((request) => {
        const method = (request.method === 'HEAD' ? 'GET' : request.method) as keyof typeof route;
        return route[method]?.(request) ?? Promise.resolve(new Response(null, { status: 405 }));
      }),
    );
  },
};

describe('behind something that has read the body', () => {
  it('is told so at once, and not waited for', async () => {
    const app = express();
    app.use(express.json());
    app.use(
      '/privacy/requests',
      toNodeListener(() => Promise.reject(new Error('never asked'))),
    );
    const { origin, stop } = await listen(app);
    onTestFinished(stop);
    const answer = await fetch(`${origin}/privacy/requests`, {
      method: 'POST',
      body: JSON.stringify(question),
      headers: { 'content-type': 'application/json' },
    });
    expect(await answer.json()).toMatchObject({ code: 'body-already-read', detail: expect.stringMatching(/before/) });
    expect(answer.status).toBe(500);
  });
});

describe.each(Object.entries(HOSTS))('in %s', (_, host) => {
  it('a form is opened, sent and receipted, and its status read', async () => {
    const store = sqliteStore(':memory:');
    let handler: RequestHandler = () => Promise.reject(new Error('not yet'));
    const server = host((request) => handler(request));
    if (!server.listening) await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    onTestFinished(async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await store.close();
    });
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/privacy/requests`;
    const messages = { en: JSON.parse(readFileSync('locales/requests/en.json', 'utf8')) };
    handler = createRequestHandler({ policy: readExample('modern'), messages, store, secret: SECRET, base });

    const page = await readPage(await fetch(`${base}?kind=question`, { headers: { accept: 'text/html' } }));
    expect(page.querySelector('form')?.getAttribute('action')).toBe(base);

    const send = () =>
      fetch(base, {
        method: 'POST',
        body: JSON.stringify(question),
        headers: { 'content-type': 'application/json', 'idempotency-key': 'key-00000001' },
      });
    const answers = [await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
    expect(second).toBe(first);

    const form = new FormData();
    for (const [name, value] of Object.entries({ ...question, kind: 'complaint', key: 'key-00000002' }))
      form.set(name, value);
    form.set('attachments', new File(['a'.repeat(200_000)], 'long.txt', { type: 'text/plain' }));
    const sent = await fetch(base, { method: 'POST', body: form, headers: { accept: 'text/html' } });
    expect(sent.status).toBe(201);

    const { statusHref, reference } = JSON.parse(first ?? '');
    const status = await (await fetch(statusHref, { headers: { accept: 'application/json' } })).json();
    expect(status).toMatchObject({ reference, status: 'open' });
    expect((await fetch(`${base}/style.css`, { method: 'HEAD' })).status).toBe(200);
    expect((await store.list({ limit: 10 })).records).toHaveLength(2);
  });
});
