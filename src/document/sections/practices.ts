import type { Statement } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Phrase } from '../document.js';
import { factItem, type Item, type SectionBuilder } from '../item.js';
import { type Located, locate, locateOne } from '../locate.js';
import { countriesOf } from '../words.js';
import { requestActions } from './request-actions.js';

/** Data sent abroad. */
export const transfers: SectionBuilder = (context) =>
  locate(context, context.policy.transfers, 'transfers').map((located) =>
    factItem(context, located, {
      title:
        countriesOf(context, located.fact.countries, [...located.path, 'countries']) ??
        context.say('label.otherCountries'),
      stanceWords: 'send',
      fields: ['recipients', 'mechanism', 'copy'],
      actions: context.action('link', context.say('action.copy'), located.fact.copyUrl, ...located.path, 'copyUrl'),
    }),
  );

/** Security measures, and what happens on a breach. */
export const security: SectionBuilder = (context) => [
  ...locate(context, context.policy.security, 'security').map((located) => {
    const { fact, path } = located;
    const measure = context.term('measure', fact.measure, ...path, 'measure');
    return factItem(context, located, {
      title: measure ?? context.term('security', fact.class, ...path, 'class'),
      stanceWords: 'do',
      fields: measure === undefined ? ['description'] : ['description', 'class'],
    });
  }),
  ...statements(context, locateOne(context, context.policy.breachNotice, 'breachNotice'), context.say('label.breach')),
];

/** Profiling and decisions by machines. */
export const automated: SectionBuilder = (context) =>
  locate(context, context.policy.automated, 'automated').map((located) => {
    const { fact, path } = located;
    const title = context.text(fact.title, ...path, 'title');
    return factItem(context, located, {
      title: title ?? context.term('automated', fact.kind, ...path, 'kind'),
      stanceWords: 'do',
      fields: [
        ...(title === undefined ? [] : (['kind'] as const)),
        'logic',
        'significance',
        'humanReview',
        'requestKind',
      ],
      actions: requestActions(context, fact.requestKind),
    });
  });

/** Offers in return for data. */
export const incentives: SectionBuilder = (context) =>
  locate(context, context.policy.incentives, 'incentives').map((located) =>
    factItem(context, located, {
      title: context.text(located.fact.title, ...located.path, 'title'),
      fields: ['terms', 'value', 'withdrawal'],
    }),
  );

/** What becomes of things people post for all to see. */
export const publicContent: SectionBuilder = (context) =>
  statements(context, locate(context, context.policy.publicContent, 'publicContent'));

/** Sites linked to that others run. */
export const externalLinks: SectionBuilder = (context) =>
  statements(context, locate(context, context.policy.externalLinks, 'externalLinks'));

/** Statements in the author's own words, each after what it is here. */
export function statements(context: DocumentContext, facts: readonly Located<Statement>[], label?: Phrase): Item[] {
  return facts.map((located) =>
    factItem(context, located, {
      label,
      title: context.text(located.fact.text, ...located.path, 'text'),
      stanceWords: located.fact.stance === undefined ? undefined : 'stated',
    }),
  );
}
