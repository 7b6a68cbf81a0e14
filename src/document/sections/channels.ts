import type { Channel } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Action, Phrase } from '../document.js';
import { plainOf } from '../words.js';

const SCHEMES: Readonly<Record<string, string>> = { email: 'mailto:', phone: 'tel:', 'toll-free': 'tel:' };

/** Where a channel leads, if it is something one can follow. */
export function channelHref(channel: Channel): string | undefined {
  const { type, value } = channel;
  if (typeof value !== 'string') return undefined;
  if (type === 'post' || type === 'in-person') return undefined;
  const scheme = SCHEMES[type];
  if (scheme === undefined) return value;
  return scheme + (scheme === 'tel:' ? value.replace(/[^\d+*#]/g, '') : value.trim());
}

/** A channel in a few words: "Email: help@…". */
export function channelPhrase(context: DocumentContext, channel: Channel): Phrase {
  const type = context.term('channel', channel.type);
  const label = context.name(channel.label, 'contact', 'channels', channel.id, 'label');
  const name = label ?? type;
  const value =
    channel.type === 'form' || channel.type === 'chat' || channel.type === 'drp-api'
      ? undefined
      : plainOf(channel.value);
  if (name === undefined) return value ?? { inlines: [] };
  return value === undefined ? name : { ...name, inlines: [...name.inlines, ': ', ...value.inlines] };
}

/** The link that uses a channel. */
export function channelActions(context: DocumentContext, channel: Channel, label?: Phrase): Action[] {
  const href = channelHref(channel);
  return href === undefined ? [] : context.action('contact', label ?? channelPhrase(context, channel), href);
}
