import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import type { NewRequest } from '../../src/server/store/request-store.js';
import { sqliteDriver, sqliteStore } from '../../src/server/store/sqlite-store.js';
import { newRequest } from '../server/support/new-request.js';
import { terminal } from './support/terminal.js';

let folder: string;
let db: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  db = join(folder, 'requests.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function store(...requests: Partial<NewRequest>[]) {
  const opened = sqliteStore(db);
  await opened.migrate();
  for (const request of requests) await opened.create(newRequest(request));
  await opened.close();
}

const atTerminal = (args: readonly string[], changes: Partial<Io> = {}) =>
  terminal(args, { env: { DATABASE_URL: db, USER: 'grace' }, ...changes });

const requests = (...args: string[]) => atTerminal(['requests', ...args]);
const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('requests list', () => {
  it('shows what is overdue first, and nothing that people wrote', async () => {
    await store(
      { reference: 'AAAA-AAAA-AAA1', answerBy: '2027-01-10' },
      { reference: 'AAAA-AAAA-AAA2', answerBy: '2026-11-30', kind: 'access', quarantined: true },
    );
    const { code, out, error } = await requests('list');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(`Reference       Kind    Regime  Status  Received    Due
AAAA-AAAA-AAA2  access  us-ca   open    2026-11-02  2026-11-30  overdue, quarantined
AAAA-AAAA-AAA1  delete  us-ca   open    2026-11-02  2027-01-10
`);
  });

  it('has colours only in a terminal', async () => {
    await store({ answerBy: '2026-11-30' });
    const coloured = await atTerminal(['requests', 'list'], { colours: true });
    expect(coloured.out).toContain('\u001b[31m2026-11-30');
    expect((await requests('list')).out).not.toContain('\u001b');
  });

  it('is narrowed, and goes on where it ended', async () => {
    await store(
      { reference: 'AAAA-AAAA-AAA1' },
      { reference: 'AAAA-AAAA-AAA2' },
      { reference: 'AAAA-AAAA-AAA3', quarantined: true },
    );
    const first = JSON.parse((await requests('list', '--no-quarantined', '--limit', '1', '--json')).out);
    expect(first.requests).toHaveLength(1);
    expect(first.requests[0]).not.toHaveProperty('payload');
    const second = await requests('list', '--no-quarantined', '--after', first.next, '--json');
    expect(JSON.parse(second.out).requests).toMatchObject([{ reference: 'AAAA-AAAA-AAA2' }]);
    expect((await requests('list', '--status', 'denied')).out).toBe('There are no such requests.\n');
    expect((await requests('list', '--overdue')).out).toBe('There are no such requests.\n');
  });
});

describe('requests show', () => {
  it('shows all of a request, however its reference is typed', async () => {
    await store({
      reference: '7K3M-9QXD-40TF',
      payload: { message: 'Line one\nLine two', attachments: [{ name: 'id.png', size: 5, bytes: 'aGVsbG8=' }] },
    });
    const { out } = await requests('show', ' 7k3m-9qxd-40tf');
    expect(out).toContain('message\n  Line one\n  Line two\n');
    expect(out).toContain('attachments  id.png (5 bytes)');
    expect(out).toContain('It can become: in_progress, fulfilled, revoked, denied, expired');
    expect(out).not.toContain('aGVsbG8=');
    const json = await requests('show', '7K3M-9QXD-40TF', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      reference: '7K3M-9QXD-40TF',
      payload: { message: 'Line one\nLine two' },
    });
  });

  it('lets nobody steer the terminal by what they write', async () => {
    await store({ reference: '7K3M-9QXD-40TF', payload: { message: 'a\u001b[2Jb\u202ec\u009bd' } });
    const { out } = await requests('show', '7K3M-9QXD-40TF');
    expect(out).toContain('a\ufffd[2Jb\ufffdc\ufffdd');
  });

  it('says so when there is none', async () => {
    await store();
    expect(await requests('show', 'nope')).toMatchObject({
      code: 1,
      error: 'Error: No request has the reference NOPE.\nSee all of them with: react-privacy-center requests list\n',
    });
  });
});

describe('requests status', () => {
  const reference = '7K3M-9QXD-40TF';

  it('changes where a request stands, under the name of who did it', async () => {
    await store({ reference });
    const { out } = await requests(
      'status',
      reference,
      'in_progress',
      '--note',
      'Asked IT.',
      '--answer-by',
      '2027-02-01',
    );
    expect(out).toBe(`${reference} is in_progress now.\n`);
    const { out: json } = await requests('show', reference, '--json');
    expect(JSON.parse(json)).toMatchObject({
      status: 'in_progress',
      answerBy: '2027-02-01',
      notes: [{ by: 'grace', text: 'Asked IT.' }],
    });
  });

  it('tells the agent who sent the request', async () => {
    await store({ reference, payload: { drp: { statusCallback: 'https://agent.example/status' } } });
    await requests('status', reference, 'fulfilled');
    const opened = sqliteStore(db);
    const [entry] = await opened.claim({ now: new Date('2027-01-01'), limit: 10, leaseMs: 1 });
    await opened.close();
    expect(entry).toMatchObject({ channel: 'webhook', message: { url: 'https://agent.example/status' } });
    expect(JSON.stringify(entry?.message)).toContain('fulfilled');
  });

  it('releases a request from quarantine where it stands', async () => {
    await store({ reference, quarantined: true });
    expect((await requests('status', reference, 'open', '--release')).out).toBe(`${reference} is open now.\n`);
    expect((await requests('show', reference)).out).toMatch(/^quarantined\s+false$/m);
  });

  it('does not go back', async () => {
    await store({ reference });
    await requests('status', reference, 'in_progress');
    const { code, error } = await requests('status', reference, 'open');
    expect(code).toBe(1);
    expect(error).toMatch(/is in_progress and can not become open.*It can become: in_progress, fulfilled/s);
  });

  it.each([
    [['denied'], /needs a reason.*--reason with one of: suspected_fraud,/s],
    [['fulfilled', '--reason', 'other'], /"other" is no reason for fulfilled.*Leave --reason out/s],
  ])('says what is wrong with %j, and how to mend it', async (args, words) => {
    await store({ reference });
    const { code, error } = await requests('status', reference, ...args);
    expect(code).toBe(1);
    expect(error).toMatch(words);
    expect(error).not.toContain('    at ');
  });

  it.each([
    [['done'], 'Allowed choices are open, in_progress'],
    [['open', '--answer-by', '2027-02-30'], 'a day that exists'],
  ])('does not understand %j', async (args, words) => {
    await store({ reference });
    const { code, error } = await requests('status', reference, ...args);
    expect(code).toBe(2);
    expect(error).toContain(words);
  });
});

describe('requests export', () => {
  it('gives every request, one a line, over several pages', async () => {
    await store(...Array.from({ length: 103 }, () => ({})));
    const all = jsonLines((await requests('export')).out);
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(103);
    expect(all[0]).toMatchObject({ payload: { name: 'Ada Example' } });
  });

  it('leaves out what people wrote, and writes files that others can not read or lose', async () => {
    await store({});
    const file = join(folder, 'export.jsonl');
    expect((await requests('export', '--no-data', '--out', file)).out).toBe(`Requests written to ${file}: 1\n`);
    expect(jsonLines(readFileSync(file, 'utf8'))[0]).not.toHaveProperty('payload');
    expect(statSync(file).mode & 0o077).toBe(0);
    const again = await requests('export', '--out', file);
    expect(again).toMatchObject({ code: 1, error: expect.stringContaining('nothing is overwritten') });
  });
});

describe('requests verify-log', () => {
  it('finds a line that was changed', async () => {
    await store({}, {});
    const sound = await requests('verify-log');
    expect(sound).toMatchObject({ code: 0, out: expect.stringContaining('holds: 2 lines') });
    const hash = sound.out.trim().split(' ').at(-1) ?? '';
    expect(await requests('verify-log', '--seen', hash)).toMatchObject({ code: 0 });
    expect(await requests('verify-log', '--seen', 'f00')).toMatchObject({ code: 1 });

    const driver = sqliteDriver(db);
    await driver.query("UPDATE privacy_audit SET text = replace(text, 'delete', 'access') WHERE sequence = 1");
    await driver.close();
    const broken = await requests('verify-log', '--json');
    expect(broken).toMatchObject({ code: 1, error: expect.stringContaining('from line 1 on') });
    expect(JSON.parse(broken.out)).toMatchObject({ ok: false, at: 1 });
  });
});

describe('where the requests are', () => {
  it('has to be said', async () => {
    const { code, error } = await atTerminal(['requests', 'list'], { env: {} });
    expect(code).toBe(1);
    expect(error).toContain('Add --db requests.db');
  });

  it('is never made by mistake', async () => {
    const { error } = await requests('list', '--db', join(folder, 'typo.db'));
    expect(error).toContain('There is no file');
  });

  it.each([
    ['mysql://root:secret@localhost/x', 'starts with postgres://'],
    ['postgres://ada:secret@127.0.0.1:9/x', 'Is PostgreSQL running'],
  ])('is told without its password when it can not be used: %s', async (place, words) => {
    const { code, error } = await requests('list', '--db', place);
    expect(code).toBe(1);
    expect(error).toContain(words);
    expect(error).not.toContain('secret');
  });

  it('may be a file that is none', async () => {
    writeFileSync(db, 'not a database, but long enough to be taken for one by its size. '.repeat(20));
    const { error } = await requests('list');
    expect(error).toContain('no SQLite database');
    expect(error).not.toContain('    at ');
    expect((await atTerminal(['--debug', 'requests', 'list'])).error).toContain('    at ');
  });
});

describe('the command line', () => {
  it('tells its version, and what there is', async () => {
    expect(await atTerminal(['--version'])).toEqual({ code: 0, out: '1.2.3\n', error: '' });
    const { code, out } = await atTerminal(['requests', '--help']);
    expect(code).toBe(0);
    for (const name of ['list', 'show', 'status', 'export', 'verify-log']) expect(out).toContain(name);
  });

  it('guesses the command that was meant', async () => {
    const { code, error } = await requests('lst');
    expect(code).toBe(2);
    expect(error).toContain('Did you mean list?');
  });
});

describe('requests undelivered', () => {
  it('shows what was given up, and lets it be tried again', async () => {
    await store({ reference: 'AAAA-AAAA-AAA1', outbox: [{ channel: 'mail', message: { to: 'ada@example.org' } }] });
    expect((await requests('undelivered')).out).toBe('No message was given up.\n');
    const opened = sqliteStore(db);
    const [entry] = await opened.claim({ now: new Date('2026-12-01'), limit: 1, leaseMs: 1 });
    await opened.failed(entry ?? { id: '', attempt: 0 }, { error: 'EENVELOPE 550' });
    await opened.close();

    const { out } = await requests('undelivered');
    expect(out).toMatch(/^[\w-]{36}\s+AAAA-AAAA-AAA1\s+mail\s+2026-11-02\s+EENVELOPE 550$/m);
    expect(out).not.toContain('ada@');
    expect((await requests('undelivered', '--retry', entry?.id ?? '')).out).toBe('To be tried again: 1\n');
    expect((await requests('undelivered')).out).toBe('No message was given up.\n');
    const again = await requests('undelivered', '--retry', entry?.id ?? '');
    expect(again.code).toBe(1);
    expect(again.error).toContain('No message that was given up has the id');
  });
});

describe('requests purge', () => {
  it('removes what people wrote from requests answered long ago', async () => {
    await store({ reference: 'AAAA-AAAA-AAA1', payload: { email: 'ada@example.org' } });
    const opened = sqliteStore(db);
    await opened.move('AAAA-AAAA-AAA1', { status: 'fulfilled', by: 'grace', now: new Date('2026-11-03T10:00:00Z') });
    await opened.close();
    expect((await requests('purge', '--answered-for', '30')).out).toBe('Requests purged: 0\n');
    expect((await requests('purge', '--answered-for', '20')).out).toBe('Requests purged: 1\n');
    const { out } = await requests('show', 'AAAA-AAAA-AAA1');
    expect(out).toContain('What the person wrote has been removed.');
    expect(out).not.toContain('ada@');
  });

  it('asks for how long', async () => {
    expect((await requests('purge')).code).toBe(2);
    expect((await requests('purge', '--answered-for', 'long')).error).toContain('It must be a number of days');
  });
});
