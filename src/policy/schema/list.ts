import * as v from 'valibot';

/** A list that nobody changes: a policy written `as const` fits too. */
export function list<Item extends v.GenericSchema>(
  item: Item,
): v.GenericSchema<readonly v.InferInput<Item>[], readonly v.InferOutput<Item>[]> {
  return v.array(item);
}
