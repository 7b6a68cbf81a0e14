import { element } from '../../html/element.js';
import { createReceiptModel } from '../../requests/receipt-model.js';
import { canMove } from '../../requests/request-status.js';
import { referenceOfStatus, statusHref } from '../addresses.js';
import { callStore } from '../call-store.js';
import { type Exchange, languageOf } from '../exchange.js';
import { htmlAnswer, jsonAnswer } from '../http/answer.js';
import { HttpProblem } from '../http/http-problem.js';
import { preferredFormat } from '../http/preferred-format.js';
import { moveRequest } from '../move-request.js';
import { linesOf, pageOf, paragraphs } from '../pages/layout.js';
import { readFields } from '../read-fields.js';
import type { RequestRecord } from '../store/request-store.js';

/** What became of a request, for whoever has its address: nothing of what it said. */
export async function showStatus(exchange: Exchange): Promise<Response> {
  return statusAnswer(exchange, await requestedRecord(exchange));
}

/** Withdraws a request. */
export async function changeStatus(exchange: Exchange): Promise<Response> {
  const { action } = await readFields(exchange);
  if (action !== 'revoke') throw new HttpProblem(422, 'unknown-action');
  const record = await requestedRecord(exchange);
  // Withdrawn twice, as by a double click, is withdrawn.
  if (record.status === 'revoked') return statusAnswer(exchange, record);
  const move = { status: 'revoked' as const, by: 'requester' };
  return statusAnswer(exchange, await moveRequest(exchange.settings, record, move, 'requester'));
}

async function requestedRecord({ settings, params }: Exchange): Promise<RequestRecord> {
  const reference = referenceOfStatus(settings, params.key ?? '');
  const record = reference && (await callStore(settings, (store) => store.find(reference)));
  if (!record) throw new HttpProblem(404, 'not-found');
  return record;
}

function statusAnswer(exchange: Exchange, record: RequestRecord): Response {
  const { request, settings } = exchange;
  const { reference, kind, status, statusReason, receivedAt, acknowledgeBy, answerBy, confirmedAt } = record;
  if (preferredFormat(request.headers.get('accept'), 'html') === 'json') {
    return jsonAnswer({ reference, kind, status, statusReason, receivedAt, acknowledgeBy, answerBy, confirmedAt });
  }
  const language = languageOf(exchange);
  const { locale, translate: say } = language;
  const receipt = { reference, status, receivedAt, ...(answerBy !== undefined && { answerBy }) };
  const { lines } = createReceiptModel({ receipt, kind, say, locale, timeZone: settings.timeZone });
  const reason = statusReason === undefined ? [] : [say(`reason.${statusReason}`)];
  return htmlAnswer(
    pageOf(exchange, language, {
      title: say('page.status.title', { reference }),
      body: [
        linesOf([{ label: say('page.status.status'), value: say(`status.${status}`) }, ...lines]),
        paragraphs(...reason),
        canMove(status, 'revoked') && [
          paragraphs(say('page.status.revokeHint')),
          element(
            'form',
            { method: 'post', action: statusHref(settings, reference) },
            element('button', { name: 'action', value: 'revoke' }, say('page.status.revoke')),
          ),
        ],
      ],
    }),
  );
}
