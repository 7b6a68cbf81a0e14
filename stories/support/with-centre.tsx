import type { Decorator } from '@storybook/react-vite';
import type { PrivacyCenterProps } from '../../src/components/privacy-center/privacy-center.js';
import { centreOf } from './reader.js';

/** Stands for the props that `withCentre` fills in from the toolbar. */
export const FROM_TOOLBAR = {} as Pick<PrivacyCenterProps, 'policy' | 'messages'>;

/** Takes from the toolbar what the story does not say itself. */
export const withCentre: Decorator = (Story, { args, globals, viewMode, id }) => {
  // A docs page has several centres, below headings of its own.
  const onDocsPage = viewMode === 'docs' ? { headingLevel: 4, idPrefix: `${id}-` } : {};
  return <Story args={{ ...centreOf(globals), ...onDocsPage, ...args }} />;
};
