'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { createTranslator } from '../../i18n/create-translator.js';
import { directionOf } from '../../i18n/direction.js';
import type { Messages } from '../../i18n/messages.js';
import { type Match, MOST_MATCHES } from './find-matches.js';
import { usePolicySearch } from './use-policy-search.js';

export interface PolicySearchProps {
  /** From `react-privacy-center/locales/search/<tag>`. */
  messages: Messages;
}

// Milliseconds without a key pressed: who listens hears the count of the whole word, not of each letter.
const PAUSE = 600;

/**
 * Searches the sections of a policy as the reader types: matches are highlighted, their sections open, and their number is
 * announced. Enter goes to the next match, Shift and Enter to the previous one; Escape ends the search and closes what it
 * had opened. Renders a `<div role="search">`, for `slots.tools` of `PrivacyCenter` or `PrivacyDocument`.
 *
 * What counts as the same follows the reader's language, as `Intl.Collator` has it: "vie privee" finds "vie privée".
 * Paints with the CSS Custom Highlight API, so that React's elements stay as they are. Without scripts nothing shows, and
 * the browser's own search finds every word.
 *
 * @example
 * import { PolicySearch, PrivacyCenter } from 'react-privacy-center';
 * import search from 'react-privacy-center/locales/search/en';
 * import 'react-privacy-center/search.css';
 *
 * <PrivacyCenter policy={policy} messages={en} slots={{ tools: <PolicySearch messages={search} /> }} />
 */
export function PolicySearch({ messages }: PolicySearchProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { query, matches, current, search, move } = usePolicySearch(root);

  // The reader may have typed before this code ran.
  useEffect(() => {
    if (field.current?.value) search(field.current.value);
  }, [search]);

  const clear = () => {
    if (field.current !== null) field.current.value = '';
    search('');
    field.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    // Enter and Escape of an input method choose a word.
    if (event.nativeEvent.isComposing || query === '') return;
    if (event.key === 'Enter') move(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') clear();
    else return;
    event.preventDefault();
  };

  const say = createTranslator(messages, 'search');
  const { locale } = messages.meta;
  const match = matches?.[current];
  const count = matches?.length ?? 0;
  const status =
    matches === undefined
      ? ''
      : count === 0
        ? say('search.none')
        : match !== undefined
          ? say('search.at', { at: current + 1, count })
          : count === MOST_MATCHES
            ? say('search.tooMany', { most: new Intl.NumberFormat(locale).format(MOST_MATCHES) })
            : say('search.found', { count });

  return (
    <div
      ref={root}
      role="search"
      className="pc-search"
      lang={locale}
      dir={directionOf(locale)}
      data-state={query === '' ? 'idle' : 'active'}
    >
      <label className="pc-search__label" htmlFor={id}>
        {say('search.label')}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className="pc-search__field"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="next"
        aria-describedby={`${id}-keys`}
        onChange={(event) => search(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      {query !== '' && (
        <div className="pc-search__bar">
          {/* Said below, after a pause. */}
          <span className="pc-search__count" aria-hidden="true">
            {status}
          </span>
          {count > 0 && (
            <>
              <button type="button" className="pc-button" onClick={() => move(-1)}>
                {say('search.previous')}
              </button>
              <button type="button" className="pc-button" onClick={() => move(1)}>
                {say('search.next')}
              </button>
            </>
          )}
          <button type="button" className="pc-button" onClick={clear}>
            {say('search.clear')}
          </button>
        </div>
      )}
      <p id={`${id}-keys`} className="pc-search__unseen">
        {say('search.keys')}
      </p>
      <Announcement status={status} match={match} />
    </div>
  );
}

/** Says what was found, and what the match at hand stands in. Renders a `<div role="status">`. */
function Announcement({ status, match }: { status: string; match: Match | undefined }) {
  const [said, setSaid] = useState({ status, match });
  useEffect(() => {
    // Moves are single keys: they are answered at once.
    const timer = setTimeout(() => setSaid({ status, match }), match === undefined ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [status, match]);

  const element = said.match?.passage.element;
  const title = element?.closest('[data-pc-section]')?.querySelector('.pc-section__trigger');
  return (
    <div role="status" className="pc-search__unseen">
      <p>{said.status}</p>
      {said.match !== undefined && (
        <>
          <p lang={languageOf(title)}>{title?.textContent}</p>
          <p lang={languageOf(element)}>{excerptOf(said.match)}</p>
        </>
      )}
    </div>
  );
}

function languageOf(element: Element | null | undefined): string | undefined {
  return element?.closest<HTMLElement>('[lang]')?.lang;
}

// Characters on each side of a match, about a line.
const AROUND = 60;

/** The match with the words around it. */
function excerptOf({ passage: { text }, start, end }: Match): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return [
    before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before,
    text.slice(start, end),
    after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…` : after,
  ].join('');
}
