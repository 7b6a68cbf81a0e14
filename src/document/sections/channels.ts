import { phoneHref } from '../../policy/phone-href.js';
import { safeHref } from '../../policy/safe-href.js';
import type { Channel } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Action, Phrase } from '../document.js';
import { joined } from '../text/phrase.js';
import { plainOf } from '../words.js';

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
export function channelPhrase(context: DocumentContext, channel: Channel): Phrase {
  const type = context.term('channel', channel.type);
  const label = context.name(channel.label, 'contact', 'channels', channel.id, 'label');
  const name = label ?? type;
  const isAddress = channel.type === 'form' || channel.type === 'chat' || channel.type === 'drp-api';
  const value = isAddress && channelHref(channel) !== undefined ? undefined : plainOf(channel.value);
  if (name === undefined) return value ?? { inlines: [] };
  return value === undefined ? name : joined([name, value], ': ');
}

/** The link that uses a channel. */
export function channelActions(context: DocumentContext, channel: Channel, label?: Phrase): Action[] {
  const href = channelHref(channel);
  return href === undefined ? [] : context.action('contact', label ?? channelPhrase(context, channel), href);
}
