import { forwardRef, useMemo } from 'react';
import { createDocument } from '../../document/create-document.js';
import type { Messages } from '../../i18n/messages.js';
import type { PolicyIssue } from '../../policy/policy-issue.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { RegimeId } from '../../policy/vocabulary.js';
import { PrivacyDocument, type PrivacyDocumentProps } from '../privacy-document/privacy-document.js';
import { ReportIssues } from './report-issues.js';

export interface PrivacyCenterProps extends Omit<PrivacyDocumentProps, 'document'> {
  /** The policy to show, from `definePolicy`, or from `parsePolicy` where it is JSON. */
  policy: Policy;
  /**
   * The reader's language, a BCP 47 tag.
   * @default the language of `messages`
   */
  locale?: string | undefined;
  /** The kit's own words, from `react-privacy-center/locales/<tag>`. */
  messages: Messages;
  /** Show what applies under one legal regime; everything when left out. */
  regime?: RegimeId | undefined;
  /**
   * Where a request form stands, for the rights to link to.
   * @default the contact section, where there is a `requestForm`
   */
  requestHref?: string | undefined;
  /**
   * Called in the browser with what of the policy could not be shown, and where it is. The page shows the rest. In server
   * components, read `issues` of `createDocument`'s result instead.
   * @default it is written to the console, as an error
   */
  onPolicyIssues?: ((issues: readonly PolicyIssue[]) => void) | undefined;
}

/**
 * A whole privacy centre from one policy: `createDocument` and `PrivacyDocument` in one. Renders an `<article>`.
 *
 * @example
 * import { PrivacyCenter } from 'react-privacy-center';
 * import en from 'react-privacy-center/locales/en';
 * import 'react-privacy-center/styles.css';
 *
 * <PrivacyCenter policy={policy} messages={en} />
 */
export const PrivacyCenter = forwardRef<HTMLElement, PrivacyCenterProps>(function PrivacyCenter(
  { policy, locale, messages, regime, requestHref, onPolicyIssues, ...rest },
  ref,
) {
  // One of the few hooks that server components have; without it each render of the host would word the policy anew.
  const formHref = requestHref ?? (rest.requestForm === undefined ? undefined : contactHref(policy));
  const document = useMemo(
    () => createDocument(policy, { locale, messages, regime, requestHref: formHref }),
    [policy, locale, messages, regime, formHref],
  );
  return (
    <>
      <PrivacyDocument {...rest} ref={ref} document={document} />
      {document.issues.length > 0 && <ReportIssues issues={document.issues} onPolicyIssues={onPolicyIssues} />}
    </>
  );
});

/** The contact section, by the id the policy gave it; the policy may not have been parsed. */
function contactHref(policy: Policy | undefined): string {
  const sections: unknown = policy?.sections;
  const contact = Array.isArray(sections) ? sections.find((section) => section?.kind === 'contact') : undefined;
  return `#${contact?.id ?? 'contact'}`;
}
