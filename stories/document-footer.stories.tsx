import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DocumentFooter } from '../src/components/privacy-document/document-footer.js';
import { documentOf, viewOf, withRoot } from './support/part.js';
import { fromToolbar } from './support/reader.js';

type DocumentFooterProps = Parameters<typeof DocumentFooter>[0];

const meta = {
  title: 'Parts/DocumentFooter',
  component: DocumentFooter,
  args: fromToolbar<DocumentFooterProps>(),
  decorators: [withRoot],
  render: (_, { globals, viewMode }) => {
    const document = documentOf(globals);
    return (
      <DocumentFooter
        document={document}
        view={viewOf(document.words, { headingLevel: viewMode === 'docs' ? 3 : 1 })}
      />
    );
  },
} satisfies Meta<typeof DocumentFooter>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Related documents, then where the text was taken from. */
export const RelatedAndSource: Story = {
  name: 'Related documents and source',
  globals: { policy: 'modern', locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Related documents' })).toBeVisible();
    await expect(canvas.getByRole('heading', { name: 'Where this text comes from' })).toBeVisible();
  },
};

/** A policy with neither has no footer. */
export const Nothing: Story = {
  globals: { policy: 'minimal' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('footer')).toBeNull();
  },
};
