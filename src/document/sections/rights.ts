import type { RegimeId, Right } from '../../policy/vocabulary.js';
import type { DocumentContext } from '../context.js';
import type { FactDetail, Phrase } from '../document.js';
import { factItem, type Item, locate, nodeItem, type SectionBuilder } from '../item.js';
import { rightRule } from '../regimes.js';
import { objectsIn, stringsIn } from '../text/read.js';
import { dateOf, detail, listOf, periodOf, plainOf, withAside } from '../words.js';
import { channelActions, channelPhrase } from './channels.js';

/** Rights and how to use them, then how many requests came in and what became of them. */
export const rights: SectionBuilder = (context) => [
  ...locate(context, context.policy.rights, 'rights').map((located) => {
    const { fact } = located;
    const ids = stringsIn(fact.channels);
    const channels = objectsIn(context.policy.contact?.channels).filter(({ id }) => ids.includes(id));
    const phrases = channels.map((channel) => channelPhrase(context, channel));
    return factItem(context, located, {
      title: context.term('right', fact.right),
      fields: [
        'howTo',
        ...(fact.requestKind === fact.right ? [] : (['requestKind'] as const)),
        'verification',
        'agentRoute',
        'limits',
      ],
      details: [
        ...detail(context, 'askAt', listOf(context, phrases)),
        ...ruleDetails(context, fact.right, fact.regimes),
      ],
      actions: channels.flatMap((channel) => channelActions(context, channel, context.say('action.use'))).slice(0, 1),
    });
  }),
  ...metricItems(context),
];

/** The law and the deadline, for the reader's regime, else for those the right or the policy names. */
function ruleDetails(context: DocumentContext, right: Right, regimes: unknown): FactDetail[] {
  const declared = objectsIn(context.policy.regimes).flatMap(({ id, applies }) => (applies === 'yes' ? [id] : []));
  const own = stringsIn(regimes);
  const places = context.regime !== undefined ? [context.regime] : own.length > 0 ? own : declared;
  const rules = places.flatMap((place) => rightRule(place as RegimeId, right) ?? []);
  return [
    ...detail(
      context,
      'answer',
      ...rules.map(({ answer, law }) => {
        const period = periodOf(context, answer);
        const article = plainOf(law);
        return period && article && withAside(period, article);
      }),
    ),
    ...detail(context, 'law', ...rules.map(({ answer, law }) => (answer === undefined ? plainOf(law) : undefined))),
  ];
}

function metricItems(context: DocumentContext): Item[] {
  const metrics = locate(context, context.policy.metrics, 'metrics');
  if (metrics.length === 0) return [];
  const count = (value: unknown): Phrase =>
    typeof value === 'number' && Number.isFinite(value)
      ? { inlines: [context.format.number(value)] }
      : context.say('answer.notStated');
  return [
    nodeItem({
      type: 'table',
      caption: context.say('label.metrics'),
      columns: ['request', 'period', 'received', 'complied', 'denied', 'medianDays'].map((label) =>
        context.say(`label.${label}`),
      ),
      rows: metrics.map(({ fact }) => ({
        cells: [
          context.term('right', fact.requestKind) ?? context.say('answer.notStated'),
          {
            inlines: [
              ...(dateOf(context, fact.from)?.inlines ?? []),
              ' – ',
              ...(dateOf(context, fact.to)?.inlines ?? []),
            ],
          },
          ...[fact.received, fact.complied, fact.denied, fact.medianDays].map(count),
        ],
      })),
    }),
  ];
}
