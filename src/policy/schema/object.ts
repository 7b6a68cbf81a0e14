import * as v from 'valibot';

/** An object with these fields and no others; each other is an issue of its own. */
export function object<Entries extends v.ObjectEntries>(entries: Entries): v.StrictObjectSchema<Entries, undefined> {
  // Valibot's strict object, which JSON Schema knows, names the first field too many and no more.
  const schema = v.objectWithRest(entries, v.never());
  const run = schema['~run'].bind(schema) as v.StrictObjectSchema<Entries, undefined>['~run'];
  return noList({ ...v.strictObject(entries), '~run': run });
}

/** The schema of an object, refusing lists: to JavaScript they are objects too, ones without any field. */
export function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  return {
    ...schema,
    '~run': (dataset, config) => (Array.isArray(dataset.value) ? NO_OBJECT : schema)['~run'](dataset, config),
  };
}

const NO_OBJECT = { ...v.custom<never>(() => false), expects: 'Object' };
