import { isPublicAddress } from './net/is-public-address.js';

// A Request of the fetch standard says nothing of who sent it.
const addresses = new WeakMap<Request, string>();

/** Remembers which address a request came from. */
export function setClientAddress(request: Request, address: string | undefined): void {
  if (address !== undefined) addresses.set(request, address);
}

/** Who sent a request, for counting: `undefined` where that is not known, as behind a proxy in the same network. */
export function senderOf(request: Request): string | undefined {
  const address = addresses.get(request)?.replace(/^::ffff:/i, '');
  return address !== undefined && isPublicAddress(address) ? senderOfAddress(address) : undefined;
}

/** One sender for each IPv4 address, and for each IPv6 network of a household. */
function senderOfAddress(address: string): string {
  if (!address.includes(':')) return address;
  const [start = '', end = ''] = address.split('::');
  const groups = [start, end].map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - groups.flat().length) }, () => '0');
  return [...(groups[0] ?? []), ...zeros, ...(groups[1] ?? [])].slice(0, 4).join(':');
}
