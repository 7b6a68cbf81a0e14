import type { RegimeId, Right } from '../../policy/vocabulary.js';
import {
  bothGdprs,
  ccpaRules,
  colorado,
  coloradoRules,
  connecticut,
  gdpr,
  lgpd,
  minnesota,
  texas,
  ukDpa,
  ukGdpr,
  virginia,
} from '../laws.js';
import type { LintContext, SALES } from '../lint-context.js';
import { type Rule, required, whichever } from '../rule.js';

const ASKED: readonly Right[] = ['access', 'correct', 'delete', 'portability'];

/** The rights that a notice must name, those that only some notices must included. */
function rightsFor(context: LintContext, regime: RegimeId): Right[] {
  const bases = new Set<string>(context.activities().flatMap(({ fact }) => fact.bases ?? []));
  const uses = (...modes: readonly (typeof SALES)[number][]) => context.recipients(...modes).length > 0;
  const isAutomated = context.done(context.policy.automated).length > 0;
  if (regime === 'eu-gdpr' || regime === 'uk-gdpr') return [...ASKED, 'restrict', 'object'];
  if (regime === 'br-lgpd')
    return [...ASKED, 'recipients', ...(bases.has('lgpd-7-i') ? ['withdraw-consent' as const] : [])];
  if (regime === 'us-ca') {
    return [
      'access',
      'correct',
      'delete',
      'no-retaliation',
      ...(uses('sell', 'share') ? ['opt-out-sale-share' as const] : []),
    ];
  }
  return [
    ...ASKED,
    ...(uses('sell') ? ['opt-out-sale-share' as const] : []),
    ...(uses('share', 'targeted-ads') ? ['opt-out-ads' as const] : []),
    ...(isAutomated ? ['opt-out-profiling' as const] : []),
  ];
}

const consents = ({ activities }: LintContext) =>
  activities().filter(({ fact }) => fact.bases?.some((basis) => basis === 'gdpr-6-1-a' || basis === 'gdpr-9-2-a'));

/** What people may ask for, and how. */
export const RIGHTS_RULES: readonly Rule[] = [
  {
    id: 'rights.set',
    law: {
      ...bothGdprs('13(2)(b)'),
      'br-lgpd': lgpd('9 VII, 18'),
      'us-ca': ccpaRules('7011(e)(2)'),
      'us-co': colorado('6-1-1306'),
      'us-ct': connecticut('42-518'),
      'us-mn': minnesota('325M.14'),
      'us-tx': texas('541.051'),
      'us-va': virginia('59.1-577'),
    },
    severity: 'error',
    check: (context) => {
      const named = rightsFor(context, context.regime as RegimeId);
      const missing = named.filter((right) => context.rights(right).length === 0);
      const sensitive = context.activities().some(({ fact }) => fact.data?.some(context.isSensitive));
      const isLimitUnclear = context.regime === 'us-ca' && sensitive && context.rights('limit-sensitive').length === 0;
      return [
        ...missing.map((right) => ({ path: ['rights'], values: { right } })),
        // Only uses beyond those of § 7027(m) can be limited, which the model does not tell.
        ...(isLimitUnclear ? [{ path: ['rights'], why: 'limit', review: true as const }] : []),
      ];
    },
  },
  {
    id: 'rights.withdraw',
    law: bothGdprs('13(2)(c), 7(3)'),
    severity: 'error',
    check: (context) => {
      if (consents(context).length === 0) return undefined;
      const rights = context.rights('withdraw-consent');
      if (rights.length === 0) return [{ path: ['rights'] }];
      const isUsable = rights.some(({ fact: { channels = [], howTo } }) => channels.length > 0 || howTo !== undefined);
      return isUsable
        ? []
        : whichever(
            rights,
            () => true,
            () => ({ why: 'unusable' }),
          );
    },
  },
  {
    id: 'rights.complain',
    law: { 'eu-gdpr': gdpr('13(2)(d), 77'), 'uk-gdpr': ukGdpr('13(2)(d), 77') },
    severity: 'error',
    check: ({ policy: { parties }, regime }) =>
      required(
        (parties?.authorities ?? []).some((each) => each.regime === undefined || each.regime === regime),
        'parties',
        'authorities',
      ),
  },
  {
    id: 'rights.object',
    law: bothGdprs('21(4)'),
    severity: 'warning',
    check: (context) => {
      const isObjectable = context
        .activities()
        .some(
          ({ fact: { bases, purposes } }) =>
            bases?.some((basis) => basis === 'gdpr-6-1-e' || basis === 'gdpr-6-1-f') ||
            purposes?.some((ref) => context.purpose(ref) === 'direct-marketing'),
        );
      if (!isObjectable) return undefined;
      const rights = context.rights('object', 'object-marketing');
      if (rights.length === 0) return [{ path: ['rights'] }];
      const ids = rights.map(({ fact }) => fact.id);
      const isSetApart = context.policy.sections.some(
        ({ layer, kind, facts }) => layer === 1 && (kind === 'rights' || facts?.some((id) => ids.includes(id))),
      );
      return isSetApart
        ? []
        : whichever(
            rights.slice(0, 1),
            () => true,
            () => ({ why: 'buried' }),
          );
    },
  },
  {
    id: 'us.appeal',
    law: {
      'us-va': virginia('59.1-577(C)'),
      'us-co': coloradoRules('6.03(A)(7)'),
      'us-tx': texas('541.053, 541.102'),
      'us-mn': minnesota('325M.14, 325M.16'),
      'us-ct': connecticut('42-518(d), 42-520'),
    },
    severity: 'error',
    check: (context) =>
      required(
        context.rights('appeal').length > 0 || context.channels('appeal').some(({ fact }) => fact.for !== undefined),
        'rights',
      ),
  },
  {
    id: 'uk.complaint',
    law: { 'uk-gdpr': ukDpa('164A') },
    severity: 'error',
    check: (context) => required(context.channels('complaint').length > 0, 'contact', 'channels'),
  },
];
