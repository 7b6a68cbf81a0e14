import { element } from '../../html/element.js';
import type { RequestKind } from '../../policy/vocabulary.js';
import type { Receipt } from '../../requests/receipt.js';
import { createReceiptModel } from '../../requests/receipt-model.js';
import type { Exchange, Language } from '../exchange.js';
import { linesOf, pageOf, paragraphs } from './layout.js';

/** What a person has in hand once a request has arrived. */
export function receiptPage(exchange: Exchange, language: Language, receipt: Receipt, kind: RequestKind): string {
  const { locale, translate: say } = language;
  const { timeZone } = exchange.settings;
  const { title, lines, next, statusLink } = createReceiptModel({ receipt, kind, say, locale, timeZone });
  return pageOf(exchange, language, {
    title,
    body: [
      linesOf(lines),
      paragraphs(next),
      statusLink !== undefined && element('p', {}, element('a', { href: statusLink.href }, statusLink.label)),
    ],
  });
}
