import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  features: { sidebarOnboardingChecklist: false },
  typescript: {
    // Tests need no tables of props.
    reactDocgen: process.env.VITEST ? false : 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      shouldExtractLiteralValuesFromEnum: true,
      shouldRemoveUndefinedFromOptional: true,
      propFilter: ({ parent }) => parent !== undefined && !parent.fileName.includes('node_modules'),
    },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: {
        // Stories that show what a host writes import the package by its name, before it is built.
        alias: [
          { find: /^react-privacy-center$/, replacement: `${root}src/index.ts` },
          { find: /^react-privacy-center\/locales\/(.+)$/, replacement: `${root}locales/$1.json` },
          { find: /^react-privacy-center\/([\w-]+\.css)$/, replacement: `${root}src/styles/$1` },
          { find: /^react-privacy-center\/(\w+)$/, replacement: `${root}src/$1.ts` },
        ],
      },
      // Found late, each of these would reload the page in the middle of a first test run.
      optimizeDeps: {
        include: [
          'react-dom/client',
          'react/jsx-dev-runtime',
          '@radix-ui/react-accordion',
          'valibot',
          'storybook/test',
        ],
      },
      build: {
        chunkSizeWarningLimit: 3000,
        rolldownOptions: {
          // "use client" says nothing to a page that is all client.
          onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
        },
      },
    } satisfies Parameters<typeof mergeConfig>[1]),
};

export default config;
