import type { RequestKind } from '../policy/vocabulary.js';
import type { Receipt } from './receipt.js';
import type { ErrorWords } from './request-error-text.js';

/** A receipt in words, for anything that can show it. */
export interface ReceiptModel {
  readonly title: string;
  readonly reference: string;
  /** What the receipt says, a line each. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** What happens next. */
  readonly next: string;
  readonly statusLink?: { readonly href: string; readonly label: string };
}

/** A receipt in words. React and the server's pages show the same. */
export function createReceiptModel({
  receipt,
  kind,
  say,
  locale,
  timeZone = 'UTC',
}: ErrorWords & {
  readonly receipt: Receipt;
  readonly kind: RequestKind;
  /**
   * Where the company is: it decides on which day a request came in.
   * @default 'UTC'
   */
  readonly timeZone?: string | undefined;
}): ReceiptModel {
  const { reference, receivedAt, acknowledgeBy, answerBy, confirm, statusHref } = receipt;
  const day = (label: string, date: string | undefined, zone = 'UTC') =>
    date === undefined ? [] : [{ label: say(`receipt.${label}`), value: dayText(locale, date, zone) }];
  return {
    title: say('receipt.title'),
    reference,
    lines: [
      { label: say('receipt.reference'), value: reference },
      { label: say('receipt.kind'), value: say(`kind.${kind}`) },
      ...day('receivedAt', receivedAt, timeZone),
      ...day('acknowledgeBy', acknowledgeBy),
      ...day('answerBy', answerBy),
    ],
    next: say(confirm === undefined ? 'receipt.next' : 'receipt.confirm'),
    ...(statusHref !== undefined && { statusLink: { href: statusHref, label: say('receipt.statusLink') } }),
  };
}

function dayText(locale: string, date: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(date));
}
