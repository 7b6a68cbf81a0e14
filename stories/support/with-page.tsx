import type { Decorator } from '@storybook/react-vite';
import { themeOf, WIDTHS } from './reader.js';

/** A page in the colours and the width that the toolbar asks for. */
export const withPage: Decorator = (Story, { globals, viewMode }) => (
  <div className="story-page" data-theme={themeOf(globals)} data-view={viewMode}>
    <div className="story-page__frame" data-width={WIDTHS.find((each) => each === String(globals.width)) ?? 'full'}>
      <Story />
    </div>
  </div>
);
