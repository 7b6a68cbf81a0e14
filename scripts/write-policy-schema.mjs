// Part of `npm run build`: Node 20 runs no TypeScript, so the schema is read from what was just built.
import { writeFileSync } from 'node:fs';
import { policyJsonSchema } from './policy-json-schema.mjs';

const built = new URL('../dist/policy.js', import.meta.url);
const { PolicySchema } = await import(built.href);
writeFileSync('policy.schema.json', policyJsonSchema(PolicySchema));
