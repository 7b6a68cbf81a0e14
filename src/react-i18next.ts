'use client';

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Messages, MessageTree } from './i18n/messages.js';

/**
 * The language of the host app's own i18next, followed as it changes. Reads the host's instance and changes nothing.
 * `undefined` until the host has initialised i18next.
 *
 * @example
 * const center = usePrivacyCenter({ locale: useHostLocale(), messages: en, locales });
 * return <PrivacyCenter policy={policy} {...center} />;
 */
export function useHostLocale(): string | undefined {
  const { i18n } = useTranslation(undefined, { useSuspense: false });
  return i18n.resolvedLanguage ?? i18n.language;
}

/**
 * The kit's words, with those that the host app's own i18next has for them in a namespace laid over, so that they can
 * be worded and translated where the app's are. Reads the host's instance and changes nothing.
 *
 * @param namespace the host's namespace; its keys are those of `messages.words`, and any may be missing
 * @param messages the kit's words in the language that is shown
 * @example
 * <PrivacyCenter policy={policy} messages={useHostMessages('privacy', en)} />;
 */
export function useHostMessages(namespace: string, messages: Messages): Messages {
  const { i18n } = useTranslation(namespace, { useSuspense: false });
  const own: unknown = i18n.getResourceBundle?.(messages.meta.locale, namespace);
  return useMemo(() => ({ ...messages, words: laidOver(messages.words, own) }), [messages, own]);
}

function laidOver(words: MessageTree, own: unknown): MessageTree {
  if (typeof own !== 'object' || own === null) return words;
  const merged = Object.entries(words).map(([name, word]): [string, string | MessageTree] => {
    const mine: unknown = Object.hasOwn(own, name) ? Reflect.get(own, name) : undefined;
    if (typeof word === 'object') return [name, laidOver(word, mine)];
    return [name, typeof mine === 'string' ? mine : word];
  });
  return Object.fromEntries(merged);
}
