import * as v from 'valibot';
import type { Exchange } from './exchange.js';
import { HttpProblem } from './http/http-problem.js';
import { contentTypeOf, parseBody } from './http/parse-body.js';
import { readBody } from './http/read-body.js';

/** The body of a small form or JSON object, as text fields. */
export async function readFields({ request, settings }: Exchange): Promise<Record<string, unknown>> {
  contentTypeOf(request);
  const bytes = await readBody(request, { maxBytes: 64_000, timeoutMs: settings.bodyTimeoutMs });
  const body = await parseBody(bytes, request);
  const value = body.type === 'form' ? Object.fromEntries(body.value) : body.value;
  if (typeof value !== 'object' || value === null) throw new HttpProblem(400, 'malformed');
  return value as Record<string, unknown>;
}

/** @throws {HttpProblem} 422 with the places that do not checked */
export function checked<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const errors = result.issues.map((issue) => ({ code: 'invalid', pointer: `/${v.getDotPath(issue) ?? ''}` }));
  throw new HttpProblem(422, 'invalid', { members: { errors } });
}
