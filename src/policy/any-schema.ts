/** A Valibot schema of whatever kind, by the fields that tell what is inside. */
export interface AnySchema {
  readonly expects: string;
  readonly type: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly wrapped?: AnySchema;
  readonly options?: readonly AnySchema[];
  readonly getter?: (input: undefined) => AnySchema;
  readonly pipe?: readonly { readonly type: string; readonly message?: unknown }[];
}

/** The schemas a value may be read by, without what is wrapped around them. */
export function readings(schema: AnySchema): AnySchema[] {
  if (schema.wrapped !== undefined) return readings(schema.wrapped);
  if (schema.getter !== undefined) return readings(schema.getter(undefined));
  // The members of a picklist are options too, but no schemas.
  if (schema.type === 'union' || schema.type === 'variant') return (schema.options ?? []).flatMap(readings);
  return [schema];
}
