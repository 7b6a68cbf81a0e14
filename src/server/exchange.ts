import { createTranslator, type Translate } from '../i18n/create-translator.js';
import type { Messages } from '../i18n/messages.js';
import { negotiateLocale } from '../i18n/negotiate-locale.js';
import { HttpProblem } from './http/http-problem.js';
import type { Settings } from './settings.js';

/** One request being answered. */
export interface Exchange {
  readonly settings: Settings;
  readonly request: Request;
  /** Its address, read once. */
  readonly url: URL;
  /** What stands in the path where a route has a name. */
  readonly params: Readonly<Record<string, string>>;
}

/** Answers requests of one path and method. */
export type Route = (exchange: Exchange) => Promise<Response>;

/** A language to answer in. */
export interface Language {
  readonly locale: string;
  readonly messages: Messages;
  readonly translate: Translate;
}

/** The language somebody asks for, in words if they chose one, else by their browser's settings. */
export function languageOf({ settings, request, url }: Pick<Exchange, 'settings' | 'request' | 'url'>): Language {
  const chosen = url.searchParams.get('lang');
  return languageFor(settings, chosen === null ? acceptedLanguages(request) : [chosen, ...acceptedLanguages(request)]);
}

/** The first of some languages that there are words in; else the policy's own, else the first there is. */
export function languageFor({ messages, policy }: Settings, wanted: readonly string[]): Language {
  const tags = Object.keys(messages);
  const locale = negotiateLocale([...wanted, policy.locale], tags) ?? tags[0];
  const found = locale === undefined ? undefined : messages[locale];
  if (locale === undefined || found === undefined) throw new HttpProblem(406, 'no-language');
  return { locale, messages: found, translate: createTranslator(found, 'requests') };
}

function acceptedLanguages(request: Request): string[] {
  return (request.headers.get('accept-language') ?? '')
    .split(',')
    .slice(0, 20)
    .map((range) => {
      const [tag = '', weight = 'q=1'] = range.split(';').map((part) => part.trim());
      return { tag, quality: Number(weight.slice(2)) || 0 };
    })
    .filter(({ tag, quality }) => quality > 0 && tag.length < 36)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}
