import { element } from '../../html/element.js';
import type { Policy } from '../../policy/schema/policy.js';
import { hrefOf } from '../addresses.js';
import type { Exchange, Language } from '../exchange.js';
import type { HttpProblem } from '../http/http-problem.js';
import { pageOf, paragraphs } from './layout.js';

/** Codes that have words of their own; all others are told in one sentence. */
const WORDS: Readonly<Record<string, string>> = {
  'cross-site': 'crossSite',
  'not-found': 'notFound',
  'too-big': 'tooBig',
  'too-many-requests': 'tooMany',
  'too-slow': 'tooSlow',
  unavailable: 'unavailable',
};

/** What went wrong, in words, and where to go from there. */
export function problemPage(exchange: Exchange, language: Language, { code }: HttpProblem): string {
  const { translate, locale } = language;
  return pageOf(exchange, language, {
    title: translate(code === 'not-found' ? 'page.problem.notFoundTitle' : 'page.problem.title'),
    body: [
      paragraphs(problemText(language, code)),
      element(
        'p',
        {},
        element(
          'a',
          { href: `${hrefOf(exchange.settings)}?lang=${encodeURIComponent(locale)}` },
          translate('page.openForm'),
        ),
      ),
      emailFallback(exchange, language),
    ],
  });
}

/** What went wrong, in one or two sentences. */
export function problemText({ translate }: Language, code: string): string {
  return translate(`page.problem.${WORDS[code] ?? 'other'}`);
}

/** Where to write when the form does not work, if the policy says. */
export function emailFallback({ settings }: Pick<Exchange, 'settings'>, { translate }: Language) {
  const email = contactEmail(settings.policy);
  return (
    email !== undefined &&
    element(
      'p',
      {},
      translate('page.orWrite'),
      ' ',
      element('a', { href: `mailto:${email}` }, element('bdi', {}, email)),
    )
  );
}

function contactEmail(policy: Policy): string | undefined {
  const channels = Array.isArray(policy.contact?.channels) ? policy.contact.channels : [];
  const value = channels.find((channel) => channel?.type === 'email')?.value;
  return typeof value === 'string' && /^[^\s@?&]+@[^\s@?&]+$/.test(value) ? value : undefined;
}
