import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Deliver } from '../../src/server/outbox/delivery.js';
import { createMailDelivery } from '../../src/server/outbox/mail.js';
import { runOutbox, startOutbox } from '../../src/server/outbox/run-outbox.js';
import { sqliteStore } from '../../src/server/store/sqlite-store.js';
import { receivingEnd } from './support/receiving-end.js';
import { erasure, question } from './support/requests.js';

const DAY = 86_400_000;

/** A mail server on this machine that takes what it is sent, or refuses it. */
async function mailServer({ refuse }: { refuse?: { to: string; code: number } } = {}) {
  const mails: { to: string[]; from: string; text: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      const refused = Object.assign(new Error(`No such user: ${address}`), { responseCode: refuse?.code });
      done(address === refuse?.to ? refused : null);
    },
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), from, text });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const smtp = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const from = { name: 'Tidewater Atlas', address: 'privacy@tidewater-atlas.example' };
  return { mails, mail: createMailDelivery({ smtp, from }) };
}

/** The words of a mail, as a mail program shows them. */
function readMail(text: string): { subject: string; body: string; headers: string } {
  const [headers = '', ...rest] = text.split('\r\n\r\n');
  const encoded = rest.join('\r\n\r\n');
  const body = /base64/i.test(headers)
    ? Buffer.from(encoded, 'base64').toString()
    : Buffer.from(
        encoded
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString();
  const subject = (headers.match(/^Subject: (.*(?:\r\n .*)*)/m)?.[1] ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(B|Q)\?(.*?)\?=/gi, (_, how: string, words: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString()
        : Buffer.from(
            words
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (__, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString(),
    )
    .replace(/\r\n /g, ' ');
  return { subject, body, headers };
}

describe('mail, by a real mail server', () => {
  it('brings the person their receipt and those who answer the news', async () => {
    const { mails, mail } = await mailServer();
    const end = receivingEnd({ notify: { requester: true, team: ['team@tidewater-atlas.example'] } });
    const { reference } = await (await end.postJson({ ...erasure, locale: 'ar' })).json();
    expect(await runOutbox({ store: end.store, deliver: { mail }, now: end.now })).toEqual({
      delivered: 2,
      retried: 0,
      givenUp: 0,
    });
    const toPerson = mails.find(({ to }) => to[0] === 'ada@example.org');
    const toTeam = mails.find(({ to }) => to[0] === 'team@tidewater-atlas.example');
    expect(toPerson?.from).toBe('privacy@tidewater-atlas.example');
    const receipt = readMail(toPerson?.text ?? '');
    expect(receipt.subject).toContain(reference);
    expect(receipt.subject).toMatch(/\p{Script=Arabic}/u);
    expect(receipt.body).toContain(`/status/${reference}.`);
    expect(receipt.body).toMatch(/\/confirm\//);
    expect(receipt.headers).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(receipt.headers).toMatch(/^Content-Language: ar/im);
    const news = readMail(toTeam?.text ?? '');
    expect(news.body).toContain(reference);
    // The mailbox of those who answer is no place for anybody's data.
    expect(news.body + news.subject).not.toContain('ada@');
  });

  it('is sent once by two workers at once', async () => {
    const { mails, mail } = await mailServer();
    const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const stores = [sqliteStore(join(folder, 'requests.db')), sqliteStore(join(folder, 'requests.db'))] as const;
    onTestFinished(() => Promise.all(stores.map((store) => store.close())).then(() => {}));
    const end = receivingEnd({ store: stores[0], notify: { requester: true } });
    for (let at = 10; at < 35; at += 1) {
      await end.postJson({ ...question, email: `ada-${at}@example.org` }, { 'idempotency-key': `key-000000${at}` });
    }
    const runs = await Promise.all(
      stores.map((store) => runOutbox({ store, deliver: { mail }, now: end.now, limit: 3 })),
    );
    expect(runs.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(25);
    expect(mails).toHaveLength(25);
    expect(new Set(mails.map(({ text }) => text.match(/^Message-ID: (.*)$/im)?.[1])).size).toBe(25);
  });

  it.each([
    ['is given up when the server knows no such person', 550, 'givenUp'],
    ['is tried again when the server is busy', 451, 'retried'],
  ] as const)('%s, and nobody’s address is noted', async (_, code, outcome) => {
    const { mail } = await mailServer({ refuse: { to: 'ada@example.org', code } });
    const end = receivingEnd({ notify: { requester: true } });
    await end.postJson(question);
    const errors: string[] = [];
    const deliver: Deliver = async (entry) => {
      const delivery = await mail(entry);
      if (!delivery.delivered) errors.push(delivery.error);
      return delivery;
    };
    const run = await runOutbox({ store: end.store, deliver: { mail: deliver }, now: end.now });
    expect(run).toMatchObject({ [outcome]: 1 });
    expect(errors).toEqual([`EENVELOPE ${code}`]);
  });

  it('can not be made to reach a second person', async () => {
    const { mails, mail } = await mailServer();
    const message = {
      to: 'ada@example.org, eve@example.org',
      subject: 'a\r\nBcc: eve@example.org',
      text: 'x',
      locale: 'en',
    };
    const entry = { id: 'm', reference: 'r', attempt: 1, createdAt: '', channel: 'mail' as const, message };
    await mail(entry).catch(() => {});
    expect(mails.flatMap(({ to }) => to)).not.toContain('eve@example.org');
  });

  it('waits when there is no server', async () => {
    const mail = createMailDelivery({ smtp: 'smtp://127.0.0.1:1', from: 'privacy@tidewater-atlas.example' });
    const end = receivingEnd({ notify: { requester: true } });
    await end.postJson(question);
    expect(await runOutbox({ store: end.store, deliver: { mail }, now: end.now })).toMatchObject({ retried: 1 });
  });
});

describe('a message that can not be delivered', () => {
  const failing = async (answer: Deliver) => {
    const end = receivingEnd({ notify: { requester: true } });
    await end.postJson(question);
    const times: string[] = [];
    const deliver: Deliver = (entry) => {
      times.push(end.now().toISOString());
      return answer(entry);
    };
    const run = (random: number) =>
      runOutbox({ store: end.store, deliver: { mail: deliver }, now: end.now, random: () => random });
    return { ...end, run, times };
  };

  it('is tried ten times over three days, ever more rarely, and then given up', async () => {
    const { run, pass, times, now } = await failing(async () => ({ delivered: false, error: 'HTTP 500' }));
    const start = now().getTime();
    for (let minute = 0; minute < 6 * 24 * 60; minute += 1) {
      await run(0);
      // The first wait is of seconds.
      pass(minute === 0 ? 5_000 : 60_000);
    }
    const minutes = times.map((time) => Math.floor((Date.parse(time) - start) / 60_000));
    expect(minutes).toEqual([0, 0, 5, 35, 155, 455, 1055, 1895, 3095, 4535]);
  });

  it('is not tried before its receiver said', async () => {
    const { run, pass, times } = await failing(async () => ({ delivered: false, error: 'x', retryAfterMs: 3_600_000 }));
    await run(0);
    pass(3_599_000);
    await run(0);
    expect(times).toHaveLength(1);
    pass(1_000);
    await run(0);
    expect(times).toHaveLength(2);
  });

  it('is spread: what failed together is not tried together again', async () => {
    const { run, pass, times } = await failing(async () => ({ delivered: false, error: 'x' }));
    await run(1);
    pass(5_900);
    await run(1);
    expect(times).toHaveLength(1);
    pass(100);
    await run(1);
    expect(times).toHaveLength(2);
  });

  it('is tried again too when delivering it throws, or nothing delivers its channel', async () => {
    const { run } = await failing(() => Promise.reject(new Error('a bug')));
    expect(await run(0)).toMatchObject({ retried: 1 });
    const end = receivingEnd({ notify: { requester: true } });
    await end.postJson(question);
    expect(await runOutbox({ store: end.store, deliver: {}, now: end.now })).toMatchObject({ retried: 1 });
  });

  it('that hangs keeps no other from being delivered, and is not sent again if it arrives after all', async () => {
    const end = receivingEnd({ notify: { requester: true, team: ['team@tidewater-atlas.example'] } });
    await end.postJson(question);
    let arrive = () => {};
    const hanging = new Promise<void>((done) => {
      arrive = done;
    });
    const recipients: string[] = [];
    const mail: Deliver = async ({ message }) => {
      const { to } = message as { to: string };
      recipients.push(to);
      if (to === 'ada@example.org') await hanging;
      return { delivered: true };
    };
    const run = () => runOutbox({ store: end.store, deliver: { mail }, now: end.now, leaseMs: 2_000 });
    expect(await run()).toEqual({ delivered: 1, retried: 1, givenUp: 0 });
    arrive();
    await new Promise((soon) => setTimeout(soon, 200));
    end.pass(DAY);
    expect(await run()).toEqual({ delivered: 0, retried: 0, givenUp: 0 });
    expect(recipients.sort()).toEqual(['ada@example.org', 'team@tidewater-atlas.example']);
  });

  it('is not held for lost when its last attempt arrives too late', async () => {
    const end = receivingEnd({ notify: { requester: true } });
    await end.postJson(question);
    let arrive = () => {};
    const hanging = new Promise<void>((done) => {
      arrive = done;
    });
    const mail: Deliver = async ({ attempt }) => {
      if (attempt < 10) return { delivered: false, error: 'HTTP 500' };
      await hanging;
      return { delivered: true };
    };
    const run = () => runOutbox({ store: end.store, deliver: { mail }, now: end.now, leaseMs: 200 });
    for (let attempt = 1; attempt < 10; attempt += 1) {
      await run();
      end.pass(2 * DAY);
    }
    expect(await run()).toMatchObject({ givenUp: 1 });
    expect(await end.store.undelivered({ limit: 10 })).toHaveLength(1);
    arrive();
    await expect.poll(() => end.store.undelivered({ limit: 10 })).toEqual([]);
  });

  it('is taken up by another worker when the first one dies', async () => {
    const end = receivingEnd({ notify: { requester: true } });
    await end.postJson(question);
    await end.store.claim({ now: end.now(), limit: 10, leaseMs: 60_000 });
    const ids: string[] = [];
    const deliver: Deliver = async ({ id }) => {
      ids.push(id);
      return { delivered: true };
    };
    const run = () => runOutbox({ store: end.store, deliver: { mail: deliver }, now: end.now });
    expect(await run()).toMatchObject({ delivered: 0 });
    end.pass(60_000);
    expect(await run()).toMatchObject({ delivered: 1 });
    end.pass(DAY);
    expect(await run()).toMatchObject({ delivered: 0 });
    expect(ids).toHaveLength(1);
  });
});

describe('a worker', () => {
  it('goes on when the database was away, and stops when told to', async () => {
    const end = receivingEnd({ notify: { requester: true } });
    await end.postJson(question);
    const errors: unknown[] = [];
    let away = 2;
    const store = {
      ...end.store,
      claim: (options: Parameters<typeof end.store.claim>[0]) => {
        away -= 1;
        return away >= 0 ? Promise.reject(new Error('away')) : end.store.claim(options);
      },
    };
    let arrived = () => {};
    const delivered = new Promise<void>((done) => {
      arrived = done;
    });
    const mail: Deliver = async () => {
      arrived();
      return { delivered: true };
    };
    const worker = startOutbox({
      store,
      deliver: { mail },
      now: end.now,
      everyMs: 1,
      onError: (error) => errors.push(error),
    });
    await delivered;
    await worker.stop();
    expect(errors).toHaveLength(2);
  });
});

it.each([undefined, '', 'mail.example.org', 'https://mail.example.org'])(
  'a mail server at %j is refused before there is anything to send',
  (smtp) => {
    expect(() => createMailDelivery({ smtp: smtp as string, from: 'privacy@example.org' })).toThrow(
      'createMailDelivery: `smtp` must be the address of a server',
    );
  },
);
