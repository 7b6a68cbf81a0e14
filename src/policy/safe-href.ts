import { LIMITS } from './limits.js';

const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
// A base that no real link names, so that a link which leaves it is seen to do so.
const BASE = 'https://same-origin.invalid';
// Browsers drop tabs and line breaks inside URLs and read backslashes as slashes, so "java\nscript:" and "/\host" pass naive checks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const DECEPTIVE = /[\u0000-\u0020\u007f-\u009f\\\u200b-\u200f\u00ad\u2028-\u202e\u2060-\u2069\ufeff]/;

/** What `safeHref` lets through, in words. */
export const SAFE_LINK = 'a link with https:, http:, mailto: or tel:, or a path or fragment of this site';

/**
 * The link target if a reader may be sent there, else `undefined`.
 *
 * Allowed: `https:`, `http:`, `mailto:`, `tel:`, and paths, queries and fragments of the same origin.
 * Refused: every other scheme, protocol-relative targets (`//host`), user names in web addresses, control, space and bidi characters, backslashes, and targets of
 * more than 2,048 characters.
 */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string' || href === '' || href.length > LIMITS.linkLength || DECEPTIVE.test(href))
    return undefined;
  let url: URL;
  try {
    url = new URL(href, BASE);
  } catch {
    return undefined;
  }
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(href);
  if (!hasScheme)
    return url.origin === BASE && !url.pathname.startsWith('//') && !href.startsWith('//') ? href : undefined;
  if (!SCHEMES.has(url.protocol)) return undefined;
  if (url.protocol === 'https:' || url.protocol === 'http:') {
    // "https:path" is read relative to the page, and "https://bank.example@evil.example" shows another host than it opens.
    const hasHost = /^https?:\/\/[^/]/i.test(href);
    return hasHost && url.username === '' && url.password === '' ? href : undefined;
  }
  return url.pathname === '' ? undefined : href;
}

/** Whether a link leaves the page's own site: a web address with a host. */
export function isExternalHref(href: string): boolean {
  return /^https?:/i.test(href);
}
