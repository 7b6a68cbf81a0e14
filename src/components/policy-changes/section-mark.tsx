import type { ReactNode } from 'react';
import type { ChangesDocument, ChangeTopic } from '../../changes/changes-document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { topicId } from './topic-list.js';

/** Says of a section that it changed, with a link to what did. Renders a `<p>`. */
export function SectionMark({
  document: { locale, dir, words },
  topic: { section = '', kindLabel, title },
  idPrefix,
}: {
  document: ChangesDocument;
  topic: ChangeTopic;
  idPrefix: string;
}): ReactNode {
  return (
    <p className="pc-changed" lang={locale} dir={dir}>
      <span className="pc-changed__mark">{kindLabel}</span>{' '}
      <a href={`#${idPrefix}${topicId(section)}`} aria-label={`${words.see}: ${phraseToText(title)}`}>
        {words.see}
      </a>
    </p>
  );
}
