import type { HttpProblem } from './http-problem.js';

// Pages hold what people asked for: nobody may keep, frame, index or pass on a word of them.
const GUARDED = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // Not "no-referrer": with it, browsers send no Origin with the form.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  vary: 'Accept, Accept-Language',
};

type ExtraHeaders = Readonly<Record<string, string>>;

/** An answer for programs. */
export function jsonAnswer(value: unknown, status = 200, headers: ExtraHeaders = {}): Response {
  return answer(JSON.stringify(value), status, { 'content-type': 'application/json', ...headers });
}

/** An answer for people: a whole page. */
export function htmlAnswer(markup: string, status = 200, headers: ExtraHeaders = {}): Response {
  return answer(markup, status, { 'content-type': 'text/html; charset=utf-8', ...headers });
}

/** A problem for programs (RFC 9457). */
export function problemAnswer(problem: HttpProblem): Response {
  return jsonAnswer(problem, problem.status, {
    'content-type': 'application/problem+json',
    ...problem.details.headers,
  });
}

/** Any answer, with the headers that every answer has. */
export function answer(body: string | null, status: number, headers: ExtraHeaders): Response {
  return new Response(body, { status, headers: { ...GUARDED, ...headers } });
}
