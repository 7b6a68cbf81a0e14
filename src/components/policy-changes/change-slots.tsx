import { Fragment } from 'react';
import type { ChangesDocument } from '../../changes/changes-document.js';
import type { VersionAddress } from '../../changes/version-address.js';
import type { VersionsDocument } from '../../changes/versions-document.js';
import type { DocumentSlots, HeadingLevel } from '../parts.js';
import { LastReadNotice } from '../policy-versions/last-read-notice.js';
import type { VersionNavigation } from '../policy-versions/version-link.js';
import { VersionList } from '../policy-versions/version-list.js';
import { VersionNotice } from '../policy-versions/version-notice.js';
import { PolicyChanges, type PolicyChangesProps } from './policy-changes.js';
import { SectionMark } from './section-mark.js';

/** What `changeSlots` is asked for; each part is there only with what it shows. */
export interface ChangeSlotsOptions extends VersionNavigation, Pick<PolicyChangesProps, 'view' | 'idPrefix'> {
  /** What changed, made ready by `createChanges`. */
  changes?: ChangesDocument | undefined;
  /** The versions, made ready by `createVersions`. */
  versions?: VersionsDocument | undefined;
  /** Offers readers that their browser remember what they last read, under this name, such as the `id` of the policy. */
  rememberAs?: string | undefined;
  /**
   * That of the centre.
   * @default 1
   */
  headingLevel?: HeadingLevel | undefined;
}

/**
 * The `slots` of a centre that tells what changed: the notices above it, and a mark at each section that changed, in the
 * contents list too. Works in server components.
 *
 * @example
 * <PrivacyCenter policy={policy} messages={en} slots={changeSlots({ changes, versions })} />
 */
export function changeSlots({
  changes,
  versions,
  rememberAs,
  view,
  headingLevel = 1,
  idPrefix = '',
  versionHref,
  onVersionChange,
}: ChangeSlotsOptions): DocumentSlots {
  const navigation = { versionHref, onVersionChange };
  const marked = (changes?.topics ?? []).flatMap((topic) =>
    topic.section === undefined || topic.kind === 'removed' ? [] : [[topic.section, topic] as const],
  );
  return {
    notices: (
      <>
        {versions && <VersionNotice {...navigation} document={versions} />}
        {changes && (
          <PolicyChanges
            document={changes}
            view={view}
            headingLevel={Math.min(6, headingLevel + 1) as HeadingLevel}
            idPrefix={idPrefix}
          />
        )}
        {versions && rememberAs !== undefined && (
          <LastReadNotice
            document={versions}
            policyId={rememberAs}
            hrefs={versionHref && compareHrefs(versions, versionHref)}
            onVersionChange={onVersionChange}
          />
        )}
        {versions && <VersionList {...navigation} document={versions} />}
      </>
    ),
    contents: Object.fromEntries(
      marked.map(([id, { kindLabel }]) => [
        id,
        <Fragment key={id}>
          {' '}
          <span className="pc-changed__mark" lang={changes?.locale} dir={changes?.dir}>
            {kindLabel}
          </span>
        </Fragment>,
      ]),
    ),
    sections: Object.fromEntries(
      marked.map(([id, topic]) => [
        id,
        <SectionMark key={id} document={changes as ChangesDocument} topic={topic} idPrefix={idPrefix} />,
      ]),
    ),
  };
}

/** The address of what changed between each version and the one in force. */
function compareHrefs({ entries }: VersionsDocument, versionHref: (address: VersionAddress) => string) {
  const current = entries.find(({ standing }) => standing === 'inForce');
  return Object.fromEntries(
    entries.map(({ id }) => [id, versionHref({ ...(current && { version: current.id }), compare: id })]),
  );
}
