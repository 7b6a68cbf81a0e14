import { HttpProblem } from './http-problem.js';

/**
 * Lets through what a page of this site sent, and programs that are no browser.
 *
 * @param origin of the site, as the host states it: behind a proxy, a request's own address is another
 * @throws {HttpProblem} 403 if another site's page sent it
 */
export function checkOrigin(request: Request, origin: string): void {
  const site = request.headers.get('sec-fetch-site');
  const sender = request.headers.get('origin');
  // Every browser of the last years says the first, older ones the second.
  const own = site === null ? sender === null || sender === origin : site === 'same-origin' || site === 'none';
  if (!own) throw new HttpProblem(403, 'cross-site', { detail: 'Only pages of this site may send this.' });
}
