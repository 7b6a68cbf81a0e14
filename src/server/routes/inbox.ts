import * as v from 'valibot';
import { calendarDay } from '../../policy/calendar-day.js';
import {
  canMove,
  isReasonOf,
  REQUEST_STATUSES,
  STATUS_REASONS,
  type StatusReason,
} from '../../requests/request-status.js';
import { callStore } from '../call-store.js';
import type { Exchange, Route } from '../exchange.js';
import { jsonAnswer } from '../http/answer.js';
import { HttpProblem } from '../http/http-problem.js';
import { moveRequest } from '../move-request.js';
import { checked, readFields } from '../read-fields.js';
import type { RequestFilter, RequestRecord } from '../store/request-store.js';

/** A request as the inbox gives it: without what only the server needs. */
export type InboxRequest = Omit<RequestRecord, 'idempotencyKey' | 'payloadHash'>;

/** A request in a list: without anybody's data. */
export type InboxEntry = Omit<InboxRequest, 'payload' | 'notes'>;

/** One page of the inbox. */
export interface InboxPage {
  readonly requests: readonly InboxEntry[];
  /** Give it back as `after` for the next page; absent on the last. */
  readonly next?: string;
  /** The day it is where the company is: what was due before it is overdue. */
  readonly today: string;
}

const DaySchema = v.pipe(v.string(), v.isoDate());

const QuerySchema = v.strictObject({
  status: v.optional(v.picklist(REQUEST_STATUSES)),
  overdue: v.optional(v.literal('true')),
  quarantined: v.optional(v.picklist(['true', 'false'])),
  after: v.optional(v.pipe(v.string(), v.maxLength(500))),
  limit: v.optional(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(100)), '50'),
});

const REASONS = Object.values(STATUS_REASONS).flat() as StatusReason[];

/** A change of status, as the inbox sends it. */
const MoveSchema = v.pipe(
  v.strictObject({
    status: v.picklist(REQUEST_STATUSES),
    reason: v.optional(v.picklist(REASONS)),
    note: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5_000))),
    /** The new day the answer is due, where the time was extended. */
    answerBy: v.optional(DaySchema),
    /** The request is no spam. */
    quarantined: v.optional(v.literal(false)),
  }),
  v.forward(
    v.check(({ status, reason }) => isReasonOf(status, reason)),
    ['reason'],
  ),
);

/** Requests by the day they are due, overdue ones first. */
export const listInbox = guarded(async ({ settings, url }) => {
  const query = checked(QuerySchema, Object.fromEntries(url.searchParams));
  const today = calendarDay(settings.now(), settings.timeZone);
  const filter: RequestFilter = {
    limit: query.limit,
    ...(query.status !== undefined && { status: query.status }),
    ...(query.overdue !== undefined && { dueBefore: today }),
    ...(query.quarantined !== undefined && { quarantined: query.quarantined === 'true' }),
    ...(query.after !== undefined && { after: query.after }),
  };
  const { records, next } = await callStore(settings, (store) => store.list(filter));
  const requests = records.map((record): InboxEntry => {
    const { payload: _, notes: __, ...entry } = shown(record);
    return entry;
  });
  return jsonAnswer({ requests, today, ...(next !== undefined && { next }) } satisfies InboxPage);
});

/** One request, with what it says. */
export const showRequest = guarded(async (exchange) => jsonAnswer(detail(await requested(exchange))));

/** Changes where a request stands. */
export const moveInboxRequest = guarded(async (exchange, by) => {
  const { status, reason, note, answerBy, quarantined } = checked(MoveSchema, await readFields(exchange));
  const record = await requested(exchange);
  if (!canMove(record.status, status)) throw new HttpProblem(409, 'illegal-move');
  const move = {
    status,
    by,
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(answerBy !== undefined && { answerBy }),
    ...(quarantined !== undefined && { quarantined }),
  };
  const moved = await moveRequest(exchange.settings, record, move, 'staff');
  return jsonAnswer(detail(moved));
});

/** A route for those alone whom the host lets in; whoever it does not know is kept out. */
function guarded(route: (exchange: Exchange, by: string) => Promise<Response>): Route {
  return async (exchange) => {
    const { settings, request } = exchange;
    const by = (await settings.authorize?.(request)) ?? false;
    if (typeof by !== 'string' || by === '') throw new HttpProblem(403, 'not-authorized');
    return route(exchange, by);
  };
}

async function requested({ settings, params }: Exchange): Promise<RequestRecord> {
  const record = await callStore(settings, (store) => store.find(params.reference ?? ''));
  if (record === undefined) throw new HttpProblem(404, 'not-found');
  return record;
}

function shown(record: RequestRecord): InboxRequest {
  const { idempotencyKey: _, payloadHash: __, ...rest } = record;
  return rest;
}

function detail(record: RequestRecord) {
  return { ...shown(record), moves: REQUEST_STATUSES.filter((status) => canMove(record.status, status)) };
}
