import type { PathItem } from '../../policy/policy-issue.js';
import type { Party } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { FactDetail, Phrase } from '../document.js';
import { anchorOf, detail, type Item, listOf, locate, plainOf, regimeNames, type SectionBuilder } from '../item.js';
import { isRecord, objectsIn, stringsIn } from '../text/read.js';
import { channelActions, channelPhrase } from './channels.js';
import { countryOf } from './recipients.js';

/** Ways to reach the company, then who is responsible. */
export const contact: SectionBuilder = (context) => {
  const { parties } = context.policy;
  const note = context.text(context.policy.contact?.note, 'contact', 'note');
  return [
    ...(note === undefined
      ? []
      : [{ content: { type: 'node' as const, node: { type: 'paragraph' as const, text: note } } }]),
    ...channelItems(context),
    ...objectsIn(parties?.controllers).flatMap((party, index) =>
      partyItem(context, 'controller', party, ['parties', 'controllers', index]),
    ),
    ...locate(context, parties?.representatives, 'parties', 'representatives').flatMap(({ fact, path }) =>
      partyItem(
        context,
        'representative',
        fact,
        path,
        detail(context, 'appliesTo', regimeNames(context, [fact.regime])),
      ),
    ),
    ...(isRecord(parties?.dpo) ? partyItem(context, 'dpo', parties.dpo as Party, ['parties', 'dpo']) : []),
    ...jointItems(context),
  ];
};

/** Whom to complain to. */
export const complaint: SectionBuilder = (context) =>
  locate(context, context.policy.parties?.authorities, 'parties', 'authorities')
    .filter(({ fact }) => context.concerns(fact.regime === undefined ? undefined : [fact.regime]))
    .flatMap(({ fact, path }) =>
      partyItem(
        context,
        'authority',
        fact,
        path,
        detail(context, 'appliesTo', regimeNames(context, fact.regime && [fact.regime])),
      ),
    );

function channelItems(context: DocumentContext): Item[] {
  return objectsIn(context.policy.contact?.channels).map((channel, index) => {
    const path = ['contact', 'channels', index];
    const label = context.text(channel.label, ...path, 'label');
    const type = context.term('channel', channel.type);
    const actions = channelActions(context, channel, label === undefined ? channelPhrase(context, channel) : label);
    return {
      content: {
        type: 'fact',
        fact: {
          title: label ?? type ?? context.say('section.contact'),
          details: [
            ...detail(
              context,
              'howTo',
              label === undefined ? undefined : channelPhrase(context, { ...channel, label: undefined }),
              actions.length === 0 && label === undefined ? plainOf(channel.value) : undefined,
            ),
            ...detail(
              context,
              'for',
              listOf(
                context,
                stringsIn(channel.for).flatMap((kind) => context.term('right', kind) ?? []),
              ),
            ),
            ...detail(
              context,
              'languages',
              listOf(
                context,
                stringsIn(channel.locales).map((tag) => ({ inlines: [context.format.language(tag)] })),
              ),
            ),
            ...detail(context, 'note', context.text(channel.note, ...path, 'note')),
          ],
          actions,
        },
      },
    };
  });
}

type Body = Omit<Party, 'registration' | 'tradeName' | 'note'> &
  Partial<Pick<Party, 'registration' | 'tradeName' | 'note'>>;

function partyItem(
  context: DocumentContext,
  role: string,
  party: Body,
  path: readonly PathItem[],
  more: readonly FactDetail[] = [],
): Item[] {
  const name = context.text(party.name, ...path, 'name');
  if (name === undefined) return [];
  const id = anchorOf(party.id);
  const website =
    typeof party.url === 'string' ? context.action('link', websiteName(context, party.url), party.url) : [];
  const mail =
    typeof party.email === 'string' ? context.action('contact', plainOf(party.email), `mailto:${party.email}`) : [];
  return [
    {
      factId: id,
      content: {
        type: 'fact',
        fact: {
          title: name,
          statement: context.say(`label.${role}`),
          details: [
            ...detail(context, 'tradeName', plainOf(party.tradeName)),
            ...detail(context, 'registration', plainOf(party.registration)),
            ...detail(context, 'address', context.text(party.address, ...path, 'address')),
            ...detail(context, 'country', countryOf(context, party.country)),
            ...detail(context, 'phone', plainOf(party.phone)),
            ...detail(context, 'email', mail.length > 0 ? undefined : plainOf(party.email)),
            ...more,
            ...detail(context, 'note', context.text(party.note, ...path, 'note')),
          ],
          actions: [...mail, ...website],
        },
      },
    },
  ];
}

function websiteName(context: DocumentContext, url: string): Phrase {
  const shown = plainOf(url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''));
  return shown ?? context.say('label.website');
}

function jointItems(context: DocumentContext): Item[] {
  const arrangement = context.text(context.policy.parties?.jointArrangement, 'parties', 'jointArrangement');
  if (arrangement === undefined) return [];
  return [
    {
      content: {
        type: 'fact',
        fact: { title: context.say('label.joint'), details: detail(context, 'about', arrangement), actions: [] },
      },
    },
  ];
}
