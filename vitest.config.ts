import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findChromium, launchOptions } from './scripts/chromium.mjs';

/** What a server-component bundler does to islands: outside them, a "use client" file's exports are only names. */
function clientReferences(): Plugin {
  return {
    name: 'client-references',
    enforce: 'pre',
    transform(code) {
      if (!/^['"]use client['"]/.test(code)) return undefined;
      const names = [...code.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map((match) => match[1]);
      const reference =
        "Object.assign(() => { throw new Error('client only'); }, { $$typeof: Symbol.for('react.client.reference') })";
      return names.map((name) => `export const ${name} = ${reference};`).join('\n');
    },
  };
}

// A limit for what hangs. How fast a test is depends on what else the machine does.
const testTimeout = 60_000;
const patience = { poll: { timeout: 30_000 } };

// The suffix of a test file says where it runs.
const projects: TestProjectConfiguration[] = [
  {
    test: {
      name: 'node',
      testTimeout,
      expect: patience,
      include: ['test/**/*.test.ts'],
      exclude: [...configDefaults.exclude, '**/*.{rsc,e2e}.test.ts'],
    },
  },
  {
    plugins: [react()],
    test: {
      name: 'jsdom',
      testTimeout,
      environment: 'jsdom',
      include: ['test/**/*.test.tsx'],
      exclude: [...configDefaults.exclude, '**/*.ssr.test.tsx'],
      setupFiles: ['test/setup/dom.ts', 'test/setup/no-console-errors.ts'],
    },
  },
  {
    plugins: [react()],
    test: {
      name: 'ssr',
      testTimeout,
      include: ['test/**/*.ssr.test.tsx'],
      setupFiles: ['test/setup/no-console-errors.ts'],
    },
  },
  {
    plugins: [clientReferences(), react()],
    // Both: Vite resolves our own imports, Node those of the packages.
    ssr: { resolve: { conditions: ['react-server', 'module', 'node'], externalConditions: ['react-server'] } },
    test: { name: 'rsc', testTimeout, include: ['test/**/*.rsc.test.ts'], execArgv: ['--conditions=react-server'] },
  },
  {
    test: {
      name: 'types',
      include: [],
      typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'], ignoreSourceErrors: true },
    },
  },
];

if (findChromium() !== undefined) {
  projects.push(
    {
      test: {
        name: 'e2e',
        include: ['test/e2e/**/*.e2e.test.ts'],
        // Long, for machines where much else is running.
        testTimeout: 240_000,
        hookTimeout: 240_000,
        expect: patience,
      },
    },
    {
      plugins: [storybookTest({ configDir: '.storybook' })],
      // axe measures the contrast of thousands of elements where a whole policy is open.
      test: {
        name: 'storybook',
        testTimeout: 240_000,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: launchOptions() }),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
  );
}

export default defineConfig({
  test: {
    projects,
    // Two even on two cores: who drives a browser mostly waits for it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: { provider: 'v8', include: ['src/**'] },
  },
});
