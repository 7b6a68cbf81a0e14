import { createHash } from 'node:crypto';
import type { RegimeId, RequestKind } from '../../policy/vocabulary.js';
import type { RequestStatus, StatusReason } from '../../requests/request-status.js';

/** What the log says of one event. No personal data of the person who asked: it outlives a purge. */
export interface AuditEvent {
  readonly action: 'received' | 'confirmed' | 'moved' | 'purged';
  readonly at: string;
  readonly reference: string;
  readonly kind: RequestKind;
  readonly regime?: RegimeId;
  /** Who did it; absent for the person who asked and for the machine. */
  readonly by?: string;
  readonly from?: RequestStatus;
  readonly to?: RequestStatus;
  readonly reason?: StatusReason;
  readonly answerBy?: string;
  /** It was taken out of quarantine. */
  readonly released?: true;
}

/** An event in its place in the log. */
export interface AuditEntry extends AuditEvent {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  /** Covers this entry and, through the one before it, all that came before. */
  readonly hash: string;
}

/** One link of the chain, as stored. */
export interface AuditLink {
  readonly sequence: number;
  readonly hash: string;
}

/** One line of the log, as stored: the very text the hash covers. */
export interface AuditLine extends AuditLink {
  readonly text: string;
}

/** What checking the log found. */
export type AuditVerdict =
  | {
      readonly ok: true;
      readonly entries: number;
      /** The last hash. Kept elsewhere, it shows later that the log was not rewritten as a whole. */
      readonly hash: string;
    }
  | {
      readonly ok: false;
      /** The sequence number of the first line that does not hold. */
      readonly at: number;
      readonly why: string;
    };

/** What the first line of a log is chained to. */
export const AUDIT_START: AuditLink = { sequence: 0, hash: '' };

/** Writes the line that follows a link: its numbers, its text and the hash over both and the hash before. */
export function auditLine(previous: AuditLink, event: AuditEvent): AuditLine {
  const sequence = previous.sequence + 1;
  const text = JSON.stringify({ sequence, ...event });
  return { sequence, text, hash: chainHash(previous.hash, text) };
}

/** Reads a stored line. */
export function readAuditLine({ text, hash }: AuditLine): AuditEntry {
  return { ...JSON.parse(text), hash };
}

/**
 * Walks a log from its first line to its head. Lines may be added meanwhile.
 *
 * @param read gives the next lines after a sequence number, in order; none at the end
 * @param head gives the last link, which is stored apart from the lines
 */
export async function verifyAuditLog(
  read: (after: number) => Promise<readonly AuditLine[]>,
  head: () => Promise<AuditLink | undefined>,
): Promise<AuditVerdict> {
  let last = AUDIT_START;
  for (;;) {
    // Asked for before the lines: what it promises must be among them.
    const promised = await head();
    const lines = await read(last.sequence);
    for (const line of lines) {
      const why = faultOf(line, last);
      if (why !== undefined) return { ok: false, at: last.sequence + 1, why };
      last = line;
    }
    if (lines.length > 0) continue;
    if (promised?.sequence === last.sequence && promised.hash === last.hash) {
      return { ok: true, entries: last.sequence, hash: last.hash };
    }
    if (promised === undefined) return { ok: false, at: last.sequence, why: 'the record of the last line is missing' };
    return promised.sequence > last.sequence
      ? { ok: false, at: last.sequence + 1, why: `the log ends here, though it has had ${promised.sequence} lines` }
      : { ok: false, at: last.sequence, why: 'the last line is not the one recorded as the last' };
  }
}

function faultOf(line: AuditLine, previous: AuditLink): string | undefined {
  if (line.sequence !== previous.sequence + 1) return `the next line has the number ${line.sequence}`;
  if (line.hash !== chainHash(previous.hash, line.text)) return 'its hash does not cover its text and the line before';
  return undefined;
}

function chainHash(previous: string, text: string): string {
  return createHash('sha256').update(`${previous}\n${text}`).digest('hex');
}
