import type { Phrase } from '../document/document.js';
import { formatterFor } from '../document/text/format.js';
import { joined, plainPhrase } from '../document/text/phrase.js';
import { type ChosenLanguage, chooseLanguage, languagesOf } from '../i18n/choose-language.js';
import { createTranslator } from '../i18n/create-translator.js';
import { directionOf } from '../i18n/direction.js';
import { kitLocale } from '../i18n/kit-locale.js';
import { type LanguageMark, languageMark } from '../i18n/language-mark.js';
import type { Messages } from '../i18n/messages.js';
import { isSameLanguage } from '../i18n/negotiate-locale.js';
import { readerLocale } from '../i18n/reader-locale.js';
import { isRecord } from '../policy/is-record.js';
import { parseInline } from '../policy/parse-inline.js';
import type { Text } from '../policy/schema/primitives.js';
import { aspectOf, aspectOfGroup } from './aspect-of.js';
import type { FieldChange, PolicyChange, PolicyChanges } from './changes.js';
import type { ChangeItem, ChangesDocument, ChangeTopic } from './changes-document.js';
import { isDenied } from './direction-of.js';
import { withEarlierSpaces } from './earlier-spaces.js';
import { type FactGroup, rulesOf } from './fact-groups.js';
import type { VersionStanding } from './policy-versions.js';
import { textsOfProse } from './prose-tree.js';
import { readsAs, topicLines } from './topic-lines.js';
import { valueParts } from './value-parts.js';
import { versionDay } from './version-day.js';

/** What `createChanges` is asked for. */
export interface ChangesOptions {
  /** The default export of `react-privacy-center/locales/changes/<tag>`. */
  readonly messages: Messages;
  /** The reader's language; that of `messages` when left out. */
  readonly locale?: string | undefined;
  /**
   * How the later version stands, such as `standing` of `pickVersion`: one that is upcoming has not updated anything yet.
   * @default 'inForce'
   */
  readonly standing?: VersionStanding | undefined;
}

/**
 * What differs between two versions of a policy in words for one reader: first what matters to them, section by section.
 *
 * @example
 * createChanges(comparePolicies(before, after), { messages: en, locale: 'en' }).title;
 */
export function createChanges(changes: PolicyChanges, options: ChangesOptions): ChangesDocument {
  const say = createTranslator(options.messages, 'changes');
  const locale = readerLocale(options);
  const kit = kitLocale(options);
  const dir = directionOf(kit);
  const format = formatterFor(kit);
  const markOf = ({ tag, as }: ChosenLanguage): LanguageMark | undefined =>
    as === 'shared' || isSameLanguage(tag, kit) ? undefined : languageMark(tag, dir);
  const read = (text: Text, side: 'before' | 'after') => {
    const byLocale = typeof text === 'string' ? { [changes.locales[side]]: text } : text;
    const chosen = chooseLanguage(languagesOf(byLocale), locale, changes.locale);
    if (chosen === undefined) return undefined;
    const inlines = parseInline(byLocale[chosen.tag] as string);
    return { ...markOf(chosen), inlines };
  };
  const readTexts = (change: FieldChange): ChangeItem['texts'] => {
    const values = valueParts(change, format);
    if (values.length > 0) return [{ parts: values }];
    const { texts = [] } = change;
    const tags = texts.map((text) => text.locale);
    const chosen = chooseLanguage(tags, locale, changes.locale);
    const found = texts.find((text) => text.locale === chosen?.tag);
    if (chosen === undefined || found === undefined) return [];
    return [{ ...markOf(chosen), parts: withEarlierSpaces(found.parts, found.before ?? '') }];
  };
  /** The words of prose that came or went. What is new as a whole section is there to be read. */
  const readProse = ({ subject, kind, ...change }: PolicyChange): ChangeItem['texts'] => {
    if (subject === 'fact' || subject === 'document' || (kind !== 'added' && kind !== 'removed')) return [];
    if (subject === 'section' && kind === 'added') return [];
    const side = kind === 'added' ? 'after' : 'before';
    return textsOfProse(change[side]).flatMap((text) => {
      const { inlines, ...language } = read(text, side) ?? {};
      return inlines === undefined ? [] : [{ ...language, parts: [{ type: kind, inlines }] }];
    });
  };
  /** The name of what is done with data says by itself that it is done. */
  const withDenial = (title: Phrase, { subject, group, ...change }: PolicyChange, side: 'before' | 'after'): Phrase => {
    const value = change[side];
    const isSaid = subject !== 'fact' || rulesOf(group as FactGroup).nature !== 'processing';
    if (isSaid || !isRecord(value) || !isDenied({ value })) return title;
    return joined([title, plainPhrase(say(`stance.${value.stance}`))], ' – ');
  };
  const places = new Map(changes.changes.map((change, index) => [change, index]));
  const itemOf = (change: PolicyChange): ChangeItem => {
    const { subject, kind, group, title, direction, materiality, fields, id } = change;
    const side = kind === 'removed' ? 'before' : 'after';
    const words = title === undefined ? undefined : read(title, side);
    const told = direction === 'neutral' ? undefined : direction;
    const unnamed = subject === 'fact' && words === undefined ? aspectOfGroup(group as FactGroup) : undefined;
    const aspects = kind === 'changed' ? fields.map(({ field }) => aspectOf(field)) : unnamed ? [unnamed] : [];
    return {
      change: places.get(change) as number,
      kind,
      kindLabel: say(`kind.${kind}`),
      ...(words !== undefined && { title: withDenial(words, change, side) }),
      aspects: [...new Set(aspects.map((aspect) => say(`aspect.${aspect}`)))],
      materiality,
      ...(told !== undefined && { direction: told, directionLabel: say(`direction.${told}`) }),
      ...(id !== undefined && kind !== 'removed' && { target: id }),
      texts: [...readProse(change), ...fields.flatMap(readTexts)],
    };
  };
  const titles = new Map(changes.sections.map(({ id, title, of }) => [id, read(title, of)]));
  const topicsOf = (some: readonly PolicyChange[]): ChangeTopic[] => {
    const bySection = groupBySection(some, changes);
    return [undefined, ...titles.keys()].flatMap((section) => {
      const items = bySection.get(section)?.map(itemOf);
      if (items === undefined) return [];
      const named = section === undefined ? undefined : titles.get(section);
      const title: Phrase = named ?? { inlines: [say('topic.policy')] };
      const itself = bySection.get(section)?.find(({ subject }) => subject === 'section')?.kind;
      const kind = itself === 'added' || itself === 'removed' ? itself : 'changed';
      return [
        {
          ...(section !== undefined && { section }),
          title,
          kind,
          kindLabel: say(`kind.${kind}`),
          lines: topicLines(items, title, say('aspect.wording'), format),
          items: items.map((item) => labelled(item, title)),
        },
      ];
    });
  };
  const shown = changes.changes.filter((change) => !isWordInUse(change));
  const matters = ({ materiality }: PolicyChange) => materiality !== 'editorial' && materiality !== 'meta';
  const topics = topicsOf(shown.filter(matters));
  return {
    locale: kit,
    dir,
    title: titleOf(changes, topics.length),
    topics,
    others: topicsOf(shown.filter((change) => !matters(change))),
    words: {
      others: say('others'),
      added: say('mark.added'),
      removed: say('mark.removed'),
      addedEnd: say('mark.addedEnd'),
      removedEnd: say('mark.removedEnd'),
      inline: say('view.inline'),
      sideBySide: say('view.sideBySide'),
      before: say('view.before'),
      after: say('view.after'),
      see: say('see'),
    },
  };

  function labelled(item: ChangeItem, topic: Phrase): ChangeItem {
    const { title, aspects, directionLabel } = item;
    if (title !== undefined && !readsAs(title, topic)) return { ...item, label: title };
    // Where only words changed, and for no better or worse, they speak for themselves.
    const isTold = directionLabel !== undefined || aspects.some((aspect) => aspect !== say('aspect.wording'));
    if (!isTold || aspects.length === 0) return item;
    return { ...item, label: format.list(aspects.map((aspect) => ({ inlines: [aspect] }))) };
  }

  function titleOf({ after }: PolicyChanges, count: number): string {
    const day = versionDay(after);
    const date = day === undefined ? undefined : format.date(day);
    const told = typeof date === 'object' && 'text' in date ? date.text : undefined;
    if (count === 0) return told === undefined ? say('title.nothing') : say('title.nothingSince', { date: told });
    const counted = say('title.changes', { count });
    if (told === undefined) return counted;
    const key = options.standing === 'upcoming' ? 'title.upcoming' : 'title.updated';
    return say(key, { date: told, changes: counted });
  }
}

/** A word of the policy that came or went with facts that say as much. */
function isWordInUse({ subject, group, facts, kind }: PolicyChange): boolean {
  if (subject !== 'fact' || kind === 'changed') return false;
  return rulesOf(group as FactGroup).nature === 'vocabulary' && facts.length > 0;
}

function groupBySection(
  some: readonly PolicyChange[],
  { changes }: PolicyChanges,
): Map<string | undefined, PolicyChange[]> {
  const placeless = new Set(
    changes.flatMap(({ id, section }) => (section === undefined && id !== undefined ? [id] : [])),
  );
  const groups = new Map<string | undefined, PolicyChange[]>();
  for (const change of some) {
    // What only follows from a change of the policy as a whole is told with it.
    const follows = change.facts.length > 0 && change.facts.every((id) => placeless.has(id));
    const section = follows ? undefined : change.section;
    const group = groups.get(section);
    if (group === undefined) groups.set(section, [change]);
    else group.push(change);
  }
  return groups;
}
