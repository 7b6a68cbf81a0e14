import type { Retention } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Phrase } from '../document.js';
import { detail, factItem, type Located, listOf, locate, periodOf, type SectionBuilder } from '../item.js';

/** How long data is kept. */
export const retention: SectionBuilder = (context) =>
  locate(context, context.policy.retention, 'retention').map((located) => {
    const { fact, path } = located;
    const data = listOf(context, context.data(fact.data));
    const period = periodOf(context, fact.period);
    const basis = context.term('retention', fact.basis);
    return factItem(context, located, {
      title: data ?? period ?? basis,
      stanceWords: 'keep',
      details: [
        ...detail(
          context,
          'period',
          data === undefined ? undefined : period,
          period === undefined || fact.basis !== 'stated' ? basis : undefined,
        ),
        ...detail(context, 'purpose', listOf(context, context.purposes(fact.purposes))),
        ...detail(context, 'trigger', context.text(fact.trigger, ...path, 'trigger')),
        ...detail(context, 'criteria', context.text(fact.criteria, ...path, 'criteria')),
        ...detail(context, 'end', context.term('end', fact.end)),
      ],
    });
  });

/** A retention period in a few words: its length, else what decides it, else how it is stated. */
export function retentionPhrase(context: DocumentContext, { fact, path }: Located<Retention>): Phrase | undefined {
  return (
    periodOf(context, fact.period) ??
    context.text(fact.criteria, ...path, 'criteria') ??
    context.term('retention', fact.basis)
  );
}
