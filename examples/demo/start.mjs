// `npm run demo`: builds the demo and starts it. PORT and DATABASE_URL may say where.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const demo = fileURLToPath(new URL('.', import.meta.url));
// Within the project, where packages are found.
const outDir = fileURLToPath(new URL('../../node_modules/.demo', import.meta.url));
const shared = {
  configFile: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ('warn'),
  plugins: [react()],
};
const output = { entryFileNames: '[name].mjs' };

mkdirSync('.cache', { recursive: true });
rmSync(outDir, { recursive: true, force: true });
await build({
  ...shared,
  build: { outDir, rolldownOptions: { input: join(demo, 'client.tsx'), output } },
});
await build({
  ...shared,
  build: { outDir, emptyOutDir: false, ssr: join(demo, 'server.ts'), rolldownOptions: { output } },
});

/** @type {typeof import('./server.js')} */
const { startDemo } = await import(pathToFileURL(join(outDir, 'server.mjs')).href);
startDemo({
  port: Number(process.env.PORT ?? 4000),
  database: process.env.DATABASE_URL ?? join('.cache', 'demo-requests.db'),
  assets: {
    '/client.js': join(outDir, 'client.mjs'),
    '/styles.css': 'dist/styles.css',
    '/request-form.css': 'dist/request-form.css',
    '/inbox.css': 'dist/inbox.css',
    '/demo.css': join(demo, 'demo.css'),
  },
});
