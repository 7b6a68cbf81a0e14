import '../src/styles/styles.css';
import '../src/styles/request-form.css';
import '../src/styles/search.css';
import '../src/styles/changes.css';
import '../stories/support/page.css';
import type { Preview } from '@storybook/react-vite';
import { lazy, Suspense } from 'react';
import { configure } from 'storybook/test';
import { toolbars } from '../stories/support/reader.js';
import { withPage } from '../stories/support/with-page.js';

// A limit for what never happens. How fast it does depends on what else the machine does.
configure({ asyncUtilTimeout: 30_000 });

// Loaded where it is shown: tests render stories alone.
const DocsPage = lazy(() => import('./docs-page.js').then((module) => ({ default: module.DocsPage })));

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbars,
  initialGlobals: {
    policy: 'modern',
    locale: 'en',
    theme: 'auto',
    regime: '',
    width: 'full',
  },
  decorators: [withPage],
  beforeEach: ({ viewMode }) => {
    const base = document.querySelector('base');
    // Storybook sends links to the window around a story, where a link to a section leads nowhere.
    if (base !== null) base.target = viewMode === 'story' ? '_self' : '_parent';
    // "Copy link" and links to sections write the address, which would open that section in the next story.
    if (viewMode === 'story' && location.hash !== '')
      history.replaceState(history.state, '', location.pathname + location.search);
  },
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      config: {
        rules: [
          { id: 'color-contrast-enhanced', enabled: true },
          // Asks for less than the one above, and takes as long.
          { id: 'color-contrast', enabled: false },
          { id: 'identical-links-same-purpose', enabled: true },
          { id: 'target-size', enabled: true },
        ],
      },
    },
    backgrounds: { disable: true },
    controls: {
      expanded: true,
      sort: 'requiredFirst',
      exclude: ['policy', 'messages', 'document', 'view', 'words', 'ref'],
    },
    docs: {
      toc: true,
      page: () => (
        <Suspense>
          <DocsPage />
        </Suspense>
      ),
      source: { type: 'code' },
      // A docstring's @tags are for editors.
      extractComponentDescription: (component?: { __docgenInfo?: { description?: string } }) =>
        component?.__docgenInfo?.description?.replace(/^@[\s\S]*/m, '') ?? null,
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Quick start',
          'Guides',
          ['Writing a policy', 'Languages', 'Theming', '*'],
          'Centres',
          ['Example policies', '*'],
          'Themes',
          'Components',
          'Parts',
        ],
      },
    },
  },
};

export default preview;
