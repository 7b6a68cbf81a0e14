import { factItem, hasSection, type SectionBuilder } from '../item.js';
import { locate } from '../locate.js';
import { disclosureOf, type RecipientSection, recipientSection } from '../recipient-section.js';
import { detail } from '../words.js';

/** Who gets data: recipients that are neither buyers nor named third parties. */
export const sharing = recipientsIn('sharing');

/** To whom data is sold, where the policy has a section for it. */
export const sale = recipientsIn('sale');

/** Third parties by name, or all companies where the policy has a section for them. */
export const thirdParties = recipientsIn('third-parties');

function recipientsIn(place: RecipientSection): SectionBuilder {
  return (context) =>
    locate(context, context.policy.recipients, 'recipients')
      .filter(({ fact }) => recipientSection(fact, (kind) => hasSection(context, kind)) === place)
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
