import type { ReactNode } from 'react';
import type { Action, Phrase } from '../../document/document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { partClass, type View } from '../parts.js';
import { PhraseText, PolicyLink } from './phrase-text.js';

/**
 * Links that let the reader act: the one thing that looks like a button. Many facts offer the same ("Their privacy policy"),
 * so each link's name says what it is `about` (WCAG 2.4.9).
 */
export function ActionLinks({
  actions,
  about,
  view,
}: {
  actions: readonly Action[];
  about?: Phrase;
  view: View;
}): ReactNode {
  if (actions.length === 0) return null;
  return (
    <p className={partClass(view.classNames, 'actions')}>
      {actions.map(({ kind, label, href, external }, index) => (
        <PolicyLink
          key={index}
          className={partClass(view.classNames, 'action')}
          data-kind={kind}
          // Ways to reach someone have names of their own: an address, a number.
          aria-label={
            about === undefined || kind === 'contact' ? undefined : `${phraseToText(label)}: ${phraseToText(about)}`
          }
          href={href}
          external={external}
          view={view}
        >
          {/* One element: in a flex box a bare space between parts would be lost. */}
          <PhraseText as="span" phrase={label} view={view} />
        </PolicyLink>
      ))}
    </p>
  );
}
