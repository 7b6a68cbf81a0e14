import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pause, TIMEOUT_MS } from './clock.js';
import type { Fault } from './run-plan.js';

/** The header by which a window says what is to go wrong with a try. */
export const FAULT_HEADER = 'x-fault';
/** The header that says which of the two servers a try is for. */
export const SERVER_HEADER = 'x-server';

/** Stands where a balancer and the whole of the internet would stand, and does what is worst. */
export interface FaultProxy {
  readonly origin: string;
  /** Resolves once nothing is on its way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** @param ports where the servers listen, `undefined` for one that is down */
export async function startFaultProxy(ports: () => readonly (number | undefined)[]): Promise<FaultProxy> {
  const underway = new Set<Promise<unknown>>();
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    const work = pass(incoming, outgoing, ports).catch(() => outgoing.destroy());
    underway.add(work);
    void work.finally(() => underway.delete(work));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async settled() {
      while (underway.size > 0) await Promise.all(underway);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  ports: () => readonly (number | undefined)[],
): Promise<void> {
  const fault = incoming.headers[FAULT_HEADER] as Fault;
  const body = await readAll(incoming);
  const forward = () => {
    const all = ports();
    const port = all[Number(incoming.headers[SERVER_HEADER])] ?? all.find((each) => each !== undefined);
    return port === undefined ? Promise.reject(new Error('every server is down')) : send(incoming, body, port);
  };
  switch (fault) {
    case 'refused':
      outgoing.destroy();
      return;
    case 'error-before':
      outgoing.writeHead(500).end('<h1>Internal Server Error</h1>');
      return;
    case 'too-many':
      outgoing.writeHead(429, { 'retry-after': '2' }).end();
      return;
    case 'lost-response':
      await forward();
      outgoing.destroy();
      return;
    case 'half-response': {
      const answer = await forward();
      outgoing.writeHead(answer.status, answer.headers);
      outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => outgoing.destroy());
      return;
    }
    case 'error-after':
      await forward();
      outgoing.writeHead(500).end();
      return;
    case 'in-flight':
      await forward();
      outgoing.writeHead(409, { 'retry-after': '1', 'content-type': 'application/problem+json' }).end('{}');
      return;
    case 'slow-response': {
      const answer = await forward();
      await pause(TIMEOUT_MS * 1.3);
      end(outgoing, answer);
      return;
    }
    case 'late':
      // Nobody waits any more, and it was perhaps sent again: only now does it reach the server.
      await pause(TIMEOUT_MS * 1.3);
      end(outgoing, await forward());
      return;
    case 'twice': {
      const [answer] = await Promise.all([forward(), forward()]);
      end(outgoing, answer);
      return;
    }
    default:
      end(outgoing, await forward());
  }
}

function end(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  if (!outgoing.destroyed) outgoing.writeHead(status, headers).end(body);
}

function send({ method, url, headers }: IncomingMessage, body: Buffer, port: number): Promise<Answer> {
  const { [FAULT_HEADER]: _, [SERVER_HEADER]: __, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers: rest, agent: false }, (answer) => {
      readAll(answer).then(
        (read) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
