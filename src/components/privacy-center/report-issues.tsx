'use client';

import { useEffect, useRef } from 'react';
import type { PolicyIssue } from '../../policy/policy-issue.js';

/** Tells the host, once for each document, what of its policy could not be shown. Renders nothing. */
export function ReportIssues({
  issues,
  onPolicyIssues,
}: {
  issues: readonly PolicyIssue[];
  onPolicyIssues: (issues: readonly PolicyIssue[]) => void;
}) {
  const report = useRef(onPolicyIssues);
  useEffect(() => {
    report.current = onPolicyIssues;
  });
  useEffect(() => {
    if (issues.length > 0) report.current(issues);
  }, [issues]);
  return null;
}
