import type { DocumentContext } from '../context.js';
import { detail, factItem, locate, type SectionBuilder } from '../item.js';
import { objectsIn } from '../text/read.js';
import { channelActions } from './channels.js';

/** What the reader can decide, each with the way to do so. */
export const choices: SectionBuilder = (context) =>
  locate(context, context.policy.choices, 'choices').map((located) => {
    const { fact, path } = located;
    const isOptOut = fact.type === 'opt-out-link' || fact.type === 'opt-out-contact';
    const label =
      context.text(fact.label, ...path, 'label') ?? context.say(isOptOut ? 'action.optOut' : 'action.choose');
    return factItem(context, located, {
      title: context.text(fact.about, ...path, 'about'),
      details: [
        ...detail(
          context,
          'howTo',
          context.term('choice', fact.type),
          fact.url === undefined ? context.text(fact.label, ...path, 'label') : undefined,
        ),
        ...detail(context, 'consequence', context.text(fact.consequence, ...path, 'consequence')),
      ],
      actions: [...context.action(isOptOut ? 'opt-out' : 'link', label, fact.url), ...channelOf(context, fact.channel)],
    });
  });

function channelOf(context: DocumentContext, id: unknown) {
  const channel = objectsIn(context.policy.contact?.channels).find((each) => each.id === id);
  return channel === undefined ? [] : channelActions(context, channel);
}
