import type { ReactNode } from 'react';
import type { GlanceRow } from '../../document/document.js';
import { PhraseText } from '../nodes/phrase-text.js';
import { headingTag, partClass, type View, wordsLanguage } from '../parts.js';

/**
 * What, why, with whom, how long, your choice: the policy as a label. Renders a heading and a `<table>` whose rows lead to
 * the sections; roles are written out because the narrow display takes them from the elements in some browsers.
 */
export function GlanceLabel({ rows, view }: { rows: readonly GlanceRow[]; view: View }): ReactNode {
  const { classNames, headingLevel, idPrefix, words } = view;
  const Heading = headingTag(headingLevel, 1);
  return (
    <div className={partClass(classNames, 'glance')}>
      <Heading className="pc-glance__title" {...wordsLanguage(words)}>
        {words.glance}
      </Heading>
      <p className="pc-glance__note" {...wordsLanguage(words)}>
        {words.glanceNote}
      </p>
      <table role="table" aria-label={words.glance}>
        <tbody role="rowgroup">
          {rows.map(({ id, label, lines, section }) => (
            <tr key={id} role="row">
              <th role="rowheader" scope="row">
                {section === undefined ? (
                  <PhraseText phrase={label} view={view} />
                ) : (
                  <a className={partClass(classNames, 'link')} href={`#${idPrefix}${section}`}>
                    <PhraseText phrase={label} view={view} />
                  </a>
                )}
              </th>
              <td role="cell">
                {lines.map(({ stance, statement, value }, index) => (
                  <p key={index} data-stance={stance}>
                    {statement && <PhraseText as="span" className="pc-glance__stance" phrase={statement} view={view} />}
                    {statement && value && ' '}
                    {value && <PhraseText as="span" phrase={value} view={view} />}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
