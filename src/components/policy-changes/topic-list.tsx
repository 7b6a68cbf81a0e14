import type { ReactNode } from 'react';
import type { ChangeLine, ChangeTopic } from '../../changes/changes-document.js';
import { withoutLinks } from '../../document/text/phrase.js';
import { PhraseText } from '../nodes/phrase-text.js';
import { idOf, type TextView } from '../parts.js';

/** Id of a section's entry in the list of what changed, without prefix. */
export function topicId(section: string): string {
  return `pc-changes-${section}`;
}

/** What changed, section by section, with a link to each section that is there. Renders a `<ul>`. */
export function TopicList({ topics, view }: { topics: readonly ChangeTopic[]; view: TextView }): ReactNode {
  return (
    <ul className="pc-changes__topics">
      {topics.map(({ section, kind, title, lines }, index) => {
        const name = <PhraseText as="span" phrase={withoutLinks(title)} view={view} />;
        const isThere = section !== undefined && kind !== 'removed';
        return (
          <li key={index} id={section === undefined ? undefined : idOf(view, topicId(section))}>
            <p className="pc-changes__topic">{isThere ? <a href={`#${view.idPrefix}${section}`}>{name}</a> : name}</p>
            <TopicLines lines={lines} view={view} />
          </li>
        );
      })}
    </ul>
  );
}

/** What changed in one section, a line for each kind of change. */
export function TopicLines({ lines, view }: { lines: readonly ChangeLine[]; view: TextView }): ReactNode {
  return lines.map(({ kindLabel, direction, directionLabel, about }, index) => (
    <p key={index} className="pc-changes__line" data-direction={direction}>
      <span className="pc-changes__kind">
        {directionLabel === undefined ? kindLabel : `${kindLabel} – ${directionLabel}`}
      </span>
      {about && (
        <>
          {' '}
          <PhraseText phrase={withoutLinks(about)} view={view} />
        </>
      )}
    </p>
  ));
}
