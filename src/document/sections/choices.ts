import type { Choice } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Action } from '../document.js';
import { factItem, type SectionBuilder } from '../item.js';
import { type Located, locate } from '../locate.js';
import { detail } from '../words.js';
import { channelActions, channelOf } from './channels.js';

/** What the reader can decide, each with the way to do so. */
export const choices: SectionBuilder = (context) =>
  locate(context, context.policy.choices, 'choices').map((located) => {
    const { fact, path } = located;
    return factItem(context, located, {
      title: context.text(fact.about, ...path, 'about'),
      fields: ['type', 'consequence'],
      // A label without an address still tells where to look.
      details: detail(
        context,
        'howTo',
        fact.url === undefined ? context.text(fact.label, ...path, 'label') : undefined,
      ),
      actions: choiceActions(context, located),
    });
  });

/** The ways to make a choice. */
export function choiceActions(context: DocumentContext, { fact, path }: Located<Choice>): Action[] {
  const isOptOut = fact.type === 'opt-out-link' || fact.type === 'opt-out-contact';
  const label = context.text(fact.label, ...path, 'label') ?? context.say(isOptOut ? 'action.optOut' : 'action.choose');
  return [
    ...context.action(isOptOut ? 'opt-out' : 'link', label, fact.url, ...path, 'url'),
    ...channelOf(context, fact.channel, [...path, 'channel']).flatMap((channel) => channelActions(context, channel)),
  ];
}
