import type { Policy } from '../../src/policy/schema/policy.js';

type Parts = Partial<Policy>;

/** What a rule should say of policies that have nothing but what is given. */
export interface RuleCase {
  readonly passes: Parts;
  readonly fails: Parts;
  /** Policies that have something else amiss, by the message that tells of it. */
  readonly alsoFails?: Readonly<Record<string, Parts>>;
  /** A policy the rule has nothing to say of, where there is one. */
  readonly spares?: Parts;
  /** What the failing policy gets, where a person has to judge; `fail` when left out. */
  readonly outcome?: 'review';
  readonly previous?: Policy;
}

/** The day of all cases. */
export const NOW = new Date('2026-11-22T12:00:00Z');

const base = { schemaVersion: 1, id: 'thin', locale: 'en', title: 'Privacy', version: {}, sections: [] } as const;
const newsletter = { id: 'newsletter', data: ['contact'], purposes: ['communicate'] } as const;
const party = { id: 'shop', name: 'Corner Shop Ltd' } as const;
const sale = { id: 'partners', role: 'third-party', mode: 'sell', data: ['online-id'] } as const;
const noSale = { ...sale, stance: 'doesNot' } as const;
const form = { id: 'form', type: 'form', value: '/ask' } as const;
const cookie = { id: 'visits', category: 'analytics' } as const;
const prose = (text: string, ...more: string[]): Parts => ({
  sections: [{ id: 'about', kind: 'custom', title: 'About', blocks: [text, ...more] }],
});
const rights = (...names: readonly NonNullable<Policy['rights']>[number]['right'][]): Parts => ({
  rights: names.map((right) => ({ id: right, right })),
});
const german = (words: string): Parts => ({
  locales: ['en', 'de'],
  title: { en: 'Privacy', de: 'Datenschutz' },
  ...prose(''),
  summary: [{ en: 'Read [more](/more) about {{name}}.', de: words }],
});

export const RULE_CASES: Readonly<Record<string, RuleCase>> = {
  'regimes.declared': { passes: { regimes: [{ id: 'eu-gdpr', applies: 'yes' }] }, fails: {} },
  'ver.updated': {
    passes: { version: { lastUpdated: '2026-11-22' } },
    fails: { version: { lastUpdated: '2026-11-23' } },
    alsoFails: { missing: {} },
  },
  'ver.effective': { passes: { version: { effective: '2026-12-01' } }, fails: {} },
  'ver.stale': {
    passes: { version: { lastUpdated: '2025-11-22' } },
    fails: { version: { lastUpdated: '2025-11-21' } },
    spares: {},
  },
  'id.controller': {
    passes: { parties: { controllers: [{ ...party, email: 'us@shop.example' }] } },
    fails: { parties: { controllers: [party] } },
    alsoFails: { missing: { contact: { channels: [form] } } },
  },
  'id.rep-dpo': { passes: { parties: { dpo: party } }, fails: {}, outcome: 'review' },
  'contact.any': {
    passes: { contact: { channels: [form] } },
    fails: { contact: { channels: [{ ...form, for: ['access'] }] } },
    alsoFails: { unreachable: { contact: { channels: [{ id: 'call', type: 'phone' }] } } },
  },
  'basis.each': {
    passes: { activities: [{ ...newsletter, bases: ['gdpr-6-1-a'] }] },
    fails: { activities: [{ ...newsletter, bases: ['lgpd-7-i'] }] },
    spares: { activities: [{ ...newsletter, stance: 'doesNot' }] },
    alsoFails: { none: {} },
  },
  'basis.interest': {
    passes: { activities: [{ ...newsletter, bases: ['gdpr-6-1-f'], interest: 'to tell friends of the shop' }] },
    fails: { activities: [{ ...newsletter, bases: ['gdpr-6-1-f'] }] },
    spares: { activities: [{ ...newsletter, bases: ['gdpr-6-1-a'] }] },
  },
  'basis.by-use': {
    passes: { scope: { acceptance: { id: 'agree', by: 'agreeing' } } },
    fails: { scope: { acceptance: { id: 'agree', by: 'visiting' } } },
    spares: { scope: { acceptance: { id: 'agree', by: 'visiting', stance: 'doesNot' } } },
    alsoFails: { using: { scope: { acceptance: { id: 'agree', by: 'using' } } } },
  },
  'data.credentials': {
    passes: {
      data: [{ id: 'password', kind: 'credentials', label: 'Your password here' }],
      activities: [{ id: 'account', data: ['password'] }],
    },
    fails: {
      data: [{ id: 'password', kind: 'credentials', label: 'Your password for Facebook' }],
      activities: [{ id: 'account', data: ['password'] }],
    },
    spares: { activities: [{ id: 'account', data: ['credentials'], stance: 'doesNot' }] },
  },
  'data.required': {
    passes: {
      activities: [
        { ...newsletter, sources: ['data-subject'], required: 'contractual', consequence: 'No letters reach you.' },
      ],
    },
    fails: { activities: [{ ...newsletter, sources: ['data-subject'], required: 'contractual' }] },
    spares: { activities: [{ ...newsletter, sources: ['server-log'] }] },
    alsoFails: { missing: { activities: [{ ...newsletter, sources: ['data-subject'] }] } },
  },
  'src.indirect': {
    passes: { activities: [{ ...newsletter, sources: ['partner'] }] },
    fails: { activities: [newsletter] },
    spares: {},
  },
  'auto.logic': {
    passes: { automated: [{ id: 'none', kind: 'profiling', stance: 'doesNot' }] },
    fails: { automated: [{ id: 'score', kind: 'solely-automated', logic: 'Points for each bill paid.' }] },
    alsoFails: { unstated: {} },
  },
  'auto.admt': {
    passes: { automated: [{ id: 'score', kind: 'admt', requestKind: 'admt-opt-out' }] },
    fails: { automated: [{ id: 'score', kind: 'admt' }] },
    spares: { automated: [{ id: 'score', kind: 'admt', stance: 'doesNot' }] },
  },
  'recip.listed': {
    passes: { recipients: [{ id: 'nobody', role: 'third-party', stance: 'doesNot' }] },
    fails: {},
  },
  'xfer.safeguard': {
    passes: {
      recipients: [{ id: 'host', role: 'processor', country: 'US' }],
      transfers: [{ id: 'abroad', countries: ['US'], mechanism: 'scc', copy: 'Ask us for a copy.' }],
    },
    fails: {
      recipients: [{ id: 'host', role: 'processor', country: 'US' }],
      transfers: [{ id: 'abroad', countries: ['JP'], mechanism: 'adequacy' }],
    },
    spares: { recipients: [{ id: 'host', role: 'processor', country: 'NL' }] },
    alsoFails: {
      mechanism: { transfers: [{ id: 'abroad', countries: ['US'] }] },
      copy: { transfers: [{ id: 'abroad', countries: ['US'], mechanism: 'scc' }] },
    },
  },
  'keep.period': {
    passes: { activities: [newsletter], retention: [{ id: 'a', basis: 'stated', data: ['contact'], period: 'P1Y' }] },
    fails: { activities: [newsletter], retention: [{ id: 'a', basis: 'unspecified', data: ['contact'] }] },
    spares: {},
  },
  'rights.set': {
    passes: rights('access', 'correct', 'delete', 'portability', 'restrict', 'object'),
    fails: rights('access', 'correct', 'delete', 'portability', 'restrict'),
    alsoFails: {
      limit: { regimes: [{ id: 'us-ca', applies: 'yes' }], activities: [{ id: 'care', data: ['health'] }] },
    },
  },
  'rights.withdraw': {
    passes: {
      activities: [{ ...newsletter, bases: ['gdpr-6-1-a'] }],
      rights: [{ id: 'withdraw', right: 'withdraw-consent', howTo: 'Follow the link in each letter.' }],
    },
    fails: { activities: [{ ...newsletter, bases: ['gdpr-6-1-a'] }], ...rights('withdraw-consent') },
    spares: { activities: [{ ...newsletter, bases: ['gdpr-6-1-b'] }] },
    alsoFails: { missing: { activities: [{ ...newsletter, bases: ['gdpr-9-2-a'] }] } },
  },
  'rights.complain': {
    passes: { parties: { authorities: [{ id: 'ap', name: 'Autoriteit Persoonsgegevens', regime: 'eu-gdpr' }] } },
    fails: { parties: { authorities: [{ id: 'ico', name: 'Information Commissioner', regime: 'uk-gdpr' }] } },
  },
  'rights.object': {
    passes: {
      activities: [{ ...newsletter, bases: ['gdpr-6-1-f'] }],
      ...rights('object'),
      sections: [{ id: 'objecting', kind: 'rights', title: 'You may object', layer: 1 }],
    },
    fails: { activities: [{ ...newsletter, bases: ['gdpr-6-1-f'] }], ...rights('object') },
    spares: { activities: [{ ...newsletter, bases: ['gdpr-6-1-b'] }] },
    alsoFails: { missing: { activities: [{ ...newsletter, purposes: ['direct-marketing'] }] } },
  },
  'us.appeal': { passes: rights('appeal'), fails: { contact: { channels: [form] } } },
  'uk.complaint': {
    passes: { contact: { channels: [{ ...form, for: ['complaint'] }] } },
    fails: { contact: { channels: [{ ...form, for: ['question'] }] } },
  },
  'ck.detail': {
    passes: { cookies: [{ ...cookie, duration: 'P1Y', thirdPartyAccess: false }] },
    fails: { cookies: [{ ...cookie, duration: 'P1Y' }] },
    spares: { cookies: [{ ...cookie, stance: 'doesNot' }] },
    alsoFails: {
      purpose: { cookies: [{ ...cookie, category: 'unclassified', duration: 'P1Y', thirdPartyAccess: false }] },
      duration: { cookies: [{ ...cookie, thirdPartyAccess: false }] },
    },
  },
  'ck.consent': {
    passes: { cookies: [{ ...cookie, consent: 'opt-in' }] },
    fails: { cookies: [{ ...cookie, consent: 'opt-out' }] },
    spares: { cookies: [{ ...cookie, category: 'strictly-necessary' }] },
  },
  'ca.terms': {
    passes: { activities: [newsletter] },
    fails: { data: [{ id: 'boat', kind: 'other' }], activities: [{ id: 'mooring', data: ['boat'] }] },
    spares: {},
  },
  'ca.sold': {
    passes: { recipients: [noSale, { ...noSale, id: 'ads', mode: 'share' }] },
    fails: { recipients: [noSale] },
    alsoFails: {
      sell: { recipients: [{ ...noSale, mode: 'targeted-ads' }] },
      data: {
        recipients: [
          { ...sale, data: [] },
          { ...noSale, id: 'ads', mode: 'share' },
        ],
      },
    },
  },
  'ca.disclosed': {
    passes: { recipients: [{ id: 'host', role: 'service-provider', data: ['contact'] }] },
    fails: { recipients: [{ id: 'host', role: 'service-provider' }] },
    alsoFails: { disclose: { recipients: [sale] } },
  },
  'ca.u16': {
    passes: { children: { audience: 'not-directed', sellsUnder16: { id: 'under-16', stance: 'doesNot' } } },
    fails: { children: { audience: 'not-directed' } },
  },
  'ca.spi': {
    passes: { activities: [{ id: 'care', data: ['health'], purposes: ['support'] }] },
    fails: { activities: [{ id: 'care', data: ['health'] }] },
    spares: { activities: [newsletter] },
  },
  'ca.methods': {
    passes: { contact: { channels: [form, { id: 'call', type: 'toll-free', value: '+1 800 555 0147' }] } },
    fails: {
      recipients: [sale],
      contact: { channels: [form, { id: 'call', type: 'toll-free', value: '+1 800 555 0147' }] },
    },
    alsoFails: {
      missing: {},
      'toll-free': { contact: { channels: [form] } },
      form: {
        recipients: [sale],
        signals: { gpc: { honored: true } },
        contact: {
          channels: [
            { id: 'mail', type: 'email', value: 'us@shop.example' },
            { id: 'call', type: 'toll-free', value: '+1 800 555 0147' },
          ],
        },
      },
    },
  },
  'ca.process': {
    passes: {
      rights: [{ id: 'access', right: 'access', verification: 'You sign in.', agentRoute: 'With your signed word.' }],
    },
    fails: { rights: [{ id: 'access', right: 'access', verification: 'You sign in.' }] },
    alsoFails: {
      none: rights('no-retaliation'),
      verification: { rights: [{ id: 'access', right: 'access', agentRoute: 'With your signed word.' }] },
    },
  },
  'ca.link': {
    passes: {
      recipients: [sale],
      choices: [{ id: 'out', type: 'opt-out-link', about: 'Sale', label: 'Your Privacy Choices', url: '/choices' }],
    },
    fails: {
      recipients: [sale],
      choices: [{ id: 'out', type: 'opt-out-link', about: 'Sale', label: 'More about ads', url: '/choices' }],
    },
    spares: { recipients: [sale], signals: { gpc: { honored: true, frictionless: true } } },
  },
  'ca.anchor': { passes: { sections: [{ id: 'what', kind: 'collection', title: 'What we collect' }] }, fails: {} },
  'ca.incentive': {
    passes: {
      incentives: [{ id: 'card', title: 'Card', terms: 'One in ten free.', value: 'A euro.', withdrawal: 'Tear it.' }],
    },
    fails: { incentives: [{ id: 'card', title: 'Card', terms: 'One in ten free.' }] },
    spares: { incentives: [{ id: 'card', title: 'Card', stance: 'doesNot' }] },
  },
  'tx.notice': {
    passes: {
      recipients: [{ ...sale, data: ['health'] }],
      ...prose('**NOTICE: We may sell your sensitive personal data.**'),
    },
    fails: {
      recipients: [{ ...sale, data: ['health', 'biometric'] }],
      ...prose('NOTICE: We may sell your sensitive personal data.'),
    },
    spares: { recipients: [sale] },
  },
  dnt: {
    passes: { signals: { dnt: { response: 'honored', thirdPartyTracking: 'doesNot' } } },
    fails: { signals: { dnt: { response: 'honored' } } },
    alsoFails: { missing: { signals: { gpc: { honored: true } } } },
  },
  'ca.gpc': {
    passes: {
      recipients: [sale],
      signals: { gpc: { honored: true, appliesTo: ['browser'], howTo: 'Switch it on in your browser.' } },
    },
    fails: { recipients: [sale], signals: { gpc: { honored: true } } },
    spares: { recipients: [noSale] },
  },
  'ca.gpc-status': {
    passes: { recipients: [sale], signals: { gpc: { honored: true, statusShown: true } } },
    fails: { recipients: [sale], signals: { gpc: { honored: true } } },
    spares: { recipients: [noSale] },
  },
  'kids.coppa': {
    passes: {
      children: { audience: 'directed', retention: 'One year.', consentMethods: ['a signed form'] },
      parties: { controllers: [{ ...party, email: 'us@shop.example' }] },
      recipients: [noSale],
    },
    fails: {
      children: { audience: 'directed', consentMethods: ['a signed form'] },
      parties: { controllers: [{ ...party, email: 'us@shop.example' }] },
      recipients: [noSale],
    },
    spares: { children: { audience: 'not-directed' } },
    alsoFails: {
      unstated: {},
      operator: { children: { audience: 'mixed' }, parties: { controllers: [party] } },
      recipients: { children: { audience: 'mixed' } },
      consent: { children: { audience: 'mixed' } },
    },
  },
  'chg.check-back': {
    passes: { changes: { notify: 'site-notice' }, ...prose('Please check this page from time to time.') },
    fails: prose('Please check this page from time to time.'),
    spares: {},
    alsoFails: { 'in-policy': { changes: { notify: 'in-policy' } }, none: { changes: { notify: 'none' } } },
  },
  'chg.process': { passes: { changes: { notify: 'personal' } }, fails: { changes: { note: 'It may change.' } } },
  'chg.unlogged': {
    previous: { ...base, activities: [newsletter] },
    passes: {
      activities: [{ ...newsletter, purposes: ['direct-marketing'] }],
      changes: { log: [{ version: '2', summary: 'We now advertise.' }] },
    },
    fails: { activities: [{ ...newsletter, purposes: ['direct-marketing'] }] },
  },
  'txt.qualifier': {
    passes: prose('We collect your email address, and we send you one letter each month about the shop.'),
    fails: prose('We may collect some data and might use it. We may share it, and often we could sell some.'),
    spares: {},
  },
  'txt.readability': {
    passes: prose(
      'We keep your name and your address. We use them to send you what you buy. When it is paid and sent, we keep the bill for seven years, since the law says so. Then we burn it. Write to us, and we tell you what we have.',
    ),
    fails: prose(
      'Notwithstanding applicable jurisdictional limitations, organisational subsidiaries systematically communicate personally identifiable informational particulars internationally, facilitating commercially advantageous interdepartmental collaboration, statistical investigation, administrative optimisation, individualised communication, technological experimentation, infrastructural modernisation, contractual documentation, regulatory accountability, promotional personalisation, organisational reconfiguration and similarly characterised intercontinental activities.',
    ),
    outcome: 'review',
    spares: prose('We keep your name.'),
  },
  'txt.blank': { passes: prose('Ask \\[us\\] or [us](#about).'), fails: prose('Ask [[name of your company]].') },
  'txt.dangling': {
    passes: prose('Read [what we collect](#about).'),
    fails: prose('Read [more](#nowhere).'),
    alsoFails: {
      document: { relatedDocuments: [{ id: 'terms', title: 'Terms' }] },
      channel: { contact: { channels: [{ id: 'call', type: 'phone' }] } },
      choice: { choices: [{ id: 'out', type: 'opt-out-link', about: 'Ads' }] },
      promise: { rights: [{ id: 'correct', right: 'correct', stance: 'unspecified' }] },
    },
  },
  'txt.conflict': {
    passes: {
      activities: [newsletter, { id: 'never', stance: 'doesNot', data: ['contact'], purposes: ['direct-marketing'] }],
    },
    fails: {
      activities: [newsletter, { id: 'never', stance: 'doesNot', data: ['contact'], purposes: ['communicate'] }],
    },
    alsoFails: {
      'in-spirit': {
        data: [{ id: 'letters', kind: 'contact' }],
        activities: [
          { id: 'news', data: ['letters'], purposes: ['ads-targeted'] },
          { id: 'never', stance: 'doesNot', data: ['contact'], purposes: ['direct-marketing'] },
        ],
      },
    },
  },
  'loc.complete': {
    passes: { locales: ['en', 'de'], title: { en: 'Privacy', de: 'Datenschutz' } },
    fails: { locales: ['en', 'de'], title: { en: 'Privacy', de: ' ' } },
    spares: { title: 'Privacy' },
    alsoFails: { missing: { locales: ['en', 'de'], title: { en: 'Privacy' } } },
  },
  'loc.same': {
    passes: german('Mehr über {{name}} steht [hier](/more).'),
    fails: german('Mehr über {{name}} steht [hier](/mehr).'),
    spares: { title: 'Privacy' },
    alsoFails: { placeholders: german('Mehr über {{Name}} steht [hier](/more).') },
  },
  'loc.stale': {
    previous: { ...base, locales: ['en', 'de'], title: { en: 'Privacy', de: 'Datenschutz' } },
    passes: { locales: ['en', 'de'], title: { en: 'Privacy at the shop', de: 'Datenschutz im Laden' } },
    fails: { locales: ['en', 'de'], title: { en: 'Privacy at the shop', de: 'Datenschutz' } },
    alsoFails: {
      behind: { version: { label: '2' }, translations: { de: { status: 'human', ofVersion: '1' } } },
      unruled: { version: { label: '2' }, translations: { de: { status: 'human', ofVersion: '1' } } },
    },
  },
};
