import { toJsonSchema } from '@valibot/to-json-schema';

/**
 * The policy's JSON Schema as text, as kept in policy.schema.json: editors check and complete with it. Checks that are
 * code (a safe link, a real date) have no JSON Schema; `parsePolicy` stays the judge.
 *
 * @param {Parameters<typeof toJsonSchema>[0]} schema the Valibot schema of a policy
 */
export function policyJsonSchema(schema) {
  const jsonSchema = toJsonSchema(schema, { errorMode: 'ignore' });
  return `${JSON.stringify(jsonSchema, undefined, 2)}\n`;
}
