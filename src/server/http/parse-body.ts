import { HttpProblem } from './http-problem.js';
import type { Format } from './preferred-format.js';

/** What a body held. */
export type ParsedBody =
  | { readonly type: 'json'; readonly value: unknown }
  | { readonly type: 'form'; readonly value: FormData | URLSearchParams };

const JSON_TYPE = 'application/json';
const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/** Far more than any form has. To look at a million would keep everybody else waiting. */
const MAX_NAMES = 500;

/**
 * Which of the types that are read a request says it is.
 *
 * @throws {HttpProblem} 415 if it is of none
 */
export function contentTypeOf(request: Request): { readonly type: string; readonly sent: Format } {
  const [name = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const type = name.trim();
  const charset = parameters.find((each) => each.trim().startsWith('charset='))?.split('=')[1];
  const readable = charset === undefined || /^\s*"?utf-?8"?\s*$/.test(charset);
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (![JSON_TYPE, URLENCODED, MULTIPART].includes(type) || !readable || encoding.toLowerCase() !== 'identity') {
    throw new HttpProblem(415, 'unsupported-type', {
      detail: `Send ${JSON_TYPE}, ${URLENCODED} or ${MULTIPART}, in UTF-8, not compressed.`,
      headers: { 'accept-post': `${JSON_TYPE}, ${URLENCODED}, ${MULTIPART}` },
    });
  }
  return { type, sent: type === JSON_TYPE ? 'json' : 'html' };
}

/**
 * Reads a body as the type it says it is.
 *
 * @throws {HttpProblem} 400 if it is not that, or holds more than anybody fills in
 */
export async function parseBody(bytes: Uint8Array, request: Request): Promise<ParsedBody> {
  const body = await parse(bytes, request);
  if (countNames(body) > MAX_NAMES) {
    throw new HttpProblem(400, 'malformed', { detail: `The body has more than ${MAX_NAMES} names.` });
  }
  return body;
}

function countNames({ type, value }: ParsedBody): number {
  if (type === 'form') return [...value.keys()].length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

async function parse(bytes: Uint8Array, request: Request): Promise<ParsedBody> {
  const { type } = contentTypeOf(request);
  try {
    if (type === MULTIPART) {
      // The bytes are copied: Response takes no view of a buffer that may be shared.
      const whole = new Response(bytes.slice(), { headers: { 'content-type': header(request) } });
      return { type: 'form', value: await whole.formData() };
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (type === URLENCODED) return { type: 'form', value: new URLSearchParams(text) };
    return { type: 'json', value: JSON.parse(text) };
  } catch {
    throw new HttpProblem(400, 'malformed', { detail: `The body is not ${type}.` });
  }
}

function header(request: Request): string {
  return request.headers.get('content-type') ?? '';
}
