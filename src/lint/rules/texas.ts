import { texas } from '../laws.js';
import type { LintContext } from '../lint-context.js';
import { readText } from '../policy-texts.js';
import type { Problem, Rule } from '../rule.js';

const NOTICES = {
  sensitive: 'NOTICE: We may sell your sensitive personal data.',
  biometric: 'NOTICE: We may sell your biometric personal data.',
} as const;

const says = (context: LintContext, sentence: string) =>
  context
    .texts()
    .some(({ byLocale }) => Object.values(byLocale).some((text) => readText(text).words.includes(sentence)));

/** The sentences that Texas words itself. */
export const TEXAS_RULES: readonly Rule[] = [
  {
    id: 'tx.notice',
    law: { 'us-tx': texas('541.102(b)–(c)') },
    severity: 'error',
    check: (context) => {
      const sold = context.recipients('sell').flatMap(({ fact }) => fact.data ?? []);
      const isBiometric = (ref: string) => context.data(ref).kind === 'biometric';
      const needed: (keyof typeof NOTICES)[] = [];
      if (sold.some((ref) => context.isSensitive(ref) && !isBiometric(ref))) needed.push('sensitive');
      if (sold.some(isBiometric)) needed.push('biometric');
      if (needed.length === 0) return undefined;
      return needed.flatMap((which): Problem[] =>
        says(context, NOTICES[which]) ? [] : [{ path: ['sections'], values: { sentence: NOTICES[which] } }],
      );
    },
  },
];
