import { canonicalTag } from './canonical-tag.js';
import type { Messages } from './messages.js';
import { isSameLanguage } from './negotiate-locale.js';
import { readerLocale } from './reader-locale.js';

/**
 * The language in which a reader gets the kit's words, and what it formats among them: their own, or for want of words in
 * it that of the messages.
 */
export function kitLocale(options: { readonly locale?: string | undefined; readonly messages: Messages }): string {
  const locale = readerLocale(options);
  const words = canonicalTag(options.messages.meta.locale) ?? locale;
  return isSameLanguage(words, locale) ? locale : words;
}
