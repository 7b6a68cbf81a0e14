import { readFileSync } from 'node:fs';
import { onTestFinished, vi } from 'vitest';
import type { Messages } from '../../../src/i18n/messages.js';
import { createRequestHandler } from '../../../src/server/create-request-handler.js';
import type { RequestHandlerOptions } from '../../../src/server/settings.js';
import { sqliteStore } from '../../../src/server/store/sqlite-store.js';
import { readExample } from '../../fixtures/examples.js';
import { parseHtml } from '../../fixtures/parse-html.js';

// Time limits that only a stuck test reaches.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

export const BASE = 'https://tidewater-atlas.example/privacy/requests';
export const SECRET = 'a secret that is at least 32 characters long';

const words = (tag: string): Messages => JSON.parse(readFileSync(`locales/requests/${tag}.json`, 'utf8'));

/** A handler over a database of its own, with a clock that stands still until it is moved. */
export function receivingEnd(options: Partial<RequestHandlerOptions> = {}) {
  const store = options.store ?? sqliteStore(':memory:');
  if (options.store === undefined) onTestFinished(() => store.close());
  let time = Date.parse('2026-11-23T10:00:00Z');
  const policy = readExample('modern');
  const handler = createRequestHandler({
    policy,
    messages: { en: words('en'), de: words('de'), ar: words('ar') },
    store,
    secret: SECRET,
    base: BASE,
    now: () => new Date(time),
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  return {
    store,
    policy,
    handler,
    pass: (ms: number) => {
      time += ms;
    },
    now: () => new Date(time),
    get: (path: string, headers: Record<string, string> = {}) => handler(new Request(BASE + path, { headers })),
    post: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      handler(new Request(BASE + path, { method: 'POST', body, headers })),
    postJson: (request: object, headers: Record<string, string> = {}, path = '') =>
      handler(
        new Request(BASE + path, {
          method: 'POST',
          body: JSON.stringify(request),
          headers: { 'content-type': 'application/json', 'idempotency-key': 'key-00000001', ...headers },
        }),
      ),
    records: async () => (await store.list({ limit: 100 })).records,
  };
}

/** A page as a browser reads it, with scripts off. */
export async function readPage(response: Response) {
  return parseHtml(await response.text(), BASE);
}

/** What a browser would send of a form: what is in it, with some of it filled in. */
export function filledIn(document: Document, answers: Record<string, string> = {}): URLSearchParams {
  const form = document.querySelector('form');
  if (form === null || document.defaultView === null) throw new Error('There is no form.');
  const data = new document.defaultView.FormData(form);
  for (const [name, value] of Object.entries(answers)) {
    if (form.elements.namedItem(name) === null) throw new Error(`The form does not ask for "${name}".`);
    data.set(name, value);
  }
  return new URLSearchParams([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
