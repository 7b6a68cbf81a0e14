import { describe, expect, it } from 'vitest';
import { isSameLanguage, negotiateLocale } from '../../src/i18n/negotiate-locale.js';

/** The kit's first languages, and which readers each of them serves. */
const FEW: Readonly<Record<string, string>> = {
  en: 'en en-US en-GB en-AU en-IN en-CA en-ZA en-Latn en-US-posix en_US en-u-ca-buddhist EN-us en-001 en-150',
  de: 'de de-DE de-AT de-CH de-LI de-1996 de-Latn-DE DE de-u-nu-latn',
  fr: 'fr fr-FR fr-CA fr-BE fr-CH fr-CM',
  es: 'es es-ES es-MX es-AR es-419 es-US',
  'pt-BR': 'pt pt-BR pt-PT pt-AO pt-MZ PT-br',
  ja: 'ja ja-JP JA',
  ar: 'ar ar-SA ar-EG ar-001',
  he: 'he iw he-IL iw-IL',
  nothing:
    'en-Shaw ja-Latn ar-Latn jp zh zh-CN zh-TW zh-HK zh-Hans zh-Hant no nb nn da sv sr sr-Latn hr id in ms yi ji ro az pa ur ckb fa tr hi ko sq ru uk ' +
    'und und-DE mul zxx x-private i-klingon _ - en- a abcdefghi123 12 *',
};

/** Languages with several regions and scripts, and which readers each of them serves. */
const MANY: Readonly<Record<string, string>> = {
  en: 'en en-US en-PH en-PR en-CA',
  'en-GB': 'en-GB EN-gb en-AU en-NZ en-IN en-ZA en-IE en-HK en-001 en-150 en-DE en-RU',
  de: 'de de-DE de-AT de-LI',
  'de-CH': 'de-CH',
  fr: 'fr fr-FR fr-BE',
  'fr-CA': 'fr-CA',
  es: 'es es-ES es-PH es-GQ',
  'es-419': 'es-419 es-AR es-CO es-US es-PR',
  'es-MX': 'es-MX',
  'pt-BR': 'pt pt-BR',
  'pt-PT': 'pt-PT pt-AO pt-MZ pt-MO pt-CH',
  'zh-Hans': 'zh zh-CN zh-SG zh-MY zh-Hans zh-Hans-HK cmn',
  'zh-Hant': 'zh-TW zh-Hant zh-Hant-CN',
  'zh-Hant-HK': 'zh-HK zh-Hant-HK zh-MO zh-Hant-MO',
  nb: 'nb nn no nb-NO nn-NO no-NO nb-SJ',
  'sr-Cyrl': 'sr sr-RS sr-Cyrl sr-BA',
  'sr-Latn': 'sr-Latn sr-ME sr-Latn-ME sh',
  he: 'he iw he-IL',
  id: 'id in id-ID in-ID',
  fil: 'fil tl tl-PH',
  yi: 'yi ji',
  ro: 'ro mo ro-MD',
  az: 'az az-AZ az-Latn',
  'az-Arab': 'az-Arab az-IR',
  uz: 'uz uz-UZ',
  pa: 'pa pa-IN pa-Guru',
  'pa-Arab': 'pa-Arab pa-PK',
  ur: 'ur ur-PK ur-IN',
  ckb: 'ckb ckb-IR ckb-IQ',
  fa: 'fa fa-IR fa-AF prs',
  mn: 'mn mn-MN',
  ko: 'ko ko-KR ko-KP',
  nothing: 'zh-Latn yue hak da sv hr bs ms-Arab uz-AF uz-Cyrl ku mn-Mong hi-Latn be tlh und zxx',
};

const rows = (table: Readonly<Record<string, string>>) => {
  const available = Object.keys(table).filter((tag) => tag !== 'nothing');
  return Object.entries(table).flatMap(([answer, requests]) =>
    requests.split(' ').map((tag) => [tag, answer, available] as const),
  );
};

describe('the best language for a reader', () => {
  it.each([...rows(FEW), ...rows(MANY)])('of %s is %s', (requested, answer, available) => {
    expect(negotiateLocale(requested, available)).toBe(answer === 'nothing' ? undefined : answer);
  });

  it('was asked about at least 200 times', () => {
    expect([...rows(FEW), ...rows(MANY)].length).toBeGreaterThanOrEqual(200);
  });

  it('is the first of several that can be had', () => {
    expect(negotiateLocale(['da', 'nn', 'de'], ['de', 'nb'])).toBe('nb');
    expect(negotiateLocale(['x', 'de-AT', 'fr'], ['fr', 'de'])).toBe('de');
    expect(negotiateLocale([], ['fr'])).toBeUndefined();
    expect(negotiateLocale('fr', [])).toBeUndefined();
  });

  it.each([
    ['es-MX', ['es', 'es-419'], 'es-419'],
    ['es-AR', ['es', 'es-MX'], 'es-MX'],
    ['es-AR', ['es-MX', 'es-419'], 'es-419'],
    ['es-419', ['es-ES', 'es-MX'], 'es-MX'],
    ['en-AU', ['en-US', 'en-GB'], 'en-GB'],
    ['en-ZA', ['en', 'en-AU'], 'en-AU'],
    ['en-NZ', ['en-IN', 'en-GB'], 'en-GB'],
    ['en-US', ['en-GB', 'en'], 'en'],
    ['en-GB', ['en-US', 'en-001'], 'en-001'],
    ['pt-MZ', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['pt-AO', ['pt', 'pt-PT'], 'pt-PT'],
    ['zh-Hans-MO', ['zh-Hans', 'zh-Hans-HK'], 'zh-Hans'],
  ])('for a reader of %s is the one their region shares: of %j, %s', (requested, available, answer) => {
    expect(negotiateLocale(requested, available)).toBe(answer);
  });

  it('is spelled as it was offered', () => {
    expect(negotiateLocale('he', ['IW'])).toBe('IW');
    expect(negotiateLocale('zh-TW', ['ZH-hant'])).toBe('ZH-hant');
  });

  it('passes over what is no language', () => {
    expect(negotiateLocale('de', ['', '*', 'de_AT', 'de'])).toBe('de');
  });

  it('does not take a language without a name for English', () => {
    expect(negotiateLocale('en', ['und', 'de'])).toBeUndefined();
  });
});

describe('the same written language', () => {
  it.each([
    ['de', 'de-AT', true],
    ['nn', 'nb', true],
    ['iw', 'he', true],
    ['zh-TW', 'zh-HK', true],
    ['zh-TW', 'zh-CN', false],
    ['sr-Latn', 'sr-Cyrl', false],
    ['de', 'en', false],
    ['de', 'no tag', false],
    ['und', 'en', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    expect(isSameLanguage(one, other)).toBe(isSame);
  });
});
