import type { RegimeId, Right } from '../policy/vocabulary.js';
import type { Citation } from './words.js';

/** What a legal regime says of a right: where it stands, and how soon it must be answered. */
export interface RightRule {
  /** The article that grants it. */
  readonly law: Citation;
  /** Absent where the law names no time, or counts business days. */
  readonly answer?: Deadline;
}

/** A time to answer a request. */
export interface Deadline {
  /** ISO 8601. */
  readonly period: string;
  /** How much longer it may take in some cases, ISO 8601. */
  readonly extension?: string;
  /** The article that sets it. */
  readonly law: Citation;
}

interface Regime {
  readonly act: Citation['act'];
  /** The article of each right; its act too, where that is another. */
  readonly rights: Readonly<Partial<Record<Right, string | Citation>>>;
  readonly answer: Deadline;
  /** Rights to which the time applies, where it is not all that are asked for. */
  readonly answered?: ReadonlySet<Right>;
}

const GDPR: Regime['rights'] = {
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

const CALIFORNIA: Regime['rights'] = {
  information: '1798.100',
  access: '1798.110',
  recipients: '1798.115',
  portability: '1798.130(a)(3)(B)(iii)',
  correct: '1798.106',
  delete: '1798.105',
  'opt-out-sale-share': '1798.120',
  'limit-sensitive': '1798.121',
  'no-retaliation': '1798.125',
};

// Art. 20 grants a review of automated decisions, but since Lei 13.853/2019 not one by a person, so it is not here.
const BRAZIL: Regime['rights'] = {
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
};

// Arts. 22A–22D replaced Art. 22, and complaints go to the controller first (Data (Use and Access) Act 2025, ss. 80, 103).
const UK: Regime['rights'] = {
  ...GDPR,
  'human-review': '22C',
  complaint: { act: 'dpa', article: '164A–165' },
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

const RULES: Readonly<Partial<Record<RegimeId, Regime>>> = {
  'eu-gdpr': {
    act: 'gdpr',
    rights: GDPR,
    answer: { period: 'P1M', extension: 'P2M', law: { act: 'gdpr', article: '12(3)' } },
  },
  'uk-gdpr': {
    act: 'uk-gdpr',
    rights: UK,
    answer: { period: 'P1M', extension: 'P2M', law: { act: 'uk-gdpr', article: '12(3)' } },
  },
  'us-ca': {
    act: 'ca',
    rights: CALIFORNIA,
    answer: { period: 'P45D', extension: 'P45D', law: { act: 'ca', article: '1798.130(a)(2)' } },
  },
  'br-lgpd': {
    act: 'lgpd',
    rights: BRAZIL,
    answer: { period: 'P15D', law: { act: 'lgpd', article: '19 II' } },
    answered: new Set(['access']),
  },
};

/**
 * The article that grants a right in a regime, and the time to answer a request; `undefined` where the kit's table has no
 * such right, as for the states whose laws it does not know yet. Not legal advice.
 */
export function rightRule(regime: string, right: Right): RightRule | undefined {
  const rules = Object.hasOwn(RULES, regime) ? RULES[regime as RegimeId] : undefined;
  const article = rules !== undefined && Object.hasOwn(rules.rights, right) ? rules.rights[right] : undefined;
  if (rules === undefined || article === undefined) return undefined;
  const isTimed = !NO_DEADLINE.has(right) && (rules.answered === undefined || rules.answered.has(right));
  const law = typeof article === 'string' ? { act: rules.act, article } : article;
  return { law, ...(isTimed && { answer: rules.answer }) };
}
