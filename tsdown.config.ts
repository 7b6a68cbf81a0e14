import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/*.ts'],
  // One file out for one file in keeps each file's "use client"; bundling would drop it.
  unbundle: true,
  platform: 'neutral',
  // What the server needs of Node is there where it runs.
  deps: { neverBundle: [/^node:/] },
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  sourcemap: true,
  fixedExtension: false,
  inputOptions: { checks: { pluginTimings: false } },
});
