'use client';

import type { MouseEvent } from 'react';
import type { RequestFormModel } from '../../requests/request-form.js';
import type { HeadingLevel } from '../parts.js';
import { controlId } from './form-field.js';
import { FormNotice } from './form-notice.js';

/** All that is wrong with a form, each leading to its control. */
export function ErrorSummary({
  title,
  items,
  idPrefix,
  headingLevel,
}: NonNullable<RequestFormModel['errorSummary']> & { idPrefix: string; headingLevel: HeadingLevel }) {
  return (
    <FormNotice state="error" title={title} headingLevel={headingLevel}>
      <ul>
        {items.map(({ name, text }) => (
          <li key={text}>
            {name === '' ? (
              text
            ) : (
              <a
                href={`#${controlId(idPrefix, name)}`}
                onClick={(event) => goToControl(event, controlId(idPrefix, name))}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </FormNotice>
  );
}

/** Leads from the summary to a control, with its label in view: a jump would put the control at the top edge. */
function goToControl(event: MouseEvent, name: string) {
  const control = document.getElementById(name);
  if (control === null) return;
  event.preventDefault();
  control.closest('.pc-form__field')?.scrollIntoView?.();
  control.focus({ preventScroll: true });
}
