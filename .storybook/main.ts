import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => {
    const build = vite.build ?? {};
    return {
      ...vite,
      build: {
        ...build,
        rolldownOptions: {
          ...build.rolldownOptions,
          // "use client" says nothing to a page that is all client.
          onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
        },
      },
    };
  },
};

export default config;
