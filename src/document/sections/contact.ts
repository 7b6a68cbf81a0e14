import { phoneHref } from '../../policy/phone-href.js';
import type { Party } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import { factItem, type Item, nodeItem, plainItem, type SectionBuilder } from '../item.js';
import { type Located, locate, locateOne } from '../locate.js';
import { detail, listOf, plainOf, termsOf, wordsOf } from '../words.js';
import { channelActions, channelPhrase, channelsOf } from './channels.js';

/** Ways to reach the company, then who is responsible. */
export const contact: SectionBuilder = (context) => {
  const { parties, contact: facts } = context.policy;
  const note = context.text(facts?.note, 'contact', 'note');
  const arrangement = context.text(parties?.jointArrangement, 'parties', 'jointArrangement');
  return [
    ...(note === undefined ? [] : [nodeItem({ type: 'paragraph', text: note })]),
    ...channelItems(context),
    ...bodies(context, 'controller', locate(context, parties?.controllers, 'parties', 'controllers')),
    ...bodies(context, 'representative', locate(context, parties?.representatives, 'parties', 'representatives')),
    ...bodies(context, 'dpo', locateOne(context, parties?.dpo, 'parties', 'dpo')),
    ...(arrangement === undefined ? [] : [plainItem(arrangement, context.say('label.joint'))]),
  ];
};

/** Whom to complain to. */
export const complaint: SectionBuilder = (context) =>
  bodies(context, 'authority', locate(context, context.policy.parties?.authorities, 'parties', 'authorities'));

function channelItems(context: DocumentContext): Item[] {
  return channelsOf(context).map((located) => {
    const { fact: channel, path } = located;
    const label = context.text(channel.label, ...path, 'label');
    const unlabelled = channelPhrase(context, { fact: { ...channel, label: undefined }, path });
    const actions = channelActions(context, located, label ?? unlabelled);
    const languages = wordsOf(context, channel.locales, [...path, 'locales'], (tag, at) =>
      typeof tag === 'string'
        ? context.formatted(context.format.language(tag))
        : void context.issue(at, 'a language tag such as "en"'),
    );
    return factItem(
      context,
      { fact: { note: channel.note }, path },
      {
        title: label ?? context.term('channel', channel.type, ...path, 'type'),
        details: [
          ...detail(
            context,
            'howTo',
            label && unlabelled,
            label || actions.length > 0 ? undefined : plainOf(channel.value),
          ),
          ...detail(context, 'for', termsOf(context, 'right', channel.for, [...path, 'for'])),
          ...detail(context, 'languages', listOf(context, languages)),
        ],
        actions,
      },
    );
  });
}

type Body = Partial<Party> & { readonly regime?: string | undefined };

/** Companies and authorities that can be reached, each introduced by what it is here. */
function bodies(context: DocumentContext, role: string, located: readonly Located<Body>[]): Item[] {
  return located
    .filter(({ fact }) => context.concerns(fact.regime === undefined ? undefined : [fact.regime]))
    .flatMap(({ fact, path }) => {
      const title = context.text(fact.name, ...path, 'name');
      if (title === undefined) return [];
      const { email, phone, url } = fact;
      const dial = typeof phone === 'string' ? phoneHref(phone) : undefined;
      const website = typeof url === 'string' ? plainOf(url.replace(/^https?:\/\/(www\.)?|\/$/g, '')) : undefined;
      const actions = [
        ...(typeof email === 'string'
          ? context.action('contact', plainOf(email), `mailto:${email}`, ...path, 'email')
          : []),
        ...(dial === undefined ? [] : context.action('contact', plainOf(phone), dial, ...path, 'phone')),
        ...context.action('link', website, url, ...path, 'url'),
      ];
      const hasMail = actions.some(({ href }) => href.startsWith('mailto:'));
      return factItem(
        context,
        { fact, path },
        {
          label: context.say(`label.${role}`),
          title,
          fields: [
            'tradeName',
            'registration',
            'address',
            'country',
            ...(dial === undefined ? (['phone'] as const) : []),
            ...(hasMail ? [] : (['email'] as const)),
          ],
          details: detail(context, 'appliesTo', context.term('regime', fact.regime, ...path, 'regime')),
          actions,
        },
      );
    });
}
