import { phraseToText } from '../document/text/phrase.js';
import { writeDate } from '../document/text/write-date.js';
import { canonicalTag } from '../i18n/canonical-tag.js';
import { chooseLanguage, languagesOf } from '../i18n/choose-language.js';
import { readerLocale } from '../i18n/reader-locale.js';
import { parseInline } from '../policy/parse-inline.js';
import type { Policy } from '../policy/schema/policy.js';
import type { Text } from '../policy/schema/primitives.js';
import { changesLines, oneLine } from './changes-lines.js';
import { comparePolicies } from './compare-policies.js';
import { type ChangesOptions, createChanges } from './create-changes.js';
import {
  editionOf,
  loadVersion,
  type PolicyVersion,
  type PolicyVersions,
  previousVersion,
  type VersionDayOptions,
  versionsOf,
  versionTimeline,
} from './policy-versions.js';
import { writeVersionAddress } from './version-address.js';
import { type Xml, xmlElement } from './xml.js';

/** What `toAtom` is asked for. */
export interface AtomOptions extends Omit<ChangesOptions, 'standing'>, VersionDayOptions {
  /** The whole address of the page that shows the policy. Each version is at its `?version=`. */
  readonly url: string;
  /** The whole address of the feed itself. */
  readonly feedUrl?: string | undefined;
  /** Who publishes the policy; its first controller when left out, else the host of `url`. */
  readonly author?: string | undefined;
}

/**
 * A feed of the versions of a policy, newest first, in one language: Atom, as RFC 4287 describes it. Each entry says what
 * changed since the version before. Drafts, what is yet to be made public, and versions without a date are not in it.
 *
 * @throws TypeError if an address is not whole, or there is no version at all
 * @throws RangeError for a moment or a time zone that does not exist
 * @example
 * await toAtom(versions, { url: 'https://shop.example/privacy', messages: en });
 */
export async function toAtom(versions: PolicyVersions, options: AtomOptions): Promise<string> {
  const url = wholeAddress(options.url);
  const timeline = versionTimeline(versions, options);
  const listed = versionsOf(timeline);
  const latest = timeline.inForce ?? listed[0] ?? versions.at(-1);
  if (latest === undefined) throw new TypeError('[react-privacy-center] A feed needs a version.');
  const current = await loadVersion(latest);
  const locale = readerLocale(options);
  const dated = listed.flatMap((version) => {
    const updated = dayOfNews(version);
    return updated === undefined ? [] : [{ version, updated }];
  });
  const author =
    options.author === undefined
      ? wordsOf(current.parties?.controllers?.[0]?.name ?? '', current, locale)
      : { text: oneLine(options.author) };
  const entries: Xml[] = [];
  // One after the other, so that no more than two old versions are at hand at a time.
  for (const { version, updated } of dated) {
    const href = new URL(writeVersionAddress(url, { version: version.id }), url).href;
    const { published } = editionOf(version);
    const standing = timeline.upcoming.includes(version) ? 'upcoming' : 'inForce';
    const told = await tellVersion(versions, version, { ...options, standing }, locale);
    entries.push(
      xmlElement(
        'entry',
        {},
        xmlElement('id', {}, `${href}#${locale}`),
        textElement('title', told.title),
        xmlElement('updated', {}, instantOf(updated)),
        isDay(published) ? xmlElement('published', {}, instantOf(published)) : undefined,
        xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href }),
        told.summary && textElement('summary', told.summary),
      ),
    );
  }
  const newest = dated.map(({ updated }) => updated).sort();
  const feed = xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
    // Feeds in several languages are several feeds.
    xmlElement('id', {}, `${url.href}#${locale}`),
    textElement('title', wordsOf(current.title, current, locale)),
    xmlElement('updated', {}, instantOf(newest.at(-1) ?? '1970-01-01')),
    xmlElement('author', {}, textElement('name', author.text === '' ? { text: url.hostname } : author)),
    xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: url.href }),
    options.feedUrl === undefined
      ? undefined
      : xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: wholeAddress(options.feedUrl).href }),
    ...entries,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

/** Words of the feed; `lang` where they are in another language than its own. */
interface FeedText {
  readonly lang?: string;
  readonly text: string;
}

function textElement(name: string, { lang, text }: FeedText): Xml {
  return xmlElement(name, { 'xml:lang': lang }, text);
}

/** What an entry says: what changed since the version before, or what the first of them is called. */
async function tellVersion(
  versions: PolicyVersions,
  version: PolicyVersion,
  options: ChangesOptions,
  locale: string,
): Promise<{ title: FeedText; summary?: FeedText }> {
  const previous = previousVersion(versions, version);
  const policy = await loadVersion(version);
  if (previous === undefined) return { title: wordsOf(policy.title, policy, locale) };
  const document = createChanges(comparePolicies(await loadVersion(previous), policy), options);
  const lines = changesLines(document, oneLine, (title) => title);
  const kit = document.locale === locale ? {} : { lang: document.locale };
  return {
    title: { ...kit, text: document.title },
    ...(lines.length > 0 && { summary: { ...kit, text: lines.join('\n').trim() } }),
  };
}

function wordsOf(text: Text, policy: Policy, locale: string): FeedText {
  const byLocale = typeof text === 'string' ? { [policy.locale]: text } : text;
  const chosen = chooseLanguage(languagesOf(byLocale), locale, policy.locale);
  if (chosen === undefined) return { text: '' };
  return {
    ...(chosen.as === 'fallback' && { lang: canonicalTag(chosen.tag) ?? chosen.tag }),
    text: oneLine(phraseToText({ inlines: parseInline(byLocale[chosen.tag] as string) })),
  };
}

/** The day a version became news: when it was last changed or made public. */
function dayOfNews(version: PolicyVersion): string | undefined {
  const { lastUpdated, published, effective } = editionOf(version);
  return [lastUpdated, published, effective].find(isDay);
}

function isDay(day: string | undefined): day is string {
  return day !== undefined && writeDate(day, 'en') !== undefined;
}

function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function wholeAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) {
    url.hash = '';
    return url;
  }
  throw new TypeError(`[react-privacy-center] "${address}" is no whole address, such as https://shop.example/privacy.`);
}
