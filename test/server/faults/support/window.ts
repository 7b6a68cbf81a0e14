import { createRequestClient, type SendRequest } from '../../../../src/requests/create-request-client.js';
import type { PrivacyRequest } from '../../../../src/requests/request-schema.js';
import { issueFormToken } from '../../../../src/server/form-token.js';
import { CALM_TIMEOUT_MS, fast, pause, TIMEOUT_MS } from './clock.js';
import { FAULT_HEADER, SERVER_HEADER } from './fault-proxy.js';
import type { Random } from './random.js';
import { SECRET } from './receiving-server.js';
import type { Fault } from './run-plan.js';

/** What a person asks; the email address tells each intent from all others. */
export type Asked = Pick<PrivacyRequest, 'kind'> & { readonly email: string };

/** What a person sees after a press of the button. */
type Seen =
  | { readonly state: 'receipt'; readonly reference: string; readonly text: string }
  /** Something else was sent from this page before. */
  | { readonly state: 'sent before' }
  | { readonly state: 'try again' };

/** A window of a browser with the form in it. */
export interface Window {
  press(asked: Asked): Promise<Seen>;
  /** The page as it was loaded, in another window. */
  copy(faults: readonly Fault[]): Window;
  /** What went wrong so far is over. */
  clear(): void;
}

export interface WindowOptions {
  readonly endpoint: string;
  readonly scripts: 'on' | 'off';
  readonly faults: readonly Fault[];
  readonly random: Random;
  /** Names an intent: another one each time. */
  readonly keys: () => string;
}

/** Opens the form, with scripts on or off. */
export async function openWindow(options: WindowOptions, kind: Asked['kind']): Promise<Window> {
  return options.scripts === 'on' ? scripted(options, options.keys()) : plain(options, await readForm(options, kind));
}

const envelope = { locale: 'en', policyId: 'tidewater-atlas-privacy', policyVersion: '4.0' };
const FIELDS = {
  question: { regime: 'eu-gdpr', message: 'What do you know of me?' },
  delete: { regime: 'eu-gdpr' },
  'opt-out-sale-share': { regime: 'us-ca' },
};

const fieldsOf = (asked: Asked) => ({ ...envelope, ...FIELDS[asked.kind as keyof typeof FIELDS], ...asked });

/** Sends through the proxy, telling it what goes wrong with each try. */
function faultyNetwork({ faults, random }: WindowOptions) {
  const left = [...faults];
  let timeout = TIMEOUT_MS;
  return {
    timeout: () => timeout,
    clear() {
      left.splice(0);
      timeout = CALM_TIMEOUT_MS;
    },
    isOnline: () => left[0] !== 'offline' || left.shift() === undefined,
    fetch: (address: string, init: RequestInit): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.set(FAULT_HEADER, left.shift() ?? 'none');
      headers.set(SERVER_HEADER, String(random.below(2)));
      return fetch(address, { ...init, headers });
    },
  };
}

/** The form with scripts: as it is sent by `RequestForm`. */
function scripted(options: WindowOptions, firstKey: string): Window {
  const { endpoint, random, keys } = options;
  let key = firstKey;
  const network = faultyNetwork(options);
  const send: SendRequest = (...request) =>
    createRequestClient({
      endpoint,
      timeout: network.timeout(),
      random: random.next,
      sleep: (milliseconds) => pause(fast(milliseconds)),
      isOnline: network.isOnline,
      fetch: (address, init = {}) => network.fetch(String(address), init),
    })(...request);
  return {
    clear: network.clear,
    copy: (faults) => scripted({ ...options, faults }, firstKey),
    async press(asked) {
      const token = issueFormToken(SECRET, new Date(Date.now() - 60_000));
      const delivery = await send(fieldsOf(asked) as PrivacyRequest, { key, token });
      switch (delivery.state) {
        case 'received':
          return {
            state: 'receipt',
            reference: delivery.receipt.reference,
            text: JSON.stringify(delivery.receipt),
          };
        case 'rejected':
          throw new Error(`The server finds fault with what was sent: ${JSON.stringify(delivery.errors)}`);
        case 'refused':
          if (delivery.problem?.code === 'idempotency-key-reused') {
            key = keys();
            return { state: 'sent before' };
          }
          if (delivery.status !== 429) throw new Error(`The server refused with ${delivery.status}.`);
          return { state: 'try again' };
        default:
          return { state: 'try again' };
      }
    },
  };
}

const REFERENCE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/;

/** What the page of a form without scripts sends along, its key among it. */
type Hidden = Readonly<Record<string, string>>;

const hiddenIn = (html: string): Hidden =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]),
  );

/** Loads the page, again while the servers are down. */
async function readForm({ endpoint }: WindowOptions, kind: Asked['kind']): Promise<Hidden> {
  const { regime } = FIELDS[kind as keyof typeof FIELDS];
  for (;;) {
    const page = await fetch(`${endpoint}?kind=${kind}&regime=${regime}&lang=en`, { headers: { accept: 'text/html' } })
      .then(async (response) => (response.ok ? response.text() : undefined))
      .catch(() => undefined);
    if (page !== undefined) return hiddenIn(page);
    await pause(20);
  }
}

/** The server's own page: posted as it is, and once more where no answer came. */
function plain(options: WindowOptions, firstHidden: Hidden): Window {
  const { endpoint } = options;
  const network = faultyNetwork(options);
  let hidden = firstHidden;
  return {
    clear: network.clear,
    copy: (faults) => plain({ ...options, faults }, firstHidden),
    async press(asked) {
      if (!network.isOnline()) return { state: 'try again' };
      const { locale: _, policyId: __, policyVersion: ___, ...written } = fieldsOf(asked);
      const answer = await network
        .fetch(endpoint, {
          method: 'POST',
          body: new URLSearchParams({ ...hidden, ...written }),
          headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
          signal: AbortSignal.timeout(network.timeout()),
        })
        .then(async (response) => ({ status: response.status, html: await response.text() }))
        .catch(() => undefined);
      if (answer === undefined || answer.status >= 500) return { state: 'try again' };
      const { status, html } = answer;
      if (status === 201) {
        const [reference] = REFERENCE.exec(html) ?? [];
        if (reference === undefined) throw new Error(`A receipt without a reference:\n${html}`);
        return { state: 'receipt', reference, text: html };
      }
      if (status === 409 || status === 429) return { state: 'try again' };
      const again = hiddenIn(html);
      if (status !== 422 || again.key === undefined || again.key === hidden.key) {
        throw new Error(`The server refused with ${status}:\n${html}`);
      }
      hidden = again;
      return { state: 'sent before' };
    },
  };
}
