'use client';

import { useRef, useState } from 'react';
import { findVersion } from '../../changes/policy-versions.js';
import { writeVersionAddress } from '../../changes/version-address.js';
import type { VersionsDocument } from '../../changes/versions-document.js';
import { PhraseText } from '../nodes/phrase-text.js';
import { PLAIN_TEXT } from './plain-text.js';
import { useLastRead } from './use-last-read.js';
import { VersionLink, type VersionNavigation } from './version-link.js';

export interface LastReadNoticeProps extends Pick<VersionNavigation, 'onVersionChange'> {
  /** The versions, made ready by `createVersions`. */
  document: VersionsDocument;
  /** Under what name the browser keeps it. */
  policyId: string;
  /**
   * The address of what changed since each version, by its id. Addresses rather than a function, which no server could send.
   * @default those of `writeVersionAddress`, such as `?version=2016&compare=2011`
   */
  hrefs?: Readonly<Record<string, string>> | undefined;
}

/**
 * Lets readers have their own browser remember that they read the version in force, and tells them what they last read
 * once there is another, with a link to what changed since. Nothing is kept before they press the button, and nothing is
 * sent. Renders a `<div>`, which the stylesheet hides without scripts; nothing where there is
 * nothing to say.
 */
export function LastReadNotice({ document, policyId, hrefs, onVersionChange }: LastReadNoticeProps) {
  const { version, isRefused, remember, forget } = useLastRead(policyId);
  const [isForgotten, setIsForgotten] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const { entries, locale, dir, words } = document;
  const { lastRead } = words;
  const current = entries.find(({ standing }) => standing === 'inForce');
  const read = version === undefined ? undefined : findVersion(entries, version);
  // What is remembered is the version in force, so it is not asked about on the pages of others.
  if (current === undefined || (read === undefined && !current.isShown && !isForgotten)) return null;
  const isCurrent = read === current;
  // The pressed button goes away; what came of it takes its place.
  const press = (work: () => void) => () => {
    status.current?.focus();
    work();
  };
  const handleForget = press(() => {
    forget();
    setIsForgotten(true);
  });

  return (
    <div className="pc-last-read" lang={locale} dir={dir} data-state={isCurrent ? 'read' : read ? 'behind' : 'unread'}>
      <p ref={status} role="status" tabIndex={-1}>
        {isRefused ? (
          lastRead.refused
        ) : isCurrent ? (
          lastRead.marked
        ) : read ? (
          <PhraseText phrase={read.lastRead} view={PLAIN_TEXT} />
        ) : (
          isForgotten && lastRead.forgotten
        )}
      </p>
      {read && !isCurrent && (
        <VersionLink
          to={{ version: current.id, compare: read.id }}
          versionHref={(to) => hrefs?.[read.id] ?? writeVersionAddress('', to)}
          onVersionChange={onVersionChange}
        >
          {lastRead.compare}
        </VersionLink>
      )}
      {!isCurrent && current.isShown && (
        <button type="button" className="pc-button" onClick={press(() => remember(current.id))}>
          {lastRead.mark}
        </button>
      )}
      {read && (
        <button type="button" className="pc-button" onClick={handleForget}>
          {lastRead.forget}
        </button>
      )}
      {!isCurrent && current.isShown && <p className="pc-last-read__note">{lastRead.note}</p>}
    </div>
  );
}
