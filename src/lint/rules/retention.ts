import type { PathItem } from '../../policy/policy-issue.js';
import type { Retention } from '../../policy/schema/facts.js';
import { bothGdprs, ccpaRules, lgpd, minnesota } from '../laws.js';
import type { Rule } from '../rule.js';

const isTold = ({ basis, period, criteria, stance }: Retention) =>
  stance === 'doesNot' || period !== undefined || criteria !== undefined || basis === 'indefinite';

/** For how long data is kept. */
export const RETENTION_RULES: readonly Rule[] = [
  {
    id: 'keep.period',
    law: {
      ...bothGdprs('13(2)(a)'),
      'us-ca': ccpaRules('7012(e)(4)'),
      'br-lgpd': lgpd('9 II'),
      'us-mn': minnesota('325M.16'),
    },
    severity: 'error',
    check: (context) => {
      const told = context.stated(context.policy.retention).filter(({ fact }) => isTold(fact));
      const ids = new Set(told.map(({ fact }) => fact.id));
      const kept = new Set(told.flatMap(({ fact }) => fact.data ?? []));
      const used = new Map<string, readonly PathItem[]>();
      for (const { fact, path } of context.activities()) {
        fact.data?.forEach((ref, index) => {
          const { kind } = context.data(ref);
          // What points to nobody may be kept for ever.
          if (!context.isPersonal(ref)) kept.add(ref);
          if (fact.retention?.some((id) => ids.has(id)) || kept.has(kind)) kept.add(ref);
          if (!used.has(ref)) used.set(ref, [...path, 'data', index]);
        });
      }
      if (used.size === 0) return undefined;
      return [...used].flatMap(([id, path]) => (kept.has(id) ? [] : [{ path, values: { id } }]));
    },
  },
];
