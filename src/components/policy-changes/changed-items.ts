import type { ChangeItem, ChangesDocument, ChangeTopic } from '../../changes/changes-document.js';
import type { HeadingLevel, TextView } from '../parts.js';

/** How the words of changes are shown. */
export interface TextsProps {
  topics: readonly ChangeTopic[];
  document: Pick<ChangesDocument, 'words' | 'locale' | 'dir'>;
  /** That of the title above them all. */
  headingLevel: HeadingLevel;
  view: TextView;
}

/** What of each topic has words to show. */
export function textsByTopic(topics: readonly ChangeTopic[]): ReadonlyMap<ChangeTopic, readonly ChangeItem[]> {
  return new Map(
    topics.flatMap((topic) => {
      const items = topic.items.filter(({ texts }) => texts.length > 0);
      return items.length === 0 ? [] : [[topic, items] as const];
    }),
  );
}
