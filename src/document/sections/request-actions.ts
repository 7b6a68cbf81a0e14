import { REQUEST_KINDS } from '../../policy/vocabulary.js';
import type { DocumentContext } from '../context.js';
import type { Action } from '../document.js';

/** The link that opens the host's request form at one kind, where there is a form. */
export function requestActions(context: DocumentContext, kind: unknown): Action[] {
  const { requestHref } = context;
  if (requestHref === undefined || !REQUEST_KINDS.some((each) => each === kind)) return [];
  const joint = requestHref.includes('?') ? '&' : '?';
  return context.action('request', context.say('action.use'), `${requestHref}${joint}kind=${kind}`);
}
