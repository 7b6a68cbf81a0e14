'use client';

import type { Translate } from '../../i18n/create-translator.js';
import type { HeadingLevel } from '../parts.js';
import { FormNotice } from './form-notice.js';
import { isArrivedBefore, type Progress } from './use-delivery.js';

/** Says that a request did not come through, or may not have, and how else to send it. */
export function DeliveryNotice({
  progress,
  contactEmail,
  headingLevel,
  say,
}: {
  progress: Progress;
  contactEmail: string | undefined;
  headingLevel: HeadingLevel;
  say: Translate;
}) {
  const notice = noticeOf(progress);
  if (notice === undefined) return null;
  return (
    <FormNotice state="notice" title={say(notice.title)} headingLevel={headingLevel}>
      <p>{say(notice.text)}</p>
      {contactEmail !== undefined && (
        <p>
          {say('delivery.orWrite')}{' '}
          <a href={`mailto:${contactEmail}`} dir="ltr">
            {contactEmail}
          </a>
        </p>
      )}
    </FormNotice>
  );
}

/** The keys of what is said of a request that did not come through. */
function noticeOf(progress: Progress): { readonly title: string; readonly text: string } | undefined {
  const { state } = progress;
  if (state === 'unsure' || state === 'offline') return { title: `delivery.${state}Title`, text: `delivery.${state}` };
  if (state !== 'refused') return undefined;
  const title = 'delivery.refusedTitle';
  if (isArrivedBefore(progress)) return { title, text: 'page.alreadySent' };
  return { title, text: progress.status === 429 ? 'page.problem.tooMany' : 'delivery.refused' };
}
