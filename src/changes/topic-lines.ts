import type { Phrase } from '../document/document.js';
import type { Formatter } from '../document/text/format.js';
import { isolated, phraseToText } from '../document/text/phrase.js';
import type { ChangeItem, ChangeLine } from './changes-document.js';

/**
 * Changes of one kind and direction in one line: by their names, or else by what about the section changed.
 *
 * @param wording what to call words that have no name
 */
export function topicLines(items: readonly ChangeItem[], title: Phrase, wording: string, { list }: Formatter) {
  const groups = new Map<string, ChangeItem[]>();
  for (const item of items) {
    const key = `${item.kind} ${item.direction ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group): ChangeLine => {
    const [{ kindLabel, direction, directionLabel } = group[0] as ChangeItem] = group;
    const names = group.flatMap((item) => (item.title && !readsAs(item.title, title) ? [item.title] : []));
    const isItself = group.some((item) => item.title && readsAs(item.title, title) && item.kind !== 'changed');
    const aspects = group.flatMap((item) =>
      item.title === undefined && item.aspects.length === 0 ? [wording] : item.aspects,
    );
    const about = names.length > 0 || isItself ? names : aspects.map((aspect): Phrase => ({ inlines: [aspect] }));
    return {
      kindLabel,
      ...(direction !== undefined && { direction, directionLabel }),
      ...(about.length > 0 && { about: list(distinct(about).map((phrase) => ({ inlines: [isolated(phrase)] }))) }),
    };
  });
}

/** Whether two phrases are the same words. */
export function readsAs(one: Phrase, other: Phrase): boolean {
  return phraseToText(one) === phraseToText(other);
}

function distinct(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phraseToText(phrase), phrase])).values()];
}
