import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../src/requests/deadlines.js';
import { requestRule } from '../../src/requests/request-rules.js';

const at = (time: string) => new Date(time);

describe('business days', () => {
  const answer = { answer: { businessDays: 3 } };

  it('leave out weekends', () => {
    // A Thursday.
    expect(deadlinesOf(answer, at('2026-11-19T10:00:00Z'))).toEqual({ answerBy: '2026-11-24' });
  });

  it('begin on the Monday after a request of the weekend', () => {
    expect(deadlinesOf(answer, at('2026-11-21T10:00:00Z'))).toEqual({ answerBy: '2026-11-25' });
    expect(deadlinesOf(answer, at('2026-11-22T10:00:00Z'))).toEqual({ answerBy: '2026-11-25' });
  });

  it('leave out holidays', () => {
    const holidays = ['2026-11-26', '2026-11-27'];
    expect(deadlinesOf(answer, at('2026-11-24T10:00:00Z'), { holidays })).toEqual({ answerBy: '2026-12-01' });
  });
});

describe('months', () => {
  const month = { answer: { months: 1 }, extension: { months: 2 } };

  it.each([
    ['2027-01-31', '2027-02-28', '2027-04-30'],
    ['2028-01-31', '2028-02-29', '2028-04-30'],
    ['2026-11-30', '2026-12-30', '2027-02-28'],
    ['2026-12-15', '2027-01-15', '2027-03-15'],
    ['2026-03-31', '2026-04-30', '2026-06-30'],
  ])('end on the same day of the month, or its last (%s)', (received, answerBy, extendedTo) => {
    expect(deadlinesOf(month, at(`${received}T12:00:00Z`))).toEqual({ answerBy, extendedTo });
  });
});

describe('days', () => {
  it('are not lost or gained when clocks change', () => {
    const week = { answer: { days: 7 } };
    for (const received of ['2026-03-05T23:30:00-08:00', '2026-10-29T23:30:00-07:00']) {
      const { answerBy = '' } = deadlinesOf(week, at(received), { timeZone: 'America/Los_Angeles' });
      const days = (Date.parse(answerBy) - Date.parse(received.slice(0, 10))) / 86_400_000;
      expect(days).toBe(7);
    }
  });

  it('begin where the company is', () => {
    const moment = at('2026-11-30T23:30:00Z');
    expect(deadlinesOf({ answer: { days: 1 } }, moment)).toEqual({ answerBy: '2026-12-01' });
    expect(deadlinesOf({ answer: { days: 1 } }, moment, { timeZone: 'Asia/Tokyo' })).toEqual({
      answerBy: '2026-12-02',
    });
  });
});

describe('a request', () => {
  it('to delete in California is confirmed in ten business days and answered in 45 days, or 90', () => {
    expect(deadlinesOf(requestRule('delete', 'us-ca'), at('2026-11-23T17:00:00Z'))).toEqual({
      acknowledgeBy: '2026-12-07',
      answerBy: '2027-01-07',
      extendedTo: '2027-02-21',
    });
  });

  it('that no law times has no due date', () => {
    expect(deadlinesOf(requestRule('question', 'us-ca'), at('2026-11-23T17:00:00Z'))).toEqual({});
  });
});
