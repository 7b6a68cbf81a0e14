import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import { toHtml } from '../../src/exporting/html/to-html.js';
import { safeHref } from '../../src/policy/safe-href.js';
import { trickyPolicy } from '../fixtures/arbitrary-policies.js';
import { anchorsOf } from '../fixtures/document-parts.js';
import { documentOf, en } from '../fixtures/documents.js';
import { EXAMPLES, readExample, readMessages } from '../fixtures/examples.js';
import { parseHtml } from '../fixtures/parse-html.js';

const TAGS =
  'a article b bdi blockquote body br caption cite code dd div dl dt em footer h1 h2 h3 head header html li link main meta nav ol p section span strong table tbody td th thead time title tr ul'.split(
    ' ',
  );

/** What a strict page would refuse, or nobody should be sent to. */
function faultsOf(page: Document): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    const names = element.getAttributeNames();
    const href = element.getAttribute('href');
    return [
      ...(TAGS.includes(tag) ? [] : [`<${tag}>`]),
      ...names.filter((name) => name.startsWith('on') || name === 'style').map((name) => `${tag} ${name}`),
      ...(href === null || safeHref(href) !== undefined ? [] : [`leads to ${href}`]),
    ];
  });
}

it('nothing of a policy becomes markup, whatever it holds', () => {
  fc.assert(
    fc.property(trickyPolicy, (policy) => {
      const page = parseHtml(toHtml(createDocument(policy, { messages: en }), { standalone: true }));
      expect(faultsOf(page)).toEqual([]);
      expect(page.querySelectorAll('body > main > article')).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
}, 120_000);

describe.each(EXAMPLES)('%s', (name) => {
  const document = createDocument(readExample(name), { messages: readMessages('ar'), locale: 'ar' });
  const page = parseHtml(toHtml(document, { standalone: true, stylesheet: '/privacy.css' }));

  it('is a whole page without script or inline style', () => {
    expect(page.doctype?.name).toBe('html');
    expect(page.documentElement.lang).toBe('ar');
    expect(page.documentElement.dir).toBe('rtl');
    expect(page.querySelector('link[rel=stylesheet]')?.getAttribute('href')).toBe('/privacy.css');
    expect(faultsOf(page)).toEqual([]);
  });

  it('has every section open, and every place that links lead to, once', () => {
    expect(page.querySelectorAll('[hidden]')).toHaveLength(0);
    expect(page.querySelectorAll('section h2')).toHaveLength(document.sections.length);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(anchorsOf(document).filter((id) => !ids.includes(String(id)))).toEqual([]);
    const inside = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives the same bytes for the same document', () => {
    expect(toHtml(structuredClone(document))).toBe(toHtml(document));
  });
});

it('marks words of another language, and links that leave the site', () => {
  const document = documentOf(
    {
      locale: 'de',
      title: { de: 'Datenschutz' },
      summary: [{ de: 'Siehe [dort](https://shop.example).' }],
    },
    { locale: 'en' },
  );
  const page = parseHtml(toHtml(document));
  expect(page.querySelector('h1')?.lang).toBe('de');
  expect(page.querySelector('.pc-summary a')?.getAttribute('rel')).toBe('noopener noreferrer');
});

it('lets readers change the language by links', () => {
  const document = createDocument(readExample('modern'), { messages: en });
  const page = parseHtml(toHtml(document, { localeHref: (tag) => `/${tag}/privacy` }));
  const links = [...page.querySelectorAll('.pc-switch a')];
  expect(links.map((link) => link.getAttribute('href'))).toContain('/de/privacy');
  expect(links.filter((link) => link.getAttribute('aria-current') === 'true')).toHaveLength(1);
});
