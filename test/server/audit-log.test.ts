import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  AUDIT_START,
  type AuditEvent,
  type AuditLine,
  type AuditLink,
  auditLine,
  verifyAuditLog,
} from '../../src/server/audit/audit-log.js';

vi.setConfig({ testTimeout: 120_000 });

function logOf(length: number): AuditLine[] {
  const lines: AuditLine[] = [];
  for (let index = 0; index < length; index += 1) {
    const event: AuditEvent = {
      action: 'received',
      at: '2026-11-02T09:00:00.000Z',
      reference: `PR-${index}`,
      kind: 'delete',
      to: 'open',
    };
    lines.push(auditLine(lines.at(-1) ?? AUDIT_START, event));
  }
  return lines;
}

/** Checks lines as a store would hand them over, against the head they should lead to. */
function verify(lines: readonly AuditLine[], head: AuditLink | undefined) {
  const start = (after: number) => {
    const index = lines.findIndex(({ sequence }) => sequence > after);
    return index === -1 ? lines.length : index;
  };
  return verifyAuditLog(
    async (after) => lines.slice(start(after), start(after) + 1000),
    async () => head,
  );
}

const log = logOf(40);
const head = log.at(-1) as AuditLine;
const place = fc.nat({ max: log.length - 1 });

/** The log with one line replaced by others. */
const withAt = (index: number, ...lines: readonly AuditLine[]) => log.toSpliced(index, 1, ...lines);
const at = (index: number) => log[index] as AuditLine;

describe('the audit log', () => {
  it('holds as written, empty or not', async () => {
    expect(await verify(log, head)).toEqual({ ok: true, entries: 40, hash: head.hash });
    expect(await verify([], AUDIT_START)).toEqual({ ok: true, entries: 0, hash: '' });
  });

  it('tells of any edit of a single byte', async () => {
    const edit = fc.record({ line: place, column: fc.constantFrom('text', 'hash'), byte: fc.nat(), to: fc.nat(254) });
    await fc.assert(
      fc.asyncProperty(edit, async ({ line, column, byte, to }) => {
        const bytes = Buffer.from(at(line)[column as 'text' | 'hash'], 'latin1');
        const index = byte % bytes.length;
        bytes[index] = to < (bytes[index] as number) ? to : to + 1;
        const edited = { ...at(line), [column]: bytes.toString('latin1') };

        expect(await verify(withAt(line, edited), head)).toMatchObject({ ok: false, at: line + 1 });
      }),
      { numRuns: 2000 },
    );
  });

  it('tells of any other number, drop, repetition or change of order', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.nat(100), async (one, other, number) => {
        fc.pre(one !== other && number !== at(one).sequence);
        const faults = [
          withAt(one, { ...at(one), sequence: number }),
          withAt(one),
          withAt(one, at(one), at(one)),
          withAt(one, at(other)).with(other, at(one)),
          // The same, with the numbers left in order.
          withAt(one, { ...at(other), sequence: one + 1 }).with(other, { ...at(one), sequence: other + 1 }),
          // Rewritten from here on, and cut off before.
          withAt(one, auditLine(log[one - 1] ?? AUDIT_START, { ...JSON.parse(at(one).text), kind: 'access' })),
          log.slice(0, one),
        ];
        for (const lines of faults) {
          const sorted = lines.toSorted((a, b) => a.sequence - b.sequence);
          // What a database sorts by number may come out as it was.
          if (JSON.stringify(sorted) === JSON.stringify(log)) continue;
          expect(await verify(sorted, head)).toMatchObject({ ok: false });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells of a head that is another one, or none', async () => {
    expect(await verify(log, undefined)).toMatchObject({ ok: false, at: 40 });
    expect(await verify(log, { ...head, hash: 'x' })).toMatchObject({ ok: false, at: 40 });
    expect(await verify(log, { ...head, sequence: 39 })).toMatchObject({ ok: false, at: 40 });
    expect(await verify(log, { ...head, sequence: 41 })).toMatchObject({ ok: false, at: 41 });
  });

  it('checks 100,000 lines in less than two seconds of computing', async () => {
    const long = logOf(100_000);
    const lines = (after: number) => long.slice(after, after + 2000);
    const before = process.cpuUsage();
    const verdict = await verifyAuditLog(
      async (after) => lines(after),
      async () => long.at(-1),
    );
    const { user, system } = process.cpuUsage(before);

    expect(verdict).toMatchObject({ ok: true, entries: 100_000 });
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
