import type { ReactNode } from 'react';
import { PhraseText } from '../nodes/phrase-text.js';
import { headingTag } from '../parts.js';
import { type TextsProps, textsByTopic } from './changed-items.js';
import { ItemTitle } from './item-title.js';
import { MarkedText } from './marked-text.js';
import { SIDES, sideOf } from './side-of.js';

/**
 * What changed in each section, the words of the two versions beside each other; on narrow screens one above the other.
 * Roles are written out because such display takes them from the elements in some browsers.
 */
export function SideBySideTexts({ topics, document, headingLevel, view }: TextsProps): ReactNode {
  const { words } = document;
  const Heading = headingTag(headingLevel, 1);
  return [...textsByTopic(topics)].map(([topic, items], index) => (
    <div key={index} className="pc-changes__section">
      <PhraseText as={Heading} phrase={topic.title} view={view} />
      <table className="pc-changes__sides" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {SIDES.map((side) => (
              <th key={side} role="columnheader" scope="col">
                {words[side]}
              </th>
            ))}
          </tr>
        </thead>
        {items.map((item, at) => (
          <tbody key={at} role="rowgroup">
            {(item.label ?? item.directionLabel) !== undefined && (
              <tr role="row">
                <ItemTitle as="td" role="cell" colSpan={2} item={item} view={view} />
              </tr>
            )}
            {item.texts.map(({ lang, dir, parts }, place) => (
              <tr key={place} role="row">
                {SIDES.map((side) => (
                  <td key={side} role="cell" data-label={words[side]}>
                    <p lang={lang} dir={dir}>
                      <MarkedText parts={sideOf(parts, side)} lang={lang} document={document} view={view} />
                    </p>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  ));
}
