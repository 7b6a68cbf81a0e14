import { bothGdprs, gdpr, lgpd, ukGdpr } from '../laws.js';
import type { Rule } from '../rule.js';
import { required, whichever } from '../rule.js';

const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');
const HOME: Readonly<Record<string, readonly string[]>> = { 'eu-gdpr': EEA, 'uk-gdpr': ['GB'], 'br-lgpd': ['BR'] };

// What these rest on can be asked for; an adequacy decision is public, and a derogation has no paper.
const COPIED: ReadonlySet<string> = new Set([
  'scc',
  'bcr',
  'code',
  'certification',
  'ad-hoc',
  'uk-idta',
  'uk-addendum',
  'lgpd-scc',
]);

/** Who gets data, and where in the world. */
export const SHARING_RULES: readonly Rule[] = [
  {
    id: 'recip.listed',
    law: { ...bothGdprs('13(1)(e)'), 'br-lgpd': lgpd('9 V') },
    severity: 'error',
    check: (context) => required(context.stated(context.policy.recipients).length > 0, 'recipients'),
  },
  {
    id: 'xfer.safeguard',
    law: { 'eu-gdpr': gdpr('13(1)(f), 44–49'), 'uk-gdpr': ukGdpr('13(1)(f), 44–49'), 'br-lgpd': lgpd('33') },
    severity: 'error',
    check: (context) => {
      const home = HOME[context.regime ?? ''] ?? [];
      const transfers = context.done(context.policy.transfers, 'transfers');
      const abroad = context
        .done(context.policy.recipients, 'recipients')
        .filter(({ fact: { country } }) => country !== undefined && !home.includes(country));
      if (abroad.length === 0 && transfers.length === 0) return undefined;
      const isCovered = (id: string, country: string) =>
        transfers.some(({ fact }) => fact.recipients?.includes(id) || fact.countries?.includes(country));
      return [
        ...whichever(
          abroad,
          ({ fact }) => !isCovered(fact.id, fact.country as string),
          ({ fact }) => ({ values: { id: fact.id, country: fact.country as string } }),
        ),
        ...whichever(
          transfers,
          ({ fact }) => fact.mechanism === undefined,
          ({ fact }) => ({ why: 'mechanism', values: { id: fact.id } }),
        ),
        ...whichever(
          transfers,
          ({ fact: { mechanism, copy, copyUrl } }) =>
            mechanism !== undefined && COPIED.has(mechanism) && (copy ?? copyUrl) === undefined,
          ({ fact }) => ({ why: 'copy', values: { id: fact.id } }),
        ),
      ];
    },
  },
];
