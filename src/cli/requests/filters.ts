import { type Command, InvalidArgumentError, Option } from 'commander';
import { calendarDay } from '../../policy/calendar-day.js';
import { REQUEST_STATUSES, type RequestStatus } from '../../requests/request-status.js';
import type { RequestFilter } from '../../server/store/request-store.js';

/** The options that say which requests are meant. */
export interface FilterOptions {
  readonly status?: RequestStatus;
  readonly overdue?: boolean;
  readonly quarantined?: boolean;
}

/** Adds those options to a command. */
export function filterOptions(command: Command): Command {
  return command
    .addOption(new Option('--status <status>', 'only those with this status').choices(REQUEST_STATUSES))
    .option('--overdue', 'only unanswered ones whose answer was due before today')
    .option('--quarantined', 'only those that look like spam')
    .option('--no-quarantined', 'only those that do not');
}

/** What the store is asked for. */
export function filterOf({ status, overdue, quarantined }: FilterOptions, now: Date): Omit<RequestFilter, 'limit'> {
  return {
    ...(status !== undefined && { status }),
    ...(overdue === true && { dueBefore: calendarDay(now) }),
    ...(quarantined !== undefined && { quarantined }),
  };
}

/** Reads a whole number from 1 on. */
export function count(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(text);
}
