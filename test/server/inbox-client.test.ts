import { describe, expect, expectTypeOf, it } from 'vitest';
import { createInboxClient } from '../../src/requests/create-inbox-client.js';
import type * as client from '../../src/requests/inbox.js';
import type * as server from '../../src/server/routes/inbox.js';
import type { RequestHandlerOptions } from '../../src/server/settings.js';
import { BASE, receivingEnd } from './support/receiving-end.js';
import { erasure, question } from './support/requests.js';

/** A client whose browser sends what browsers send. */
function inboxOf(options: Partial<RequestHandlerOptions> = { authorize: () => 'grace' }) {
  const end = receivingEnd(options);
  const inbox = createInboxClient({
    endpoint: BASE,
    fetch: (address, init) => {
      const headers = new Headers(init?.headers);
      headers.set('sec-fetch-site', 'same-origin');
      return end.handler(new Request(address, { ...init, headers }));
    },
  });
  return { ...end, inbox };
}

describe('createInboxClient', () => {
  it('knows what the server sends', () => {
    expectTypeOf<server.InboxEntry>().toExtend<client.InboxEntry>();
    expectTypeOf<server.InboxPage>().toExtend<client.InboxPage>();
    expectTypeOf<server.InboxRequest>().toExtend<Omit<client.InboxRequest, 'moves'>>();
  });

  it('lists, narrows and goes on', async () => {
    const { inbox, postJson } = inboxOf();
    await postJson(question);
    await postJson(erasure, { 'idempotency-key': 'key-00000002' });
    await postJson({ ...question, website: 'x' }, { 'idempotency-key': 'key-00000003' });

    expect((await inbox.list()).requests).toHaveLength(3);
    expect((await inbox.list({ quarantined: true })).requests).toMatchObject([{ kind: 'question', quarantined: true }]);
    expect((await inbox.list({ overdue: true })).requests).toEqual([]);
    const first = await inbox.list({ status: 'open', limit: 1 });
    const second = await inbox.list({ status: 'open', limit: 1, after: first.next ?? '' });
    expect(second.requests[0]?.reference).not.toBe(first.requests[0]?.reference);
  });

  it('reads a request and changes it', async () => {
    const { inbox, postJson } = inboxOf();
    await postJson(erasure);
    const [entry] = (await inbox.list()).requests;
    const request = await inbox.read(entry?.reference ?? '');
    expect(request.payload).toMatchObject({ email: 'ada@example.org' });
    expect(request.moves).toContain('denied');

    const moved = await inbox.move(request.reference, { status: 'denied', reason: 'no_match', note: 'Asked IT.' });
    expect(moved).toMatchObject({ status: 'denied', notes: [{ by: 'grace', text: 'Asked IT.' }], moves: [] });
    await expect(inbox.move(request.reference, { status: 'fulfilled' })).rejects.toMatchObject({
      code: 'illegal-move',
    });
  });

  it('says what went wrong', async () => {
    await expect(inboxOf({}).inbox.list()).rejects.toMatchObject({ name: 'InboxError', code: 'not-authorized' });
    await expect(inboxOf().inbox.read('../NOPE')).rejects.toMatchObject({ code: 'not-found' });
    const nowhere = createInboxClient({ endpoint: BASE, fetch: async () => new Response('<h1>Sign in</h1>') });
    await expect(nowhere.list()).rejects.toMatchObject({ code: 'unreachable' });
  });
});
