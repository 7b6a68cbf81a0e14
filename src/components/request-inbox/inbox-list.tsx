'use client';

import type { InboxEntry } from '../../requests/inbox.js';
import { isOverdue } from '../../requests/is-overdue.js';
import type { InboxWords } from './inbox-words.js';

export interface InboxListProps {
  entries: readonly InboxEntry[];
  words: InboxWords;
  /** The day to tell what is overdue by, YYYY-MM-DD. */
  today: string;
  titleId: string;
  onOpen: (reference: string) => void;
}

/** Requests in a table; the reference of each opens it. */
export function InboxList({ entries, words, today, titleId, onOpen }: InboxListProps) {
  const { say, named, date } = words;
  return (
    // Scrolls by itself where it is too wide, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="pc-inbox__scroll" role="group" tabIndex={0} aria-labelledby={titleId}>
      <table>
        <thead>
          <tr>
            {(['reference', 'kind', 'status', 'received', 'due'] as const).map((name) => (
              <th key={name} scope="col">
                {say(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const { reference, kind, status, receivedAt, answerBy, quarantined } = entry;
            const late = isOverdue(entry, today);
            return (
              <tr key={reference} data-overdue={late || undefined} data-status={status}>
                <th scope="row">
                  <button
                    type="button"
                    className="pc-button"
                    data-reference={reference}
                    onClick={() => onOpen(reference)}
                  >
                    <bdi>{reference}</bdi>
                  </button>
                </th>
                <td>{named(`kind.${kind}`)}</td>
                <td>
                  {named(`status.${status}`)}
                  {quarantined && <small className="pc-inbox__mark">{say('mark.quarantined')}</small>}
                </td>
                <td>
                  <time dateTime={receivedAt}>{date(receivedAt.slice(0, 10))}</time>
                </td>
                <td>
                  {answerBy === undefined ? say('mark.noDeadline') : <time dateTime={answerBy}>{date(answerBy)}</time>}
                  {late && <small className="pc-inbox__mark">{say('mark.overdue')}</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
