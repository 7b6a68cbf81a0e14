import type { RegimeId, Right } from '../policy/vocabulary.js';

/** What a legal regime says of a right: where it stands, and how soon it must be answered. */
export interface RightRule {
  /** The article, as lawyers cite it. */
  readonly law: string;
  /** Time to answer, ISO 8601; absent where the law names none, or counts business days. */
  readonly answer?: string;
}

type Rules = Readonly<Partial<Record<Right, string>>>;

const GDPR: Rules = {
  information: '13–14',
  access: '15',
  recipients: '15(1)(c)',
  correct: '16',
  delete: '17',
  restrict: '18',
  portability: '20',
  object: '21(1)',
  'object-marketing': '21(2)',
  'opt-out-profiling': '22',
  'human-review': '22(3)',
  'withdraw-consent': '7(3)',
  complaint: '77',
};

const CALIFORNIA: Rules = {
  access: '110',
  recipients: '115',
  portability: '130(a)(3)(B)(iii)',
  correct: '106',
  delete: '105',
  'opt-out-sale-share': '120',
  'limit-sensitive': '121',
  'no-retaliation': '125',
};

const BRAZIL: Rules = {
  access: '18 II',
  correct: '18 III',
  delete: '18 IV, VI',
  restrict: '18 IV',
  portability: '18 V',
  recipients: '18 VII',
  information: '18 VIII',
  'withdraw-consent': '18 IX',
  object: '18 § 2',
  complaint: '18 § 1',
  'human-review': '20',
};

// Rights that take effect at once, or have deadlines in business days, name no time here.
const NO_DEADLINE: ReadonlySet<Right> = new Set([
  'information',
  'complaint',
  'no-retaliation',
  'opt-out-sale-share',
  'limit-sensitive',
  'withdraw-consent',
]);

/**
 * The article that grants a right in a regime, and the time to answer a request: one month under GDPR Art. 12(3) and the UK
 * GDPR, 45 days under Cal. Civ. Code 1798.130(a)(2), 15 days for a full statement under LGPD Art. 19 II.
 * `undefined` where the kit's table has no such right. Not legal advice.
 */
export function rightRule(regime: RegimeId, right: Right): RightRule | undefined {
  const law = lawOf(regime, right);
  if (law === undefined) return undefined;
  const answer = answerOf(regime, right);
  return { law, ...(answer !== undefined && { answer }) };
}

function lawOf(regime: RegimeId, right: Right): string | undefined {
  const find = (rules: Rules, write: (article: string) => string) => {
    const article = Object.hasOwn(rules, right) ? rules[right] : undefined;
    return article === undefined ? undefined : write(article);
  };
  if (regime === 'eu-gdpr') return find(GDPR, (article) => `GDPR Art. ${article}`);
  if (regime === 'uk-gdpr') return find(GDPR, (article) => `UK GDPR Art. ${article}`);
  if (regime === 'us-ca') return find(CALIFORNIA, (article) => `Cal. Civ. Code § 1798.${article}`);
  if (regime === 'br-lgpd') return find(BRAZIL, (article) => `LGPD Art. ${article}`);
  return undefined;
}

function answerOf(regime: RegimeId, right: Right): string | undefined {
  if (NO_DEADLINE.has(right)) return undefined;
  if (regime === 'eu-gdpr' || regime === 'uk-gdpr') return 'P1M';
  if (regime === 'us-ca') return 'P45D';
  if (regime === 'br-lgpd') return right === 'access' ? 'P15D' : undefined;
  return undefined;
}
