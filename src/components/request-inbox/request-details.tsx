'use client';

import type { ReactNode } from 'react';
import { downloadName } from '../../requests/download-name.js';
import type { InboxRequest } from '../../requests/inbox.js';
import type { InboxWords } from './inbox-words.js';

interface DetailsProps {
  request: InboxRequest;
  words: InboxWords;
}

/** What is known of a request, apart from what the person wrote. */
export function RequestFacts({ request, words: { say, named, date, language } }: DetailsProps) {
  const { kind, regime, locale, status, statusReason, receivedAt, answerBy, confirm, confirmedAt } = request;
  const state = [named(`status.${status}`), ...(statusReason === undefined ? [] : [named(`reason.${statusReason}`)])];
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('column.kind'), named(`kind.${kind}`)],
    ...(regime === undefined ? [] : [[say('column.regime'), named(`option.regime.${regime}`)] as const]),
    [say('column.locale'), <bdi key="locale">{language(locale)}</bdi>],
    [say('column.status'), state.join(' – ')],
    [
      say('column.received'),
      <time key="received" dateTime={receivedAt}>
        {date(receivedAt)}
      </time>,
    ],
    [
      say('column.due'),
      answerBy === undefined ? (
        say('mark.noDeadline')
      ) : (
        <time key="due" dateTime={answerBy}>
          {date(answerBy)}
        </time>
      ),
    ],
    ...(confirm === undefined
      ? []
      : [[say('column.confirmed'), confirmedAt === undefined ? '–' : date(confirmedAt)] as const]),
  ];
  return <Pairs pairs={facts} />;
}

/** What the person wrote, and their files. */
export function RequestAnswers({ request, words: { say, named } }: DetailsProps) {
  const answers = Object.entries(request.payload);
  if (answers.length === 0) return <p>{say('request.removed')}</p>;
  return (
    <Pairs
      pairs={answers.map(([name, value]) => {
        const label = named(`field.${name}`);
        return [
          label === `field.${name}` ? name : label,
          <Answer key={name} name={name} value={value} named={named} />,
        ];
      })}
    />
  );
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl>
      {pairs.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ name, value, named }: { name: string; value: unknown; named: InboxWords['named'] }) {
  if (Array.isArray(value) && value.every(isFile)) {
    return (
      <ul>
        {value.map((file, index) => (
          <li key={index}>
            <button type="button" className="pc-button" onClick={() => save(file)}>
              <bdi>{downloadName(file)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    );
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const option = named(`option.${name}.${text}`);
  return <bdi>{option === `option.${name}.${text}` ? text : option}</bdi>;
}

interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: string;
}

function isFile(value: unknown): value is StoredFile {
  const { name, type, bytes } = (value ?? {}) as Partial<StoredFile>;
  return [name, type, bytes].every((each) => typeof each === 'string');
}

/** Saves a stranger's file; as bytes, so that no browser opens it as a page of this site. */
function save(file: StoredFile): void {
  const data = Uint8Array.from(atob(file.bytes), (letter) => letter.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([data], { type: 'application/octet-stream' }));
  link.download = downloadName(file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
