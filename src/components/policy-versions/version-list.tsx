import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { VersionsDocument } from '../../changes/versions-document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { PhraseText } from '../nodes/phrase-text.js';
import { PLAIN_TEXT } from './plain-text.js';
import { VersionLink, type VersionNavigation } from './version-link.js';

export interface VersionListProps extends VersionNavigation, Omit<ComponentPropsWithoutRef<'details'>, 'children'> {
  /** The versions, made ready by `createVersions`. */
  document: VersionsDocument;
}

/**
 * The versions of a policy, the latest first: each with a link to its own address, when it held, and a link to what
 * changed with it. Renders a `<details>`.
 *
 * Works as a server component and without scripts; no version is loaded before its link is followed.
 */
export const VersionList = forwardRef<HTMLDetailsElement, VersionListProps>(function VersionList(
  { document, versionHref, onVersionChange, className = '', ...rest },
  ref,
) {
  const { entries, words } = document;
  const navigation = { versionHref, onVersionChange };
  return (
    <details
      {...rest}
      ref={ref}
      className={`pc-changes__fold pc-versions ${className}`.trim()}
      lang={document.locale}
      dir={document.dir}
    >
      <summary>{words.title}</summary>
      <ul>
        {entries.map(({ id, standing, title, held, isShown, previous }) => (
          <li key={id} data-standing={standing}>
            <VersionLink
              {...navigation}
              className="pc-versions__version"
              to={standing === 'inForce' ? {} : { version: id }}
              aria-current={isShown ? 'true' : undefined}
            >
              <PhraseText as="span" phrase={title} view={PLAIN_TEXT} />
            </VersionLink>{' '}
            <PhraseText as="span" className="pc-versions__held" phrase={held} view={PLAIN_TEXT} />{' '}
            {previous !== undefined && (
              <VersionLink
                {...navigation}
                className="pc-versions__compare"
                to={{ version: id, compare: previous }}
                aria-label={`${words.compare}: ${phraseToText(title)}`}
              >
                {words.compare}
              </VersionLink>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
});
