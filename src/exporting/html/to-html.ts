import type { DocumentSection, GlanceRow, PolicyDocument } from '../../document/document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { type Child, element, type Html, page } from '../../html/element.js';
import { linkHtml, phraseHtml } from './inline-html.js';
import { nodesToHtml } from './nodes-html.js';

/** What `toHtml` is asked for. */
export interface HtmlOptions {
  /** A whole page, rather than an `article` to put into one. */
  readonly standalone?: boolean | undefined;
  /**
   * Address of the kit's stylesheet, for a whole page.
   * @default 'styles.css'
   */
  readonly stylesheet?: string | undefined;
  /** Address of a feed of the policy's versions, for a whole page. */
  readonly feed?: string | undefined;
  /** The address of this page in another language, to let readers change it. */
  readonly localeHref?: ((locale: string) => string) | undefined;
}

/**
 * A document as HTML: every section open, no script, no inline style, so that it is safe under
 * `default-src 'none'; style-src 'self'`. The same document gives the same bytes.
 *
 * @example
 * await writeFile('privacy.html', toHtml(document, { standalone: true, stylesheet: '/privacy.css' }));
 */
export function toHtml(document: PolicyDocument, options: HtmlOptions = {}): string {
  const { standalone = false, stylesheet = 'styles.css', feed, localeHref } = options;
  const article = articleHtml(document, { theme: standalone ? 'system' : 'auto', localeHref });
  if (!standalone) return `${article}\n`;
  return page(
    element(
      'html',
      { lang: document.locale, dir: document.dir },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, phraseToText(document.title)),
        element('link', { rel: 'stylesheet', href: stylesheet }),
        feed !== undefined && element('link', { rel: 'alternate', type: 'application/atom+xml', href: feed }),
      ),
      element('body', {}, element('main', {}, article)),
    ),
  );
}

/** How a document's article is written. */
interface ArticleOptions extends Pick<HtmlOptions, 'localeHref'> {
  readonly theme: 'auto' | 'system' | 'light' | 'dark';
  /** What stands beside the section of an id, or beside the header. */
  readonly beside?: ((section: string | undefined) => Child) | undefined;
}

/** A document as an `article`, with room for notes beside its parts. */
export function articleHtml(document: PolicyDocument, { theme, localeHref, beside }: ArticleOptions): Html {
  const { policyId, sections, words } = document;
  const kit = { lang: words.lang, dir: words.dir };
  const titleId = `${policyId}-title`;
  return element(
    'article',
    {
      class: 'pc-root',
      lang: document.locale,
      dir: document.dir,
      'data-theme': theme,
      'data-regime': document.regime,
      'aria-labelledby': titleId,
    },
    element(
      'div',
      { class: 'pc-frame' },
      element(
        'div',
        { class: 'pc-layout' },
        headerHtml(document, titleId, localeHref),
        beside?.(undefined),
        sections.length > 0 &&
          element(
            'nav',
            { class: 'pc-contents', 'aria-label': words.contents },
            element('p', { class: 'pc-contents__title', 'aria-hidden': 'true', ...kit }, words.contents),
            element(
              'ol',
              {},
              sections.map(({ id, title }) =>
                element(
                  'li',
                  {},
                  linkHtml({ href: `#${id}` }, phraseHtml('span', title), { class: 'pc-contents__link' }),
                ),
              ),
            ),
          ),
        element(
          'div',
          { class: 'pc-sections' },
          sections.map((section) => sectionHtml(section, document, beside?.(section.id))),
        ),
        footerHtml(document),
      ),
    ),
    element(
      'p',
      { class: 'pc-page-foot', 'aria-hidden': 'true' },
      element('span', {}, [document.title, ...document.edition].map(phraseToText).join(' · ')),
    ),
  );
}

function headerHtml(document: PolicyDocument, titleId: string, localeHref: HtmlOptions['localeHref']): Child {
  const { title, versionLines, notices, summary, glance, locales, words } = document;
  const kit = { lang: words.lang, dir: words.dir };
  return element(
    'header',
    { class: 'pc-header' },
    phraseHtml('h1', title, { id: titleId, class: 'pc-title' }),
    versionLines.length > 0 &&
      element(
        'ul',
        { class: 'pc-version' },
        versionLines.map((line) => phraseHtml('li', line)),
      ),
    localeHref !== undefined &&
      locales.length > 1 &&
      element(
        'nav',
        { class: 'pc-switch', 'aria-label': words.language },
        element(
          'ul',
          {},
          locales.map(({ tag, name, dir, current }) =>
            element(
              'li',
              {},
              element(
                'a',
                {
                  class: 'pc-option',
                  href: localeHref(tag),
                  lang: tag,
                  dir,
                  hreflang: tag,
                  'aria-current': current && 'true',
                },
                name,
              ),
            ),
          ),
        ),
      ),
    notices.length > 0 && element('div', { class: 'pc-notice' }, nodesToHtml(notices)),
    summary.length > 0 &&
      element(
        'div',
        { class: 'pc-summary' },
        element('h2', { class: 'pc-summary__title', ...kit }, words.summary),
        nodesToHtml(summary),
      ),
    glance.length > 0 &&
      element(
        'div',
        { class: 'pc-glance' },
        element('h2', { class: 'pc-glance__title', ...kit }, words.glance),
        element('p', { class: 'pc-glance__note', ...kit }, words.glanceNote),
        element(
          'table',
          { role: 'table', 'aria-label': words.glance },
          element('tbody', { role: 'rowgroup' }, glance.map(glanceHtml)),
        ),
      ),
  );
}

function glanceHtml({ label, lines, section }: GlanceRow): Child {
  const words = phraseHtml('span', label);
  return element(
    'tr',
    { role: 'row' },
    element(
      'th',
      { role: 'rowheader', scope: 'row' },
      section === undefined ? words : linkHtml({ href: `#${section}` }, words),
    ),
    element(
      'td',
      { role: 'cell' },
      lines.map(({ stance, statement, value }) =>
        element(
          'p',
          { 'data-stance': stance },
          statement && phraseHtml('span', statement, { class: 'pc-glance__stance' }),
          statement && value && ' ',
          value && phraseHtml('span', value),
        ),
      ),
    ),
  );
}

function sectionHtml(
  { id, aliases, kind, title, summary, regimes, prose, facts }: DocumentSection,
  { words }: PolicyDocument,
  beside: Child,
): Child {
  const kit = { lang: words.lang, dir: words.dir };
  return element(
    'section',
    { class: 'pc-section', id, 'data-kind': kind },
    aliases.map((alias) => element('span', { id: alias })),
    phraseHtml('h2', title, { class: 'pc-section__heading' }),
    (regimes ?? summary) !== undefined &&
      element(
        'div',
        { class: 'pc-section__summary' },
        regimes && phraseHtml('p', regimes, { class: 'pc-section__regimes' }),
        summary && phraseHtml('p', summary),
      ),
    element(
      'div',
      { class: 'pc-section__body' },
      nodesToHtml(prose),
      prose.length > 0 && facts.length > 0 && element('p', { class: 'pc-details-label', ...kit }, words.details),
      nodesToHtml(facts),
    ),
    beside,
  );
}

function footerHtml({ related, provenance, words }: PolicyDocument): Child {
  if (related.length === 0 && provenance.length === 0) return undefined;
  const kit = { lang: words.lang, dir: words.dir };
  return element(
    'footer',
    { class: 'pc-footer' },
    related.length > 0 && [
      element('h2', kit, words.related),
      element(
        'ul',
        {},
        related.map((each) => {
          const label = phraseHtml('span', each.label);
          return element('li', {}, 'href' in each ? linkHtml(each, label) : label);
        }),
      ),
    ],
    provenance.length > 0 && [element('h2', kit, words.provenance), nodesToHtml(provenance)],
  );
}
