import { describe, expect, it } from 'vitest';
import { drpRight, drpStatus, fromDrpRight } from '../../src/requests/drp.js';
import { canMove, isClosed, isReasonOf, REQUEST_STATUSES, STATUS_REASONS } from '../../src/requests/request-status.js';

describe('the status of a request', () => {
  it('moves on from open and from in progress or stays there, and never leaves an end', () => {
    for (const from of REQUEST_STATUSES) {
      for (const to of REQUEST_STATUSES) {
        const isGoingOn = from === 'open' || from === 'in_progress';
        expect(canMove(from, to), `${from} to ${to}`).toBe(isGoingOn && (to !== 'open' || from === 'open'));
      }
      expect(isClosed(from)).toBe(REQUEST_STATUSES.every((to) => !canMove(from, to)));
    }
  });

  it('has the reasons that belong to it, and a refusal always one', () => {
    expect(isReasonOf('denied', 'no_match')).toBe(true);
    expect(isReasonOf('denied', undefined)).toBe(false);
    expect(isReasonOf('denied', 'need_user_verification')).toBe(false);
    expect(isReasonOf('in_progress', 'need_user_verification')).toBe(true);
    expect(isReasonOf('fulfilled', undefined)).toBe(true);
    expect(Object.keys(STATUS_REASONS)).toEqual([...REQUEST_STATUSES]);
  });
});

describe('the Data Rights Protocol', () => {
  it.each([
    ['delete', undefined, 'deletion'],
    ['opt-out-sale-share', undefined, 'sale:opt_out'],
    ['opt-in-sale-share', undefined, 'sale:opt_in'],
    ['access', undefined, 'access'],
    ['access', 'categories', 'access:categories'],
    ['access', 'specific', 'access:specific'],
  ] as const)('calls %s %s %s, and back', (kind, scope, right) => {
    expect(drpRight(kind, scope)).toBe(right);
    expect(fromDrpRight(right)).toEqual({ kind, ...(scope && { scope }) });
  });

  it('has no name for other requests, and no request for other names', () => {
    expect(drpRight('restrict')).toBeUndefined();
    for (const name of ['', 'sale', 'toString', '__proto__']) expect(fromDrpRight(name)).toBeUndefined();
  });

  it('reads the state of a request', () => {
    expect(
      drpStatus({
        reference: 'R-1',
        status: 'denied',
        reason: 'no_match',
        receivedAt: '2026-11-22T10:00:00.000Z',
        answerBy: '2027-01-06',
        agentRequestId: 'a-7',
      }),
    ).toEqual({
      request_id: 'R-1',
      agent_request_id: 'a-7',
      received_at: '2026-11-22T10:00:00.000Z',
      expected_by: '2027-01-06T23:59:59.999Z',
      status: 'denied',
      reason: 'no_match',
    });
  });
});
