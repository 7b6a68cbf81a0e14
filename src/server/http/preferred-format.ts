import { HttpProblem } from './http-problem.js';

/** What an answer is written in. */
export type Format = 'html' | 'json';

const TYPES = {
  html: ['text/html', 'application/xhtml+xml'],
  json: ['application/json', 'application/problem+json'],
} as const;

/**
 * What the sender would rather read; between equals, what they sent.
 *
 * @throws {HttpProblem} 406 if they read neither
 */
export function preferredFormat(accept: string | null, sent: Format): Format {
  if (accept === null || accept.trim() === '') return sent;
  const ranges = accept.toLowerCase().split(',').slice(0, 50).map(parseRange);
  const quality = { html: qualityOf('html', ranges), json: qualityOf('json', ranges) };
  if (quality.html === 0 && quality.json === 0) {
    throw new HttpProblem(406, 'not-acceptable', { detail: 'Answers are text/html or application/json.' });
  }
  if (quality.html === quality.json) return sent;
  return quality.html > quality.json ? 'html' : 'json';
}

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

function parseRange(range: string): MediaRange {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : Number(weight);
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The most exact range decides (RFC 9110 §12.5.1). */
function qualityOf(format: Format, ranges: readonly MediaRange[]): number {
  const best = (types: readonly string[]) => {
    const found = ranges.filter(({ type }) => types.includes(type)).map(({ quality }) => quality);
    return found.length === 0 ? undefined : Math.max(...found);
  };
  const family = format === 'html' ? 'text/*' : 'application/*';
  return best(TYPES[format]) ?? best([family]) ?? best(['*/*']) ?? 0;
}
