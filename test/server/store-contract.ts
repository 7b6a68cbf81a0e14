import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/server/audit/audit-log.js';
import { createSqlStore } from '../../src/server/store/create-sql-store.js';
import { MIGRATIONS, migrate } from '../../src/server/store/migrations.js';
import type { NewRequest, OutboxEntry, RequestStore } from '../../src/server/store/request-store.js';
import type { SqlDriver } from '../../src/server/store/sql-driver.js';
import { newRequest } from './support/new-request.js';

/** A point in time on the day the requests of these tests arrive. */
const at = (time: string) => new Date(`2026-11-02T${time}Z`);
const mail = (to: string) => ({ channel: 'mail' as const, message: { to, text: 'We have your request.' } });

/**
 * What every store does.
 *
 * @param newDatabase makes an empty database and gives a function that connects to it anew each time
 */
export function describeStore(newDatabase: () => Promise<() => SqlDriver>) {
  let connect: () => SqlDriver;
  let drivers: SqlDriver[];
  let store: RequestStore;

  const driver = () => {
    const opened = connect();
    drivers.push(opened);
    return opened;
  };
  const storeOfAnotherProcess = () => createSqlStore(driver());
  const audit = async () => {
    const entries: AuditEntry[] = [];
    for await (const entry of store.audit()) entries.push(entry);
    return entries;
  };

  beforeEach(async () => {
    connect = await newDatabase();
    drivers = [];
    store = storeOfAnotherProcess();
  });
  afterEach(async () => {
    for (const opened of drivers) await opened.close();
  });

  describe('one intent, one record', () => {
    it('gives back what was stored, as it was', async () => {
      const { outbox, ...entry } = newRequest({ payload: { email: 'ada@example.org', message: 'ä\0\u{1f600}" \n' } });
      const { outcome, record } = await store.create({ ...entry, outbox });

      expect(outcome).toBe('created');
      expect(record).toEqual({ ...entry, status: 'open', updatedAt: entry.receivedAt, notes: [] });
      expect(await store.find(entry.reference)).toEqual(record);
      expect(await store.find('PR-UNKNOWN')).toBeUndefined();
      expect(await store.find('PR-\0')).toBeUndefined();
    });

    it('answers a second try with the first record, and sends nothing twice', async () => {
      const entry = newRequest({ outbox: [mail('ada@example.org')] });
      const first = await store.create(entry);
      const second = await store.create({ ...entry, reference: 'PR-SECOND', receivedAt: '2026-11-02T09:05:00.000Z' });

      expect(second).toEqual({ outcome: 'replayed', record: first.record });
      expect(await store.find('PR-SECOND')).toBeUndefined();
      expect(await store.claim({ now: at('10:00:00'), limit: 10, leaseMs: 1000 })).toHaveLength(1);
      expect(await audit()).toHaveLength(1);
    });

    it('tells another request under the same key from a second try', async () => {
      const entry = newRequest();
      const first = await store.create(entry);
      const other = await store.create({ ...entry, reference: 'PR-OTHER', payloadHash: 'another digest' });

      expect(other).toEqual({ outcome: 'conflict', record: first.record });
    });

    it('takes the same key for another policy as another intent', async () => {
      const entry = newRequest();
      await store.create(entry);
      const other = await store.create({ ...entry, reference: 'PR-OTHER-SITE', policyId: 'another-site' });

      expect(other.outcome).toBe('created');
    });

    it('makes one record of twenty tries at once, from several processes', async () => {
      const stores = [store, storeOfAnotherProcess(), storeOfAnotherProcess(), storeOfAnotherProcess()];
      const entry = newRequest({ outbox: [mail('ada@example.org')] });
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (stores[index % stores.length] as RequestStore).create({ ...entry, reference: `PR-TRY-${index}` }),
        ),
      );

      expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
      expect(results.filter(({ outcome }) => outcome === 'replayed')).toHaveLength(19);
      expect(new Set(results.map(({ record }) => record.reference)).size).toBe(1);
      expect((await store.list({ limit: 100 })).records).toHaveLength(1);
      expect(await store.claim({ now: at('10:00:00'), limit: 10, leaseMs: 1000 })).toHaveLength(1);
    });

    it('stores what comes at once, whatever its size, though one of it cannot be stored', async () => {
      const unwritable = { channel: 'mail' as const, message: { toJSON: () => JSON.parse('no JSON') } };
      const entries = Array.from({ length: 60 }, (_, index) =>
        newRequest({
          payload: { message: 'x'.repeat(index % 20 === 0 ? 700_000 : 10) },
          outbox: [mail('ada@example.org'), ...(index === 30 ? [unwritable] : [])],
        }),
      );
      const again = entries.slice(0, 10).map((entry, index) => ({ ...entry, reference: `PR-AGAIN-${index}` }));
      const results = await Promise.allSettled([...entries, ...again].map((entry) => store.create(entry)));

      expect(results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([30]);
      const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(made.filter(({ outcome }) => outcome === 'created')).toHaveLength(59);
      expect(made.filter(({ outcome }) => outcome === 'replayed')).toHaveLength(10);
      for (const [index, { record }] of made.entries()) {
        expect(record.payload).toEqual([...entries.toSpliced(30, 1), ...again][index]?.payload);
        expect(await store.find(record.reference)).toEqual(record);
      }
      expect(await store.claim({ now: at('10:00:00'), limit: 100, leaseMs: 1000 })).toHaveLength(59);
      expect(await audit()).toHaveLength(59);
      expect(await store.verifyAudit()).toMatchObject({ ok: true, entries: 59 });
    });

    it('stores nothing of a request it cannot store whole', async () => {
      const unwritable = { channel: 'mail' as const, message: { toJSON: () => JSON.parse('no JSON') } };
      const entry = newRequest({ outbox: [mail('ada@example.org'), unwritable] });

      await expect(store.create(entry)).rejects.toThrow(SyntaxError);
      expect(await store.find(entry.reference)).toBeUndefined();
      expect(await store.claim({ now: at('10:00:00'), limit: 10, leaseMs: 1000 })).toEqual([]);
      expect(await audit()).toEqual([]);
    });
  });

  describe('one-time links', () => {
    const confirmation = { tokenHash: 'digest of the token', expiresAt: '2026-11-03T09:00:00.000Z' };

    it('confirms once', async () => {
      const { record } = await store.create(newRequest({ confirmation }));
      expect(record).toMatchObject({
        status: 'in_progress',
        statusReason: 'need_user_verification',
        confirm: 'email',
      });

      const outbox = [mail('ada@example.org')];
      const confirmed = await store.confirm(confirmation.tokenHash, at('12:00:00'), outbox);
      expect(confirmed).toMatchObject({
        reference: record.reference,
        status: 'in_progress',
        confirm: 'email',
        confirmedAt: '2026-11-02T12:00:00.000Z',
      });
      expect(confirmed).not.toHaveProperty('statusReason');
      expect(await store.confirm(confirmation.tokenHash, at('12:00:01'), outbox)).toBeUndefined();
      expect(await store.claim({ now: at('13:00:00'), limit: 10, leaseMs: 1000 })).toHaveLength(1);
    });

    it('confirms once when the link is opened ten times at once', async () => {
      await store.create(newRequest({ confirmation }));
      const stores = [store, storeOfAnotherProcess()];
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (stores[index % 2] as RequestStore).confirm(confirmation.tokenHash, at('12:00:00')),
        ),
      );

      expect(results.filter((record) => record !== undefined)).toHaveLength(1);
    });

    it('confirms by a new link, and no longer by the one before', async () => {
      const { record } = await store.create(newRequest({ confirmation, quarantined: true }));
      const anew = { tokenHash: 'digest of a new token', expiresAt: '2026-11-05T09:00:00.000Z' };
      const move = { status: 'in_progress', by: 'grace', quarantined: false, confirmation: anew } as const;
      await store.move(record.reference, { ...move, now: new Date('2026-11-04T09:00:00Z') });

      expect(await store.confirm(confirmation.tokenHash, at('12:00:00'))).toBeUndefined();
      expect(await store.confirm(anew.tokenHash, new Date('2026-11-05T08:59:59Z'))).toMatchObject({
        reference: record.reference,
        confirmedAt: '2026-11-05T08:59:59.000Z',
      });
    });

    it('does not confirm late, by an unknown link, or what is closed', async () => {
      const { record } = await store.create(newRequest({ confirmation }));

      expect(await store.confirm(confirmation.tokenHash, new Date(confirmation.expiresAt))).toBeUndefined();
      expect(await store.confirm('digest of another token', at('12:00:00'))).toBeUndefined();
      await store.move(record.reference, { status: 'revoked', by: 'requester', now: at('12:00:00') });
      expect(await store.confirm(confirmation.tokenHash, at('12:00:01'))).toBeUndefined();
    });
  });

  describe('answering', () => {
    it('goes from open to fulfilled, keeps notes, sends what follows', async () => {
      const { record } = await store.create(newRequest({ quarantined: true }));
      await store.move(record.reference, {
        status: 'in_progress',
        by: 'grace',
        note: 'Looking for the account.',
        quarantined: false,
        answerBy: '2027-01-31',
        now: at('10:00:00'),
      });
      const moved = await store.move(record.reference, {
        status: 'fulfilled',
        by: 'grace',
        outbox: [mail('ada@example.org')],
        now: at('11:00:00'),
      });

      expect(moved).toEqual({
        ...record,
        status: 'fulfilled',
        updatedAt: '2026-11-02T11:00:00.000Z',
        answerBy: '2027-01-31',
        quarantined: false,
        notes: [{ at: '2026-11-02T10:00:00.000Z', by: 'grace', text: 'Looking for the account.' }],
      });
      expect(await store.find(record.reference)).toEqual(moved);
      expect(await store.claim({ now: at('12:00:00'), limit: 10, leaseMs: 1000 })).toHaveLength(1);
    });

    it('keeps a status and changes what goes with it', async () => {
      const { record } = await store.create(newRequest({ quarantined: true }));
      const moved = await store.move(record.reference, {
        status: 'open',
        by: 'grace',
        quarantined: false,
        now: at('10:00:00'),
      });

      expect(moved).toMatchObject({ status: 'open', quarantined: false });
    });

    it('refuses to reopen, to deny without a reason, and what it does not know', async () => {
      const { record } = await store.create(newRequest());
      const move = (status: 'open' | 'denied' | 'revoked', reference = record.reference) =>
        store.move(reference, { status, by: 'grace', note: 'kept out', outbox: [mail('x')], now: at('10:00:00') });

      await expect(move('denied')).rejects.toMatchObject({ code: 'illegal-move' });
      await expect(move('open', 'PR-UNKNOWN')).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.find(record.reference)).toEqual(record);

      const revoked = await move('revoked');
      await expect(move('open')).rejects.toMatchObject({ code: 'illegal-move' });
      await expect(move('revoked')).rejects.toMatchObject({ code: 'illegal-move' });
      expect(await store.find(record.reference)).toEqual(revoked);
    });

    it('lets one of two people close a request', async () => {
      const { record } = await store.create(newRequest());
      const [grace, alan] = [store, storeOfAnotherProcess()];
      const results = await Promise.allSettled([
        grace.move(record.reference, { status: 'fulfilled', by: 'grace', now: at('10:00:00') }),
        alan.move(record.reference, { status: 'denied', reason: 'no_match', by: 'alan', now: at('10:00:00') }),
      ]);

      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('the list', () => {
    const due = (reference: string, answerBy?: string): NewRequest => {
      const { answerBy: _, ...entry } = newRequest({ reference });
      return answerBy === undefined ? entry : { ...entry, answerBy };
    };
    const references = async (filter: Parameters<RequestStore['list']>[0]) =>
      (await store.list(filter)).records.map(({ reference }) => reference);

    beforeEach(async () => {
      await store.create(due('no-deadline'));
      await store.create(due('due-later', '2026-12-20'));
      await store.create(due('overdue', '2026-12-01'));
      await store.create(due('answered', '2026-11-20'));
      await store.create({ ...due('spam', '2026-12-24'), quarantined: true });
      await store.move('answered', { status: 'fulfilled', by: 'grace', now: at('10:00:00') });
    });

    it('has overdue requests first, then by the day due, answered ones last', async () => {
      expect(await references({ limit: 10 })).toEqual(['overdue', 'due-later', 'spam', 'no-deadline', 'answered']);
    });

    it('filters', async () => {
      expect(await references({ dueBefore: '2026-12-02', limit: 10 })).toEqual(['overdue']);
      expect(await references({ dueBefore: '2026-12-01', limit: 10 })).toEqual([]);
      expect(await references({ status: 'fulfilled', limit: 10 })).toEqual(['answered']);
      expect(await references({ quarantined: true, limit: 10 })).toEqual(['spam']);
      expect(await references({ quarantined: false, status: 'open', limit: 10 })).toEqual([
        'overdue',
        'due-later',
        'no-deadline',
      ]);
    });

    it('goes page by page, though the last one seen is answered in between', async () => {
      const first = await store.list({ limit: 2 });
      expect(first.records.map(({ reference }) => reference)).toEqual(['overdue', 'due-later']);
      await store.move('due-later', { status: 'fulfilled', by: 'grace', now: at('10:00:00') });

      const second = await store.list({ limit: 2, after: first.next as string });
      expect(second.records.map(({ reference }) => reference)).toEqual(['spam', 'no-deadline']);
      const last = await store.list({ limit: 2, after: second.next as string });
      expect(last.records.map(({ reference }) => reference)).toEqual(['answered', 'due-later']);
      expect(last).not.toHaveProperty('next');
    });

    it('starts at the top where a position cannot be read', async () => {
      for (const after of ['', 'no position', btoa('[0,1,2,3]'), btoa('[7,"","",""]')]) {
        expect(await references({ limit: 1, after })).toEqual(['overdue']);
      }
    });
  });

  describe('the outbox', () => {
    const claim = (now: Date, from = store, limit = 10) => from.claim({ now, limit, leaseMs: 60_000 });

    it('gives a message to one worker, until the lease ends', async () => {
      const { record } = await store.create(newRequest({ outbox: [mail('ada@example.org')] }));
      const [entry] = await claim(at('10:00:00'));

      expect(entry).toMatchObject({ reference: record.reference, attempt: 1, ...mail('ada@example.org') });
      expect(await claim(at('10:00:59'), storeOfAnotherProcess())).toEqual([]);
      expect(await claim(at('10:01:00'))).toEqual([{ ...entry, attempt: 2 }]);
    });

    it('never gives one message to two of several workers', async () => {
      for (let index = 0; index < 30; index += 1) {
        await store.create(newRequest({ outbox: [mail(`${index}@example.org`), mail('privacy@example.org')] }));
      }
      const taken: OutboxEntry[] = [];
      const work = async (from: RequestStore) => {
        for (;;) {
          const entries = await claim(at('10:00:00'), from, 3);
          if (entries.length === 0) return;
          taken.push(...entries);
          for (const entry of entries) await from.delivered(entry, at('10:00:01'));
        }
      };
      await Promise.all([store, ...Array.from({ length: 4 }, storeOfAnotherProcess)].map(work));

      expect(taken).toHaveLength(60);
      expect(new Set(taken.map(({ id }) => id)).size).toBe(60);
      expect(await claim(at('12:00:00'))).toEqual([]);
    });

    it('tries again when told, and stops when given up', async () => {
      await store.create(newRequest({ outbox: [mail('ada@example.org')] }));
      const [first] = await claim(at('10:00:00'));
      await store.failed(first as OutboxEntry, { error: 'greylisted', retryAt: at('10:00:30') });
      expect(await claim(at('10:00:29'))).toEqual([]);

      const [second] = await claim(at('10:00:30'));
      expect(second).toEqual({ ...first, attempt: 2 });
      await store.failed(second as OutboxEntry, { error: 'no such mailbox' });
      expect(await claim(new Date('2030-01-01'))).toEqual([]);
    });

    it('shows what was given up, without what it says, and tries it again from the start when told', async () => {
      await store.create(newRequest({ outbox: [mail('ada@example.org')] }));
      const [first] = await claim(at('10:00:00'));
      const { id, reference } = first as OutboxEntry;
      expect(await store.retry(id, at('10:00:01'))).toBe(false);
      await store.failed(first as OutboxEntry, { error: '550' });

      const given = await store.undelivered({ limit: 10 });
      expect(given).toMatchObject([{ id, reference, channel: 'mail', attempt: 1, error: '550' }]);
      expect(JSON.stringify(given)).not.toContain('ada@');
      expect(await store.retry('nobody', at('11:00:00'))).toBe(false);
      expect(await store.retry(id, at('11:00:00'))).toBe(true);
      expect(await store.undelivered({ limit: 10 })).toEqual([]);
      expect(await claim(at('11:00:00'))).toEqual([{ ...first, attempt: 1 }]);
    });

    it('does not listen to a worker whose lease ran out', async () => {
      await store.create(newRequest({ outbox: [mail('ada@example.org')] }));
      const [slow] = await claim(at('10:00:00'));
      await claim(at('10:01:00'));
      await store.failed(slow as OutboxEntry, { error: 'timed out', retryAt: at('10:01:00') });

      expect(await claim(at('10:01:30'))).toEqual([]);
    });

    it('takes a message for delivered, whichever attempt says so', async () => {
      await store.create(newRequest({ outbox: [mail('ada@example.org')] }));
      const [slow] = await claim(at('10:00:00'));
      const [second] = await claim(at('10:01:00'));
      await store.delivered(slow as OutboxEntry, at('10:01:05'));
      await store.failed(second as OutboxEntry, { error: 'refused', retryAt: at('10:02:00') });

      expect(await claim(at('11:00:00'))).toEqual([]);
    });
  });

  describe('the purge', () => {
    it('removes personal data of requests answered long ago, everywhere, and leaves what the log says', async () => {
      const secret = 'ada.lovelace@example.org';
      const asked = { payload: { email: secret }, payloadHash: `digest of ${secret}`, outbox: [mail(secret)] };
      const { record: old } = await store.create(newRequest(asked));
      await store.move(old.reference, {
        status: 'denied',
        reason: 'no_match',
        by: 'grace',
        note: `No account of ${secret}.`,
        outbox: [mail(secret)],
        now: at('10:00:00'),
      });
      const [entry] = await store.claim({ now: at('10:00:00'), limit: 1, leaseMs: 1000 });
      await store.failed(entry as OutboxEntry, { error: `550 <${secret}> unknown` });
      const { record: recent } = await store.create(newRequest());
      await store.move(recent.reference, { status: 'fulfilled', by: 'grace', now: at('12:00:00') });
      const { record: open } = await store.create(newRequest());
      const before = await audit();

      const options = { answeredBefore: at('11:00:00'), now: at('13:00:00') };
      expect(await store.purge(options)).toBe(1);
      expect(await store.purge(options)).toBe(0);

      expect(await store.find(old.reference)).toMatchObject({
        kind: 'delete',
        status: 'denied',
        receivedAt: old.receivedAt,
        payload: {},
        notes: [],
        purgedAt: '2026-11-02T13:00:00.000Z',
      });
      expect((await store.find(recent.reference))?.payload).toEqual(recent.payload);
      expect((await store.find(open.reference))?.payload).toEqual(open.payload);
      expect((await audit()).slice(0, before.length)).toEqual(before);
      expect(await store.verifyAudit()).toMatchObject({ ok: true, entries: before.length + 1 });
      expect(JSON.stringify(await everything())).not.toContain(secret);
    });

    it('purges more than fits one transaction', async () => {
      for (let index = 0; index < 130; index += 1) {
        const { record } = await store.create(newRequest());
        await store.move(record.reference, { status: 'fulfilled', by: 'grace', now: at('10:00:00') });
      }

      expect(await store.purge({ answeredBefore: at('11:00:00'), now: at('12:00:00') })).toBe(130);
    });

    const everything = async () => {
      const session = driver();
      const tables = ['privacy_requests', 'privacy_outbox', 'privacy_audit', 'privacy_audit_head'];
      return Promise.all(tables.map((table) => session.query(`SELECT * FROM ${table}`)));
    };
  });

  describe('the audit log', () => {
    it('says what happened, in order, without personal data', async () => {
      const confirmation = { tokenHash: 'digest of the token', expiresAt: '2026-11-03T09:00:00.000Z' };
      const { record } = await store.create(newRequest({ confirmation }));
      await store.confirm(confirmation.tokenHash, at('10:00:00'));
      await store.move(record.reference, {
        status: 'denied',
        reason: 'other',
        by: 'grace',
        note: 'x',
        now: at('11:00:00'),
      });
      const about = { reference: record.reference, kind: 'delete', regime: 'us-ca' };
      const entries = await audit();

      expect(entries.map(({ hash: _, ...entry }) => entry)).toEqual([
        {
          ...about,
          sequence: 1,
          action: 'received',
          at: record.receivedAt,
          to: 'in_progress',
          reason: 'need_user_verification',
        },
        { ...about, sequence: 2, action: 'confirmed', at: '2026-11-02T10:00:00.000Z', to: 'in_progress' },
        {
          ...about,
          sequence: 3,
          action: 'moved',
          at: '2026-11-02T11:00:00.000Z',
          by: 'grace',
          from: 'in_progress',
          to: 'denied',
          reason: 'other',
        },
      ]);
      expect(await store.verifyAudit()).toEqual({ ok: true, entries: 3, hash: entries[2]?.hash });
    });

    it('can be read in parts', async () => {
      for (let index = 0; index < 5; index += 1) await store.create(newRequest());
      const sequences: number[] = [];
      for await (const { sequence } of store.audit({ after: 1, limit: 3 })) sequences.push(sequence);

      expect(sequences).toEqual([2, 3, 4]);
    });

    it('does not fork when several processes write to it at once, and can be checked meanwhile', async () => {
      const stores = [store, ...Array.from({ length: 3 }, storeOfAnotherProcess)];
      const writing = stores.map(async (each) => {
        for (let index = 0; index < 15; index += 1) await each.create(newRequest());
      });
      const [, ...meanwhile] = await Promise.all([
        Promise.all(writing),
        ...Array.from({ length: 5 }, () => store.verifyAudit()),
      ]);

      for (const verdict of meanwhile) expect(verdict).toMatchObject({ ok: true });
      expect(await store.verifyAudit()).toMatchObject({ ok: true, entries: 60 });
    });

    it.each([
      ['a line edited', "UPDATE privacy_audit SET text = replace(text, 'delete', 'access') WHERE sequence = 2", 2],
      ['a hash edited', "UPDATE privacy_audit SET hash = 'x' WHERE sequence = 2", 2],
      ['a line dropped', 'DELETE FROM privacy_audit WHERE sequence = 2', 2],
      ['the last line dropped', 'DELETE FROM privacy_audit WHERE sequence = 4', 4],
      ['the last line dropped from the head too', 'UPDATE privacy_audit_head SET sequence = 3', 4],
      ['the head dropped', 'DELETE FROM privacy_audit_head', 4],
    ])('tells of %s', async (_, statement, line) => {
      for (let index = 0; index < 4; index += 1) await store.create(newRequest());
      await driver().query(statement);

      expect(await store.verifyAudit()).toMatchObject({ ok: false, at: line });
    });
  });

  describe('migrations', () => {
    it('run once when eight processes start at once', async () => {
      const stores = Array.from({ length: 8 }, storeOfAnotherProcess);
      await Promise.all(stores.map((each) => each.migrate()));

      expect(await driver().query('SELECT version FROM privacy_schema')).toHaveLength(MIGRATIONS.length);
      expect((await store.create(newRequest())).outcome).toBe('created');
    });

    it('go forward from an older version and keep what is there', async () => {
      const { record } = await store.create(newRequest());
      const next = [...MIGRATIONS, ['ALTER TABLE privacy_requests ADD COLUMN colour TEXT']];
      await migrate(driver(), next);

      expect(await driver().query('SELECT reference, colour FROM privacy_requests')).toEqual([
        expect.objectContaining({ reference: record.reference, colour: null }),
      ]);
      expect(await store.find(record.reference)).toEqual(record);
    });

    it('leave the old version where a step fails', async () => {
      await store.migrate();
      const broken = [...MIGRATIONS, ['CREATE TABLE privacy_half (id TEXT)', 'CREATE TABLE no sense']];
      await expect(migrate(driver(), broken)).rejects.toThrow();

      await expect(driver().query('SELECT * FROM privacy_half')).rejects.toThrow();
      expect((await store.create(newRequest())).outcome).toBe('created');
    });

    it('refuse a database that a newer release has used', async () => {
      await migrate(driver(), [...MIGRATIONS, []]);

      await expect(store.find('PR-000001')).rejects.toThrow('A newer release has used it');
    });
  });
}
