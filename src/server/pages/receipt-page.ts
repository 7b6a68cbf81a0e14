import { element } from '../../html/element.js';
import type { RequestKind } from '../../policy/vocabulary.js';
import type { Receipt } from '../../requests/receipt.js';
import type { Exchange, Language } from '../exchange.js';
import { formatDay } from '../format-day.js';
import { facts, pageOf, paragraphs } from './layout.js';

/** What a person has in hand once a request has arrived. */
export function receiptPage(exchange: Exchange, language: Language, receipt: Receipt, kind: RequestKind): string {
  const { locale, translate } = language;
  const { reference, receivedAt, answerBy, confirm, statusHref } = receipt;
  const day = (date: string) => element('time', { datetime: date }, formatDay(locale, date));
  return pageOf(exchange, language, {
    title: translate('receipt.title'),
    body: [
      facts([
        [translate('receipt.reference'), element('bdi', {}, reference)],
        [translate('receipt.kind'), translate(`kind.${kind}`)],
        [translate('receipt.receivedAt'), day(receivedAt)],
        answerBy === undefined ? undefined : [translate('receipt.answerBy'), day(answerBy)],
      ]),
      paragraphs(translate(confirm === undefined ? 'receipt.next' : 'receipt.confirm')),
      statusHref !== undefined && element('p', {}, element('a', { href: statusHref }, translate('receipt.statusLink'))),
    ],
  });
}
