import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as block from '../src/policy/schema/block.js';
import * as facts from '../src/policy/schema/facts.js';
import * as policy from '../src/policy/schema/policy.js';
import * as primitives from '../src/policy/schema/primitives.js';
import * as section from '../src/policy/schema/section.js';
import { describeSchema } from './describe-schema.js';

const { PolicySchema, ...parts } = { ...primitives, ...block, ...section, ...facts, ...policy };

/**
 * The policy's JSON Schema as text, as kept in policy.schema.json: editors check, complete and explain with it. Checks
 * that are code (a safe link, a real date) have no JSON Schema; `parsePolicy` stays the judge.
 */
export function policyJsonSchema(): string {
  const named = Object.entries(parts).filter(([name]) => name.endsWith('Schema'));
  const definitions = Object.fromEntries(named.map(([name, schema]) => [name.slice(0, -'Schema'.length), schema]));
  const jsonSchema: JsonSchema = toJsonSchema(PolicySchema, { target: 'draft-07', errorMode: 'ignore', definitions });
  describeSchema(jsonSchema, 'src/policy/schema');
  return `${JSON.stringify({ title: 'Policy of react-privacy-center', ...jsonSchema }, undefined, 2)}\n`;
}
