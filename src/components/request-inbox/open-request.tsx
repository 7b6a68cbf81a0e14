'use client';

import { useEffect, useRef } from 'react';
import type { InboxMove, InboxRequest } from '../../requests/inbox.js';
import { type HeadingLevel, headingTag } from '../parts.js';
import type { InboxWords } from './inbox-words.js';
import { MoveForm } from './move-form.js';
import { Reply } from './reply.js';
import { RequestAnswers, RequestFacts } from './request-details.js';

export interface OpenRequestProps {
  request: InboxRequest;
  words: InboxWords;
  theirs: InboxWords;
  headingLevel: HeadingLevel;
  onMove: (move: InboxMove) => Promise<boolean>;
}

/** One request: what it says, where it stands, what can become of it, what to reply. Its heading takes focus. */
export function OpenRequest({ request, words, theirs, headingLevel, onMove }: OpenRequestProps) {
  const { say, date } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Heading = headingTag(headingLevel, 0);
  const Part = headingTag(headingLevel, 1);
  const { reference, notes } = request;
  return (
    <>
      <Heading ref={heading} tabIndex={-1}>
        {say('request.title', { reference })}
      </Heading>
      <RequestFacts request={request} words={words} />
      <Part>{say('request.said')}</Part>
      <RequestAnswers request={request} words={words} />
      {notes.length > 0 && (
        <>
          <Part>{say('request.notes')}</Part>
          <ul className="pc-inbox__notes">
            {notes.map(({ at, by, text }) => (
              <li key={at + by}>
                <p className="pc-form__hint">{say('request.note', { by, date: date(at) })}</p>
                <p>
                  <bdi>{text}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Part>{say('move.title')}</Part>
      <MoveForm request={request} words={words} onMove={onMove} />
      <Part>{say('reply.title')}</Part>
      <Reply request={request} words={words} theirs={theirs} />
    </>
  );
}
