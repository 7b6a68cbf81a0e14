'use client';

import { useId, useRef, useState } from 'react';
import { directionOf } from '../../i18n/direction.js';
import type { InboxRequest } from '../../requests/inbox.js';
import type { InboxWords } from './inbox-words.js';
import { mailtoHref, replyDraft } from './reply-draft.js';

export interface ReplyProps {
  request: InboxRequest;
  words: InboxWords;
  /** In the language of the person. */
  theirs: InboxWords;
}

/** A draft of what to write to the person: to be changed, copied, or opened in a mail program. */
export function Reply({ request, words: { say }, theirs }: ReplyProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = replyDraft(request, theirs);
  const { to, subject } = draft;
  // Until something is written, the draft follows where the request stands.
  const [written, setWritten] = useState<string>();
  const text = written ?? draft.text;
  const [copying, setCopying] = useState<{ readonly of: string; readonly outcome: 'copied' | 'notCopied' }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopying({ of: text, outcome: 'copied' });
    } catch {
      area.current?.select();
      setCopying({ of: text, outcome: 'notCopied' });
    }
  };
  return (
    <div className="pc-form">
      <p className="pc-form__hint">{say('reply.intro')}</p>
      <dl>
        {to !== undefined && (
          <div>
            <dt>{say('reply.to')}</dt>
            <dd>
              <bdi>{to}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{say('reply.subjectLabel')}</dt>
          <dd lang={theirs.locale} dir={directionOf(theirs.locale)}>
            {subject}
          </dd>
        </div>
      </dl>
      <div className="pc-form__field">
        <label className="pc-form__label" htmlFor={id}>
          {say('reply.textLabel')}
        </label>
        <textarea
          ref={area}
          id={id}
          className="pc-form__control"
          rows={10}
          lang={theirs.locale}
          dir={directionOf(theirs.locale)}
          value={text}
          onChange={({ target }) => setWritten(target.value)}
        />
      </div>
      <div className="pc-receipt__actions">
        <button type="button" className="pc-button" onClick={copy}>
          {say('reply.copy')}
        </button>
        {to !== undefined && (
          <a className="pc-button" href={mailtoHref({ to, subject, text })}>
            {say('reply.mail')}
          </a>
        )}
        <span role="status">{copying?.of === text ? say(`reply.${copying.outcome}`) : ''}</span>
      </div>
    </div>
  );
}
