import { factItem, locate, type SectionBuilder } from '../item.js';
import { objectsIn } from '../text/read.js';
import { detail } from '../words.js';
import { channelActions } from './channels.js';

/** What the reader can decide, each with the way to do so. */
export const choices: SectionBuilder = (context) =>
  locate(context, context.policy.choices, 'choices').map((located) => {
    const { fact, path } = located;
    const isOptOut = fact.type === 'opt-out-link' || fact.type === 'opt-out-contact';
    const label = context.text(fact.label, ...path, 'label');
    const channel = objectsIn(context.policy.contact?.channels).find(({ id }) => id === fact.channel);
    return factItem(context, located, {
      title: context.text(fact.about, ...path, 'about'),
      fields: ['type', 'consequence'],
      // A label without an address still tells where to look.
      details: detail(context, 'howTo', fact.url === undefined ? label : undefined),
      actions: [
        ...context.action(
          isOptOut ? 'opt-out' : 'link',
          label ?? context.say(isOptOut ? 'action.optOut' : 'action.choose'),
          fact.url,
          ...path,
          'url',
        ),
        ...(channel === undefined ? [] : channelActions(context, channel)),
      ],
    });
  });
