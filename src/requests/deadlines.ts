import { calendarDay } from '../policy/calendar-day.js';
import type { Period } from '../policy/regime-laws.js';
import type { RequestRule } from './request-rules.js';

/** The days by which a request is to be dealt with, `YYYY-MM-DD`. */
export interface RequestDeadlines {
  readonly acknowledgeBy?: string;
  readonly answerBy?: string;
  /** The last day, if the answer is put off as far as the law allows. */
  readonly extendedTo?: string;
}

export interface DeadlineOptions {
  /** Days that are no business days, beside Saturdays and Sundays, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[] | undefined;
  /**
   * Where the company is: it decides on which day a request came in. An IANA name.
   * @default 'UTC'
   */
  readonly timeZone?: string | undefined;
}

/** When a request is due that came in at some moment. The day it came in does not count. */
export function deadlinesOf(
  { acknowledge, answer, extension }: Pick<RequestRule, 'acknowledge' | 'answer' | 'extension'>,
  receivedAt: Date,
  { holidays = [], timeZone = 'UTC' }: DeadlineOptions = {},
): RequestDeadlines {
  // As midnight UTC: days are counted without clocks that change.
  const received = new Date(calendarDay(receivedAt, timeZone));
  const dueAfter = (...periods: Period[]) => isoOf(periods.reduce(addPeriod, received));
  return {
    ...(acknowledge && { acknowledgeBy: dueAfter(acknowledge) }),
    ...(answer && { answerBy: dueAfter(answer) }),
    ...(answer && extension && { extendedTo: dueAfter(sumOf(answer, extension)) }),
  };

  function addPeriod(start: Date, period: Period): Date {
    const day = new Date(start);
    if ('months' in period) return addMonths(day, period.months);
    if ('days' in period) {
      day.setUTCDate(day.getUTCDate() + period.days);
      return day;
    }
    for (let left = period.businessDays; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      if (isBusinessDay(day)) left -= 1;
    }
    return day;
  }

  function isBusinessDay(day: Date): boolean {
    return day.getUTCDay() !== 0 && day.getUTCDay() !== 6 && !holidays.includes(isoOf(day));
  }
}

/** Two periods as one: three months from 31 January end in April, not on the 28th that one month would end on. */
function sumOf(one: Period, other: Period): Period {
  if ('months' in one && 'months' in other) return { months: one.months + other.months };
  if ('days' in one && 'days' in other) return { days: one.days + other.days };
  throw new RangeError('[react-privacy-center] A deadline and its extension are counted in the same unit.');
}

/** The same day of a later month, or the month's last where it has no such day. */
function addMonths(start: Date, months: number): Date {
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(start.getUTCDate(), last.getUTCDate()));
  return last;
}

function isoOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
