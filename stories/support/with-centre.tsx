import type { Decorator } from '@storybook/react-vite';
import { centreOf } from './reader.js';

/** Takes from the toolbar what the story does not say itself. */
export const withCentre: Decorator = (Story, { args, globals, viewMode, id }) => {
  // A docs page has several centres, below headings of its own.
  const onDocsPage = viewMode === 'docs' ? { headingLevel: 4, idPrefix: `${id}-` } : {};
  return <Story args={{ ...centreOf(globals), ...onDocsPage, ...args }} />;
};
