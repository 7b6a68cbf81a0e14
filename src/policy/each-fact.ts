import type { PathItem } from './policy-issue.js';
import type { Policy } from './schema/policy.js';
import type { Text } from './schema/primitives.js';
import type { Stance } from './vocabulary.js';

const FACT_GROUPS = [
  'activities',
  'recipients',
  'transfers',
  'cookies',
  'retention',
  'security',
  'automated',
  'choices',
  'rights',
  'publicContent',
  'externalLinks',
  'incentives',
] as const;

/** What any fact may say of itself. */
export interface AnyFact {
  readonly id: string;
  readonly stance?: Stance | undefined;
  readonly condition?: Text | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly evidence?: readonly { readonly block: string }[] | undefined;
}

/** Every fact that has an id, with its path. */
export function eachFact(policy: Policy): [path: readonly PathItem[], fact: AnyFact][] {
  const found: [readonly PathItem[], AnyFact][] = [];
  const add = (facts: readonly AnyFact[] | undefined, path: readonly PathItem[]) => {
    facts?.forEach((fact, index) => {
      found.push([[...path, index], fact]);
    });
  };
  add(policy.scope?.covers, ['scope', 'covers']);
  add(policy.scope?.excludes, ['scope', 'excludes']);
  for (const key of ['acceptance', 'governingLaw'] as const) {
    const fact = policy.scope?.[key];
    if (fact !== undefined) found.push([['scope', key], fact]);
  }
  for (const group of FACT_GROUPS) add(policy[group], [group]);
  for (const group of ['controllers', 'representatives', 'authorities'] as const)
    add(policy.parties?.[group], ['parties', group]);
  if (policy.parties?.dpo !== undefined) found.push([['parties', 'dpo'], policy.parties.dpo]);
  if (policy.breachNotice !== undefined) found.push([['breachNotice'], policy.breachNotice]);
  if (policy.children?.sellsUnder16 !== undefined)
    found.push([['children', 'sellsUnder16'], policy.children.sellsUnder16]);
  return found;
}
