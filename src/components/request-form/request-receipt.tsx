'use client';

import { useEffect, useRef, useState } from 'react';
import type { Translate } from '../../i18n/create-translator.js';
import { safeHref } from '../../policy/safe-href.js';
import type { RequestKind } from '../../policy/vocabulary.js';
import type { Receipt } from '../../requests/receipt.js';
import { type HeadingLevel, headingTag } from '../parts.js';

export interface RequestReceiptProps {
  receipt: Receipt;
  kind: RequestKind | undefined;
  locale: string;
  say: Translate;
  titleId: string;
  headingLevel: HeadingLevel;
  onAnother: () => void;
}

/** What a person has in hand once a request arrived: to read, copy, print or keep. Its heading takes focus. */
export function RequestReceipt({ receipt, kind, locale, say, titleId, headingLevel, onAnother }: RequestReceiptProps) {
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [copying, setCopying] = useState<'copied' | 'notCopied'>();
  useEffect(() => heading.current?.focus(), []);

  const title = say('receipt.title');
  const rows = rowsOf(receipt, kind, locale, say);
  const next = say(receipt.confirm === undefined ? 'receipt.next' : 'receipt.confirm');
  const statusHref = receipt.statusHref === undefined ? undefined : safeHref(receipt.statusHref);
  // Read when asked for: the page's address is not known where the page is made.
  const textOf = () =>
    [
      title,
      ...rows.map(({ term, value }) => `${term}: ${value}`),
      next,
      ...(statusHref ? [new URL(statusHref, location.href).href] : []),
    ].join('\n');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf());
      setCopying('copied');
    } catch {
      setCopying('notCopied');
    }
  };
  const print = () => {
    // The stylesheet leaves all else off the paper.
    root.current?.setAttribute('data-printing', '');
    window.print();
    root.current?.removeAttribute('data-printing');
  };
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([textOf()], { type: 'text/plain;charset=utf-8' }));
    link.download = `${receipt.reference}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  };

  const Heading = headingTag(headingLevel, 0);
  return (
    <div ref={root} className="pc-receipt">
      <Heading ref={heading} id={titleId} tabIndex={-1}>
        {title}
      </Heading>
      <dl>
        {rows.map(({ term, value, dateTime }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{dateTime === undefined ? <bdi>{value}</bdi> : <time dateTime={dateTime}>{value}</time>}</dd>
          </div>
        ))}
      </dl>
      <p>{next}</p>
      {statusHref !== undefined && (
        <p>
          <a href={statusHref}>{say('receipt.statusLink')}</a>
        </p>
      )}
      <div className="pc-receipt__actions">
        <button type="button" className="pc-button" onClick={copy}>
          {say('receipt.copy')}
        </button>
        <button type="button" className="pc-button" onClick={print}>
          {say('receipt.print')}
        </button>
        <button type="button" className="pc-button" onClick={save}>
          {say('receipt.download')}
        </button>
        <button type="button" className="pc-button" onClick={onAnother}>
          {say('receipt.another')}
        </button>
        <span role="status">{copying === undefined ? '' : say(`receipt.${copying}`)}</span>
      </div>
    </div>
  );
}

function rowsOf(
  { reference, receivedAt, acknowledgeBy, answerBy }: Receipt,
  kind: RequestKind | undefined,
  locale: string,
  say: Translate,
) {
  // A deadline is a day, wherever one is.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const row = (key: string, value: string, dateTime?: string) => ({ term: say(key), value, dateTime });
  const due = (name: string, date: string | undefined) =>
    date === undefined ? [] : [row(`receipt.${name}`, formatted(day, date), date)];
  return [
    row('receipt.reference', reference),
    ...(kind === undefined ? [] : [row('receipt.kind', say(`kind.${kind}`))]),
    row('receipt.receivedAt', formatted(moment, receivedAt), receivedAt),
    ...due('acknowledgeBy', acknowledgeBy),
    ...due('answerBy', answerBy),
  ];
}

/** A date in words; as it came, if it is none. */
function formatted(format: Intl.DateTimeFormat, date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : format.format(time);
}
