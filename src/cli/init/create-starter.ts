import { blank } from '../../policy/blank.js';
import type { Activity, Channel, Recipient, Retention } from '../../policy/schema/facts.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { Section } from '../../policy/schema/section.js';
import type { RegimeId } from '../../policy/vocabulary.js';
import { EVERY_SITE, type Feature, type Ground, type Practice } from './features.js';
import { starterRights } from './starter-rights.js';

/** What is known of a site and of who runs it. What is left out becomes a blank. */
export interface StarterAnswers {
  /** Legal name of who runs the site. */
  readonly name?: string | undefined;
  /** Address of the site. */
  readonly site?: string | undefined;
  /** Address for questions of privacy. */
  readonly email?: string | undefined;
  /** Postal address. */
  readonly address?: string | undefined;
  readonly regimes: readonly RegimeId[];
  readonly features: readonly Feature[];
  /** The day of writing, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The same ground in the words of each law (GDPR Art. 6(1), LGPD Art. 7). */
const BASES = {
  contract: { gdpr: 'gdpr-6-1-b', lgpd: 'lgpd-7-v' },
  consent: { gdpr: 'gdpr-6-1-a', lgpd: 'lgpd-7-i' },
  interest: { gdpr: 'gdpr-6-1-f', lgpd: 'lgpd-7-ix' },
  obligation: { gdpr: 'gdpr-6-1-c', lgpd: 'lgpd-7-ii' },
} as const satisfies Readonly<Record<Ground, object>>;

type Parts = Partial<Policy>;

/**
 * A policy to begin with, in English. It validates, and passes the rules of its regimes but for its blanks: what only the
 * owner can know stands in double brackets.
 */
export function createStarter(answers: StarterAnswers): Policy {
  const { name = blank('Legal name of who runs the site'), site, regimes, features, today } = answers;
  const all = [EVERY_SITE, ...features];
  const practices = all.flatMap((feature) => feature.practices);
  const has = (...ids: readonly RegimeId[]) => ids.some((id) => regimes.includes(id));
  const showsAds = features.some(({ id }) => id === 'advertising');
  const facts: Parts = {
    parties: partiesOf(answers, name),
    regimes: regimes.map((id) => ({ id, applies: 'yes' })),
    activities: practices.map((practice) => activityOf(practice, regimes)),
    recipients: recipientsOf(all, practices, regimes, showsAds),
    ...listed(
      'cookies',
      all.flatMap(({ cookies = [] }) => cookies),
    ),
    retention: practices.map(retentionOf),
    children: childrenOf(regimes),
    ...(has('eu-gdpr', 'uk-gdpr') && {
      automated: [
        {
          id: 'no-automated-decisions',
          stance: 'doesNot',
          kind: 'solely-automated',
          title: 'Decisions made by machines alone',
          note: blank('Check: is this so? If not, say how it decides, and what it means for people'),
        },
      ],
    }),
    ...signalsOf(regimes, showsAds),
    ...(showsAds && {
      choices: [
        {
          id: 'choose-ads',
          type: 'opt-out-link',
          about: 'Advertising by interest',
          label: 'Your Privacy Choices',
          url: '/privacy/choices',
          note: blank('Check: is this the page on which people say no to it?'),
        },
      ],
    }),
    rights: starterRights(regimes, practices),
    contact: { channels: channelsOf(answers, regimes) },
    changes: {
      notify: 'site-notice',
      note: `We show a notice on this site before a change that matters takes effect. ${blank('Check: do you tell people like this, and how long before?')}`,
    },
    ...listed(
      'publicContent',
      all.flatMap(({ publicContent = [] }) => publicContent),
    ),
  };
  return {
    schemaVersion: 1,
    id: idOf(answers.name),
    locale: 'en',
    title: `Privacy at ${name}`,
    version: { label: '1.0', status: 'draft', effective: today, lastUpdated: today },
    documentKind: 'privacy-policy',
    ...(site !== undefined && { canonicalUrl: site }),
    sections: sectionsOf(facts, name),
    ...facts,
  };
}

/** A list that is left out where there is nothing in it. */
function listed<Key extends keyof Policy>(key: Key, list: Policy[Key] & readonly unknown[]): Parts {
  return list.length > 0 ? { [key]: list } : {};
}

function idOf(name = ''): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'privacy-policy' : `${slug}-privacy`;
}

function partiesOf({ site, email, address, regimes }: StarterAnswers, name: string): NonNullable<Policy['parties']> {
  const has = (...ids: readonly RegimeId[]) => ids.some((id) => regimes.includes(id));
  const authorities = [
    {
      id: 'authority-eu',
      name: blank('Name of the data protection authority of your country'),
      regime: 'eu-gdpr',
      url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
    },
    {
      id: 'authority-uk',
      name: 'Information Commissioner’s Office',
      regime: 'uk-gdpr',
      url: 'https://ico.org.uk/make-a-complaint/',
    },
    {
      id: 'authority-br',
      name: 'Autoridade Nacional de Proteção de Dados (ANPD)',
      regime: 'br-lgpd',
      url: 'https://www.gov.br/anpd/',
    },
  ] as const;
  const named = authorities.filter(({ regime }) => regimes.includes(regime));
  return {
    controllers: [
      {
        id: 'controller',
        name,
        address: address ?? blank('Postal address'),
        ...(email !== undefined && { email }),
        ...(site !== undefined && { url: site }),
      },
    ],
    ...(has('eu-gdpr', 'uk-gdpr', 'br-lgpd') && {
      dpo: {
        id: 'dpo',
        name: blank('Name of your data protection officer; take this entry out if the law asks for none'),
        ...(email !== undefined && { email }),
      },
    }),
    ...(named.length > 0 && { authorities: named }),
  };
}

function activityOf({ id, ground, kept: _, ...rest }: Practice, regimes: readonly RegimeId[]): Activity {
  const bases = [
    ...(regimes.includes('eu-gdpr') || regimes.includes('uk-gdpr') ? [BASES[ground].gdpr] : []),
    ...(regimes.includes('br-lgpd') ? [BASES[ground].lgpd] : []),
  ];
  return {
    id,
    stance: rest.condition === undefined ? 'does' : 'onlyIf',
    ...rest,
    ...(bases.length > 0 && { bases }),
    retention: [keepId(id)],
    note: blank('Check: is this all the data, and all it is used for?'),
  };
}

const keepId = (practice: string) => practice.replace(/^use-/, 'keep-');

function retentionOf({ id, data, kept }: Practice): Retention {
  return { id: keepId(id), basis: 'criteria', data: [...data], criteria: blank(`How long you keep ${kept}`) };
}

function recipientsOf(
  features: readonly Feature[],
  practices: readonly Practice[],
  regimes: readonly RegimeId[],
  showsAds: boolean,
): Recipient[] {
  const isCalifornian = regimes.includes('us-ca');
  const isAmerican = regimes.some((regime) => regime.startsWith('us-'));
  // California calls "sharing" what other states call targeted advertising.
  const mode: Recipient['mode'] = isCalifornian ? 'share' : isAmerican ? 'targeted-ads' : undefined;
  const sent = (id: string) => [
    ...new Set(practices.flatMap(({ data, recipients }) => (recipients?.includes(id) ? data : []))),
  ];
  const denied = (id: string, denial: 'sell' | 'share'): Recipient => ({
    id,
    stance: 'doesNot',
    role: 'third-party',
    mode: denial,
    note: blank('Check: is this so, in the wide sense that California gives the word?'),
  });
  return [
    ...features
      .flatMap(({ recipients = [] }) => recipients)
      .map((recipient) => ({
        ...recipient,
        data: recipient.data ?? sent(recipient.id),
        ...(recipient.id === 'to-advertising' && mode !== undefined && { mode }),
      })),
    ...(isCalifornian ? [denied('no-sale', 'sell')] : []),
    ...(isCalifornian && !showsAds ? [denied('no-sharing', 'share')] : []),
  ];
}

function childrenOf(regimes: readonly RegimeId[]): NonNullable<Policy['children']> {
  const sale = regimes.includes('us-ca') && {
    sellsUnder16: {
      id: 'no-sale-under-16',
      stance: 'doesNot',
      note: blank('Check: is this so?'),
    } as const,
  };
  if (!regimes.includes('us-coppa')) {
    return { audience: 'not-directed', ...sale, note: blank('Check: is the site not meant for children?') };
  }
  return {
    audience: 'directed',
    guardianRule: 'A parent can see what we know of a child, have it deleted, and tell us to collect no more.',
    consentMethods: [blank('How you get a parent’s consent, and make sure that it is theirs')],
    retention: blank('How long you keep what you know of children'),
    ...sale,
  };
}

function signalsOf(regimes: readonly RegimeId[], showsAds: boolean): Parts {
  const dnt = regimes.includes('us-ca') && {
    dnt: {
      response: 'not-honored',
      thirdPartyTracking: showsAds ? 'onlyIf' : 'doesNot',
      note: `${showsAds ? 'Others follow you here across sites only if you agree. ' : ''}${blank('Check: what does the site do when a browser sends Do Not Track?')}`,
    } as const,
  };
  const gpc = showsAds &&
    regimes.some((regime) => regime.startsWith('us-')) && {
      gpc: {
        honored: true,
        appliesTo: ['browser' as const],
        statusShown: true,
        howTo:
          'Turn on Global Privacy Control in a browser that has it: [globalprivacycontrol.org](https://globalprivacycontrol.org) names them.',
        note: blank('Check: does your site obey the signal, and show that it did?'),
      },
    };
  return dnt || gpc ? { signals: { ...dnt, ...gpc } } : {};
}

function channelsOf({ email, address }: StarterAnswers, regimes: readonly RegimeId[]): Channel[] {
  return [
    { id: 'email', type: 'email', value: email ?? `privacy@${blank('your-domain')}` },
    ...(address === undefined ? [] : [{ id: 'post', type: 'post', value: address } as const]),
    ...(regimes.includes('us-ca')
      ? [
          {
            id: 'toll-free',
            type: 'toll-free',
            value: blank('Toll-free number; take this entry out if you deal with people online only'),
          } as const,
        ]
      : []),
  ];
}

function sectionsOf(facts: Parts, name: string): Section[] {
  const section = (id: string, kind: Section['kind'], title: string, text: string): Section => ({
    id,
    kind,
    title,
    blocks: [text],
  });
  return [
    section(
      'about',
      'intro',
      'About this policy',
      `This page is by ${name}. It says what we know about you when you use our site, why we need it, who else gets it, and what you can do about it.`,
    ),
    section(
      'what-we-collect',
      'collection',
      'What we collect',
      'We collect only what we need for what is listed here.',
    ),
    section(
      'who-gets-data',
      'sharing',
      'Who gets your data',
      'Some companies get part of your data, each for what is said of it here.',
    ),
    ...(facts.cookies === undefined
      ? []
      : [section('cookies', 'cookies', 'Cookies', 'A cookie is a small file that a site keeps on your device.')]),
    section('how-long', 'retention', 'How long we keep it', 'When we need data no longer, we delete it.'),
    {
      ...section('your-rights', 'rights', 'Your rights', 'Write to us to use any of these rights. It costs nothing.'),
      layer: 1,
    },
    section('children', 'children', 'Children', 'If you are a parent and have a question, write to us.'),
    section(
      'changes',
      'changes',
      'When this policy changes',
      'The date of the last change is at the head of this page.',
    ),
    section('contact', 'contact', 'How to reach us', 'We read what you send us, and answer.'),
  ];
}
