import { createInstance } from 'i18next';
import type { Messages } from './messages.js';

/** Finds a message by its key, fills it and picks its plural form. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const translators = new WeakMap<Messages, Translate>();

/**
 * A translator over one locale's messages, with an i18next instance of its own: the host's instance, language and
 * plugins are neither read nor changed. The same messages give the same translator.
 *
 * @throws TypeError if it is given no messages
 */
export function createTranslator(messages: Messages): Translate {
  if (typeof messages?.meta?.locale !== 'string') {
    throw new TypeError(
      '[react-privacy-center] `messages` has no `meta.locale`, so the kit has no words. Pass the default export of react-privacy-center/locales/<tag>, not the module.',
    );
  }
  const known = translators.get(messages);
  if (known !== undefined) return known;
  const lng = messages.meta.locale;
  const i18n = createInstance({
    lng,
    fallbackLng: false,
    resources: { [lng]: { translation: messages.words } },
    initAsync: false,
    nsSeparator: false,
    // Values are placed as nodes by React or escaped by exporters, so escaping here would show twice.
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  void i18n.init();
  const translate: Translate = (key, values) => i18n.t(key, { ...values });
  translators.set(messages, translate);
  return translate;
}
