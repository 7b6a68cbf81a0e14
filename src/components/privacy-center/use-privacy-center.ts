'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { createTranslator } from '../../i18n/create-translator.js';
import type { Messages } from '../../i18n/messages.js';
import { negotiateLocale } from '../../i18n/negotiate-locale.js';
import type { RegimeId } from '../../policy/vocabulary.js';

type MessagesLoader = () => Promise<{ readonly default: Messages }>;

export interface UsePrivacyCenterOptions {
  /** The messages to start with; always at hand, so that the first render is complete. */
  messages: Messages;
  /** More languages, each loaded when a reader asks for it: `{ de: () => import('react-privacy-center/locales/de') }`. */
  locales?: Readonly<Record<string, MessagesLoader>> | undefined;
  /**
   * The language to start with, and to follow when it changes, such as that of `useHostLocale()`.
   * @default that of `messages`
   */
  locale?: string | undefined;
  /** The law to show first, and to follow when it changes, such as where the host comes to know the reader's place later. */
  regime?: RegimeId | undefined;
  /** Called when messages cannot be loaded, or are none; the language stays as it was. */
  onError?: ((error: unknown) => void) | undefined;
}

/** Props for `PrivacyCenter` that let readers switch language and place in a client app. */
export interface UsePrivacyCenterResult {
  readonly locale: string;
  readonly messages: Messages;
  readonly regime: RegimeId | undefined;
  readonly onLocaleChange: (locale: string) => void;
  readonly onRegimeChange: (regime: RegimeId | undefined) => void;
}

/**
 * Keeps the reader's language and place, and loads messages one language at a time.
 *
 * A language the kit has no messages for still shows the policy in it, with the kit's words as they were.
 *
 * @example
 * const center = usePrivacyCenter({ messages: en, locales: { de: () => import('react-privacy-center/locales/de') } });
 * return <PrivacyCenter policy={policy} {...center} />;
 */
export function usePrivacyCenter({
  messages,
  locales = {},
  locale,
  regime,
  onError,
}: UsePrivacyCenterOptions): UsePrivacyCenterResult {
  const [state, setState] = useState(() => {
    // Says what is wrong with messages that are none, before they are asked for their language.
    createTranslator(messages, 'reading');
    return { locale: locale ?? messages.meta.locale, messages };
  });
  const [place, setPlace] = useState(regime);
  // Answers may arrive out of order; only the last language asked for counts.
  const wanted = useRef(state.locale);
  const options = useRef({ messages, locales, onError });
  options.current = { messages, locales, onError };

  const onLocaleChange = useCallback((next: string) => {
    const { messages: first, locales: loaders, onError: report } = options.current;
    wanted.current = next;
    const tag = negotiateLocale(next, [first.meta.locale, ...Object.keys(loaders)]);
    const load = tag === undefined || tag === first.meta.locale ? undefined : loaders[tag];
    if (load === undefined) {
      setState((now) => ({ locale: next, messages: tag === undefined ? now.messages : first }));
      return;
    }
    load()
      .then((loaded) => {
        createTranslator(loaded.default, 'reading');
        if (wanted.current === next) setState({ locale: next, messages: loaded.default });
      })
      .catch((error: unknown) => report?.(error));
  }, []);

  // The first language may need messages of its own, and the host's language may change later.
  useEffect(() => {
    if (locale !== undefined) onLocaleChange(locale);
  }, [locale, onLocaleChange]);

  useEffect(() => setPlace(regime), [regime]);

  return { ...state, regime: place, onLocaleChange, onRegimeChange: setPlace };
}
