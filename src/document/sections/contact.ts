import { phoneHref } from '../../policy/phone-href.js';
import type { Party } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import { factItem, type Item, type Located, locate, nodeItem, plainItem, type SectionBuilder } from '../item.js';
import { isRecord, objectsIn, stringsIn } from '../text/read.js';
import { detail, listOf, plainOf, termsOf } from '../words.js';
import { channelActions, channelPhrase } from './channels.js';

/** Ways to reach the company, then who is responsible. */
export const contact: SectionBuilder = (context) => {
  const { parties, contact: facts } = context.policy;
  const note = context.text(facts?.note, 'contact', 'note');
  const arrangement = context.text(parties?.jointArrangement, 'parties', 'jointArrangement');
  const dpo = isRecord(parties?.dpo) ? [{ fact: parties.dpo, path: ['parties', 'dpo'] }] : [];
  return [
    ...(note === undefined ? [] : [nodeItem({ type: 'paragraph', text: note })]),
    ...channelItems(context),
    ...bodies(context, 'controller', locate(context, parties?.controllers, 'parties', 'controllers')),
    ...bodies(context, 'representative', locate(context, parties?.representatives, 'parties', 'representatives')),
    ...bodies(context, 'dpo', dpo),
    ...(arrangement === undefined
      ? []
      : [plainItem(context.say('label.joint'), detail(context, 'about', arrangement))]),
  ];
};

/** Whom to complain to. */
export const complaint: SectionBuilder = (context) =>
  bodies(context, 'authority', locate(context, context.policy.parties?.authorities, 'parties', 'authorities'));

function channelItems(context: DocumentContext): Item[] {
  return objectsIn(context.policy.contact?.channels).map((channel, index) => {
    const path = ['contact', 'channels', index];
    const label = context.text(channel.label, ...path, 'label');
    const type = context.term('channel', channel.type);
    const unlabelled = channelPhrase(context, { ...channel, label: undefined });
    const actions = channelActions(context, channel, label ?? unlabelled);
    const languages = stringsIn(channel.locales).map((tag) => context.formatted(context.format.language(tag)));
    return factItem(
      context,
      { fact: { note: channel.note }, path },
      {
        title: label ?? type,
        details: [
          ...detail(
            context,
            'howTo',
            label && unlabelled,
            label || actions.length > 0 ? undefined : plainOf(channel.value),
          ),
          ...detail(context, 'for', termsOf(context, 'right', channel.for)),
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
        ...(dial === undefined ? [] : context.action('contact', plainOf(phone), dial)),
        ...context.action('link', website, url, ...path, 'url'),
      ];
      const hasMail = actions.some(({ href }) => href.startsWith('mailto:'));
      return factItem(
        context,
        { fact: { ...fact, regimes: fact.regime && [fact.regime] }, path },
        {
          title,
          statement: context.say(`label.${role}`),
          fields: [
            'tradeName',
            'registration',
            'address',
            'country',
            ...(dial === undefined ? (['phone'] as const) : []),
            ...(hasMail ? [] : (['email'] as const)),
          ],
          actions,
        },
      );
    });
}
