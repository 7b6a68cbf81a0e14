import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';

/**
 * Gives a policy's JSON Schema the docstrings of the folder it was made from, so that authors of JSON read what authors
 * of TypeScript read. The type `X`, or else `XSchema`,
 * describes the definition `X`, and each field of the type `Policy` its property.
 */
export function describeSchema(root: JsonSchema, folder: string): void {
  const files = readdirSync(folder).map((file) => join(folder, file));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const docsOf = (symbol: ts.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const symbols = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    return module === undefined ? [] : checker.getExportsOfModule(module);
  });
  const definitions = root.$defs ?? {};
  const described = new Set<JsonSchema>();

  const describe = (schema: JsonSchema, types: readonly ts.Type[]) => {
    if (described.has(schema)) return;
    described.add(schema);
    const definition = definitions[schema.$ref?.replace('#/$defs/', '') ?? ''];
    if (isSchema(definition)) describe(definition, types);
    for (const branch of schema.anyOf ?? schema.oneOf ?? []) if (isSchema(branch)) describe(branch, types);
    if (isSchema(schema.items)) describe(schema.items, indexed(types, ts.IndexKind.Number));
    if (isSchema(schema.additionalProperties)) {
      describe(schema.additionalProperties, indexed(types, ts.IndexKind.String));
    }
    const own = types.filter((type) => isOfKind(type, schema));
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const fields = own.flatMap((type) => type.getProperty(name) ?? []);
      const description = fields.map(docsOf).find((docs) => docs !== '');
      if (!isSchema(property)) continue;
      describe(
        property,
        fields.flatMap((field) => membersOf(checker.getTypeOfSymbol(field))),
      );
      if (description !== undefined) property.description = description;
    }
  };

  const indexed = (types: readonly ts.Type[], kind: ts.IndexKind) =>
    types.flatMap((type) => membersOf(checker.getIndexInfoOfType(type, kind)?.type));
  const membersOf = (type: ts.Type | undefined): ts.Type[] =>
    type === undefined ? [] : type.isUnion() ? type.types : [type];
  /** Whether a type can be that of a schema: a heading is no table. */
  const isOfKind = (type: ts.Type, schema: JsonSchema) => {
    const kind = schema.properties?.type;
    const field = type.getProperty('type');
    if (!isSchema(kind) || kind.const === undefined || field === undefined) return true;
    const literal = checker.getTypeOfSymbol(field);
    return literal.isStringLiteral() && literal.value === kind.const;
  };

  for (const symbol of symbols) {
    const [name = ''] = symbol.name.split(/Schema$/);
    const place = name === 'Policy' ? root : definitions[name];
    const description = docsOf(symbol);
    if (symbol.name === 'Policy') describe(root, [checker.getDeclaredTypeOfSymbol(symbol)]);
    const isType = name === symbol.name;
    if (isSchema(place) && description !== '' && (isType || place.description === undefined)) {
      place.description = description;
    }
  }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
