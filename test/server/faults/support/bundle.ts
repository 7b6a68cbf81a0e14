import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles a script next to this one for a Node that reads no TypeScript. */
export async function bundle(name: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
  // Within the project, where its packages are found.
  const outDir = await mkdtemp(join(process.cwd(), 'node_modules/.fault-runs-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL(name, import.meta.url)),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'process.mjs' } },
    },
  });
  return { path: join(outDir, 'process.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}
