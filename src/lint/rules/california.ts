import type { PathItem } from '../../policy/policy-issue.js';
import type { Recipient } from '../../policy/schema/facts.js';
import { CCPA_CATEGORIES } from '../ccpa-categories.js';
import { ccpaRules } from '../laws.js';
import { isDenied, type LintContext } from '../lint-context.js';
import { type Problem, type Rule, required, whichever } from '../rule.js';

type Mode = NonNullable<Recipient['mode']>;

/** A practice has to be stated with its data, or denied: silence is neither. */
function statedOrDenied(context: LintContext, ...modes: readonly [Mode, ...Mode[]]): Problem[] {
  const facts = context
    .stated(context.policy.recipients, 'recipients')
    .filter(({ fact }) => modes.includes(fact.mode ?? 'disclose') && fact.stance !== 'unspecified');
  if (facts.length === 0) return [{ path: ['recipients'], why: modes[0] }];
  return whichever(
    facts,
    ({ fact }) => !isDenied(fact) && (fact.data ?? []).length === 0,
    ({ fact }) => ({ why: 'data', values: { id: fact.id } }),
  );
}

const OPT_OUT_TITLES = [
  'Do Not Sell or Share My Personal Information',
  'Your Privacy Choices',
  'Your California Privacy Choices',
];

/** What California's notice has to say beyond others. */
export const CALIFORNIA_RULES: readonly Rule[] = [
  {
    id: 'ca.terms',
    law: { 'us-ca': ccpaRules('7011(e)(1)(A)') },
    severity: 'error',
    check: (context) => {
      const places = new Map<string, readonly PathItem[]>();
      for (const { fact, path } of context.activities())
        fact.data?.forEach((ref, index) => {
          if (!places.has(ref)) places.set(ref, [...path, 'data', index]);
        });
      const used = [...places].map(([ref, path]) => ({ ref, path }));
      if (used.length === 0) return undefined;
      return whichever(
        used,
        ({ ref }) => !Object.hasOwn(CCPA_CATEGORIES, context.data(ref).kind),
        ({ ref }) => ({ values: { id: ref } }),
      );
    },
  },
  {
    id: 'ca.sold',
    law: { 'us-ca': ccpaRules('7011(e)(1)(D)–(F), 7013(g)') },
    severity: 'error',
    // What California calls sharing is what other states call disclosure for targeted advertising.
    check: (context) => [...statedOrDenied(context, 'sell'), ...statedOrDenied(context, 'share', 'targeted-ads')],
  },
  {
    id: 'ca.disclosed',
    law: { 'us-ca': ccpaRules('7011(e)(1)(H)–(J)') },
    severity: 'error',
    check: (context) => statedOrDenied(context, 'disclose'),
  },
  {
    id: 'ca.u16',
    law: { 'us-ca': ccpaRules('7011(e)(1)(G)') },
    severity: 'error',
    check: ({ policy }) => required(policy.children?.sellsUnder16 !== undefined, 'children', 'sellsUnder16'),
  },
  {
    id: 'ca.spi',
    law: { 'us-ca': ccpaRules('7011(e)(1)(K), 7014(g)') },
    severity: 'error',
    check: (context) => {
      const activities = context.activities();
      const refs = new Set(activities.flatMap(({ fact }) => (fact.data ?? []).filter(context.isSensitive)));
      if (refs.size === 0) return undefined;
      return [...refs].flatMap((id) => {
        const uses = activities.filter(({ fact }) => fact.data?.includes(id));
        const isExplained = uses.some(({ fact }) => (fact.purposes ?? []).length > 0);
        return isExplained ? [] : [{ path: uses[0]?.path ?? ['activities'], values: { id } }];
      });
    },
  },
  {
    id: 'ca.methods',
    law: { 'us-ca': ccpaRules('7020, 7026(a)') },
    severity: 'error',
    check: (context) => {
      const path = ['contact', 'channels'];
      const channels = context.channels('access', 'delete');
      if (channels.length === 0) return [{ path }];
      const has = (type: string) => channels.some(({ fact }) => fact.type === type);
      const { choices, signals } = context.policy;
      const isSaleOpen = has('form') || context.done(choices).some(({ fact }) => fact.type === 'opt-out-link');
      const problems: Problem[] = [];
      // Who deals with customers online alone may offer an email address alone; the policy does not tell who does.
      if (channels.length < 2 || !has('toll-free')) problems.push({ path, why: 'toll-free', review: true });
      if (context.sells() && !isSaleOpen) problems.push({ path, why: 'form' });
      if (context.sells() && signals?.gpc?.honored !== true) problems.push({ path: ['signals', 'gpc'], why: 'gpc' });
      return problems;
    },
  },
  {
    id: 'ca.process',
    law: { 'us-ca': ccpaRules('7011(e)(3)(E), (H)') },
    severity: 'error',
    check: (context) => {
      const rights = context.rights('access', 'delete', 'correct');
      if (rights.length === 0) return [{ path: ['rights'], why: 'none' }];
      return (['verification', 'agentRoute'] as const).flatMap((field) =>
        rights.some(({ fact }) => fact[field] !== undefined) ? [] : [{ path: rights[0]?.path ?? [], why: field }],
      );
    },
  },
  {
    id: 'ca.link',
    law: { 'us-ca': ccpaRules('7013, 7015') },
    severity: 'error',
    check: (context) => {
      if (!context.sells() || context.policy.signals?.gpc?.frictionless === true) return undefined;
      const hasTitle = context.done(context.policy.choices).some(({ fact: { label, url } }) => {
        const words = typeof label === 'object' ? Object.values(label) : [label];
        return url !== undefined && OPT_OUT_TITLES.some((title) => words.includes(title));
      });
      return required(hasTitle, 'choices');
    },
  },
  {
    id: 'ca.anchor',
    law: { 'us-ca': ccpaRules('7012(f)') },
    severity: 'warning',
    check: (context) =>
      required(
        context.stated(context.policy.sections).some(({ fact }) => fact.kind === 'collection'),
        'sections',
      ),
  },
  {
    id: 'ca.incentive',
    law: { 'us-ca': ccpaRules('7016') },
    severity: 'warning',
    check: (context) => {
      const incentives = context.done(context.policy.incentives, 'incentives');
      if (incentives.length === 0) return undefined;
      return whichever(
        incentives,
        ({ fact: { terms, value, withdrawal } }) => [terms, value, withdrawal].includes(undefined),
        ({ fact }) => ({ values: { id: fact.id } }),
      );
    },
  },
];
