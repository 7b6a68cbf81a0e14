import { coppa } from '../laws.js';
import type { Problem, Rule } from '../rule.js';

/** What holds for children. */
export const CHILDREN_RULES: readonly Rule[] = [
  {
    id: 'kids.coppa',
    law: { 'us-coppa': coppa('312.4(d), 312.10') },
    severity: 'error',
    check: (context) => {
      const { children, parties } = context.policy;
      if (children === undefined) return [{ path: ['children'], why: 'unstated', review: true }];
      if (children.audience === 'not-directed') return undefined;
      const problems: Problem[] = [];
      const isReachable = parties?.controllers?.some(
        ({ address, email, phone }) => (address ?? email ?? phone) !== undefined,
      );
      if (!isReachable) problems.push({ path: ['parties', 'controllers'], why: 'operator' });
      if (context.stated(context.policy.recipients).length === 0)
        problems.push({ path: ['recipients'], why: 'recipients' });
      if (children.retention === undefined) problems.push({ path: ['children', 'retention'], why: 'retention' });
      if ((children.consentMethods ?? []).length === 0)
        problems.push({ path: ['children', 'consentMethods'], why: 'consent' });
      return problems;
    },
  },
];
