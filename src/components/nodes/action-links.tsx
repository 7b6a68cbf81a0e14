import type { ReactNode } from 'react';
import type { Action } from '../../document/document.js';
import { partClass, type View } from '../parts.js';
import { PhraseText, PolicyLink } from './phrase-text.js';

/** Links that let the reader act: the one thing that looks like a button. */
export function ActionLinks({ actions, view }: { actions: readonly Action[]; view: View }): ReactNode {
  if (actions.length === 0) return null;
  return (
    <p className={partClass(view.classNames, 'actions')}>
      {actions.map(({ kind, label, href, external }, index) => (
        <PolicyLink
          key={index}
          className={partClass(view.classNames, 'action')}
          data-kind={kind}
          href={href}
          external={external}
          view={view}
        >
          <PhraseText phrase={label} view={view} />
        </PolicyLink>
      ))}
    </p>
  );
}
