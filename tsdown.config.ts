import { defineConfig, type UserConfig } from 'tsdown';
import { thirdPartyLicences } from './scripts/third-party-licences.mjs';

const shared: UserConfig = {
  platform: 'neutral',
  // What the server needs of Node is there where it runs.
  deps: { neverBundle: [/^node:/] },
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  sourcemap: true,
  fixedExtension: false,
  inputOptions: { checks: { pluginTimings: false } },
  plugins: [thirdPartyLicences()],
};

export default defineConfig([
  {
    ...shared,
    entry: ['src/*.ts', '!src/import.ts', '!src/cli.ts'],
    // One file out for one file in keeps each file's "use client"; bundling would drop it.
    unbundle: true,
  },
  {
    ...shared,
    // One file with all it uses: who imports a policy once installs no parsers for it.
    entry: ['src/import.ts'],
    clean: false,
  },
  {
    ...shared,
    // A program, not a library: one file, commander in it.
    entry: ['src/cli.ts'],
    platform: 'node',
    clean: false,
    dts: false,
    sourcemap: false,
  },
]);
