import type { Right } from '../../policy/vocabulary.js';
import type { DocumentContext } from '../context.js';
import type { FactDetail, Phrase } from '../document.js';
import { factItem, type Item, locate, nodeItem, type SectionBuilder, stanceOf } from '../item.js';
import { type Deadline, rightRule } from '../regimes.js';
import { joined } from '../text/phrase.js';
import { objectsIn, stringsIn } from '../text/read.js';
import { dateOf, detail, periodOf, plainOf, withAside } from '../words.js';
import { channelActions, channelPhrase } from './channels.js';

/** Rights and how to use them, then how many requests came in and what became of them. */
export const rights: SectionBuilder = (context) => [
  ...locate(context, context.policy.rights, 'rights').map((located) => {
    const { fact } = located;
    const ids = stringsIn(fact.channels);
    const channels = objectsIn(context.policy.contact?.channels).filter(({ id }) => ids.includes(id));
    // A right that is not granted, or not spoken of, has no deadline and no button.
    const isGranted = !['doesNot', 'intendsNot', 'unspecified'].includes(stanceOf(fact));
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
        ...detail(context, 'askAt', ...phrases),
        ...(isGranted ? ruleDetails(context, fact.right, fact.regimes) : []),
      ],
      actions: (isGranted ? channels : [])
        .flatMap((channel) => channelActions(context, channel, context.say('action.use')))
        .slice(0, 1),
    });
  }),
  ...metricItems(context),
];

/** The law and the deadline, for the reader's regime, else for those the right or the policy names. */
function ruleDetails(context: DocumentContext, right: Right, regimes: unknown): FactDetail[] {
  const declared = objectsIn(context.policy.regimes);
  const excluded = declared.flatMap(({ id, applies }) => (applies === 'no' ? [id] : []));
  const applying = declared.flatMap(({ id, applies }) => (applies === 'yes' ? [id] : []));
  const own = stringsIn(regimes);
  const places: readonly string[] = context.regime !== undefined ? [context.regime] : own.length > 0 ? own : applying;
  const rules = places.flatMap((place) => (excluded.some((id) => id === place) ? [] : (rightRule(place, right) ?? [])));
  return [
    ...detail(context, 'answer', ...rules.map(({ answer }) => answer && deadlinePhrase(context, answer))),
    ...detail(context, 'law', ...rules.map(({ law }) => plainOf(law))),
  ];
}

function deadlinePhrase(context: DocumentContext, { period, extension, law }: Deadline): Phrase | undefined {
  const time = periodOf(context, period);
  const more = periodOf(context, extension);
  const article = plainOf(law);
  if (time === undefined || article === undefined) return undefined;
  return withAside(more === undefined ? time : context.say('answer.extended', { period: time, more }), article);
}

function metricItems(context: DocumentContext): Item[] {
  const metrics = locate(context, context.policy.metrics, 'metrics');
  if (metrics.length === 0) return [];
  const count = (value: unknown): Phrase =>
    typeof value === 'number' && Number.isFinite(value)
      ? context.formatted(context.format.number(value))
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
          joined(
            [fact.from, fact.to].flatMap((day) => dateOf(context, day) ?? []),
            ' – ',
          ),
          ...[fact.received, fact.complied, fact.denied, fact.medianDays].map(count),
        ],
      })),
    }),
  ];
}
