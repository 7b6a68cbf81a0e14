'use client';

import { useEffect, useRef } from 'react';
import type { PolicyIssue } from '../../policy/policy-issue.js';

/** Tells the host what of its policy could not be shown, again only when that changes. Renders nothing. */
export function ReportIssues({
  issues,
  onPolicyIssues = logIssues,
}: {
  issues: readonly PolicyIssue[];
  onPolicyIssues?: ((issues: readonly PolicyIssue[]) => void) | undefined;
}) {
  const report = useRef(onPolicyIssues);
  useEffect(() => {
    report.current = onPolicyIssues;
  });
  // A host that writes its policy inline makes it anew with each render; what is wrong with it stays the same.
  const told = issues.map(({ message }) => message).join('\n');
  const latest = useRef(issues);
  latest.current = issues;
  useEffect(() => {
    if (told !== '') report.current(latest.current);
  }, [told]);
  return null;
}

/** A page that lacks parts of a policy, with nobody told, would stay so. */
function logIssues(issues: readonly PolicyIssue[]): void {
  const messages = issues.map(({ message }) => message).join('\n');
  console.error(`[react-privacy-center] Parts of the policy could not be shown (see onPolicyIssues):\n${messages}`);
}
