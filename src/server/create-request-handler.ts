import { type Exchange, languageOf, type Route } from './exchange.js';
import { answer, htmlAnswer, jsonAnswer, problemAnswer } from './http/answer.js';
import { checkOrigin } from './http/check-origin.js';
import { HttpProblem } from './http/http-problem.js';
import { preferredFormat } from './http/preferred-format.js';
import { problemPage } from './pages/problem-page.js';
import { confirmRequest, showConfirmation } from './routes/confirm.js';
import { exerciseRight, revokeDataRequest, setUpAgent, showAgent, showDataRequest } from './routes/data-rights.js';
import { listInbox, moveInboxRequest, showRequest } from './routes/inbox.js';
import { showForm } from './routes/show-form.js';
import { showStyle } from './routes/show-style.js';
import { changeStatus, showStatus } from './routes/status.js';
import { submitRequest } from './routes/submit-request.js';
import { type RequestHandlerOptions, type Settings, settingsOf } from './settings.js';
import type { RequestHandler } from './to-node-listener.js';

interface Entry {
  /** Under the base; a part with a colon is a name for whatever stands there. */
  readonly path: string;
  /** Who reads its problems. */
  readonly readers: 'people' | 'programs' | 'agents';
  readonly methods: Readonly<Record<string, Route>>;
}

const ROUTES: readonly Entry[] = [
  { path: '', readers: 'people', methods: { GET: showForm, POST: submitRequest } },
  { path: '/style.css', readers: 'programs', methods: { GET: showStyle } },
  { path: '/status/:key', readers: 'people', methods: { GET: showStatus, POST: changeStatus } },
  { path: '/confirm/:token', readers: 'people', methods: { GET: showConfirmation, POST: confirmRequest } },
  { path: '/inbox', readers: 'programs', methods: { GET: listInbox } },
  { path: '/inbox/:reference', readers: 'programs', methods: { GET: showRequest, POST: moveInboxRequest } },
  { path: '/v1/agent/:id', readers: 'agents', methods: { GET: showAgent, POST: setUpAgent } },
  { path: '/v1/data-rights-request', readers: 'agents', methods: { POST: exerciseRight } },
  {
    path: '/v1/data-rights-request/:id',
    readers: 'agents',
    methods: { GET: showDataRequest, DELETE: revokeDataRequest },
  },
];

/**
 * The receiving end of the request form: answers everything at and under `base`, by the fetch standard, so that it
 * fits into any server (see `toNodeListener`). It throws for wrong options, never for a request.
 *
 * @throws TypeError if an option can not be used
 * @example
 * const handler = createRequestHandler({
 *   policy,
 *   messages: { en },
 *   store: sqliteStore('requests.db'),
 *   secret: process.env.REQUEST_SECRET,
 *   base: 'https://example.org/privacy/requests',
 * });
 */
export function createRequestHandler(options: RequestHandlerOptions): RequestHandler {
  const settings = settingsOf(options);
  return async (request) => {
    const url = new URL(request.url);
    const found = match(settings, url.pathname);
    const exchange: Exchange = { settings, request, url, params: found?.params ?? {} };
    try {
      return await serve(exchange, found?.entry);
    } catch (error) {
      if (!(error instanceof HttpProblem)) settings.onError?.(error);
      const problem = error instanceof HttpProblem ? error : new HttpProblem(500, 'failed');
      return problemFor(found?.entry.readers ?? 'people', exchange, problem);
    }
  };
}

async function serve(exchange: Exchange, entry: Entry | undefined): Promise<Response> {
  const { request, settings } = exchange;
  if (entry === undefined) throw new HttpProblem(404, 'not-found');
  const { methods, readers } = entry;
  const allow = [...Object.keys(methods), ...('GET' in methods ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (request.method === 'OPTIONS') return answer(null, 204, { allow });
  const route = methods[request.method === 'HEAD' ? 'GET' : request.method];
  if (route === undefined) throw new HttpProblem(405, 'method-not-allowed', { headers: { allow } });
  // Agents are no browsers: their signature says who they are.
  if (request.method === 'POST' && readers !== 'agents') checkOrigin(request, settings.base.origin);
  return route(exchange);
}

function match({ base }: Settings, pathname: string) {
  if (!`${pathname}/`.startsWith(`${base.path}/`)) return undefined;
  const parts = pathname.slice(base.path.length).replace(/\/$/, '').split('/');
  for (const entry of ROUTES) {
    const names = entry.path.split('/');
    if (names.length !== parts.length) continue;
    if (!names.every((name, at) => name.startsWith(':') || name === parts[at])) continue;
    const params = names.flatMap((name, at) => (name.startsWith(':') ? [[name.slice(1), decoded(parts[at])]] : []));
    return { entry, params: Object.fromEntries(params) as Record<string, string> };
  }
  return undefined;
}

function decoded(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function problemFor(readers: Entry['readers'], exchange: Exchange, problem: HttpProblem): Response {
  const { status, code, details } = problem;
  if (readers === 'agents') {
    const message = details.detail ?? code.replaceAll('-', ' ');
    const fatal = details.members?.fatal === true;
    return jsonAnswer({ code: String(status), message, ...(fatal && { fatal }) }, status, details.headers);
  }
  if (readers === 'programs' || !prefersPage(exchange.request)) return problemAnswer(problem);
  try {
    return htmlAnswer(problemPage(exchange, languageOf(exchange), problem), status, details.headers);
  } catch (error) {
    // A policy that nobody checked may be the reason; an answer there must be.
    exchange.settings.onError?.(error);
    return problemAnswer(problem);
  }
}

function prefersPage(request: Request): boolean {
  try {
    return preferredFormat(request.headers.get('accept'), 'json') === 'html';
  } catch {
    return false;
  }
}
