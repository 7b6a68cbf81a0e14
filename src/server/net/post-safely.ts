import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address.js';

/** What to send, and where it may go. */
export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** Hosts (`name` or `name:port`) that may be at private addresses, and be spoken to without encryption. */
  readonly allow: readonly string[];
  /** Finds the addresses of a name. @default the system's resolver */
  readonly resolve?: Resolve | undefined;
}

/** Finds the addresses of a name. */
export type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What came back; the body is not read. */
export interface PostResult {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** An address that nothing is sent to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

/**
 * Posts to an address that somebody else named, without letting them reach into this network: `https:` only, public
 * addresses only, redirects not followed. The addresses that are checked are those that are connected to, so a name
 * can not answer with another one in between.
 *
 * @throws {RefusedAddress} if nothing may be sent there
 */
export function postSafely(href: string, options: PostOptions): Promise<PostResult> {
  const { headers, body, timeoutMs, allow, resolve = lookup as Resolve } = options;
  return new Promise((fulfil, reject) => {
    const url = parse(href);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const allowed = allow.includes(url.hostname) || allow.includes(url.host);
    if (url.protocol !== 'https:' && !(allowed && url.protocol === 'http:')) {
      throw new RefusedAddress('Only https: addresses are sent to.');
    }
    if (url.username !== '' || url.password !== '') throw new RefusedAddress('The address holds a password.');
    // Names alone are looked up, so an address that stands there itself is checked here.
    if (!allowed && isIP(host) !== 0 && !isPublicAddress(host)) throw new RefusedAddress('The address is private.');

    const settings: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      // No connection is kept: one that was checked for another name must not be used again.
      agent: false,
      ...(allowed ? {} : { lookup: checkedLookup(resolve) }),
    };
    const started: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, settings, (answer) => {
      clearTimeout(timer);
      fulfil({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] });
      answer.destroy();
    });
    const timer = setTimeout(() => started.destroy(new Error('timeout')), timeoutMs);
    started.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    started.end(body);
  });
}

function parse(href: string): URL {
  try {
    return new URL(href);
  } catch {
    throw new RefusedAddress('This is no web address.');
  }
}

function checkedLookup(resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) return done(error, '', 0);
      // One private address among public ones is reason enough: which of them is connected to is not ours to say.
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        return done(new RefusedAddress('The name leads to a private address.'), '', 0);
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
