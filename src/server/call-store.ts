import { HttpProblem } from './http/http-problem.js';
import type { Settings } from './settings.js';
import { type RequestStore, RequestStoreError } from './store/request-store.js';

/**
 * Asks the store for something.
 *
 * @throws {HttpProblem} 503 if it is away, 404 or 409 if what is asked for is not there or not allowed
 */
export async function callStore<T>(settings: Settings, ask: (store: RequestStore) => Promise<T>): Promise<T> {
  try {
    return await ask(settings.store);
  } catch (error) {
    if (error instanceof RequestStoreError) {
      throw new HttpProblem(error.code === 'not-found' ? 404 : 409, error.code);
    }
    settings.onError?.(error);
    throw new HttpProblem(503, 'unavailable', { headers: { 'retry-after': '5' } });
  }
}
