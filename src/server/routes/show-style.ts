import { answer } from '../http/answer.js';
import { STYLE } from '../pages/style.js';

/** The stylesheet of the server's pages. */
export async function showStyle(): Promise<Response> {
  return answer(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' });
}
