import type { Recipient } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import { factItem, hasSection, type SectionBuilder } from '../item.js';
import { locate } from '../locate.js';
import { detail } from '../words.js';

type Place = 'sharing' | 'sale' | 'third-parties';

/** Who gets data: recipients that are neither buyers nor named third parties. */
export const sharing = recipientsIn('sharing');

/** To whom data is sold, where the policy has a section for it. */
export const sale = recipientsIn('sale');

/** Third parties by name, or all companies where the policy has a section for them. */
export const thirdParties = recipientsIn('third-parties');

function recipientsIn(place: Place): SectionBuilder {
  return (context) =>
    locate(context, context.policy.recipients, 'recipients')
      .filter(({ fact }) => placeOf(context, fact) === place)
      .map((located) => {
        const { fact, path } = located;
        const name = context.text(fact.name, ...path, 'name');
        const category = context.text(fact.category, ...path, 'category');
        const role = context.term('role', fact.role, ...path, 'role');
        const title = name ?? category ?? role;
        return factItem(context, located, {
          title,
          stanceWords: disclosureOf(fact),
          fields: ['data', 'identifiability', 'purposes', 'country', 'contractTerms'],
          lead: detail(context, 'role', title === role ? undefined : role, name && category),
          actions: [
            ...context.action('opt-out', context.say('action.optOut'), fact.optOutUrl, ...path, 'optOutUrl'),
            ...context.action('link', context.say('action.policy'), fact.policyUrl, ...path, 'policyUrl'),
          ],
        });
      });
}

/** How data reaches a recipient, in the words in which stances are said. */
export function disclosureOf(recipient: Pick<Recipient, 'mode'>): 'disclose' | 'sell' | 'share' {
  if (recipient.mode === 'sell') return 'sell';
  return recipient.mode === 'share' || recipient.mode === 'targeted-ads' ? 'share' : 'disclose';
}

function placeOf(context: DocumentContext, { name, role, stance, ...recipient }: Recipient): Place {
  if (disclosureOf(recipient) !== 'disclose' && hasSection(context, 'sale')) return 'sale';
  if (name === undefined || stance === 'doesNot' || NO_COMPANIES.has(role)) return 'sharing';
  // Whoever works for the company is no third party in law; only an author's own section may name them all together.
  return THIRD_PARTIES.has(role) || hasSection(context, 'third-parties') ? 'third-parties' : 'sharing';
}

const NO_COMPANIES: ReadonlySet<unknown> = new Set(['authority', 'public', 'other-users']);
const THIRD_PARTIES: ReadonlySet<unknown> = new Set(['third-party', 'affiliate', 'successor']);
