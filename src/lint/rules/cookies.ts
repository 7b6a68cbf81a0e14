import { ePrivacy, pecr } from '../laws.js';
import { type Rule, whichever } from '../rule.js';

/** What is kept on a reader's device. */
export const COOKIE_RULES: readonly Rule[] = [
  {
    id: 'ck.detail',
    law: { 'eu-gdpr': ePrivacy('5(3); CJEU C-673/17'), 'uk-gdpr': pecr('6') },
    severity: 'error',
    check: (context) => {
      const cookies = context.done(context.policy.cookies, 'cookies');
      if (cookies.length === 0) return undefined;
      return cookies.flatMap(({ fact: { id, category, duration, thirdPartyAccess }, path }) => [
        ...(category === 'unclassified' ? [{ path: [...path, 'category'], why: 'purpose', values: { id } }] : []),
        ...(duration === undefined ? [{ path: [...path, 'duration'], why: 'duration', values: { id } }] : []),
        ...(thirdPartyAccess === undefined
          ? [{ path: [...path, 'thirdPartyAccess'], why: 'access', values: { id } }]
          : []),
      ]);
    },
  },
  {
    id: 'ck.consent',
    law: { 'eu-gdpr': ePrivacy('5(3)'), 'uk-gdpr': pecr('6') },
    severity: 'error',
    check: (context) => {
      const optional = context
        .done(context.policy.cookies, 'cookies')
        .filter(({ fact }) => fact.category !== 'strictly-necessary' && fact.category !== 'security');
      if (optional.length === 0) return undefined;
      return whichever(
        optional,
        ({ fact }) => fact.consent !== 'opt-in',
        ({ fact, path }) => ({
          path: [...path, 'consent'],
          values: { id: fact.id, category: fact.category },
          // Since 2025 the United Kingdom excuses some statistics and settings from consent.
          ...(context.regime === 'uk-gdpr' && { review: true as const }),
        }),
      );
    },
  },
];
