import { element } from '../../html/element.js';
import { hashOfToken, hrefOf, readConfirmationToken, statusHref } from '../addresses.js';
import { callStore } from '../call-store.js';
import { type Exchange, languageOf } from '../exchange.js';
import { htmlAnswer, jsonAnswer } from '../http/answer.js';
import { HttpProblem } from '../http/http-problem.js';
import { preferredFormat } from '../http/preferred-format.js';
import { eventMessages } from '../outbox/compose.js';
import { pageOf, paragraphs } from '../pages/layout.js';
import type { RequestRecord } from '../store/request-store.js';

/**
 * Asks a person to press a button. Opening the link does nothing yet: programs that look for viruses in mail open
 * every link.
 */
export async function showConfirmation(exchange: Exchange): Promise<Response> {
  const { record, isLate } = await confirmedRequest(exchange);
  if (record.confirmedAt !== undefined) return confirmed(exchange, record);
  if (isLate) return expired(exchange);
  const language = languageOf(exchange);
  const { translate } = language;
  const { reference, kind } = record;
  return htmlAnswer(
    pageOf(exchange, language, {
      title: translate('page.confirm.title'),
      body: [
        paragraphs(translate('page.confirm.intro', { kind: translate(`kind.${kind}`), reference })),
        element(
          'form',
          { method: 'post', action: hrefOf(exchange.settings, 'confirm', exchange.params.token ?? '') },
          element('button', {}, translate('page.confirm.button')),
        ),
        paragraphs(translate('page.confirm.notYou')),
      ],
    }),
  );
}

/** Confirms a request: once, and within its day. */
export async function confirmRequest(exchange: Exchange): Promise<Response> {
  const { settings, params } = exchange;
  const { record } = await confirmedRequest(exchange);
  // Pressed twice is confirmed.
  if (record.confirmedAt !== undefined) return confirmed(exchange, record);
  const { statusReason: _, ...facts } = record;
  const now = settings.now();
  const outbox = eventMessages(settings, 'request.confirmed', facts);
  const done = await callStore(settings, (store) => store.confirm(hashOfToken(params.token ?? ''), now, outbox));
  if (done !== undefined) return confirmed(exchange, done);
  // Pressed twice at once: the other press was first.
  const { record: latest } = await confirmedRequest(exchange);
  return latest.confirmedAt === undefined ? expired(exchange) : confirmed(exchange, latest);
}

async function confirmedRequest(exchange: Exchange): Promise<{ record: RequestRecord; isLate: boolean }> {
  const { settings, params } = exchange;
  const token = readConfirmationToken(settings, params.token ?? '');
  const record = token && (await callStore(settings, (store) => store.find(token.reference)));
  if (!record) throw new HttpProblem(404, 'not-found');
  return { record, isLate: settings.now().getTime() > token.expires };
}

function confirmed(exchange: Exchange, { reference, status, confirmedAt }: RequestRecord): Response {
  if (preferredFormat(exchange.request.headers.get('accept'), 'html') === 'json') {
    return jsonAnswer({ reference, status, confirmedAt });
  }
  const language = languageOf(exchange);
  const { translate } = language;
  return htmlAnswer(
    pageOf(exchange, language, {
      title: translate('page.confirm.doneTitle'),
      body: [
        paragraphs(translate('page.confirm.done', { reference })),
        element(
          'p',
          {},
          element('a', { href: statusHref(exchange.settings, reference) }, translate('receipt.statusLink')),
        ),
      ],
    }),
  );
}

function expired(exchange: Exchange): Response {
  if (preferredFormat(exchange.request.headers.get('accept'), 'html') === 'json') throw new HttpProblem(410, 'expired');
  const language = languageOf(exchange);
  const { translate } = language;
  return htmlAnswer(
    pageOf(exchange, language, {
      title: translate('page.confirm.expiredTitle'),
      body: [
        paragraphs(translate('page.confirm.expired')),
        element('p', {}, element('a', { href: hrefOf(exchange.settings) }, translate('page.openForm'))),
      ],
    }),
    410,
  );
}
