import { describe, expect, it } from 'vitest';
import type { MailMessage } from '../../src/server/outbox/mail.js';
import { BASE, readPage, receivingEnd, SECRET } from './support/receiving-end.js';
import { erasure, optIn, optOut, question } from './support/requests.js';

const HOUR = 3_600_000;
const HTML = { accept: 'text/html' };

async function withMail(request: object, options = {}) {
  const end = receivingEnd({ notify: { requester: true }, ...options });
  const response = await end.postJson(request);
  const receipt = await response.json();
  const sent = await end.store.claim({ now: end.now(), limit: 10, leaseMs: 1 });
  const mails = sent.map(({ message }) => message as MailMessage);
  const link = mails[0]?.text.match(/https:\S+\/confirm\/\S+/)?.[0].slice(BASE.length);
  return { ...end, receipt, mails, link: link ?? '', record: async () => end.store.find(receipt.reference) };
}

describe('a request that is to be confirmed', () => {
  it('says so on its receipt, and sends a link', async () => {
    const { receipt, mails, link } = await withMail(optIn);
    expect(receipt).toMatchObject({ confirm: 'email', status: 'in_progress' });
    expect(mails).toMatchObject([
      { to: 'ada@example.org', locale: 'en', subject: `Please confirm your request ${receipt.reference}` },
    ]);
    expect(link).toMatch(/^\/confirm\//);
    expect(mails[0]?.text).toContain(receipt.statusHref);
  });

  it('is not confirmed by opening the link, as mail scanners do, but by pressing the button', async () => {
    const { get, post, link, record } = await withMail(optIn);
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await readPage(await get(link, HTML));
      expect(page.querySelector('form')?.action).toBe(BASE + link);
      expect(page.querySelector('form')?.method).toBe('post');
    }
    expect((await record())?.confirmedAt).toBe(undefined);
    const done = await post(link, '', HTML);
    expect((await readPage(done)).querySelector('h1')?.textContent).toBe('Your request is confirmed');
    expect(await record()).toMatchObject({ confirmedAt: '2026-11-23T10:00:00.000Z' });
  });

  it('is confirmed once, however often the button is pressed', async () => {
    const { post, link, record, pass, store } = await withMail(optIn);
    const answers = await Promise.all([post(link, ''), post(link, '')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    pass(HOUR);
    expect((await post(link, '', HTML)).status).toBe(200);
    expect(await record()).toMatchObject({ confirmedAt: '2026-11-23T10:00:00.000Z' });
    const lines = [];
    for await (const line of store.audit()) lines.push(line.action);
    expect(lines).toEqual(['received', 'confirmed']);
  });

  it('is not confirmed by a link of yesterday', async () => {
    const { get, post, link, record, pass } = await withMail(optIn);
    pass(24 * HOUR + 1);
    expect((await get(link, HTML)).status).toBe(410);
    const late = await post(link, '', HTML);
    expect(late.status).toBe(410);
    expect((await readPage(late)).querySelector('h1')?.textContent).toBe('This link no longer works');
    expect((await post(link, '', { accept: 'application/json' })).status).toBe(410);
    expect((await record())?.confirmedAt).toBe(undefined);
  });

  it.each([
    ['made up', () => '/confirm/made-up'],
    ['for another request', (link: string) => link.replace(/confirm\/..../, 'confirm/0000')],
    ['with more time', (link: string) => link.replace(/\.(\d+)\./, (_, ms) => `.${Number(ms) + HOUR}.`)],
    ['of a status page', (_: string, statusHref: string) => statusHref.slice(BASE.length).replace('status', 'confirm')],
  ])('is not confirmed by a link %s', async (_, change) => {
    const { get, post, link, receipt, record } = await withMail(optIn);
    const other = change(link, receipt.statusHref);
    expect((await get(other)).status).toBe(404);
    expect((await post(other, '')).status).toBe(404);
    expect((await record())?.confirmedAt).toBe(undefined);
  });

  it('is not confirmed by another site’s page', async () => {
    const { post, link, record } = await withMail(optIn);
    expect((await post(link, '', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await record())?.confirmedAt).toBe(undefined);
  });

  it('keeps of the link only what does not open it', async () => {
    const { link, store } = await withMail(optIn);
    const token = link.slice('/confirm/'.length);
    const lines = [];
    for await (const line of store.audit()) lines.push(line);
    expect(JSON.stringify([lines, (await store.list({ limit: 9 })).records])).not.toContain(token);
  });
});

describe('a request that waits for nobody', () => {
  it.each([
    ['an opt-out', { ...optOut, email: 'ada@example.org' }],
    ['an opt-out by an agent', { ...optOut, email: 'ada@example.org', behalf: 'agent', agentName: 'Agents Inc.' }],
    ['a limit', { ...optOut, kind: 'limit-sensitive', email: 'ada@example.org' }],
    ['a question', question],
    ['an objection to marketing', { ...erasure, kind: 'object-marketing' }],
  ])('%s', async (_, request) => {
    const { receipt, link, mails } = await withMail(request);
    expect(receipt).toMatchObject({ status: 'open' });
    expect(receipt).not.toHaveProperty('confirm');
    expect(link).toBe('');
    expect(mails[0]?.subject).toBe(`We have received your request ${receipt.reference}`);
  });

  it('a deletion, where the host does not want more than the law', async () => {
    const { receipt } = await withMail(erasure, { confirmWhereAllowed: false });
    expect(receipt).not.toHaveProperty('confirm');
  });

  it('any, where there is no mail to confirm by', async () => {
    const { receipt, mails } = await withMail(optIn, { notify: {} });
    expect(receipt).toMatchObject({ status: 'open' });
    expect(mails).toEqual([]);
  });

  it('an opt-out of somebody who gave no address: nobody is written to', async () => {
    expect((await withMail(optOut)).mails).toEqual([]);
  });
});

describe('a request put aside', () => {
  it('sends its link when somebody has looked at it, be it after days and under another secret', async () => {
    const end = receivingEnd({ notify: { requester: true } });
    const { reference } = await (await end.postJson({ ...optIn, website: 'x' })).json();
    expect(await end.store.claim({ now: end.now(), limit: 10, leaseMs: 1 })).toEqual([]);
    end.pass(70 * HOUR);
    const authorized = receivingEnd({
      notify: { requester: true },
      store: end.store,
      authorize: () => 'grace',
      secret: ['a new secret of at least 32 characters', SECRET],
      now: end.now,
    });
    await authorized.postJson({ status: 'in_progress', quarantined: false }, {}, `/inbox/${reference}`);
    const sent = await end.store.claim({ now: end.now(), limit: 10, leaseMs: 1 });
    const [{ to, text } = { to: '', text: '' }] = sent.map(({ message }) => message as MailMessage);
    expect(to).toBe('ada@example.org');
    const link = text.match(/https:\S+\/confirm\/\S+/)?.[0].slice(BASE.length) ?? '';
    end.pass(23 * HOUR);
    expect((await authorized.post(link, '')).status).toBe(200);
    expect(await end.store.find(reference)).toMatchObject({ confirmedAt: expect.any(String), quarantined: false });
  });
});
