import { factItem, locate, type SectionBuilder } from '../item.js';
import { detail, listOf, periodOf } from '../words.js';

/** How long data is kept. */
export const retention: SectionBuilder = (context) =>
  locate(context, context.policy.retention, 'retention').map((located) => {
    const { fact } = located;
    const data = listOf(context, context.data(fact.data));
    const period = periodOf(context, fact.period);
    const basis = context.term('retention', fact.basis);
    // "A fixed time" says nothing beside the time itself.
    const spoken = period !== undefined && fact.basis === 'stated' ? undefined : basis;
    return factItem(context, located, {
      title: data ?? period ?? basis,
      stanceWords: 'keep',
      details: detail(context, 'period', data && period, (data ?? period) ? spoken : undefined),
      fields: ['purposes', 'trigger', 'criteria', 'end'],
    });
  });
