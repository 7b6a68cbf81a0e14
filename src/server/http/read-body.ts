import { HttpProblem } from './http-problem.js';

/** How much, and how long, a body may be waited for. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/**
 * The whole body, read no further than it may be long.
 *
 * @throws {HttpProblem} 413 if it is longer, 408 if it does not come, 400 if it breaks off
 */
export async function readBody(request: Request, { maxBytes, timeoutMs }: BodyLimits): Promise<Uint8Array> {
  const tooBig = () => new HttpProblem(413, 'too-big', { members: { limit: maxBytes } });
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooBig();
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HttpProblem(408, 'too-slow')), timeoutMs);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return joined(chunks, length);
      length += value.length;
      if (length > maxBytes) throw tooBig();
      chunks.push(value);
    }
  } catch (error) {
    // Not waited for: a sender that has stalled would not end it either.
    reader.cancel().catch(() => {});
    throw error instanceof HttpProblem ? error : new HttpProblem(400, 'broken-off');
  } finally {
    clearTimeout(timer);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
