import type { RequestRecord, RequestStore } from '../../server/store/request-store.js';
import { CliError } from '../cli-error.js';

/** The request of a reference, however it was typed. */
export async function readRequest(store: RequestStore, typed: string): Promise<RequestRecord> {
  const reference = typed.trim().toUpperCase();
  const record = await store.find(reference);
  if (record !== undefined) return record;
  throw new CliError(
    `No request has the reference ${reference}.`,
    'See all of them with: react-privacy-center requests list',
  );
}
