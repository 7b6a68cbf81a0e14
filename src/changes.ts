export type {
  ChangeDirection,
  FieldChange,
  Materiality,
  PolicyChange,
  PolicyChanges,
  TextChange,
  TextPart,
} from './changes/changes.js';
export type * from './changes/changes-document.js';
export { comparePolicies } from './changes/compare-policies.js';
export { type ChangesOptions, createChanges } from './changes/create-changes.js';
export { createVersions, type VersionsOptions } from './changes/create-versions.js';
export type { FactGroup } from './changes/fact-groups.js';
export { MATERIAL_SOURCES, type MaterialSource } from './changes/material-sources.js';
export {
  editionOf,
  findVersion,
  loadVersion,
  nextVersion,
  type PolicyVersion,
  type PolicyVersions,
  pickVersion,
  previousVersion,
  type VersionDayOptions,
  type VersionPick,
  type VersionStanding,
  type VersionTimeline,
  versionTimeline,
} from './changes/policy-versions.js';
export { type AtomOptions, toAtom } from './changes/to-atom.js';
export { type LogEntry, toLogEntry } from './changes/to-log-entry.js';
export { readVersionAddress, type VersionAddress, writeVersionAddress } from './changes/version-address.js';
export type { VersionEntry, VersionNote, VersionsDocument } from './changes/versions-document.js';
export { type Announcement, toAnnouncement, toChangelog } from './changes/write-changes.js';
