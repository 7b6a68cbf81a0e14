'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { type HeadingLevel, headingTag } from '../parts.js';

/**
 * What stands above a form that could not be sent. Takes focus when it appears: give it a `key` that changes with each try.
 *
 * The alert is a child of what has focus: JAWS reads one that is both twice (alphagov/govuk-frontend#2677).
 */
export function FormNotice({
  state,
  title,
  headingLevel,
  children,
}: {
  state: 'error' | 'notice';
  title: string;
  headingLevel: HeadingLevel;
  children: ReactNode;
}) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  const Heading = headingTag(headingLevel, 1);
  return (
    <div ref={root} className="pc-form__summary" data-state={state} tabIndex={-1}>
      <div role="alert">
        <Heading>{title}</Heading>
        {children}
      </div>
    </div>
  );
}
