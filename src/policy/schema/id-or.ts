import * as v from 'valibot';
import { IdSchema } from './primitives.js';

/** An id, or one of the kinds that the kit knows; the type names these for editors to offer. */
export function idOr<Kind extends string>(kinds: readonly Kind[]): v.GenericSchema<Kind | (string & {})> {
  return v.union([v.picklist(kinds), IdSchema]);
}
