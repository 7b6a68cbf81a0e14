'use client';

import { type ComponentPropsWithoutRef, forwardRef, useEffect, useId, useMemo, useRef, useState } from 'react';
import { directionOf } from '../../i18n/direction.js';
import { createInboxClient, type InboxClient } from '../../requests/create-inbox-client.js';
import type { InboxFilter } from '../../requests/inbox.js';
import { REQUEST_STATUSES } from '../../requests/request-status.js';
import { type HeadingLevel, headingTag } from '../parts.js';
import { InboxList } from './inbox-list.js';
import { type InboxMessages, inboxWords } from './inbox-words.js';
import { OpenRequest } from './open-request.js';
import { useInbox } from './use-inbox.js';

export interface RequestInboxProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Where `createRequestHandler` answers: it lets in whom its `authorize` knows. */
  endpoint?: string | undefined;
  /** In place of `endpoint`: your own way to the requests. */
  client?: InboxClient | undefined;
  /** Words by language: that of the inbox, and those to reply in. */
  messages: Readonly<Record<string, InboxMessages>>;
  /**
   * The language of the inbox, a BCP 47 tag.
   * @default the first of `messages`
   */
  locale?: string | undefined;
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
}

const FILTERS: Readonly<Record<string, InboxFilter>> = {
  all: {},
  overdue: { overdue: true },
  suspected: { quarantined: true },
  ...Object.fromEntries(REQUEST_STATUSES.map((status) => [status, { status }])),
};

/**
 * Requests for those who answer: overdue ones first, each with what it says, what can become of it and a draft of a reply.
 * Renders a `<section>`.
 *
 * @example
 * <RequestInbox endpoint="/privacy/requests" messages={{ en: { inbox: inboxEn, requests: requestsEn } }} />
 */
export const RequestInbox = forwardRef<HTMLElement, RequestInboxProps>(function RequestInbox(props, ref) {
  // What another endpoint has is another inbox.
  return <Inbox key={props.endpoint} ref={ref} {...props} />;
});

const Inbox = forwardRef<HTMLElement, RequestInboxProps>(function Inbox(
  { endpoint, client: given, messages, locale, headingLevel = 2, className = '', ...rest },
  ref,
) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState('all');
  const [reference, setReference] = useState<string>();
  const closed = useRef<string>(undefined);
  const client = useMemo(() => given ?? clientOf(endpoint), [given, endpoint]);
  const inbox = useInbox(client, FILTERS[filter] ?? {}, reference);
  const { entries, request, isLoading, problem, hasMore } = inbox;
  const words = inboxWords(messages, locale ?? Object.keys(messages)[0] ?? '');
  const { say, named } = words;

  // Back to where the reader was.
  useEffect(() => {
    if (reference !== undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-reference="${closed.current}"]`)?.focus();
  }, [reference]);

  const Heading = headingTag(headingLevel, 0);
  const titleId = `${id}-title`;
  const isOpen = reference !== undefined;
  return (
    <section
      {...rest}
      ref={ref}
      className={`pc-root pc-request pc-inbox ${className}`.trim()}
      lang={words.locale}
      dir={directionOf(words.locale)}
      aria-labelledby={isOpen ? undefined : titleId}
      aria-label={isOpen ? say('list.title') : undefined}
      aria-busy={isLoading}
    >
      {problem !== undefined && (
        <div className="pc-form__summary" role="alert">
          <p>{say(problemKey(problem))}</p>
          <button type="button" className="pc-button" onClick={inbox.reload}>
            {say('list.reload')}
          </button>
        </div>
      )}
      {isOpen && (
        <button
          type="button"
          className="pc-button"
          onClick={() => {
            closed.current = reference;
            setReference(undefined);
          }}
        >
          {say('request.back')}
        </button>
      )}
      {isOpen && request !== undefined && (
        <OpenRequest
          key={reference}
          request={request}
          words={words}
          theirs={inboxWords(messages, request.locale)}
          headingLevel={headingLevel}
          onMove={inbox.move}
        />
      )}
      <div ref={list} hidden={isOpen} className="pc-inbox__list">
        <Heading id={titleId}>{say('list.title')}</Heading>
        <div className="pc-form__field">
          <label className="pc-form__label" htmlFor={`${id}-filter`}>
            {say('list.show')}
          </label>
          <select
            id={`${id}-filter`}
            className="pc-form__control"
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          >
            {Object.keys(FILTERS).map((name) => (
              <option key={name} value={name}>
                {(REQUEST_STATUSES as readonly string[]).includes(name) ? named(`status.${name}`) : say(`list.${name}`)}
              </option>
            ))}
          </select>
        </div>
        {entries.length > 0 && (
          <InboxList entries={entries} words={words} today={inbox.today} titleId={titleId} onOpen={setReference} />
        )}
        {hasMore && (
          <button type="button" className="pc-button" onClick={inbox.more}>
            {say('list.more')}
          </button>
        )}
      </div>
      <p role="status" className="pc-form__hint">
        {isLoading ? say('list.loading') : isOpen || problem !== undefined ? '' : told()}
      </p>
    </section>
  );

  function told() {
    return entries.length === 0 ? say('list.empty') : say('list.count', { count: entries.length });
  }
});

function clientOf(endpoint: string | undefined): InboxClient {
  if (endpoint === undefined) {
    throw new TypeError('[react-privacy-center] RequestInbox has neither an `endpoint` nor a `client` to ask.');
  }
  return createInboxClient({ endpoint });
}

function problemKey(code: string): string {
  return ['not-authorized', 'not-found', 'illegal-move'].includes(code) ? `problem.${code}` : 'problem.other';
}
