import { createTranslator, type Translate } from '../../i18n/create-translator.js';
import type { Messages } from '../../i18n/messages.js';
import { negotiateLocale } from '../../i18n/negotiate-locale.js';

/** The words of one language, from `react-privacy-center/locales/inbox/<tag>` and `…/locales/requests/<tag>`. */
export interface InboxMessages {
  readonly inbox: Messages;
  readonly requests: Messages;
}

/** One language, ready to be used. */
export interface InboxWords {
  readonly locale: string;
  /** The inbox's own words. */
  readonly say: Translate;
  /** The words that people who ask see too. */
  readonly named: Translate;
  /** A day or a point in time, in words; as it came, if it is none. */
  readonly date: (text: string) => string;
  /** A language by its name; as it came, if it has none. */
  readonly language: (tag: string) => string;
}

/** The words for a reader of some language: in that one, in one close to it, or else in the first. */
export function inboxWords(messages: Readonly<Record<string, InboxMessages>>, wanted: string): InboxWords {
  const tags = Object.keys(messages);
  const tag = negotiateLocale(wanted, tags) ?? tags[0];
  const found = tag === undefined ? undefined : messages[tag];
  if (found === undefined) {
    throw new TypeError('[react-privacy-center] RequestInbox: `messages` has no language.');
  }
  const { locale } = found.inbox.meta;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    locale,
    say: createTranslator(found.inbox, 'inbox'),
    named: createTranslator(found.requests, 'requests'),
    language: (tag) => {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    date: (text) => {
      const time = Date.parse(text);
      if (Number.isNaN(time)) return text;
      return (text.length > 10 ? moment : day).format(time);
    },
  };
}
