import { parse } from '@humanwhocodes/momoa';

/** Why a text is no JSON, and where. */
export interface JsonFault {
  readonly reason: string;
  /** Index of the character at fault; the text's length where it ends too early. */
  readonly offset: number;
}

/** Finds where a text stops being JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as SyntaxError;
    if (/^Unexpected end/.test(message)) return { reason: 'it ends too early', offset: text.trimEnd().length };
    const [, place] = / in JSON at position (\d+)/.exec(message) ?? [];
    const offset = place === undefined ? offsetOfToken(text) : Number(place);
    if (/^\/[/*]/.test(text.slice(offset))) return { reason: 'it has no comments', offset };
    // What stands around it is shown below the message, whole.
    const reason = message.replace(/(?:, (?:\.{3})?".*"(?:\.{3})? is not valid| in) JSON.*$/s, '');
    return { reason, offset };
  }
}

/** JSON.parse does not say where a token is that it did not expect. */
function offsetOfToken(text: string): number {
  try {
    parse(text);
  } catch (error) {
    const { offset } = error as { offset?: number };
    if (offset !== undefined) return offset;
  }
  return text.length;
}
