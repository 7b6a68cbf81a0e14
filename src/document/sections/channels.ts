import { phoneHref } from '../../policy/phone-href.js';
import type { PathItem } from '../../policy/policy-issue.js';
import { safeHref } from '../../policy/safe-href.js';
import type { Channel } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Action, Phrase } from '../document.js';
import { type Located, locate } from '../locate.js';
import { joined } from '../text/phrase.js';
import { plainAt } from '../words.js';

/** The ways to reach the company. */
export function channelsOf(context: DocumentContext): Located<Channel>[] {
  return locate(context, context.policy.contact?.channels, 'contact', 'channels');
}

/** The channel of an id. */
export function channelOf(context: DocumentContext, id: unknown, path: readonly PathItem[]): Located<Channel>[] {
  if (id === undefined) return [];
  const found = channelsOf(context).filter(({ fact }) => fact.id === id);
  if (found.length === 0) context.issue(path, 'the id of a contact channel');
  return found;
}

/** Where a channel leads, if it is something one can follow. */
function channelHref({ type, value }: Channel): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (type === 'email') return `mailto:${value.trim()}`;
  if (type === 'phone' || type === 'toll-free') return phoneHref(value);
  if (type === 'post' || type === 'in-person') return undefined;
  // A form may be described ("in your settings") rather than addressed.
  return safeHref(value);
}

/** A channel in a few words: "Email: help@…". */
export function channelPhrase(context: DocumentContext, { fact, path }: Located<Channel>): Phrase {
  const type = context.term('channel', fact.type, ...path, 'type');
  const label = context.name(fact.label, ...path, 'label');
  const name = label ?? type;
  const isAddress = fact.type === 'form' || fact.type === 'chat' || fact.type === 'drp-api';
  const value =
    isAddress && channelHref(fact) !== undefined ? undefined : plainAt(context, fact.value, [...path, 'value']);
  if (name === undefined) return value ?? { inlines: [] };
  return value === undefined ? name : joined([name, value], ': ');
}

/** The link that uses a channel. */
export function channelActions(context: DocumentContext, located: Located<Channel>, label?: Phrase): Action[] {
  const href = channelHref(located.fact);
  return href === undefined
    ? []
    : context.action('contact', label ?? channelPhrase(context, located), href, ...located.path, 'value');
}
