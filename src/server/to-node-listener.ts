import type { IncomingMessage, ServerResponse } from 'node:http';
import { setClientAddress } from './client-address.js';
import { problemAnswer } from './http/answer.js';
import { HttpProblem } from './http/http-problem.js';

/** Answers requests of the fetch standard. */
export type RequestHandler = (request: Request) => Promise<Response>;

/** How long a sender whose request was refused half-way may go on sending. */
const DRAIN_MS = 2_000;

/**
 * A handler as a listener of `node:http`, or as middleware of Express and the like.
 *
 * @example
 * createServer(toNodeListener(handler)).listen(3000);
 * app.use('/privacy/requests', toNodeListener(handler)); // Express, before anything that reads bodies
 */
export function toNodeListener(handler: RequestHandler): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return async (incoming, outgoing) => {
    const answer = await answerOf(handler, incoming);
    if (outgoing.destroyed) return;
    outgoing.statusCode = answer.status;
    answer.headers.forEach((value, name) => {
      outgoing.setHeader(name, value);
    });
    // What was not read of the request must not be taken for the next one.
    if (!incoming.complete) {
      outgoing.setHeader('connection', 'close');
      incoming.resume();
      const timer = setTimeout(() => incoming.destroy(), DRAIN_MS);
      incoming.once('close', () => clearTimeout(timer));
    }
    outgoing.end(incoming.method === 'HEAD' ? undefined : Buffer.from(await answer.arrayBuffer()));
  };
}

async function answerOf(handler: RequestHandler, incoming: IncomingMessage): Promise<Response> {
  let request: Request;
  try {
    request = requestOf(incoming);
  } catch {
    return problemAnswer(new HttpProblem(400, 'malformed', { detail: 'This is no request that can be answered.' }));
  }
  // Else it would be waited for in vain.
  if (incoming.readableEnded && request.body !== null) {
    const detail = 'Something else has read the body: mount the handler before whatever reads bodies.';
    return problemAnswer(new HttpProblem(500, 'body-already-read', { detail }));
  }
  try {
    return await handler(request);
  } catch {
    return problemAnswer(new HttpProblem(500, 'failed'));
  }
}

function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', headers, socket } = incoming;
  // Express takes the part of the path off at which a listener is mounted.
  const target = 'originalUrl' in incoming ? String(incoming.originalUrl) : (incoming.url ?? '');
  if (!target.startsWith('/')) throw new TypeError('not a path');
  const encrypted = 'encrypted' in socket;
  const url = `${encrypted ? 'https' : 'http'}://${headers.host ?? 'localhost'}${target}`;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(url, {
    method,
    headers: headersOf(incoming),
    ...(hasBody ? { body: bodyOf(incoming), duplex: 'half' } : {}),
  } as RequestInit);
  setClientAddress(request, socket.remoteAddress);
  return request;
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  }
  return headers;
}

// Node's own Readable.toWeb throws where nobody can catch it when a sender goes away.
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let open = true;
  const once = (action: () => void) => () => {
    if (!open) return;
    open = false;
    action();
  };
  return new ReadableStream({
    start(controller) {
      incoming.on('data', (chunk: Buffer) => {
        if (!open) return;
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.on(
        'end',
        once(() => controller.close()),
      );
      incoming.on(
        'error',
        once(() => controller.error(new Error('The request broke off.'))),
      );
    },
    pull() {
      incoming.resume();
    },
    cancel: once(() => {}),
  });
}
