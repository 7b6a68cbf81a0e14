import type { Recipient } from '../policy/schema/facts.js';
import type { Stance } from '../policy/vocabulary.js';
import type { DocumentContext } from './context.js';
import type { DocumentSection, GlanceRow, Phrase } from './document.js';
import { bareWords, type Field, retentionWords } from './fields.js';
import { stanceOf } from './item.js';
import { type Located, locate } from './locate.js';
import { disclosureOf } from './recipient-section.js';
import { isCollection } from './sections/activities.js';
import { channelActions, channelPhrase, channelsOf } from './sections/channels.js';
import { choiceActions } from './sections/choices.js';
import { isolated, joined, linkTo, phraseToText } from './text/phrase.js';
import { objectsIn } from './text/read.js';
import { lines, listOf, withAside } from './words.js';

/** Most names in one line; the section has the rest. */
const SHOWN = 6;

// Labels lead with what is done and end with what is not.
const ORDER: readonly Stance[] = ['does', 'may', 'onlyIf', 'intends', 'intendsNot', 'doesNot', 'unspecified'];

type Line = GlanceRow['lines'][number];

/** A fact as the label takes it: what it names, and what limits it. */
interface Entry {
  readonly stance: Stance;
  readonly names: readonly Phrase[];
  readonly limits: readonly Phrase[];
}

/** A row as its facts give it, and where the policy says more: in the section of the first fact, or one of these kinds. */
interface Row {
  readonly id: GlanceRow['id'];
  readonly lines: readonly Line[];
  readonly kinds: readonly string[];
  readonly first?: unknown;
}

interface AnyFact {
  readonly id?: unknown;
  readonly stance?: Stance | undefined;
  readonly condition?: unknown;
}

/**
 * The at-a-glance label: what, why, with whom, how long, your choice, whom to ask. Derived from the facts and never
 * authored, since labels written apart from their policy are known to contradict it (PoPETs 2024-0111). Where a row has
 * no facts it leads to the prose; a policy without facts has no label.
 */
export function buildGlance(context: DocumentContext, sections: readonly DocumentSection[]): GlanceRow[] {
  const activities = locate(context, context.policy.activities, 'activities');
  const recipients = locate(context, context.policy.recipients, 'recipients');
  const isDisclosed = (located: (typeof recipients)[number]) => disclosureOf(located.fact) === 'disclose';
  const named = ({ fact, path }: (typeof recipients)[number]) => present(context.recipient(fact.id, ...path, 'id'));
  const collected = activities.filter(({ fact }) => isCollection(fact));
  const disclosed = recipients.filter(isDisclosed);
  const sold = recipients.filter((each) => !isDisclosed(each));

  const rows: Row[] = [
    {
      id: 'collected',
      lines: byStance(
        context,
        collected.map((each) =>
          entry(context, each, context.data(each.fact.data, ...each.path, 'data'), ['sources', 'purposes']),
        ),
      ),
      kinds: ['collection'],
      first: collected[0]?.fact.id,
    },
    {
      id: 'purposes',
      lines: byStance(
        context,
        activities.map((each) =>
          entry(context, each, context.purposes(each.fact.purposes, ...each.path, 'purposes'), ['data']),
        ),
      ),
      kinds: ['use'],
    },
    {
      id: 'recipients',
      lines: byStance(
        context,
        disclosed.map((each) => entry(context, each, named(each), ['data', 'purposes'])),
      ),
      kinds: ['sharing', 'third-parties'],
      first: disclosed[0]?.fact.id,
    },
    {
      id: 'sold',
      lines: byStance(
        context,
        sold.map((each) => withMode(context, each, entry(context, each, named(each), ['data', 'purposes']))),
      ),
      kinds: ['sale', 'sharing'],
      first: sold[0]?.fact.id,
    },
    { id: 'kept', lines: keptLines(context), kinds: ['retention'] },
    {
      id: 'choices',
      lines: choiceLines(context),
      kinds: ['choices', 'rights'],
      first: objectsIn(context.policy.choices)[0]?.id,
    },
  ];
  if (rows.every(({ lines }) => lines.length === 0)) return [];
  if (sections.some(({ kind }) => kind === 'contact'))
    rows.push({ id: 'contact', lines: contactLines(context), kinds: ['contact'] });
  return rows.map(({ id, lines, kinds, first }) => {
    const section =
      sectionWith(sections, first) ?? kinds.flatMap((kind) => sections.find((each) => each.kind === kind) ?? [])[0];
    return {
      id,
      label: context.say(`glance.${id}`),
      lines: lines.length > 0 ? lines : [{ value: withoutFacts(context, section) }],
      ...(section !== undefined && { section: section.id }),
    };
  });
}

/** The prose may say what no fact does, so the label must not call it unsaid. */
function withoutFacts(context: DocumentContext, section: DocumentSection | undefined): Phrase {
  if (section === undefined || section.prose.length === 0) return context.say('glance.unstated');
  return context.say('glance.see', { section: { inlines: [isolated(section.title)] } });
}

function sectionWith(sections: readonly DocumentSection[], id: unknown): DocumentSection | undefined {
  return sections.find(({ facts }) =>
    facts.some((node) => node.type === 'facts' && node.facts.some((fact) => fact.id !== undefined && fact.id === id)),
  );
}

/**
 * A fact for the label. A "never" that is about some data, purposes or times only says so, since without its limits it
 * would promise more than the policy does.
 */
function entry(
  context: DocumentContext,
  located: Located<AnyFact>,
  names: readonly Phrase[],
  limiting: readonly Field[],
): Entry {
  const { fact, path } = located;
  const stance = stanceOf(context, located);
  const isNegative = stance === 'doesNot' || stance === 'intendsNot';
  const fields: readonly Field[] = [
    ...(isNegative ? ([...limiting, 'condition', 'lookback'] as const) : []),
    ...(context.regime === undefined ? (['regimes'] as const) : []),
  ];
  return { stance, names, limits: fields.flatMap((field) => bareWords(context, field, fact, path)) };
}

/** One row tells of sale and of sharing for ads, and "never" about one is not "never" about the other. */
function withMode(context: DocumentContext, { fact }: Located<Recipient>, each: Entry): Entry {
  const mode = context.term('purpose', disclosureOf(fact) === 'sell' ? 'sale' : 'ads-targeted');
  return mode === undefined ? each : { ...each, limits: [mode, ...each.limits] };
}

function byStance(context: DocumentContext, entries: readonly Entry[]): Line[] {
  // What is done in any case is not also done on conditions.
  const said = new Set<string>();
  const isNew = (name: Phrase) => !said.has(phraseToText(name));
  return ORDER.flatMap((stance) => {
    const isPositive = stance === 'does' || stance === 'may' || stance === 'onlyIf';
    const ofStance = entries.filter((each) => each.stance === stance && each.names.length > 0);
    const limited = ofStance.filter(({ limits }) => limits.length > 0);
    const plain = ofStance
      .flatMap(({ names, limits }) => (limits.length > 0 ? [] : names))
      .filter((name) => !isPositive || isNew(name));
    for (const name of plain) said.add(phraseToText(name));
    const value = shortList(context, [
      ...plain,
      ...limited.map(({ names, limits }) => withAside(context, context.list(names), ...limits)),
    ]);
    return value === undefined ? [] : [{ stance, statement: context.say(`glance.${stance}`), value }];
  });
}

/** Each name once, the first few of them, and how many more there are. */
function shortList(context: DocumentContext, phrases: readonly Phrase[]): Phrase | undefined {
  const unique = new Map(phrases.map((phrase) => [phraseToText(phrase), phrase]));
  return listOf(context, shortened(context, [...unique.values()]));
}

/** The first few phrases, and how many more there are. */
function shortened(context: DocumentContext, phrases: readonly Phrase[]): readonly Phrase[] {
  if (phrases.length <= SHOWN + 1) return phrases;
  return [...phrases.slice(0, SHOWN), context.say('glance.more', { count: phrases.length - SHOWN })];
}

/** The first few lines, and how many more there are. */
function shortLines(context: DocumentContext, all: readonly Line[]): Line[] {
  if (all.length <= SHOWN + 1) return [...all];
  return [...all.slice(0, SHOWN), { value: context.say('glance.more', { count: all.length - SHOWN }) }];
}

function keptLines(context: DocumentContext): Line[] {
  const kept = locate(context, context.policy.retention, 'retention').flatMap((located): Line[] => {
    const { fact, path } = located;
    const data = context.data(fact.data, ...path, 'data');
    if (stanceOf(context, located) !== 'does') return byStance(context, [entry(context, located, data, ['purposes'])]);
    const value = shortList(context, data);
    const { period, counted } = retentionWords(context, located);
    if (period === undefined) return [];
    if (value === undefined) return [{ value: counted ? withAside(context, period, counted) : period }];
    return [{ statement: period, value: counted ? withAside(context, value, counted) : value }];
  });
  return shortLines(context, kept);
}

function choiceLines(context: DocumentContext): Line[] {
  const choices = locate(context, context.policy.choices, 'choices').flatMap((located): Line[] => {
    const { fact, path } = located;
    const about = context.text(fact.about, ...path, 'about');
    if (about === undefined || fact.stance === 'doesNot') return [];
    const [action] = choiceActions(context, located);
    return [{ value: action === undefined ? about : joined([about, linkTo(action)], ' – ') }];
  });
  const rights = locate(context, context.policy.rights, 'rights').flatMap((each) => {
    const right = context.term('right', each.fact.right, ...each.path, 'right');
    return right === undefined ? [] : [entry(context, each, [right], [])];
  });
  const granted = rights.filter(({ stance }) => stance === 'does');
  const list = shortList(
    context,
    granted.flatMap(({ names }) => names),
  );
  const others = rights.filter(({ stance }) => stance !== 'does' && stance !== 'doesNot' && stance !== 'unspecified');
  return [
    ...shortLines(context, choices),
    ...(list === undefined ? [] : [{ statement: context.say('section.rights'), value: list }]),
    ...byStance(context, others),
  ];
}

/** Who is responsible, and the ways to ask them anything. */
function contactLines(context: DocumentContext): Line[] {
  const controllers = locate(context, context.policy.parties?.controllers, 'parties', 'controllers');
  const names = controllers.flatMap(({ fact, path }) => present(context.name(fact.name, ...path, 'name')));
  const ways = channelsOf(context).flatMap((channel) => {
    if (channel.fact.for !== undefined) return [];
    const [action] = channelActions(context, channel);
    return action === undefined ? channelPhrase(context, channel) : linkTo(action);
  });
  const who = shortList(context, names);
  return [
    ...(who === undefined ? [] : [{ statement: context.say('label.controller'), value: who }]),
    ...(ways.length === 0
      ? []
      : [{ statement: context.say('label.askAt'), value: lines(...shortened(context, ways)) }]),
  ];
}

function present(phrase: Phrase | undefined): Phrase[] {
  return phrase === undefined ? [] : [phrase];
}
