import type { PathItem } from '../../policy/policy-issue.js';
import type { Right } from '../../policy/vocabulary.js';
import type { DocumentContext } from '../context.js';
import type { FactDetail, Phrase } from '../document.js';
import { factItem, type Item, nodeItem, type SectionBuilder, stanceOf } from '../item.js';
import { locate } from '../locate.js';
import { type Deadline, rightRule } from '../regimes.js';
import { joined } from '../text/phrase.js';
import { objectsIn, stringsIn } from '../text/read.js';
import { cited, dateOf, detail, type Sourced, withLaws } from '../words.js';
import { channelActions, channelOf, channelPhrase } from './channels.js';
import { requestActions } from './request-actions.js';

/** Rights and how to use them, then how many requests came in and what became of them. */
export const rights: SectionBuilder = (context) => [
  ...locate(context, context.policy.rights, 'rights').map((located) => {
    const { fact, path } = located;
    const ids: readonly unknown[] = Array.isArray(fact.channels) ? fact.channels : [];
    const channels = ids.flatMap((id, index) => channelOf(context, id, [...path, 'channels', index]));
    // A right that is not granted, or not spoken of, has no deadline and no button.
    const isGranted = !['doesNot', 'intendsNot', 'unspecified'].includes(stanceOf(context, located));
    const phrases = channels.map((channel) => channelPhrase(context, channel));
    return factItem(context, located, {
      title: context.term('right', fact.right, ...path, 'right'),
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
      actions: (isGranted
        ? [
            ...requestActions(context, fact.requestKind ?? fact.right),
            ...channels.flatMap((channel) => channelActions(context, channel, context.say('action.use'))),
          ]
        : []
      ).slice(0, 1),
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
  const answers = rules.flatMap(({ answer }) => (answer === undefined ? [] : deadlineWords(context, answer)));
  return [
    ...detail(context, 'answer', ...withLaws(context, answers)),
    ...detail(context, 'law', ...rules.map(({ law }) => cited(context, law))),
  ];
}

function deadlineWords(context: DocumentContext, { period, extension, law }: Deadline): Sourced {
  const words = (each: string) => context.formatted(context.format.period(each) ?? each);
  const time = words(period);
  return {
    words: extension === undefined ? time : context.say('answer.extended', { period: time, more: words(extension) }),
    law,
  };
}

function metricItems(context: DocumentContext): Item[] {
  const metrics = locate(context, context.policy.metrics, 'metrics');
  if (metrics.length === 0) return [];
  const count = (value: unknown, path: readonly PathItem[]): Phrase => {
    if (typeof value === 'number' && Number.isFinite(value)) return context.formatted(context.format.number(value));
    if (value !== undefined) context.issue(path, 'a number');
    return context.say('answer.notStated');
  };
  return [
    nodeItem({
      type: 'table',
      caption: context.say('label.metrics'),
      columns: ['request', 'period', 'received', 'complied', 'denied', 'medianDays'].map((label) =>
        context.say(`label.${label}`),
      ),
      rows: metrics.map(({ fact, path }) => ({
        cells: [
          context.term('right', fact.requestKind, ...path, 'requestKind') ?? context.say('answer.notStated'),
          joined(
            (['from', 'to'] as const).flatMap((end) => dateOf(context, fact[end], [...path, end]) ?? []),
            ' – ',
          ),
          ...(['received', 'complied', 'denied', 'medianDays'] as const).map((key) => count(fact[key], [...path, key])),
        ],
      })),
    }),
  ];
}
