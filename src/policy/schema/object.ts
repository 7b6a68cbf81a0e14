import * as v from 'valibot';

/** An object with these fields and no others. */
export function object<Entries extends v.ObjectEntries>(entries: Entries): v.StrictObjectSchema<Entries, undefined> {
  return noList(v.strictObject(entries));
}

/** The schema of an object, refusing lists: to JavaScript they are objects too, ones without any field. */
export function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  return {
    ...schema,
    '~run': (dataset, config) => (Array.isArray(dataset.value) ? NO_OBJECT : schema)['~run'](dataset, config),
  };
}

const NO_OBJECT = { ...v.custom<never>(() => false), expects: 'Object' };
