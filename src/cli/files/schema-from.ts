import { existsSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';

/** Where editors find the schema, where the package is installed. */
export function schemaFrom(out: string): string | undefined {
  const schema = 'node_modules/react-privacy-center/policy.schema.json';
  if (!existsSync(schema)) return undefined;
  const path = relative(dirname(out), schema).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}
