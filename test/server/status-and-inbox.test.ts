import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../src/requests/is-overdue.js';
import type { InboxPage } from '../../src/server/routes/inbox.js';
import type { RequestHandlerOptions } from '../../src/server/settings.js';
import { BASE, readPage, receivingEnd, SECRET } from './support/receiving-end.js';
import { erasure, optOut, question } from './support/requests.js';

const HTML = { accept: 'text/html' };

async function received(request: object = erasure, options: Partial<RequestHandlerOptions> = {}) {
  const end = receivingEnd({ authorize: (asked) => asked.headers.get('x-staff') ?? false, ...options });
  const { reference, statusHref } = await (await end.postJson(request)).json();
  return { ...end, reference, path: statusHref.slice(BASE.length), inbox: `/inbox/${reference}` };
}
const STAFF = { 'x-staff': 'grace' };

describe('a secret that follows another', () => {
  it('opens what the one before signed, for as long as that is accepted', async () => {
    const { store, path } = await received();
    const next = 'another secret of at least 32 characters';
    const status = async (secret: string | readonly string[]) =>
      (await receivingEnd({ store, secret }).get(path)).status;
    expect(await status([next, SECRET])).toBe(200);
    expect(await status(next)).toBe(404);
  });
});

describe('the page of a request', () => {
  it('says where it stands, and nothing of what it said', async () => {
    const { get, path, reference, store, now } = await received(question);
    await store.move(reference, {
      status: 'denied',
      reason: 'no_match',
      by: 'grace',
      note: 'private note',
      now: now(),
    });
    const page = await readPage(await get(path, HTML));
    const text = page.querySelector('main')?.textContent ?? '';
    for (const words of [reference, 'Ask a question', 'Refused', 'We found no data about you.', 'November 23, 2026']) {
      expect(text).toContain(words);
    }
    expect(page.documentElement.outerHTML).not.toMatch(/ada@|What do you know|private note|grace/);
    const data = await (await get(path, { accept: 'application/json' })).json();
    expect(data).toMatchObject({ reference, status: 'denied', statusReason: 'no_match' });
    expect(JSON.stringify(data)).not.toMatch(/ada@|What do you know|private note|grace/);
  });

  it('is found by its address alone, which can not be guessed from the reference', async () => {
    const { get, path, reference } = await received();
    expect((await get(`/status/${reference}`)).status).toBe(404);
    const other = path.endsWith('A') ? 'E' : 'A';
    expect((await get(`${path.slice(0, -1)}${other}`)).status).toBe(404);
    expect((await get(path.replace(reference, '0000-0000-0000'))).status).toBe(404);
  });

  it('lets the person withdraw it, once and for all', async () => {
    const { get, post, path, reference, store } = await received();
    const page = await readPage(await get(path, HTML));
    const button = page.querySelector('button');
    expect(button?.textContent).toBe('Withdraw this request');
    expect(page.querySelector('form')?.action).toBe(BASE + path);
    const done = await post(path, new URLSearchParams({ action: 'revoke' }), HTML);
    const after = await readPage(done);
    expect(after.querySelector('main')?.textContent).toContain('Withdrawn');
    expect(after.querySelector('form')).toBe(null);
    expect((await post(path, new URLSearchParams({ action: 'revoke' }), HTML)).status).toBe(200);
    const lines = [];
    for await (const { action, by, to } of store.audit()) lines.push([action, by, to]);
    expect(lines).toEqual([
      ['received', undefined, 'open'],
      ['moved', 'requester', 'revoked'],
    ]);
    expect((await store.find(reference))?.status).toBe('revoked');
  });

  it.each([
    ['by another site', { 'sec-fetch-site': 'cross-site' }, 'action=revoke', 403],
    ['without saying so', {}, 'action=other', 422],
  ])('can not be changed %s', async (_, headers, body, status) => {
    const { post, path, reference, store } = await received();
    expect((await post(path, new URLSearchParams(body), headers)).status).toBe(status);
    expect((await store.find(reference))?.status).toBe('open');
  });

  it('of a closed request can not withdraw it', async () => {
    const { post, path, reference, store, now } = await received();
    await store.move(reference, { status: 'fulfilled', by: 'grace', now: now() });
    expect((await post(path, new URLSearchParams({ action: 'revoke' }))).status).toBe(409);
  });
});

describe('the inbox', () => {
  it.each([
    ['by default', undefined],
    ['to whoever the host does not know', () => false as const],
    ['to somebody without a name', () => ''],
    ['to somebody the host lets in by mistake', (() => true) as unknown as () => string],
  ])('is closed %s', async (_, authorize) => {
    const end = receivingEnd(authorize ? { authorize } : {});
    const { reference } = await (await end.postJson(erasure)).json();
    expect((await end.get('/inbox')).status).toBe(403);
    expect((await end.get(`/inbox/${reference}`)).status).toBe(403);
    expect((await end.postJson({ status: 'fulfilled' }, {}, `/inbox/${reference}`)).status).toBe(403);
    expect((await end.store.find(reference))?.status).toBe('open');
  });

  it('lists what is due first, without anybody’s data', async () => {
    const end = receivingEnd({ authorize: () => 'grace' });
    for (const [key, request] of [
      ['key-00000001', erasure],
      ['key-00000002', question],
      ['key-00000003', optOut],
    ] as const) {
      await end.postJson(request, { 'idempotency-key': key });
    }
    const text = await (await end.get('/inbox')).text();
    const { requests } = JSON.parse(text);
    expect(requests.map(({ kind }: { kind: string }) => kind)).toEqual(['opt-out-sale-share', 'delete', 'question']);
    expect(text).not.toMatch(/ada@|What do you know|key-0000|payload/);
  });

  it('is filtered, and read in pages', async () => {
    const end = receivingEnd({ authorize: () => 'grace' });
    for (let at = 1; at <= 5; at += 1) await end.postJson(erasure, { 'idempotency-key': `key-0000000${at}` });
    await end.postJson({ ...question, website: 'x' }, { 'idempotency-key': 'key-00000006' });
    const read = async (query: string) => (await end.get(`/inbox${query}`)).json();
    expect((await read('?quarantined=true')).requests).toMatchObject([{ kind: 'question' }]);
    expect((await read('?status=fulfilled')).requests).toEqual([]);
    expect((await read('?overdue=true')).requests).toEqual([]);
    const first = await read('?quarantined=false&limit=3');
    const second = await read(`?quarantined=false&limit=3&after=${encodeURIComponent(first.next)}`);
    expect(first.requests).toHaveLength(3);
    expect(second.requests).toHaveLength(2);
    expect(second.next).toBe(undefined);
    end.pass(40 * 86_400_000);
    expect((await read('?overdue=true')).requests).toHaveLength(5);
  });

  it('takes a request for overdue when its day is over where the company is', async () => {
    // There it is the 28th of January already.
    const now = () => new Date('2027-01-27T16:00:00Z');
    const days = async (timeZone: string) => {
      const { store, ...end } = receivingEnd({ authorize: () => 'grace', timeZone });
      await end.postJson({ ...erasure, regime: 'us-ca' });
      const [{ reference, answerBy = '' } = { reference: '' }] = (await store.list({ limit: 1 })).records;
      await store.move(reference, { status: 'in_progress', by: 'grace', answerBy: '2027-01-27', now: now() });
      const later = receivingEnd({ authorize: () => 'grace', timeZone, store, now });
      const { requests } = await (await later.get('/inbox?overdue=true')).json();
      // Whoever shows all of them tells by the day that comes with them.
      const all: InboxPage = await (await later.get('/inbox')).json();
      const marked = all.requests.filter((each) => isOverdue(each, all.today));
      expect(marked).toEqual(requests);
      return { answerBy, overdue: requests.length, today: all.today };
    };
    expect(await days('UTC')).toMatchObject({ overdue: 0, today: '2027-01-27' });
    expect(await days('Asia/Tokyo')).toMatchObject({ overdue: 1, today: '2027-01-28' });
  });

  it.each(['?status=other', '?limit=0', '?limit=1000', '?limit=x', '?more=1', '?overdue=no'])(
    'refuses %s',
    async (query) => {
      const { get } = await received();
      expect((await get(`/inbox${query}`, STAFF)).status).toBe(422);
    },
  );

  it('shows one request with what it says, and where it may go', async () => {
    const { get, inbox } = await received();
    const shown = await (await get(inbox, STAFF)).json();
    expect(shown).toMatchObject({ payload: { email: 'ada@example.org' }, status: 'open' });
    expect(shown.moves).toEqual(['open', 'in_progress', 'fulfilled', 'revoked', 'denied', 'expired']);
    expect(shown).not.toHaveProperty('idempotencyKey');
    expect((await get('/inbox/0000-0000-0000', STAFF)).status).toBe(404);
  });

  it('moves a request, and the log says who did', async () => {
    const { postJson, inbox, store } = await received();
    const move = { status: 'in_progress', note: 'Looking for it.', answerBy: '2027-01-20' };
    expect(await (await postJson(move, STAFF, inbox)).json()).toMatchObject({
      status: 'in_progress',
      answerBy: '2027-01-20',
      notes: [{ by: 'grace', text: 'Looking for it.' }],
    });
    await postJson({ status: 'denied', reason: 'no_match' }, STAFF, inbox);
    const lines = [];
    for await (const { action, by, to, reason } of store.audit()) lines.push([action, by, to, reason]);
    expect(lines.slice(1)).toEqual([
      ['moved', 'grace', 'in_progress', undefined],
      ['moved', 'grace', 'denied', 'no_match'],
    ]);
    expect((await store.verifyAudit()).ok).toBe(true);
  });

  it.each([
    ['to a status there is not', { status: 'lost' }, 422],
    ['to a refusal without a reason', { status: 'denied' }, 422],
    ['for a reason of another status', { status: 'in_progress', reason: 'no_match' }, 422],
    ['with something else', { status: 'in_progress', by: 'somebody else' }, 422],
    ['to a day there is not', { status: 'in_progress', answerBy: 'soon' }, 422],
  ])('does not move a request %s', async (_, move, status) => {
    const { postJson, inbox, store, reference } = await received();
    expect((await postJson(move, STAFF, inbox)).status).toBe(status);
    expect((await store.find(reference))?.status).toBe('open');
  });

  it('does not move a request back to where it was', async () => {
    const { postJson, inbox, store, reference } = await received();
    await postJson({ status: 'in_progress' }, STAFF, inbox);
    expect((await postJson({ status: 'open' }, STAFF, inbox)).status).toBe(409);
    expect((await store.find(reference))?.status).toBe('in_progress');
  });

  it('takes a request out of quarantine where it stands; the log says so, and the person gets the receipt', async () => {
    const { postJson, inbox, store, now } = await received(
      { ...question, website: 'x' },
      { notify: { requester: true } },
    );
    expect(await store.claim({ now: now(), limit: 10, leaseMs: 1 })).toEqual([]);
    const released = await (await postJson({ status: 'open', quarantined: false }, STAFF, inbox)).json();
    expect(released).toMatchObject({ status: 'open', quarantined: false });
    const lines = [];
    for await (const line of store.audit()) lines.push(line);
    expect(lines.at(-1)).toMatchObject({ action: 'moved', by: 'grace', to: 'open', released: true });
    const sent = await store.claim({ now: now(), limit: 10, leaseMs: 1 });
    expect(sent.map(({ message }) => (message as { subject: string }).subject)).toEqual([
      expect.stringMatching(/^We have received your request /),
    ]);
  });

  it('can not be used by another site’s page, whoever is signed in here', async () => {
    const { postJson, inbox } = await received();
    const foreign = await postJson({ status: 'fulfilled' }, { ...STAFF, 'sec-fetch-site': 'cross-site' }, inbox);
    expect(foreign.status).toBe(403);
  });

  it('tells the person by mail where the request stands now, once for each change, in their language', async () => {
    const { postJson, inbox, store, now, path, reference } = await received(
      { ...erasure, locale: 'de' },
      { notify: { requester: true }, confirmWhereAllowed: false },
    );
    await postJson({ status: 'in_progress' }, STAFF, inbox);
    await postJson({ status: 'in_progress', note: 'For us alone.' }, STAFF, inbox);
    await postJson({ status: 'denied', reason: 'no_match' }, STAFF, inbox);
    const sent = await store.claim({ now: now(), limit: 10, leaseMs: 1 });
    const mails = sent.map(({ message }) => message as { to: string; subject: string; text: string });
    expect(mails.map(({ to, subject }) => [to, subject]).slice(1)).toEqual([
      ['ada@example.org', `Ihr Antrag ${reference}: In Bearbeitung`],
      ['ada@example.org', `Ihr Antrag ${reference}: Abgelehnt`],
    ]);
    expect(mails.at(-1)?.text).toContain(BASE + path);
    expect(mails.at(-1)?.text).not.toContain('For us alone');
  });

  it('sends no mail to who withdrew it themselves', async () => {
    const { post, path, store, now } = await received(erasure, {
      notify: { requester: true },
      confirmWhereAllowed: false,
    });
    await store.claim({ now: now(), limit: 10, leaseMs: 60_000 });
    expect((await post(path, new URLSearchParams({ action: 'revoke' }))).status).toBe(200);
    expect(await store.claim({ now: now(), limit: 10, leaseMs: 1 })).toEqual([]);
  });

  it('is linked to from mails to the team, at the address that the host says', async () => {
    const { store, now, reference } = await received(erasure, {
      notify: {
        team: ['privacy@tidewater-atlas.example'],
        inboxHref: (each) => `https://tidewater-atlas.example/staff/requests#${each}`,
      },
    });
    const sent = await store.claim({ now: now(), limit: 10, leaseMs: 1 });
    expect(sent.map(({ message }) => (message as { text: string }).text)).toEqual([
      expect.stringContaining(`https://tidewater-atlas.example/staff/requests#${reference}`),
    ]);
  });

  it('tells programs of each change, without anybody’s data', async () => {
    const { postJson, inbox, store, now } = await received(erasure, {
      notify: { webhooks: ['https://hooks.example/privacy'] },
    });
    await postJson({ status: 'fulfilled' }, STAFF, inbox);
    const sent = await store.claim({ now: now(), limit: 10, leaseMs: 1 });
    expect(sent.map(({ message }) => JSON.parse((message as { body: string }).body))).toMatchObject([
      { type: 'request.received', data: { status: 'open', kind: 'delete' } },
      { type: 'request.moved', data: { status: 'fulfilled', kind: 'delete' } },
    ]);
    expect(JSON.stringify(sent)).not.toContain('ada@');
  });
});
