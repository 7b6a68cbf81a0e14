import { type Child, element, page } from '../../html/element.js';
import { directionOf } from '../../i18n/direction.js';
import { hrefOf } from '../addresses.js';
import type { Exchange, Language } from '../exchange.js';

/** What stands on a page. */
export interface PageContent {
  /** The heading, and the start of the window's title. */
  readonly title: string;
  /** Said before the window's title: screen readers read it first. */
  readonly titlePrefix?: string;
  readonly body: Child;
}

/** A whole page in one language, that needs no script. */
export function pageOf(
  { settings }: Pick<Exchange, 'settings'>,
  { locale }: Language,
  { title, titlePrefix, body }: PageContent,
): string {
  return page(
    element(
      'html',
      { lang: locale, dir: directionOf(locale) },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, titlePrefix !== undefined && `${titlePrefix} `, title),
        element('link', { rel: 'stylesheet', href: hrefOf(settings, 'style.css') }),
      ),
      element('body', {}, element('main', {}, element('h1', {}, title), body)),
    ),
  );
}

/** Paragraphs of plain text; what is not there is left out. */
export function paragraphs(...texts: readonly Child[]): Child {
  return texts.map((text) => text !== undefined && text !== false && element('p', {}, text));
}

/** Lines of a label and what is said under it. */
export function linesOf(lines: readonly { readonly label: string; readonly value: string }[]): Child {
  return element(
    'dl',
    {},
    lines.map(({ label, value }) => [element('dt', {}, label), element('dd', {}, element('bdi', {}, value))]),
  );
}
