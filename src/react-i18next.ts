'use client';

import { useTranslation } from 'react-i18next';

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
