import { createHash } from 'node:crypto';
import { createTranslator } from '../i18n/create-translator.js';
import type { Messages } from '../i18n/messages.js';
import type { Policy } from '../policy/schema/policy.js';
import type { DrpOptions } from './drp/drp-options.js';
import { canonicalJson } from './http/canonical-json.js';
import { createRateLimit, type RateLimit } from './http/rate-limit.js';
import type { Secrets } from './http/sign.js';
import type { RequestStore } from './store/request-store.js';

/** Who hears of requests, through the outbox: run a worker (`startOutbox`) that delivers. */
export interface NotifyOptions {
  /**
   * Whether people hear by mail, where they gave an address: a receipt, the link by which they confirm, and each change of
   * where the request stands.
   * @default false
   */
  readonly requester?: boolean;
  /** Addresses of those who answer. Their mails name the request and the day it is due, nobody's data. */
  readonly team?: readonly string[];
  /** The address at which your inbox shows a request, for the mails to your team to link to. */
  readonly inboxHref?: (reference: string) => string;
  /** Addresses that get an event for each request and each change of status, without anybody's data. */
  readonly webhooks?: readonly string[];
}

/** What `createRequestHandler` needs to know. */
export interface RequestHandlerOptions {
  readonly policy: Policy;
  /** The words of the languages to answer in, from `react-privacy-center/locales/requests/<tag>`, by tag. */
  readonly messages: Readonly<Record<string, Messages>>;
  readonly store: RequestStore;
  /**
   * Signs tokens and addresses: 32 characters or more that nobody can guess, the same in every process. To change it, give
   * the new one and after it the old one, for as long as addresses that it signed are to open.
   */
  readonly secret: string | readonly string[];
  /**
   * The whole address at which people reach the handler, `https://example.org/privacy/requests`. Links in mail start
   * with it, so it is not taken from a request, where anybody could write another.
   */
  readonly base: string;
  /** Who is answering requests, as the audit log is to say; `false` for everybody else. @default nobody */
  readonly authorize?: (request: Request) => string | false | Promise<string | false>;
  /** `false` for none. @default 20 in ten minutes for each sender whose address is known */
  readonly rateLimit?: RateLimit | false;
  /** Who sent a request, where a proxy stands before this server. @default the address that connected */
  readonly clientAddress?: (request: Request) => string | undefined;
  readonly notify?: NotifyOptions;
  /** Lets authorized agents use the Data Rights Protocol. */
  readonly drp?: DrpOptions;
  /** Days that are no business days, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** Where the company is: it decides on which day a request came in. An IANA name. @default 'UTC' */
  readonly timeZone?: string;
  /** Whether to send a one-time link also where a law allows it without asking for it. @default true */
  readonly confirmWhereAllowed?: boolean;
  /** @default 22_000_000, which holds as many files as one field takes */
  readonly maxBytes?: number;
  /** How long a body may take to arrive. @default 30_000 */
  readonly bodyTimeoutMs?: number;
  readonly now?: () => Date;
  /** Told what the store threw, when a person was asked to come back later. Nothing else is ever logged. */
  readonly onError?: (error: unknown) => void;
}

/** The options, checked, with everything that is the same for each request. */
export interface Settings extends Omit<RequestHandlerOptions, 'base' | 'secret'> {
  readonly secrets: Secrets;
  readonly base: { readonly origin: string; readonly path: string };
  readonly policyHash: string;
  readonly rateLimit: RateLimit | false;
  readonly maxBytes: number;
  readonly bodyTimeoutMs: number;
  readonly confirmWhereAllowed: boolean;
  readonly now: () => Date;
}

/** @throws TypeError if an option can not be used */
export function settingsOf(options: RequestHandlerOptions): Settings {
  const { secret, messages, policy, base, ...rest } = options;
  const secrets = [secret].flat();
  if (secrets.length === 0 || secrets.some((each) => typeof each !== 'string' || each.length < 32)) {
    fail('`secret` must have 32 characters or more.');
  }
  if (Object.keys(messages).length === 0) fail('`messages` needs one language at least.');
  for (const each of Object.values(messages)) createTranslator(each, 'requests');
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return fail('`base` must be a whole address, such as https://example.org/privacy/requests.');
  }
  return {
    rateLimit: createRateLimit(),
    maxBytes: 22_000_000,
    bodyTimeoutMs: 30_000,
    confirmWhereAllowed: true,
    now: () => new Date(),
    ...rest,
    secrets,
    messages,
    policy,
    base: { origin: url.origin, path: url.pathname.replace(/\/+$/, '') },
    policyHash: createHash('sha256').update(canonicalJson(policy)).digest('hex'),
  };
}

function fail(why: string): never {
  throw new TypeError(`[react-privacy-center] createRequestHandler: ${why}`);
}
