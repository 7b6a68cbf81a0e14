import { bothGdprs, ccpaRules, gdpr, lgpd } from '../laws.js';
import type { LintContext } from '../lint-context.js';
import { readText } from '../policy-texts.js';
import { type Rule, whichever } from '../rule.js';

const restsOn = (context: LintContext, ...bases: readonly string[]) =>
  context.activities().filter(({ fact }) => fact.bases?.some((basis) => bases.includes(basis)));

// Sites whose passwords others have asked for.
const OTHER_SITES =
  /\b(amazon|apple|discord|facebook|github|google|instagram|linkedin|microsoft|paypal|tiktok|twitter|yahoo)\b|\b(another|other) (sites?|services?|accounts?)\b/i;

/** Why data may be used, and whether people had a say. */
export const LAWFULNESS_RULES: readonly Rule[] = [
  {
    id: 'basis.each',
    law: bothGdprs('13(1)(c)'),
    severity: 'error',
    check: (context) => {
      if ((context.policy.activities ?? []).length === 0) return [{ path: ['activities'], why: 'none' }];
      const activities = context.activities();
      if (activities.length === 0) return undefined;
      return whichever(
        activities,
        ({ fact }) => !fact.bases?.some((basis) => /^(gdpr|uk)-/.test(basis)),
        ({ fact }) => ({ values: { id: fact.id } }),
      );
    },
  },
  {
    id: 'basis.interest',
    law: bothGdprs('13(1)(d)'),
    severity: 'error',
    check: (context) => {
      const activities = restsOn(context, 'gdpr-6-1-f');
      if (activities.length === 0) return undefined;
      return whichever(
        activities,
        ({ fact }) => fact.interest === undefined,
        ({ fact }) => ({ values: { id: fact.id } }),
      );
    },
  },
  {
    id: 'basis.by-use',
    law: bothGdprs('4(11), 7'),
    severity: 'error',
    check: ({ policy: { scope }, ...context }) => {
      const acceptance = scope?.acceptance;
      if (acceptance === undefined || context.done([acceptance]).length === 0) return undefined;
      const isByUse = acceptance.by === 'visiting' || acceptance.by === 'using';
      return isByUse ? [{ path: ['scope', 'acceptance', 'by'], why: acceptance.by }] : [];
    },
  },
  {
    id: 'data.credentials',
    law: { any: gdpr('5(1)(c), (f)') },
    severity: 'error',
    check: (context) => {
      const asked = context
        .activities()
        .flatMap(({ fact: { data, sources }, path }) =>
          (data ?? []).map((ref, index) => ({ item: context.data(ref), sources, path: [...path, 'data', index] })),
        )
        .filter(({ item }) => item.kind === 'credentials');
      if (asked.length === 0) return undefined;
      return whichever(asked, ({ item, sources }) => {
        const texts = [item.label, ...(item.examples ?? [])].flatMap((text) =>
          typeof text === 'object' ? Object.values(text) : (text ?? []),
        );
        return sources?.includes('social-login') || texts.some((text) => OTHER_SITES.test(readText(text).words));
      });
    },
  },
  {
    id: 'data.required',
    law: { 'eu-gdpr': gdpr('13(2)(e)'), 'br-lgpd': lgpd('9 § 3') },
    severity: 'warning',
    check: (context) => {
      const provided = context
        .activities()
        .filter(({ fact: { data = [], sources } }) => data.length > 0 && sources?.includes('data-subject'));
      if (provided.length === 0) return undefined;
      return [
        ...whichever(
          provided,
          ({ fact }) => fact.required === undefined,
          ({ fact }) => ({ values: { id: fact.id } }),
        ),
        ...whichever(
          provided,
          ({ fact: { required, consequence } }) =>
            required !== undefined && required !== 'optional' && consequence === undefined,
          ({ fact }) => ({ why: 'consequence', values: { id: fact.id } }),
        ),
      ];
    },
  },
  {
    id: 'src.indirect',
    law: { ...bothGdprs('14(2)(f)'), 'us-ca': ccpaRules('7011(e)(1)(B)') },
    severity: 'error',
    check: (context) => {
      const collected = context.activities().filter(({ fact }) => fact.data?.some(context.isPersonal));
      if (collected.length === 0) return undefined;
      const isSourced = (ref: string) =>
        context.activities().some(({ fact }) => fact.data?.includes(ref) && (fact.sources ?? []).length > 0);
      return whichever(
        collected,
        ({ fact }) => (fact.sources ?? []).length === 0 && !fact.data?.every(isSourced),
        ({ fact }) => ({ values: { id: fact.id } }),
      );
    },
  },
  {
    id: 'auto.logic',
    law: bothGdprs('13(2)(f)'),
    severity: 'warning',
    check: (context) => {
      const stated = context.stated(context.policy.automated, 'automated');
      if (stated.length === 0) return [{ path: ['automated'], why: 'unstated', review: true }];
      const used = context.done(context.policy.automated, 'automated');
      return whichever(
        used,
        ({ fact }) => fact.logic === undefined || fact.significance === undefined,
        ({ fact }) => ({ values: { id: fact.id } }),
      );
    },
  },
  {
    id: 'auto.admt',
    law: { 'us-ca': ccpaRules('7220–7222') },
    severity: 'warning',
    check: (context) => {
      const used = context.done(context.policy.automated, 'automated').filter(({ fact }) => fact.kind === 'admt');
      if (used.length === 0) return undefined;
      const granted = context.rights('admt-opt-out').length > 0;
      return whichever(used, ({ fact }) => fact.requestKind !== 'admt-opt-out' && !granted);
    },
  },
];
