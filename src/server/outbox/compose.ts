import type { RegimeId, RequestKind } from '../../policy/vocabulary.js';
import { isClosed, type RequestStatus, type StatusReason } from '../../requests/request-status.js';
import { type ConfirmationLink, statusHref } from '../addresses.js';
import { languageFor } from '../exchange.js';
import { formatDay } from '../format-day.js';
import type { Settings } from '../settings.js';
import type { OutboxMessage } from '../store/request-store.js';
import type { MailMessage } from './mail.js';
import type { WebhookMessage } from './webhook.js';

/** What messages say of a request. */
export interface RequestFacts {
  readonly reference: string;
  readonly kind: RequestKind;
  readonly regime?: RegimeId;
  readonly locale: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly receivedAt: string;
  readonly acknowledgeBy?: string;
  readonly answerBy?: string;
  readonly quarantined: boolean;
}

/** What happened to a request. */
export type RequestEvent = 'request.received' | 'request.confirmed' | 'request.moved';

/** The receipt, to the person or their agent, with the link to confirm by where there is one. */
export function requesterMail(settings: Settings, facts: RequestFacts, link?: ConfirmationLink): OutboxMessage[] {
  const { email, agentEmail } = facts.payload;
  // Who acts for a person hears of it; only the person can confirm.
  const to = link === undefined ? (agentEmail ?? email) : email;
  if (settings.notify?.requester !== true || typeof to !== 'string') return [];
  const { locale, translate } = languageFor(settings, [facts.locale]);
  const { reference, answerBy } = facts;
  const text = [
    translate('mail.receipt.intro', { kind: translate(`kind.${facts.kind}`), reference }),
    ...(link === undefined ? [] : [translate('mail.receipt.confirm'), link.href, translate('mail.receipt.notYou')]),
    ...(answerBy === undefined ? [] : [translate('mail.receipt.answerBy', { date: formatDay(locale, answerBy) })]),
    translate('mail.receipt.status'),
    statusHref(settings, reference),
  ];
  const subject = translate(link === undefined ? 'mail.receipt.subject' : 'mail.receipt.confirmSubject', { reference });
  return [mail({ to, subject, text: paragraphs(text), locale })];
}

/** Tells the person, or their agent, where a request stands now. */
export function movedMail(
  settings: Settings,
  facts: RequestFacts & { readonly status: RequestStatus; readonly statusReason?: StatusReason },
): OutboxMessage[] {
  const { email, agentEmail } = facts.payload;
  const to = agentEmail ?? email;
  if (settings.notify?.requester !== true || typeof to !== 'string') return [];
  const { locale, translate } = languageFor(settings, [facts.locale]);
  const { reference, status, statusReason, answerBy } = facts;
  const named = { reference, kind: translate(`kind.${facts.kind}`), status: translate(`status.${status}`) };
  const text = [
    translate('mail.moved.intro', named),
    ...(statusReason === undefined ? [] : [translate(`reason.${statusReason}`)]),
    ...(answerBy === undefined || isClosed(status)
      ? []
      : [translate('mail.receipt.answerBy', { date: formatDay(locale, answerBy) })]),
    translate('mail.receipt.status'),
    statusHref(settings, reference),
  ];
  return [mail({ to, subject: translate('mail.moved.subject', named), text: paragraphs(text), locale })];
}

/** Tells those who answer, in the policy's language, that a request came: not whose it is. */
export function teamMails(settings: Settings, facts: RequestFacts): OutboxMessage[] {
  const { team = [], inboxHref } = settings.notify ?? {};
  if (team.length === 0) return [];
  const { locale, translate } = languageFor(settings, []);
  const { reference, answerBy, quarantined } = facts;
  const kind = translate(`kind.${facts.kind}`);
  const text = [
    translate('mail.team.intro', { kind, reference }),
    ...(quarantined ? [translate('mail.team.quarantined')] : []),
    ...(answerBy === undefined ? [] : [translate('mail.team.answerBy', { date: formatDay(locale, answerBy) })]),
    ...(inboxHref === undefined ? [] : [inboxHref(reference)]),
  ];
  const subject = translate(quarantined ? 'mail.team.suspectSubject' : 'mail.team.subject', { kind, reference });
  return team.map((to) => mail({ to, subject, text: paragraphs(text), locale }));
}

/** Tells programs what happened, without a word of what the person said. */
export function eventMessages(
  settings: Settings,
  type: RequestEvent,
  facts: Omit<RequestFacts, 'payload' | 'locale'> & {
    readonly status: RequestStatus;
    readonly statusReason?: StatusReason;
  },
): OutboxMessage[] {
  const { reference, kind, regime, receivedAt, acknowledgeBy, answerBy, quarantined, status, statusReason } = facts;
  const data = { reference, kind, regime, receivedAt, acknowledgeBy, answerBy, quarantined, status, statusReason };
  const body = JSON.stringify({ type, timestamp: settings.now().toISOString(), data });
  return (settings.notify?.webhooks ?? []).map((url) => webhook({ url, body, signed: true }));
}

/** A message by webhook. */
export function webhook(message: WebhookMessage): OutboxMessage {
  return { channel: 'webhook', message };
}

function mail(message: MailMessage): OutboxMessage {
  return { channel: 'mail', message };
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}
