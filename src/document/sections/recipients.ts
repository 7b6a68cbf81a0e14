import type { Recipient } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import {
  detail,
  factItem,
  hasSection,
  type Item,
  type Located,
  listOf,
  locate,
  type SectionBuilder,
  stanceOf,
} from '../item.js';

/** Who gets data: recipients that are neither buyers nor named companies. */
export const sharing: SectionBuilder = (context) => recipientItems(context, 'sharing');

/** To whom data is sold, where the policy has a section for it. */
export const sale: SectionBuilder = (context) => recipientItems(context, 'sale');

/** Companies by name. */
export const thirdParties: SectionBuilder = (context) => recipientItems(context, 'third-parties');

function recipientItems(context: DocumentContext, kind: 'sharing' | 'sale' | 'third-parties'): Item[] {
  return locate(context, context.policy.recipients, 'recipients')
    .filter(({ fact }) => sectionOf(context, fact) === kind)
    .map((located) => recipientItem(context, located));
}

/** How data reaches a recipient, in the words in which stances are said. */
export function disclosureOf(recipient: Recipient): 'disclose' | 'sell' | 'share' {
  if (recipient.mode === 'sell') return 'sell';
  return recipient.mode === 'share' || recipient.mode === 'targeted-ads' ? 'share' : 'disclose';
}

function sectionOf(context: DocumentContext, recipient: Recipient): 'sharing' | 'sale' | 'third-parties' {
  if (disclosureOf(recipient) !== 'disclose' && hasSection(context, 'sale')) return 'sale';
  const isCompany = recipient.role !== 'authority' && recipient.role !== 'public' && recipient.role !== 'other-users';
  return recipient.name !== undefined && isCompany && stanceOf(recipient) !== 'doesNot' ? 'third-parties' : 'sharing';
}

function recipientItem(context: DocumentContext, located: Located<Recipient>): Item {
  const { fact, path } = located;
  const name = context.text(fact.name, ...path, 'name');
  const category = context.text(fact.category, ...path, 'category');
  const role = context.term('role', fact.role);
  const title = name ?? category ?? role;
  return factItem(context, located, {
    title,
    stanceWords: disclosureOf(fact),
    details: [
      ...detail(context, 'role', name === undefined ? undefined : category, title === role ? undefined : role),
      ...detail(context, 'data', listOf(context, context.data(fact.data))),
      ...detail(context, 'identifiability', context.term('identifiability', fact.identifiability)),
      ...detail(context, 'purpose', listOf(context, context.purposes(fact.purposes))),
      ...detail(context, 'country', countryOf(context, fact.country)),
      ...detail(context, 'contract', context.text(fact.contractTerms, ...path, 'contractTerms')),
    ],
    actions: [
      ...context.action('link', context.say('action.policy'), fact.policyUrl),
      ...context.action('opt-out', context.say('action.optOut'), fact.optOutUrl),
    ],
  });
}

/** A country by its name. */
export function countryOf(context: DocumentContext, code: unknown) {
  return typeof code === 'string' && code !== '' ? { inlines: [context.format.country(code)] } : undefined;
}
