import * as v from 'valibot';
import { LIMITS } from '../limits.js';
import { SAFE_LINK, safeHref } from '../safe-href.js';
import { noList } from './object.js';
import type { OBJECT_KEYS } from './object-keys.js';

/** A BCP 47 language tag, such as `de` or `pt-BR`. */
export const LocaleTagSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'a BCP 47 language tag such as "en" or "pt-BR"'),
  v.check((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }, 'a BCP 47 language tag such as "en" or "pt-BR"'),
);

/** A name that stays the same for ever: deep links, comparisons and references rest on it. */
export const IdSchema = v.pipe(
  v.string(),
  v.maxLength(64, 'at most 64 characters'),
  v.regex(
    /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
    'an id of lower-case letters and digits, with single hyphens, dots or underscores between, such as "web-server-logs"',
  ),
);

const ProseSchema = v.pipe(v.string(), v.maxLength(LIMITS.stringLength, `at most ${LIMITS.stringLength} characters`));

/**
 * Words for readers. A bare string is in the policy's own `locale`; an object has one entry per language, and may have
 * `und` for names that are the same in all of them.
 * Both may hold the inline marks `**strong**`, `*emphasis*`, `` `code` ``, `[text](url)` and `\` escapes. Never HTML.
 */
export type Text =
  | string
  | ({ readonly [tag: string]: string } & { readonly [Key in (typeof OBJECT_KEYS)[number]]?: never });

export const TextSchema: v.GenericSchema<Text> = v.union([
  ProseSchema,
  v.pipe(
    noList(v.record(LocaleTagSchema, ProseSchema)),
    v.check((byLocale) => Object.keys(byLocale).length > 0, 'at least one language'),
  ),
]);

/** A link target: `https:`, `http:`, `mailto:`, `tel:`, or a path or fragment of the same site. */
export const HrefSchema = v.pipe(
  v.string(),
  v.check((href) => safeHref(href) !== undefined, SAFE_LINK),
);

/** A calendar day, `YYYY-MM-DD`. */
export const DateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day written YYYY-MM-DD'),
  v.check((day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  }, 'a day that exists, written YYYY-MM-DD'),
);

/** A length of time in ISO 8601, such as `P30D`, `P12M` or `PT30M`. */
export const PeriodSchema = v.pipe(
  v.string(),
  v.regex(
    /^P(?=\d|T\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?$/,
    'an ISO 8601 duration such as "P30D", "P12M" or "PT30M"',
  ),
);

/** A country by its ISO 3166-1 code, such as `NL`. */
export const CountrySchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 country code such as "NL"'));

/** A short plain string that is the same in every language, such as a name or a number. */
export const PlainSchema = v.pipe(
  v.string(),
  v.minLength(1, 'at least one character'),
  v.maxLength(500, 'at most 500 characters'),
);
