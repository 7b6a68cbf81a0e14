import { canonicalTag } from './canonical-tag.js';
import type { Messages } from './messages.js';

/** The language of whoever reads: the one asked for, else that of the kit's words. */
export function readerLocale({
  locale,
  messages,
}: {
  readonly locale?: string | undefined;
  readonly messages: Messages;
}): string {
  return canonicalTag(locale) ?? canonicalTag(messages.meta.locale) ?? 'en';
}
