export { ContentsList, type ContentsListProps } from './components/contents/contents-list.js';
export { DocumentHeader, type SwitchProps } from './components/header/document-header.js';
export { GlanceLabel } from './components/header/glance-label.js';
export { type Option, OptionSwitch, type OptionSwitchProps } from './components/header/option-switch.js';
export { DocumentNodes } from './components/nodes/document-nodes.js';
export { PhraseText } from './components/nodes/phrase-text.js';
export { OptOut, type OptOutProps } from './components/opt-out/opt-out.js';
export type { ClassNames, DocumentSlots, HeadingLevel, NodeComponents, Part, View } from './components/parts.js';
export { PARTS } from './components/parts.js';
export { type ChangeSlotsOptions, changeSlots } from './components/policy-changes/change-slots.js';
export { PolicyChanges, type PolicyChangesProps } from './components/policy-changes/policy-changes.js';
export { PolicySearch, type PolicySearchProps } from './components/policy-search/policy-search.js';
export { LastReadNotice, type LastReadNoticeProps } from './components/policy-versions/last-read-notice.js';
export { type LastRead, useLastRead } from './components/policy-versions/use-last-read.js';
export {
  type UsePolicyVersionsOptions,
  type UsePolicyVersionsResult,
  usePolicyVersions,
} from './components/policy-versions/use-policy-versions.js';
export type { VersionNavigation } from './components/policy-versions/version-link.js';
export { VersionList, type VersionListProps } from './components/policy-versions/version-list.js';
export { VersionNotice, type VersionNoticeProps } from './components/policy-versions/version-notice.js';
export { PrivacyCenter, type PrivacyCenterProps } from './components/privacy-center/privacy-center.js';
export {
  type UsePrivacyCenterOptions,
  type UsePrivacyCenterResult,
  usePrivacyCenter,
} from './components/privacy-center/use-privacy-center.js';
export { PrivacyDocument, type PrivacyDocumentProps } from './components/privacy-document/privacy-document.js';
export {
  RequestForm,
  type RequestFormOptions,
  type RequestFormProps,
} from './components/request-form/request-form.js';
export type { SubmitRequest } from './components/request-form/use-delivery.js';
export {
  type AccordionSection,
  SectionAccordion,
  type SectionAccordionProps,
} from './components/section-accordion/section-accordion.js';
