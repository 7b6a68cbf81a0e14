import type { RegimeId, RequestKind, Right } from './vocabulary.js';

/** An article of a law. */
export interface Citation {
  /** The law, by the key of its name in the messages. */
  readonly act: 'gdpr' | 'uk-gdpr' | 'dpa' | 'ca' | 'ca-regs' | 'lgpd' | 'co' | 'ct' | 'mn' | 'tx' | 'va';
  readonly article: string;
}

/** A length of time as laws count it. */
export type Period = { readonly days: number } | { readonly businessDays: number } | { readonly months: number };

/** A time that a law sets for some requests. */
interface LegalDeadline {
  readonly kinds: readonly (Right | RequestKind)[];
  /** The article that sets it. */
  readonly law: Citation;
  /** To confirm that the request came in. */
  readonly acknowledge?: Period;
  /** To answer it. */
  readonly answer?: Period;
  /** How much longer the answer may take in some cases. */
  readonly extension?: Period;
}

/** What a legal regime grants people, and how soon it wants them answered. */
export interface RegimeLaw {
  /** The article of each right. */
  readonly rights: Readonly<Partial<Record<Right | RequestKind, Citation>>>;
  readonly deadlines: readonly LegalDeadline[];
}

const articlesOf = <Name extends string>(act: Citation['act'], articles: Readonly<Record<Name, string>>) =>
  Object.fromEntries(Object.entries(articles).map(([right, article]) => [right, { act, article }])) as Readonly<
    Record<Name, Citation>
  >;

const GDPR = {
  information: '13–14',
  access: '15',
  recipients: '15(1)(c)',
  correct: '16',
  delete: '17',
  restrict: '18',
  portability: '20',
  object: '21(1)',
  'object-marketing': '21(2)',
  'opt-out-profiling': '21(1)–(2)',
  'human-review': '22(3)',
  'withdraw-consent': '7(3)',
  complaint: '77',
};

const GDPR_TIMED = [
  'access',
  'recipients',
  'correct',
  'delete',
  'restrict',
  'portability',
  'object',
  'object-marketing',
  'opt-out-profiling',
  'human-review',
] as const;

const monthOf = (act: 'gdpr' | 'uk-gdpr'): LegalDeadline => ({
  kinds: GDPR_TIMED,
  answer: { months: 1 },
  extension: { months: 2 },
  law: { act, article: '12(3)' },
});

const CALIFORNIA_VERIFIED = ['access', 'portability', 'recipients', 'correct', 'delete'] as const;

/** What Virginia's law began and others followed: the same rights, 45 days and 45 more, and an appeal. */
function stateLaw(
  act: 'co' | 'ct' | 'mn' | 'tx' | 'va',
  rights: Readonly<Record<'access' | 'correct' | 'delete' | 'portability' | 'sale' | 'ads' | 'profiling', string>>,
  deadline: string,
  appeal: { readonly article: string; readonly answer: Period; readonly extension?: Period },
): RegimeLaw {
  const { sale, ads, profiling, ...others } = rights;
  const granted = articlesOf(act, {
    ...others,
    'opt-out-sale-share': sale,
    'opt-out-ads': ads,
    'opt-out-profiling': profiling,
  });
  const { article, ...time } = appeal;
  return {
    rights: { ...granted, ...articlesOf(act, { appeal: article }) },
    deadlines: [
      {
        kinds: Object.keys(granted) as (keyof typeof granted)[],
        answer: { days: 45 },
        extension: { days: 45 },
        law: { act, article: deadline },
      },
      { kinds: ['appeal'], ...time, law: { act, article } },
    ],
  };
}

/** Rights and deadlines by regime, from the laws themselves as far as the kit knows them. Not legal advice. */
export const REGIME_LAWS: Readonly<Partial<Record<RegimeId, RegimeLaw>>> = {
  'eu-gdpr': { rights: articlesOf('gdpr', GDPR), deadlines: [monthOf('gdpr')] },
  'uk-gdpr': {
    // Arts. 22A–22D replaced Art. 22, and complaints go to the controller first (Data (Use and Access) Act 2025, ss. 80, 103).
    rights: {
      ...articlesOf('uk-gdpr', { ...GDPR, 'human-review': '22C' }),
      complaint: { act: 'dpa', article: '164A–165' },
    },
    deadlines: [
      monthOf('uk-gdpr'),
      { kinds: ['complaint'], acknowledge: { days: 30 }, law: { act: 'dpa', article: '164A' } },
    ],
  },
  'us-ca': {
    rights: {
      ...articlesOf('ca', {
        information: '1798.100',
        access: '1798.110',
        recipients: '1798.115',
        portability: '1798.130(a)(3)(B)(iii)',
        correct: '1798.106',
        delete: '1798.105',
        'opt-out-sale-share': '1798.120',
        'limit-sensitive': '1798.121',
        'no-retaliation': '1798.125',
      }),
      // § 7221 binds from 2027; who asks before that is heard all the same.
      ...articlesOf('ca-regs', { 'opt-in-sale-share': '7028', 'admt-opt-out': '7221' }),
    },
    deadlines: [
      {
        kinds: CALIFORNIA_VERIFIED,
        answer: { days: 45 },
        extension: { days: 45 },
        law: { act: 'ca', article: '1798.130(a)(2)' },
      },
      {
        kinds: CALIFORNIA_VERIFIED,
        acknowledge: { businessDays: 10 },
        law: { act: 'ca-regs', article: '7021(a)' },
      },
      {
        kinds: ['opt-out-sale-share'],
        answer: { businessDays: 15 },
        law: { act: 'ca-regs', article: '7026(f)' },
      },
      { kinds: ['limit-sensitive'], answer: { businessDays: 15 }, law: { act: 'ca-regs', article: '7027(g)' } },
      { kinds: ['admt-opt-out'], answer: { businessDays: 15 }, law: { act: 'ca-regs', article: '7221(n)' } },
    ],
  },
  'us-co': stateLaw(
    'co',
    {
      access: '6-1-1306(1)(b)',
      correct: '6-1-1306(1)(c)',
      delete: '6-1-1306(1)(d)',
      portability: '6-1-1306(1)(e)',
      ads: '6-1-1306(1)(a)(I)(A)',
      sale: '6-1-1306(1)(a)(I)(B)',
      profiling: '6-1-1306(1)(a)(I)(C)',
    },
    '6-1-1306(2)',
    { article: '6-1-1306(3)', answer: { days: 45 }, extension: { days: 60 } },
  ),
  'us-ct': stateLaw(
    'ct',
    {
      access: '42-518(a)(1)',
      correct: '42-518(a)(2)',
      delete: '42-518(a)(3)',
      portability: '42-518(a)(4)',
      ads: '42-518(a)(5)(A)',
      sale: '42-518(a)(5)(B)',
      profiling: '42-518(a)(5)(C)',
    },
    '42-518(c)(1)',
    { article: '42-518(d)', answer: { days: 60 } },
  ),
  'us-mn': stateLaw(
    'mn',
    {
      access: '325M.14, subd. 1(b)',
      correct: '325M.14, subd. 1(c)',
      delete: '325M.14, subd. 1(d)',
      portability: '325M.14, subd. 1(e)',
      ads: '325M.14, subd. 1(f)',
      sale: '325M.14, subd. 1(f)',
      profiling: '325M.14, subd. 1(f)',
    },
    '325M.14, subd. 4',
    { article: '325M.14, subd. 5', answer: { days: 45 }, extension: { days: 60 } },
  ),
  'us-tx': stateLaw(
    'tx',
    {
      access: '541.051(b)(1)',
      correct: '541.051(b)(2)',
      delete: '541.051(b)(3)',
      portability: '541.051(b)(4)',
      ads: '541.051(b)(5)(A)',
      sale: '541.051(b)(5)(B)',
      profiling: '541.051(b)(5)(C)',
    },
    '541.052',
    { article: '541.053', answer: { days: 60 } },
  ),
  'us-va': stateLaw(
    'va',
    {
      access: '59.1-577(A)(1)',
      correct: '59.1-577(A)(2)',
      delete: '59.1-577(A)(3)',
      portability: '59.1-577(A)(4)',
      ads: '59.1-577(A)(5)',
      sale: '59.1-577(A)(5)',
      profiling: '59.1-577(A)(5)',
    },
    '59.1-577(B)(1)',
    { article: '59.1-577(C)', answer: { days: 60 } },
  ),
  'br-lgpd': {
    // Art. 20 grants a review of automated decisions, but since Lei 13.853/2019 not one by a person, so it is not here.
    rights: articlesOf('lgpd', {
      access: '18 II',
      correct: '18 III',
      delete: '18 IV, VI',
      restrict: '18 IV',
      portability: '18 V',
      recipients: '18 VII',
      information: '9',
      'withdraw-consent': '18 IX',
      object: '18 § 2',
      complaint: '18 § 1',
    }),
    deadlines: [{ kinds: ['access'], answer: { days: 15 }, law: { act: 'lgpd', article: '19 II' } }],
  },
};
