// `npm run schema`. Vite loads the TypeScript, which Node 20 cannot.
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('./policy-json-schema.js') }} */
const { module } = await runnerImport('./scripts/policy-json-schema.ts', { configFile: false, logLevel: 'error' });
writeFileSync('policy.schema.json', module.policyJsonSchema());
