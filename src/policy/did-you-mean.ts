/** What people call members of the vocabularies, and the members they may mean, wherever one of these is allowed. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  'adequacy-decision': ['adequacy'],
  address: ['contact', 'post'],
  ads: ['advertising', 'ads-targeted'],
  advertising: ['ads-targeted', 'ads-measurement'],
  age: ['demographic'],
  ai: ['ai-training'],
  always: ['does'],
  beacon: ['pixel'],
  'binding-corporate-rules': ['bcr'],
  brazil: ['br-lgpd'],
  browsing: ['on-site-activity'],
  'browsing-history': ['on-site-activity'],
  california: ['us-ca'],
  call: ['phone'],
  ccpa: ['us-ca'],
  colorado: ['us-co'],
  conditional: ['onlyIf'],
  connecticut: ['us-ct'],
  consent: ['gdpr-6-1-a', 'opt-in'],
  contract: ['gdpr-6-1-b', 'contractual'],
  cookie: ['cookies', 'online-id'],
  coppa: ['us-coppa'],
  correction: ['correct'],
  cpa: ['us-co'],
  cpra: ['us-ca'],
  'credit-card': ['financial'],
  ctdpa: ['us-ct'],
  current: ['active'],
  'data-collection': ['collection'],
  deletion: ['delete'],
  'do-not-sell': ['opt-out-sale-share'],
  doesnt: ['doesNot'],
  "doesn't": ['doesNot'],
  dsgvo: ['eu-gdpr'],
  'e-mail': ['email', 'contact'],
  email: ['contact'],
  erase: ['delete'],
  erasure: ['delete'],
  essential: ['strictly-necessary', 'needed'],
  eu: ['eu-gdpr'],
  fraud: ['fraud-prevention'],
  gdpr: ['eu-gdpr'],
  gender: ['demographic'],
  government: ['authority'],
  hiring: ['recruitment'],
  if: ['onlyIf'],
  ignored: ['not-honored'],
  introduction: ['intro'],
  ip: ['ip-address'],
  'job-applicant': ['applicant'],
  kids: ['children', 'child'],
  'legitimate-interest': ['gdpr-6-1-f'],
  'legitimate-interests': ['gdpr-6-1-f'],
  letter: ['post'],
  lgpd: ['br-lgpd'],
  location: ['precise-location', 'coarse-location'],
  mail: ['post', 'email'],
  marketing: ['advertising', 'direct-marketing'],
  mcdpa: ['us-mn'],
  messages: ['communications'],
  might: ['may'],
  minnesota: ['us-mn'],
  minors: ['children', 'child'],
  necessary: ['strictly-necessary', 'needed'],
  never: ['doesNot'],
  newsletter: ['communicate', 'direct-marketing'],
  no: ['doesNot'],
  opposition: ['object'],
  'opt-out': ['opt-out-sale-share', 'opt-out-link'],
  partner: ['third-party'],
  password: ['credentials'],
  performance: ['analytics'],
  personalize: ['personalise'],
  phone: ['contact'],
  police: ['authority'],
  preferences: ['functional'],
  'public-task': ['gdpr-6-1-e'],
  published: ['active'],
  purchase: ['transaction'],
  rectification: ['correct'],
  rectify: ['correct'],
  'required-by-law': ['legal-obligation', 'gdpr-6-1-c', 'statutory'],
  'legal-obligation': ['gdpr-6-1-c'],
  restriction: ['restrict'],
  'right-to-be-forgotten': ['delete'],
  'right-to-know': ['access'],
  sometimes: ['may'],
  'standard-contractual-clauses': ['scc'],
  statistics: ['analytics'],
  subsidiary: ['affiliate'],
  supplier: ['processor', 'vendor'],
  targeting: ['advertising', 'ads-targeted'],
  tdpsa: ['us-tx'],
  telephone: ['phone'],
  texas: ['us-tx'],
  'third-party': ['third-parties', 'third'],
  uk: ['uk-gdpr'],
  unknown: ['unspecified', 'unclassified', 'unsure', 'unclear'],
  updates: ['changes'],
  usage: ['on-site-activity'],
  vcdpa: ['us-va'],
  vendor: ['processor'],
  virginia: ['us-va'],
  'vital-interests': ['gdpr-6-1-d'],
  web: ['form'],
  webform: ['form'],
  website: ['form'],
  withdraw: ['withdraw-consent'],
  yes: ['does'],
};

/**
 * Asks whether an allowed name was meant, if one likely was: the same in other spelling, a synonym, or a slip.
 *
 * @returns asks of one name; the allowed ones are read once, however many are asked of
 */
export function didYouMean(allowed: readonly string[]): (given: unknown) => string | undefined {
  const names = allowed.map((name) => ({ name, spelled: spelling(name) }));
  return (given) => {
    const meant = typeof given === 'string' ? nearest(given, names) : undefined;
    return meant === undefined ? undefined : `Did you mean "${meant}"?`;
  };
}

function nearest(given: string, names: readonly { readonly name: string; readonly spelled: string }[]) {
  const spelled = spelling(given);
  const same = names.find((each) => each.spelled === spelled)?.name;
  const synonyms = Object.hasOwn(SYNONYMS, spelled) ? (SYNONYMS[spelled] ?? []) : [];
  const meant = same ?? synonyms.find((synonym) => names.some(({ name }) => name === synonym));
  if (meant !== undefined) return meant;
  const near = names
    .filter((each) => each.name.length > 3 && Math.abs(each.spelled.length - spelled.length) <= 2)
    .map((each) => ({ name: each.name, apart: lettersApart(each.spelled, spelled) }))
    .filter(({ apart }) => apart <= 2);
  return near.sort((one, other) => one.apart - other.apart)[0]?.name;
}

/** `onlyIf`, `Only if` and `only_if` alike. */
function spelling(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase();
}

/** How many letters only one of two names has, in whatever order they stand. */
function lettersApart(one: string, other: string): number {
  let rest = other;
  let missing = 0;
  for (const letter of one) {
    if (rest.includes(letter)) rest = rest.replace(letter, '');
    else missing += 1;
  }
  return missing + rest.length;
}
