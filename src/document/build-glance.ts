import type { STANCES, Stance } from '../policy/vocabulary.js';
import type { DocumentContext } from './context.js';
import type { DocumentSection, GlanceRow, Inline, Phrase } from './document.js';
import { retentionsOf } from './fields.js';
import { locate, stanceOf } from './item.js';
import { channelActions } from './sections/channels.js';
import { disclosureOf } from './sections/recipients.js';
import { phraseToText } from './text/phrase.js';
import { objectsIn } from './text/read.js';
import { listOf } from './words.js';

/** Most names in one line; the section has the rest. */
const SHOWN = 6;

// Labels lead with what is done and end with what is not.
const ORDER: readonly Stance[] = [
  'does',
  'may',
  'onlyIf',
  'intends',
  'intendsNot',
  'doesNot',
  'unspecified',
] satisfies readonly (typeof STANCES)[number][];

/**
 * The at-a-glance label: what, why, with whom, how long, your choice. Derived from the facts and never authored, since
 * labels written apart from their policy are known to contradict it (PoPETs 2024-0111).
 */
export function buildGlance(context: DocumentContext, sections: readonly DocumentSection[]): GlanceRow[] {
  const activities = locate(context, context.policy.activities, 'activities');
  const recipients = locate(context, context.policy.recipients, 'recipients').map(({ fact }) => fact);
  const isDisclosed = (fact: (typeof recipients)[number]) => disclosureOf(fact) === 'disclose';
  const rows: readonly (GlanceRow & { readonly kinds: readonly string[] })[] = [
    {
      id: 'collected',
      label: context.say('glance.collected'),
      lines: byStance(
        context,
        activities.map(({ fact }) => ({ fact, names: context.data(fact.data) })),
      ),
      kinds: ['collection'],
    },
    {
      id: 'purposes',
      label: context.say('glance.purposes'),
      lines: byStance(
        context,
        activities.map(({ fact }) => ({ fact, names: context.purposes(fact.purposes) })),
      ),
      kinds: ['use'],
    },
    {
      id: 'recipients',
      label: context.say('glance.recipients'),
      lines: byStance(
        context,
        recipients.filter(isDisclosed).map((fact) => ({ fact, names: context.recipients([fact.id]) })),
      ),
      kinds: ['sharing', 'third-parties'],
    },
    {
      id: 'sold',
      label: context.say('glance.sold'),
      lines: byStance(
        context,
        recipients.filter((fact) => !isDisclosed(fact)).map((fact) => ({ fact, names: context.recipients([fact.id]) })),
      ),
      kinds: ['sale', 'sharing'],
    },
    { id: 'kept', label: context.say('glance.kept'), lines: keptLines(context), kinds: ['retention'] },
    { id: 'choices', label: context.say('glance.choices'), lines: choiceLines(context), kinds: ['choices', 'rights'] },
  ];
  return rows.map(({ kinds, lines, ...row }) => {
    const section = kinds.flatMap((kind) => sections.find((each) => each.kind === kind)?.id ?? [])[0];
    return {
      ...row,
      lines: lines.length > 0 ? lines : [{ statement: context.say('glance.unstated') }],
      ...(section !== undefined && { section }),
    };
  });
}

type Line = GlanceRow['lines'][number];

function byStance(
  context: DocumentContext,
  entries: readonly {
    readonly fact: { readonly stance?: Stance | undefined; readonly condition?: unknown };
    readonly names: readonly Phrase[];
  }[],
): Line[] {
  // A label has no room for exceptions, and "never" with exceptions is not never.
  const plainStance = (fact: (typeof entries)[number]['fact']) =>
    stanceOf(fact) === 'doesNot' && fact.condition !== undefined ? 'onlyIf' : stanceOf(fact);
  return ORDER.flatMap((stance) => {
    const names = entries.filter(({ fact }) => plainStance(fact) === stance).flatMap((entry) => entry.names);
    const value = shortList(context, names);
    return value === undefined ? [] : [{ stance, statement: context.say(`glance.${stance}`), value }];
  });
}

/** Each name once, the first few of them, and how many more there are. */
function shortList(context: DocumentContext, phrases: readonly Phrase[]): Phrase | undefined {
  const unique = [...new Map(phrases.map((phrase) => [phraseToText(phrase), phrase])).values()];
  const shown = unique.length <= SHOWN + 1 ? unique : unique.slice(0, SHOWN);
  const rest = unique.length - shown.length;
  return listOf(context, rest === 0 ? shown : [...shown, context.say('glance.more', { count: rest })]);
}

function keptLines(context: DocumentContext): Line[] {
  return locate(context, context.policy.retention, 'retention')
    .slice(0, SHOWN)
    .flatMap(({ fact }) => {
      const [period] = retentionsOf(context, [fact.id]);
      const data = shortList(context, context.data(fact.data));
      if (period === undefined) return [];
      return [data === undefined ? { value: period } : { statement: period, value: data }];
    });
}

function choiceLines(context: DocumentContext): Line[] {
  const channels = objectsIn(context.policy.contact?.channels);
  const choices = locate(context, context.policy.choices, 'choices').flatMap(({ fact, path }): Line[] => {
    const about = context.text(fact.about, ...path, 'about');
    if (about === undefined) return [];
    const channel = channels.find(({ id }) => id === fact.channel);
    const [action] = [
      ...context.action(
        'opt-out',
        context.text(fact.label, ...path, 'label') ?? context.say('action.choose'),
        fact.url,
      ),
      ...(channel === undefined ? [] : channelActions(context, channel)),
    ];
    if (action === undefined) return [{ value: about }];
    const link: Inline = {
      type: 'link',
      href: action.href,
      ...(action.external && { external: true as const }),
      children:
        action.label.lang === undefined
          ? action.label.inlines
          : [{ type: 'isolate', lang: action.label.lang, children: action.label.inlines }],
    };
    return [{ value: { ...about, inlines: [...about.inlines, ' – ', link] } }];
  });
  const rights = locate(context, context.policy.rights, 'rights')
    .filter(({ fact }) => stanceOf(fact) !== 'doesNot' && stanceOf(fact) !== 'unspecified')
    .flatMap(({ fact }) => context.term('right', fact.right) ?? []);
  const list = shortList(context, rights);
  return [
    ...choices.slice(0, SHOWN),
    ...(list === undefined ? [] : [{ statement: context.say('section.rights'), value: list }]),
  ];
}
