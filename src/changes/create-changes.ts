import type { Phrase } from '../document/document.js';
import { plainPhrase } from '../document/text/phrase.js';
import type { Messages } from '../i18n/messages.js';
import { bySection } from './by-section.js';
import { changeItem } from './change-item.js';
import type { PolicyChange, PolicyChanges } from './changes.js';
import type { ChangeItem, ChangesDocument, ChangeTopic } from './changes-document.js';
import { type ChangesReader, changesReader } from './changes-reader.js';
import { type FactGroup, rulesOf } from './fact-groups.js';
import type { VersionStanding } from './policy-versions.js';
import { readsAs, topicLines } from './topic-lines.js';
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
  const reader = changesReader(changes, options);
  const { locale, dir, say } = reader;
  const shown = changes.changes.filter((change) => !isWordInUse(change));
  const matters = ({ materiality }: PolicyChange) => materiality !== 'editorial' && materiality !== 'meta';
  const topics = topicsOf(shown.filter(matters), changes, reader);
  return {
    locale,
    dir,
    title: titleOf(changes, topics.length, options.standing, reader),
    topics,
    others: topicsOf(
      shown.filter((change) => !matters(change)),
      changes,
      reader,
    ),
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
}

/** Some of the changes, section by section: first what is about the policy as a whole. */
function topicsOf(some: readonly PolicyChange[], changes: PolicyChanges, reader: ChangesReader): ChangeTopic[] {
  const { say, read, format } = reader;
  const places = new Map(changes.changes.map((change, index) => [change, index]));
  const groups = bySection(some, changes);
  return [undefined, ...changes.sections].flatMap((section) => {
    const group = groups.get(section?.id);
    if (group === undefined) return [];
    const items = group.map((change) => changeItem(change, places.get(change) as number, reader));
    const title: Phrase =
      section?.title === undefined
        ? plainPhrase(say(section?.added === undefined ? 'topic.policy' : `section.${section.added}`))
        : (read(section.title, section.of) ?? plainPhrase(section.id));
    const kind = kindOf(group, section);
    return [
      {
        ...(section !== undefined && { section: section.id }),
        title,
        kind,
        kindLabel: say(`kind.${kind}`),
        lines: topicLines(items, title, say('aspect.wording'), format),
        items: items.map((item) => labelled(item, title, reader)),
      },
    ];
  });
}

/** What became of a section as a whole. */
function kindOf(
  group: readonly PolicyChange[],
  section: PolicyChanges['sections'][number] | undefined,
): ChangeTopic['kind'] {
  if (section?.added !== undefined) return section.of === 'before' ? 'removed' : 'changed';
  const itself = group.find(({ subject }) => subject === 'section')?.kind;
  return itself === 'added' || itself === 'removed' ? itself : 'changed';
}

function labelled(item: ChangeItem, topic: Phrase, { say, format }: ChangesReader): ChangeItem {
  const { title, aspects, directionLabel } = item;
  if (title !== undefined && !readsAs(title, topic)) return { ...item, label: title };
  // Where only words changed, and for no better or worse, they speak for themselves.
  const isTold = directionLabel !== undefined || aspects.some((aspect) => aspect !== say('aspect.wording'));
  if (!isTold || aspects.length === 0) return item;
  return { ...item, label: format.list(aspects.map((aspect) => ({ inlines: [aspect] }))) };
}

function titleOf(
  { after }: PolicyChanges,
  count: number,
  standing: VersionStanding | undefined,
  { say, format }: ChangesReader,
): string {
  const day = versionDay(after);
  const date = day === undefined ? undefined : format.date(day);
  const told = typeof date === 'object' && 'text' in date ? date.text : undefined;
  if (count === 0) return told === undefined ? say('title.nothing') : say('title.nothingSince', { date: told });
  const counted = say('title.changes', { count });
  if (told === undefined) return counted;
  const key = standing === 'upcoming' ? 'title.upcoming' : 'title.updated';
  return say(key, { date: told, changes: counted });
}

/** A word of the policy that came or went with facts that say as much. */
function isWordInUse({ subject, group, facts, kind }: PolicyChange): boolean {
  if (subject !== 'fact' || kind === 'changed') return false;
  return rulesOf(group as FactGroup).nature === 'vocabulary' && facts.length > 0;
}
