import type { ReactNode } from 'react';
import { PhraseText } from '../nodes/phrase-text.js';
import { headingTag } from '../parts.js';
import { type TextsProps, textsByTopic } from './changed-items.js';
import { ItemTitle } from './item-title.js';
import { MarkedText } from './marked-text.js';
import { TopicLines } from './topic-list.js';

/**
 * What changed in each section, the words of both versions in one text.
 *
 * @param props.hasLines whether to say first what changed, for topics that no list above names
 */
export function InlineTexts({
  topics,
  document,
  headingLevel,
  view,
  hasLines = false,
}: TextsProps & { hasLines?: boolean }): ReactNode {
  const Heading = headingTag(headingLevel, 1);
  const shown = textsByTopic(topics);
  return (hasLines ? topics : topics.filter((topic) => shown.has(topic))).map((topic, index) => (
    <div key={index} className="pc-changes__section">
      <PhraseText as={Heading} phrase={topic.title} view={view} />
      {hasLines && <TopicLines lines={topic.lines} view={view} />}
      {shown.get(topic)?.map((item, at) => (
        <div key={at} className="pc-changes__item">
          <ItemTitle as="p" item={item} view={view} />
          {item.texts.map(({ lang, dir, parts }, place) => (
            <p key={place} className="pc-changes__text" lang={lang} dir={dir}>
              <MarkedText parts={parts} lang={lang} document={document} view={view} />
            </p>
          ))}
        </div>
      ))}
    </div>
  ));
}
