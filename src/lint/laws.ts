import type { RegimeId } from '../policy/vocabulary.js';

/** Where a rule comes from: the words that cite it, and where to read it. */
export interface LegalSource {
  readonly cite: string;
  readonly url: string;
}

/** Sources by the regime they bind under; `any` for what holds whatever the regime. */
export type SourcesByRegime = Readonly<Partial<Record<RegimeId | 'any', LegalSource>>>;

const source =
  (name: string, url: (place: string) => string) =>
  (place: string): LegalSource => ({ cite: `${name} ${place}`, url: url(place) });

/** The digits that a citation begins with: `13` of `13(1)(a)`. */
const number = (place: string) => /^[\d.A-Z-]*\d[A-Z]?/.exec(place)?.[0] ?? place;
const californiaCode = (code: string) => (place: string) =>
  `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=${code}&sectionNum=${number(place)}.`;

export const gdpr = source('GDPR Art.', () => 'https://eur-lex.europa.eu/eli/reg/2016/679/oj');
export const ukGdpr = source(
  'UK GDPR Art.',
  (place) => `https://www.legislation.gov.uk/eur/2016/679/article/${number(place)}`,
);
export const ukDpa = source(
  'Data Protection Act 2018 s.',
  (place) => `https://www.legislation.gov.uk/ukpga/2018/12/section/${number(place)}`,
);
export const pecr = source(
  'PECR reg.',
  (place) => `https://www.legislation.gov.uk/uksi/2003/2426/regulation/${number(place)}`,
);
export const ePrivacy = source('Directive 2002/58/EC Art.', () => 'https://eur-lex.europa.eu/eli/dir/2002/58/oj');
export const transparency = source('WP260 rev.01 ¶', () => 'https://ec.europa.eu/newsroom/article29/items/622227');
export const lgpd = source(
  'LGPD Art.',
  () => 'https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2018/lei/l13709.htm',
);
export const ccpa = source('Cal. Civ. Code', californiaCode('CIV'));
export const calOppa = source('Cal. Bus. & Prof. Code', californiaCode('BPC'));
export const ccpaRules = source('11 CCR §', () => 'https://cppa.ca.gov/regulations/');
export const coloradoRules = source('4 CCR 904-3 Rule', () => 'https://coag.gov/resources/colorado-privacy-act/');
export const colorado = source('Colo. Rev. Stat.', () => 'https://coag.gov/resources/colorado-privacy-act/');
export const connecticut = source('Conn. Gen. Stat.', () => 'https://www.cga.ct.gov/current/pub/chap_743jj.htm');
export const minnesota = source('Minn. Stat.', (place) => `https://www.revisor.mn.gov/statutes/cite/${number(place)}`);
export const texas = source('Tex. Bus. & Com. Code', () => 'https://statutes.capitol.texas.gov/Docs/BC/htm/BC.541.htm');
export const virginia = source(
  'Va. Code',
  (place) => `https://law.lis.virginia.gov/vacode/title59.1/chapter53/section${number(place)}/`,
);
export const coppa = source(
  '16 CFR',
  (place) => `https://www.ecfr.gov/current/title-16/part-312/section-${number(place)}`,
);

/** The same article of the GDPR and of its copy in the United Kingdom. */
export function bothGdprs(place: string): SourcesByRegime {
  return { 'eu-gdpr': gdpr(place), 'uk-gdpr': ukGdpr(place) };
}

/** A paragraph of the transparency guidelines, which the UK regulator follows too. */
export function guidelines(place: string): SourcesByRegime {
  return { 'eu-gdpr': transparency(place), 'uk-gdpr': transparency(place) };
}
