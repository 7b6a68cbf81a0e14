import type { ReactNode } from 'react';
import type { VersionsDocument } from '../../changes/versions-document.js';
import { PhraseText } from '../nodes/phrase-text.js';
import { PLAIN_TEXT } from './plain-text.js';
import { VersionLink, type VersionNavigation } from './version-link.js';

export interface VersionNoticeProps extends VersionNavigation {
  /** The versions, made ready by `createVersions`. */
  document: VersionsDocument;
}

/**
 * That the version shown is not in force, with a link to the one that is; or that another will be, from when, and where to
 * read it. Renders a `<div>`, or nothing where there is nothing to say.
 *
 * Works as a server component and without scripts.
 */
export function VersionNotice({ document, ...navigation }: VersionNoticeProps): ReactNode {
  const { notes, locale, dir } = document;
  if (notes.length === 0) return null;
  return (
    <div className="pc-notice pc-version-notice" lang={locale} dir={dir}>
      {notes.map(({ kind, text, link }) => (
        <p key={kind} className="pc-note" data-tone={kind === 'next' ? 'info' : 'important'}>
          <span>
            <PhraseText phrase={text} view={PLAIN_TEXT} />{' '}
            {link && (
              <VersionLink {...navigation} to={link.version === undefined ? {} : { version: link.version }}>
                {link.label}
              </VersionLink>
            )}
          </span>
        </p>
      ))}
    </div>
  );
}
