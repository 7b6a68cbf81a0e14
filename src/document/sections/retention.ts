import { factItem, type SectionBuilder } from '../item.js';
import { locate } from '../locate.js';
import { detail, listOf, periodOf } from '../words.js';

/** How long data is kept. */
export const retention: SectionBuilder = (context) =>
  locate(context, context.policy.retention, 'retention').map((located) => {
    const { fact, path } = located;
    const data = listOf(context, context.data(fact.data, ...path, 'data'));
    const period = periodOf(context, fact.period, [...path, 'period']);
    const basis = context.term('retention', fact.basis, ...path, 'basis');
    // "A fixed time" says nothing beside the time itself, and "as long as needed" nothing beside what decides.
    const isSaid = fact.basis === 'stated' || (fact.basis === 'criteria' && fact.criteria !== undefined);
    const spoken = isSaid ? undefined : basis;
    return factItem(context, located, {
      title: data ?? period ?? basis,
      stanceWords: 'keep',
      lead: detail(context, 'period', data && period, (data ?? period) ? spoken : undefined),
      fields: ['purposes', 'trigger', 'criteria', 'end'],
    });
  });
