import * as v from 'valibot';

/** The schema of a list. It names its item's schema, so that docstrings of the fields inside reach those who write them. */
export interface ListSchema<Item extends v.GenericSchema>
  extends v.GenericSchema<readonly v.InferInput<Item>[], readonly v.InferOutput<Item>[]> {
  readonly item: Item;
}

/** A list that nobody changes: a policy written `as const` fits too. */
export function list<Item extends v.GenericSchema>(item: Item): ListSchema<Item> {
  return v.array(item);
}
