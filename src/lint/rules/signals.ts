import { calOppa, ccpaRules, coloradoRules } from '../laws.js';
import { type Rule, required } from '../rule.js';

/** What the site does on a browser's privacy signals. */
export const SIGNAL_RULES: readonly Rule[] = [
  {
    id: 'dnt',
    law: { 'us-ca': calOppa('22575(b)(5)–(6)') },
    severity: 'error',
    check: ({ policy: { signals } }) => {
      if (signals?.dnt === undefined) return [{ path: ['signals', 'dnt'] }];
      const { thirdPartyTracking } = signals.dnt;
      return thirdPartyTracking === undefined || thirdPartyTracking === 'unspecified'
        ? [{ path: ['signals', 'dnt', 'thirdPartyTracking'], why: 'tracking' }]
        : [];
    },
  },
  {
    id: 'ca.gpc',
    law: { 'us-ca': ccpaRules('7011(e)(3)(F)'), 'us-co': coloradoRules('6.03') },
    severity: 'error',
    check: (context) => {
      if (!context.sells()) return undefined;
      const gpc = context.policy.signals?.gpc;
      return [
        ...required((gpc?.appliesTo ?? []).length > 0, 'signals', 'gpc', 'appliesTo'),
        ...(gpc?.howTo === undefined ? [{ path: ['signals', 'gpc', 'howTo'], why: 'howTo' }] : []),
      ];
    },
  },
  {
    id: 'ca.gpc-status',
    law: { 'us-ca': ccpaRules('7025(c)(6)') },
    severity: 'error',
    check: (context) =>
      context.sells()
        ? required(context.policy.signals?.gpc?.statusShown === true, 'signals', 'gpc', 'statusShown')
        : undefined,
  },
];
