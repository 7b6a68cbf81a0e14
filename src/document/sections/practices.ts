import type { Statement } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Phrase } from '../document.js';
import { detail, factItem, type Item, type Located, listOf, locate, type SectionBuilder } from '../item.js';
import { isRecord, stringsIn } from '../text/read.js';

/** Data sent abroad. */
export const transfers: SectionBuilder = (context) =>
  locate(context, context.policy.transfers, 'transfers').map((located) => {
    const { fact, path } = located;
    const countries = stringsIn(fact.countries).map((code) => ({ inlines: [context.format.country(code)] }));
    return factItem(context, located, {
      title: listOf(context, countries),
      stanceWords: 'do',
      details: [
        ...detail(context, 'recipients', listOf(context, context.recipients(fact.recipients))),
        ...detail(context, 'mechanism', context.term('mechanism', fact.mechanism)),
        ...detail(context, 'copy', context.text(fact.copy, ...path, 'copy')),
      ],
      actions: context.action('link', context.say('action.copy'), fact.copyUrl),
    });
  });

/** Security measures, and what happens on a breach. */
export const security: SectionBuilder = (context) => [
  ...locate(context, context.policy.security, 'security').map((located) => {
    const { fact, path } = located;
    const kind = context.term('security', fact.class);
    const measure = context.term('measure', fact.measure);
    const description = context.text(fact.description, ...path, 'description');
    return factItem(context, located, {
      title: measure ?? kind,
      stanceWords: 'do',
      details: [
        ...detail(context, 'about', description),
        ...(measure === undefined ? [] : detail(context, 'category', kind)),
      ],
    });
  }),
  ...introduced(
    statements(context, isRecord(context.policy.breachNotice) ? [context.policy.breachNotice] : [], 'breachNotice'),
    context.say('label.breach'),
  ),
];

/** Profiling and decisions by machines. */
export const automated: SectionBuilder = (context) =>
  locate(context, context.policy.automated, 'automated').map((located) => {
    const { fact, path } = located;
    const title = context.text(fact.title, ...path, 'title');
    const kind = context.term('automated', fact.kind);
    return factItem(context, located, {
      title: title ?? kind,
      stanceWords: 'do',
      details: [
        ...(title === undefined ? [] : detail(context, 'category', kind)),
        ...detail(context, 'logic', context.text(fact.logic, ...path, 'logic')),
        ...detail(context, 'significance', context.text(fact.significance, ...path, 'significance')),
        ...detail(context, 'humanReview', context.text(fact.humanReview, ...path, 'humanReview')),
        ...detail(context, 'request', context.term('right', fact.requestKind)),
      ],
    });
  });

/** Offers in return for data. */
export const incentives: SectionBuilder = (context) =>
  locate(context, context.policy.incentives, 'incentives').map((located) => {
    const { fact, path } = located;
    return factItem(context, located, {
      title: context.text(fact.title, ...path, 'title'),
      details: [
        ...detail(context, 'about', context.text(fact.terms, ...path, 'terms')),
        ...detail(context, 'value', context.text(fact.value, ...path, 'value')),
        ...detail(context, 'withdrawal', context.text(fact.withdrawal, ...path, 'withdrawal')),
      ],
    });
  });

/** What becomes of things people post for all to see. */
export const publicContent: SectionBuilder = (context) =>
  statements(context, context.policy.publicContent, 'publicContent');

/** Sites linked to that others run. */
export const externalLinks: SectionBuilder = (context) =>
  statements(context, context.policy.externalLinks, 'externalLinks');

/** Statements headed by what they are about, which words their stance as well. */
export function introduced(items: readonly Item[], statement: Phrase): Item[] {
  return items.map((item) =>
    item.content.type === 'fact'
      ? { ...item, content: { type: 'fact', fact: { ...item.content.fact, statement } } }
      : item,
  );
}

/** Statements in the author's own words. */
export function statements(
  context: DocumentContext,
  facts: readonly Statement[] | undefined,
  ...path: string[]
): Item[] {
  return locate(context, facts, ...path).map((located: Located<Statement>) =>
    factItem(context, located, { title: context.text(located.fact.text, ...located.path, 'text') }),
  );
}
