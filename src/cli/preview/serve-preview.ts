import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Messages } from '../../i18n/messages.js';
import { previewClient } from './client.js';
import { type PreviewState, renderPreview } from './render-preview.js';
import { STYLE } from './style.js';

/** What the server of a preview needs. */
export interface PreviewOptions {
  /** What the file says now. */
  readonly state: () => PreviewState;
  readonly port: number;
  /** The centre's own stylesheet. */
  readonly stylesheet: string;
  readonly messagesFor: (locale: string) => Promise<Messages>;
}

/** A preview that runs. */
export interface Preview {
  readonly url: string;
  /** Has every page that is open ask for itself anew. */
  changed(): void;
  close(): Promise<void>;
}

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const HOST = '127.0.0.1';
const KEEP_ALIVE_MS = 25_000;

/** Shows a policy on this machine alone. */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const listening = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, options, listening).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('This page could not be made.\n');
    });
  });
  const port = await listen(server, options.port);
  // Proxies and browsers give up on a connection that says nothing.
  const timer = setInterval(() => {
    for (const response of listening) response.write(':\n\n');
  }, KEEP_ALIVE_MS);
  return {
    url: `http://${HOST}:${port}/`,
    changed: () => {
      for (const response of listening) response.write('event: change\ndata:\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { state, stylesheet, messagesFor }: PreviewOptions,
  listening: Set<ServerResponse>,
): Promise<void> {
  const send = (status: number, type: string, body: string) => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': CSP,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  // Another site could give this machine a name of its own, and read what is here.
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) {
    return send(403, 'text/plain', 'A preview is for this machine alone.\n');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'Only GET is answered.\n');
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
  switch (pathname) {
    case '/':
      return send(200, 'text/html', await renderPreview(state(), searchParams, messagesFor));
    case '/styles.css':
      return send(200, 'text/css', stylesheet);
    case '/preview.css':
      return send(200, 'text/css', STYLE);
    case '/preview.js':
      return send(200, 'text/javascript', `(${previewClient})();\n`);
    case '/events':
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
      return;
    default:
      return send(404, 'text/plain', 'There is nothing here. The preview is at /.\n');
  }
}
