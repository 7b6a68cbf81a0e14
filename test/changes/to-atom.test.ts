import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyVersions } from '../../src/changes/policy-versions.js';
import { type AtomOptions, toAtom } from '../../src/changes/to-atom.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { trickyPolicy } from '../fixtures/arbitrary-policies.js';
import { LOCALES, readChangesMessages, readExample } from '../fixtures/examples.js';
import { parseXml } from '../fixtures/parse-html.js';

const url = 'https://calls.example/privacy';
const english: AtomOptions = { url, messages: readChangesMessages('en'), on: '2026-11-27' };
const versions: PolicyVersions = [
  { id: '2011', policy: readExample('3cx-2011') },
  { id: '2016', policy: readExample('3cx-2016') },
];

const children = (element: Element, name: string) => [...element.children].filter(({ tagName }) => tagName === name);
const textOf = (element: Element, name: string) => children(element, name)[0]?.textContent ?? undefined;
const entriesOf = (xml: string) => children(parseXml(xml).documentElement, 'entry');

/** What RFC 4287 (§ 4.1) asks of a feed and its entries, and this one lacks. */
function faultsOf(xml: string): string[] {
  const feed = parseXml(xml).documentElement;
  const entries = children(feed, 'entry');
  const faults: string[] = [];
  const expectOne = (element: Element, name: string, isGood: (text: string) => boolean) => {
    const found = children(element, name);
    if (found.length !== 1 || !isGood(found[0]?.textContent ?? '')) faults.push(`${element.tagName} ${name}`);
  };
  const isInstant = (text: string) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && !Number.isNaN(Date.parse(text));
  if (feed.tagName !== 'feed' || feed.namespaceURI !== 'http://www.w3.org/2005/Atom') faults.push('root');
  if (!feed.hasAttribute('xml:lang')) faults.push('xml:lang');
  for (const element of [feed, ...entries]) {
    expectOne(element, 'id', (id) => URL.canParse(id));
    expectOne(element, 'title', () => true);
    expectOne(element, 'updated', isInstant);
    for (const published of children(element, 'published'))
      if (!isInstant(published.textContent ?? '')) faults.push('published');
    const alternates = children(element, 'link').filter((link) => link.getAttribute('rel') === 'alternate');
    if (alternates.length !== 1 || !URL.canParse(alternates[0]?.getAttribute('href') ?? '')) faults.push('alternate');
    if (children(element, 'summary').length > 1) faults.push('summary');
  }
  expectOne(feed, 'author', () => (children(feed, 'author')[0]?.children[0]?.textContent ?? '') !== '');
  const ids = [feed, ...entries].map((element) => textOf(element, 'id'));
  if (new Set(ids).size !== ids.length) faults.push('ids');
  return faults;
}

describe('a feed of versions', () => {
  it('says of each version what changed since the one before, the newest first', async () => {
    const xml = await toAtom(versions, english);
    expect(faultsOf(xml)).toEqual([]);
    const [newest, first] = entriesOf(xml) as [Element, Element];
    expect(textOf(newest, 'title')).toBe('Updated May 1, 2016: 6 things changed that matter to you');
    expect(textOf(newest, 'updated')).toBe('2016-05-01T00:00:00Z');
    expect(textOf(newest, 'summary')).toContain('- New – Google Display (Worse for you)');
    expect(children(newest, 'link')[0]?.getAttribute('href')).toBe(`${url}?version=2016`);
    expect(textOf(first, 'title')).toBe('3CX Privacy Policy');
    expect(textOf(first, 'updated')).toBe('2011-01-26T00:00:00Z');
  });

  it('does not say of a version that is to come that it has updated anything', async () => {
    const titleOn = async (on: string) =>
      textOf(entriesOf(await toAtom(versions, { ...english, on }))[0] as Element, 'title');
    expect(await titleOn('2016-04-30')).toBe('Takes effect May 1, 2016: 6 things changed that matter to you');
    expect(await titleOn('2016-05-01')).toBe('Updated May 1, 2016: 6 things changed that matter to you');
  });

  it('is that of its page, by the company, changed when its newest entry was', async () => {
    const xml = await toAtom([{ id: '4', policy: readExample('modern') }], {
      ...english,
      url: `${url}?lang=en#top`,
      feedUrl: 'https://calls.example/feed.atom',
    });
    const feed = parseXml(xml).documentElement;
    expect(textOf(feed, 'title')).toBe('Privacy at Tidewater Atlas');
    expect(textOf(feed, 'author')).toContain('Tidewater Atlas');
    expect(textOf(feed, 'updated')).toBe('2026-10-01T00:00:00Z');
    expect(children(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['alternate', `${url}?lang=en`],
      ['self', 'https://calls.example/feed.atom'],
    ]);
    const [entry] = children(feed, 'entry') as [Element];
    expect(children(entry, 'link')[0]?.getAttribute('href')).toBe(`${url}?lang=en&version=4`);
    expect(textOf(entry, 'published')).toBe('2026-10-01T00:00:00Z');
  });

  it.each(LOCALES)('is in %s, with ids of its own', async (tag) => {
    const xml = await toAtom(versions, { ...english, messages: readChangesMessages(tag) });
    expect(faultsOf(xml)).toEqual([]);
    const feed = parseXml(xml).documentElement;
    expect(feed.getAttribute('xml:lang')).toBe(tag);
    expect(textOf(feed, 'id')).toBe(`${url}#${tag}`);
    expect(textOf(entriesOf(xml)[0] as Element, 'title')).toContain('2016');
  });

  it('marks words in another language than the feed’s: the kit’s, and the policy’s', async () => {
    const xml = await toAtom(versions, { ...english, locale: 'tr', messages: readChangesMessages('ar') });
    expect(faultsOf(xml)).toEqual([]);
    const feed = parseXml(xml).documentElement;
    expect(feed.getAttribute('xml:lang')).toBe('tr');
    const [newest, first] = entriesOf(xml) as [Element, Element];
    const langOf = (element: Element, name: string) => children(element, name)[0]?.getAttribute('xml:lang');
    expect([langOf(newest, 'title'), langOf(newest, 'summary')]).toEqual(['ar', 'ar']);
    expect(textOf(newest, 'title')).toContain('مايو');
    expect([langOf(first, 'title'), langOf(feed, 'title')]).toEqual(['en', 'en']);
  });

  it('says nothing of the language of a name it is given', async () => {
    const xml = await toAtom(versions, { ...english, messages: readChangesMessages('de'), author: '3CX' });
    expect(xml).toContain('<author><name>3CX</name></author>');
  });

  it('names the site where the policy names nobody', async () => {
    const xml = await toAtom([{ id: '1', policy: readExample('jekyll-legal-2015') }], english);
    expect(textOf(parseXml(xml).documentElement, 'author')).toBe('calls.example');
  });

  it('leaves out drafts, what is not public yet, and what has no date to tell it by', async () => {
    const policy = readExample('minimal');
    const later = (id: string, version: Policy['version']) => ({ id, policy: { ...policy, version } });
    const xml = await toAtom(
      [
        later('undated', {}),
        later('old', { lastUpdated: '2020-01-01' }),
        later('next', { published: '2026-11-01', effective: '2027-01-01' }),
        later('draft', { status: 'draft', lastUpdated: '2026-01-01' }),
        later('secret', { published: '2026-12-01' }),
      ],
      english,
    );
    expect(faultsOf(xml)).toEqual([]);
    expect(entriesOf(xml).map((entry) => textOf(entry, 'id'))).toEqual([
      `${url}?version=next#en`,
      `${url}?version=old#en`,
    ]);
  });

  it.each(['/privacy', 'ftp://calls.example/', 'javascript:alert(1)', ''])('wants a whole address, not "%s"', (bad) =>
    expect(toAtom(versions, { ...english, url: bad })).rejects.toThrow(/is no whole address/),
  );

  it('is well-formed and whole, whatever the policy says', async () => {
    const day = fc.option(fc.constantFrom('2020-01-01', '2021-06-30', '2021-02-31', 'soon'), { nil: undefined });
    const control = fc.constantFrom(
      '\0',
      '\u0007',
      '\u001b[31m',
      '\ud800',
      '\ufffe',
      ']]>',
      '<!--',
      '&#0;',
      '\r\n',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(trickyPolicy, day, control), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...LOCALES),
        async (policies, tag) => {
          const list = policies.map(([policy, lastUpdated, odd], index) => ({
            id: `${index}${odd}`,
            policy: {
              ...policy,
              title: `${odd}${typeof policy.title === 'string' ? policy.title : ''}`,
              version: { label: odd, ...(lastUpdated !== undefined && { lastUpdated }) },
              recipients: [{ id: `r${index}`, role: 'third-party' as const, name: `${odd}${index}` }],
            },
          }));
          expect(faultsOf(await toAtom(list, { ...english, messages: readChangesMessages(tag) }))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
