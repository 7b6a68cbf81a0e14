import type { RegimeId } from '../../policy/vocabulary.js';
import type { DocumentContext } from '../context.js';
import type { FactDetail, Phrase } from '../document.js';
import {
  dateOf,
  detail,
  factItem,
  type Item,
  listOf,
  locate,
  periodOf,
  plainOf,
  type SectionBuilder,
} from '../item.js';
import { rightRule } from '../regimes.js';
import { objectsIn, stringsIn } from '../text/read.js';
import { channelActions, channelPhrase } from './channels.js';

/** Rights and how to use them, then how many requests came in and what became of them. */
export const rights: SectionBuilder = (context) => [
  ...locate(context, context.policy.rights, 'rights').map((located) => {
    const { fact, path } = located;
    const channels = channelsOf(context, fact.channels);
    return factItem(context, located, {
      title: context.term('right', fact.right),
      details: [
        ...detail(context, 'howTo', context.text(fact.howTo, ...path, 'howTo')),
        ...(fact.requestKind !== undefined && fact.requestKind !== fact.right
          ? detail(context, 'request', context.term('right', fact.requestKind))
          : []),
        ...detail(
          context,
          'askAt',
          listOf(
            context,
            channels.map((channel) => channelPhrase(context, channel)),
          ),
        ),
        ...detail(context, 'verification', context.text(fact.verification, ...path, 'verification')),
        ...detail(context, 'agent', context.text(fact.agentRoute, ...path, 'agentRoute')),
        ...detail(context, 'limits', context.text(fact.limits, ...path, 'limits')),
        ...ruleDetails(context, fact.right, fact.regimes),
      ],
      actions: channels.flatMap((channel) => channelActions(context, channel, context.say('action.use'))).slice(0, 1),
    });
  }),
  ...metricItems(context),
];

function channelsOf(context: DocumentContext, ids: unknown) {
  const wanted = stringsIn(ids);
  return objectsIn(context.policy.contact?.channels).filter((channel) => wanted.includes(channel.id));
}

/** The law and the deadline, for the reader's regime, else for those the right or the policy names. */
function ruleDetails(context: DocumentContext, right: string, regimes: unknown): FactDetail[] {
  const declared = objectsIn(context.policy.regimes).flatMap(({ id, applies }) => (applies === 'yes' ? [id] : []));
  const own = stringsIn(regimes);
  const places = context.regime !== undefined ? [context.regime] : own.length > 0 ? own : declared;
  const rules = places.flatMap((place) => {
    const rule = rightRule(place as RegimeId, right as never);
    return rule === undefined ? [] : [rule];
  });
  return [
    ...detail(
      context,
      'answer',
      ...rules.flatMap(({ answer, law }) => {
        const period = periodOf(context, answer);
        return period === undefined ? [] : [withLaw(period, law)];
      }),
    ),
    ...detail(
      context,
      'law',
      ...rules.flatMap(({ answer, law }) => (answer === undefined ? (plainOf(law) ?? []) : [])),
    ),
  ];
}

function withLaw(period: Phrase, law: string): Phrase {
  return { ...period, inlines: [...period.inlines, ' (', { type: 'isolate', children: [law] }, ')'] };
}

function metricItems(context: DocumentContext): Item[] {
  const metrics = locate(context, context.policy.metrics, 'metrics');
  if (metrics.length === 0) return [];
  const count = (value: unknown): Phrase =>
    typeof value === 'number' && Number.isFinite(value)
      ? { inlines: [context.format.number(value)] }
      : context.say('answer.notStated');
  const columns = ['request', 'period', 'received', 'complied', 'denied', 'medianDays'].map((label) =>
    context.say(`label.${label}`),
  );
  const rows = metrics.map(({ fact }) => ({
    cells: [
      context.term('right', fact.requestKind) ?? context.say('answer.notStated'),
      {
        inlines: [...(dateOf(context, fact.from)?.inlines ?? []), ' – ', ...(dateOf(context, fact.to)?.inlines ?? [])],
      },
      count(fact.received),
      count(fact.complied),
      count(fact.denied),
      count(fact.medianDays),
    ],
  }));
  return [{ content: { type: 'node', node: { type: 'table', caption: context.say('label.metrics'), columns, rows } } }];
}
