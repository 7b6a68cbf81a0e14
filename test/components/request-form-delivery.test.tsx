import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import en from '../../locales/requests/en.json';
import type { Messages } from '../../src/document.js';
import { RequestForm } from '../../src/index.js';
import { requestSource } from '../../src/requests/request-source.js';
import { createRequestHandler, sqliteStore } from '../../src/server.js';
import { policy } from './reader.js';

const BASE = new URL('/privacy/requests', location.href).href;

/** The receiving end of this kit, which the browser's `fetch` reaches; `lose` answers never arrive. */
async function receivingEnd(lose = 0) {
  const store = sqliteStore(':memory:');
  await store.migrate();
  const handle = createRequestHandler({
    policy,
    messages: { en: en as Messages },
    store,
    secret: 'a secret of more than thirty-two characters',
    base: BASE,
  });
  let lost = 0;
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', headers, body }: RequestInit) => {
    const request = new Request(new URL(address, BASE), { method, headers: headers ?? {}, body: body ?? null });
    const response = await handle(request);
    if (method === 'POST' && lost < lose) {
      lost += 1;
      throw new TypeError('connection reset');
    }
    return response;
  });
  return store;
}

afterEach(() => vi.unstubAllGlobals());

async function ask() {
  const user = userEvent.setup();
  render(
    <RequestForm
      source={requestSource(policy)}
      messages={en as Messages}
      kind="question"
      endpoint="/privacy/requests"
    />,
  );
  await user.type(screen.getByRole('textbox', { name: 'Your message' }), 'Which cookies?');
  await user.type(screen.getByRole('textbox', { name: 'Email address' }), 'ada@example.org');
  await user.click(screen.getByRole('button', { name: 'Send question' }));
  await waitFor(() => screen.getByRole('heading', { name: 'We have received your request' }));
}

test('a request arrives at the receiving end, and is not taken for a robot’s', async () => {
  const store = await receivingEnd();
  await ask();
  const {
    records: [record, ...others],
  } = await store.list({ limit: 10 });
  expect(others).toEqual([]);
  expect(record).toMatchObject({ kind: 'question', quarantined: false, policyId: 'paper-lantern' });
  expect(screen.getByText(record?.reference ?? '')).toBeVisible();
  await store.close();
}, 20_000);

test('a request whose answer was lost arrives once', async () => {
  const store = await receivingEnd(1);
  await ask();
  expect((await store.list({ limit: 10 })).records).toHaveLength(1);
  await store.close();
}, 20_000);
