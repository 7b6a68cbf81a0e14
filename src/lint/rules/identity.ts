import { bothGdprs, calOppa, ccpa, ccpaRules, coloradoRules, gdpr, lgpd, minnesota, ukGdpr } from '../laws.js';
import type { LintContext } from '../lint-context.js';
import { type Rule, required, whichever } from '../rule.js';

const hasReach = ({ policy }: LintContext) =>
  (policy.contact?.channels ?? []).some(({ value }) => value !== undefined) ||
  (policy.parties?.controllers ?? []).some(
    ({ address, email, phone, url }) => (address ?? email ?? phone ?? url) !== undefined,
  );

/** Who speaks, since when, and how to reach them. */
export const IDENTITY_RULES: readonly Rule[] = [
  {
    id: 'regimes.declared',
    law: { any: gdpr('3') },
    severity: 'warning',
    check: ({ policy }) => required((policy.regimes ?? []).length > 0, 'regimes'),
  },
  {
    id: 'ver.updated',
    law: { 'us-ca': ccpaRules('7011(e)(4)'), 'us-co': coloradoRules('6.03(A)(8)'), 'us-mn': minnesota('325M.16') },
    severity: 'error',
    check: ({ policy: { version }, now }) => {
      const path = ['version', 'lastUpdated'];
      if (version.lastUpdated === undefined) return [{ path }];
      return version.lastUpdated > dayOf(now) ? [{ path, why: 'ahead', values: { date: version.lastUpdated } }] : [];
    },
  },
  {
    id: 'ver.effective',
    law: { 'us-ca': calOppa('22575(b)(4)') },
    severity: 'error',
    check: ({ policy }) => required(policy.version.effective !== undefined, 'version', 'effective'),
  },
  {
    id: 'ver.stale',
    law: { 'us-ca': ccpa('1798.130(a)(5)') },
    severity: 'error',
    check: ({ policy: { version }, now }) => {
      if (version.lastUpdated === undefined) return undefined;
      const yearAgo = new Date(now);
      yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
      return version.lastUpdated < dayOf(yearAgo)
        ? [{ path: ['version', 'lastUpdated'], why: 'old', values: { date: version.lastUpdated } }]
        : [];
    },
  },
  {
    id: 'id.controller',
    law: { ...bothGdprs('13(1)(a)'), 'br-lgpd': lgpd('9 III–IV') },
    severity: 'error',
    check: (context) => {
      const path = ['parties', 'controllers'];
      if ((context.policy.parties?.controllers ?? []).length === 0) return [{ path }];
      return hasReach(context) ? [] : [{ path: [...path, 0], why: 'unreachable' }];
    },
  },
  {
    id: 'id.rep-dpo',
    law: { 'eu-gdpr': gdpr('13(1)(a)–(b), 27'), 'uk-gdpr': ukGdpr('13(1)(a)–(b), 27'), 'br-lgpd': lgpd('41') },
    severity: 'warning',
    check: ({ policy: { parties }, regime }) => {
      const isRepresented = (parties?.representatives ?? []).some((each) => each.regime === regime);
      return parties?.dpo !== undefined || isRepresented ? [] : [{ path: ['parties', 'dpo'], review: true }];
    },
  },
  {
    id: 'contact.any',
    law: { 'us-ca': ccpaRules('7011(e)(3)(J)'), 'us-mn': minnesota('325M.16(6)') },
    severity: 'error',
    check: (context) => {
      const channels = context.channels('question');
      if (channels.length === 0) return [{ path: ['contact', 'channels'] }];
      const isReachable = channels.some(({ fact }) => fact.value !== undefined);
      return isReachable
        ? []
        : whichever(
            channels,
            () => true,
            () => ({ why: 'unreachable' }),
          );
    },
  },
];

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
