import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Messages, negotiateLocale } from 'react-privacy-center/document';
import type { Policy } from 'react-privacy-center/policy';
import {
  createRequestHandler,
  type Deliver,
  issueFormToken,
  newRequestKey,
  postgresStore,
  sqliteStore,
  startOutbox,
  toNodeListener,
} from 'react-privacy-center/server';
import type { DemoPageProps } from './demo-page.js';
import { renderPage } from './render-page.js';

export interface DemoOptions {
  readonly port: number;
  /** A SQLite file, or `postgres://…`. */
  readonly database: string;
  /** Where the files are that browsers load. */
  readonly assets: Readonly<Record<string, string>>;
}

const TAGS = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar', 'he'];
// Known to everybody who reads this: yours comes from the environment.
const SECRET = 'a secret for the demo and for nothing else';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The centre, the form, the receiving end and the inbox in one process, for this machine alone. */
export function startDemo({ port, database, assets }: DemoOptions): void {
  const origin = `http://localhost:${port}`;
  const policy = readJson<Policy>('examples/policies/modern.json');
  const words = (folder: string) =>
    Object.fromEntries(TAGS.map((tag) => [tag, readJson<Messages>(join(folder, `${tag}.json`))]));
  const [messages, requestMessages, inbox] = [words('locales'), words('locales/requests'), words('locales/inbox')];
  const inboxMessages = Object.fromEntries(
    TAGS.map((tag) => [tag, { inbox: inbox[tag] as Messages, requests: requestMessages[tag] as Messages }]),
  );
  const pages: Readonly<Record<string, (locale: string) => DemoPageProps>> = {
    '/': (locale) => ({
      page: 'privacy',
      title: 'Privacy at Tidewater Atlas',
      locale,
      policy,
      messages: messages[locale] as Messages,
      requestMessages: requestMessages[locale] as Messages,
      token: issueFormToken(SECRET),
      requestKey: newRequestKey(),
    }),
    '/inbox': (locale) => ({ page: 'inbox', title: 'Requests', locale, inboxMessages }),
  };
  const store = database.startsWith('postgres') ? postgresStore(database) : sqliteStore(database);
  const requests = toNodeListener(
    createRequestHandler({
      policy,
      messages: requestMessages,
      store,
      secret: SECRET,
      base: `${origin}/privacy/requests`,
      // Whoever can reach this machine's own address may answer. Yours looks at who is signed in.
      authorize: () => 'demo',
      notify: { requester: true, team: ['team@demo.example'] },
      onError: console.error,
    }),
  );
  startOutbox({ store, deliver: { mail: printMail }, everyMs: 1_000, onError: console.error });

  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', origin);
    const [file, page] = [assets[pathname], pages[pathname]];
    if (pathname.startsWith('/privacy/requests')) requests(incoming, outgoing);
    else if (file !== undefined)
      send(outgoing, file.endsWith('.css') ? 'text/css' : 'text/javascript', readFileSync(file));
    else if (page !== undefined) {
      const asked = [searchParams.get('lang') ?? '', incoming.headers['accept-language']?.split(/[,;]/)[0] ?? ''];
      send(outgoing, 'text/html', renderPage(page(negotiateLocale(asked, TAGS) ?? 'en')));
    } else outgoing.writeHead(404).end();
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Something else listens on port ${port}. Choose another one: PORT=4001 npm run demo`);
    process.exit(1);
  });
  server.listen(port, 'localhost', () => {
    console.log(`The privacy centre: ${origin}`);
    console.log(`The inbox:          ${origin}/inbox`);
    console.log(`Requests are in:    ${database.replace(/:[^:@/]*@/, ':…@')}`);
  });
}

/** In place of a mail server. */
const printMail: Deliver = async ({ message }) => {
  const { to, subject, text } = message as { to: string; subject: string; text: string };
  console.log(`\n── Mail to ${to}\n── ${subject}\n${text}`);
  return { delivered: true };
};

function send(outgoing: ServerResponse, type: string, body: string | Buffer): void {
  outgoing.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': CSP,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  outgoing.end(body);
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
