import { comparePolicies } from '../../changes/compare-policies.js';
import { namesOfChanges, unloggedChanges } from '../../changes/unlogged-changes.js';
import { asksToCheckBack } from '../asks-to-check-back.js';
import { calOppa, coloradoRules, guidelines, lgpd, minnesota } from '../laws.js';
import { readText } from '../policy-texts.js';
import type { Rule } from '../rule.js';

/** How people learn of changes. */
export const CHANGE_RULES: readonly Rule[] = [
  {
    id: 'chg.check-back',
    law: guidelines('29'),
    severity: 'error',
    check: (context) => {
      const { changes } = context.policy;
      if (changes?.notify === 'none' || changes?.notify === 'in-policy')
        return [{ path: ['changes', 'notify'], why: changes.notify }];
      if (changes?.notify !== undefined) return [];
      const found = context
        .texts()
        .filter(({ path }) => path[0] === 'changes' || path[0] === 'sections')
        .find(({ byLocale }) => Object.values(byLocale).some((text) => asksToCheckBack(readText(text).words)));
      return found === undefined ? undefined : [{ path: found.path, why: 'phrase' }];
    },
  },
  {
    id: 'chg.process',
    law: {
      'us-ca': calOppa('22575(b)(3)'),
      'us-co': coloradoRules('6.04'),
      'us-mn': minnesota('325M.16'),
      'br-lgpd': lgpd('8 § 6'),
    },
    severity: 'error',
    check: ({ policy: { changes } }) => {
      const isTold = changes?.notify !== undefined && changes.notify !== 'none';
      return isTold ? [] : [{ path: ['changes', 'notify'] }];
    },
  },
  {
    id: 'chg.unlogged',
    law: { ...guidelines('29'), 'us-co': coloradoRules('6.04'), 'br-lgpd': lgpd('8 § 6') },
    severity: 'error',
    check: ({ policy, previous }) => {
      if (previous === undefined) return undefined;
      const unlogged = unloggedChanges(comparePolicies(previous, policy), previous, policy);
      if (unlogged.length === 0) return [];
      return [{ path: ['changes', 'log'], values: { ids: namesOfChanges(unlogged).join(', ') } }];
    },
  },
];
