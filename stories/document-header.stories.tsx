import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { DocumentHeader } from '../src/components/header/document-header.js';
import { documentOf, viewOf, withRoot } from './support/part.js';
import { broken, manyNotices } from './support/policies.js';
import { fromToolbar } from './support/reader.js';

type DocumentHeaderProps = Parameters<typeof DocumentHeader>[0];

const meta = {
  title: 'Parts/DocumentHeader',
  component: DocumentHeader,
  args: fromToolbar<Pick<DocumentHeaderProps, 'document' | 'view'>>(),
  decorators: [withRoot],
  render: (args, { globals, viewMode, id }) => {
    const document = documentOf(globals);
    const view = viewOf(document.words, viewMode === 'docs' ? { headingLevel: 4, idPrefix: `${id}-` } : {});
    return <DocumentHeader {...args} document={document} view={view} />;
  },
} satisfies Meta<typeof DocumentHeader>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Title, version and dates, choices, notices, the policy in short, and the label. */
export const Full: Story = {
  globals: { policy: 'modern', locale: 'en' },
  args: { onLocaleChange: fn(), onRegimeChange: fn() },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText(/^Version/, { selector: 'li' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Brazil' }));
    await expect(args.onRegimeChange).toHaveBeenCalledWith('br-lgpd');
  },
};

/** Superseded, partly untranslated, translated by machine, from an older version, with another language that rules, for one place. */
export const EveryNotice: Story = {
  name: 'Every notice',
  globals: { locale: 'de', regime: 'eu-gdpr' },
  render: (_, { globals, viewMode, id }) => {
    const document = documentOf(globals, manyNotices);
    const view = viewOf(document.words, viewMode === 'docs' ? { headingLevel: 4, idPrefix: `${id}-` } : {});
    return <DocumentHeader document={document} view={view} />;
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.pc-note')).toHaveLength(6);
  },
};

/** Parts that could not be read are owned up to, above everything else. */
export const Unreadable: Story = {
  globals: { locale: 'en' },
  render: (_, { globals, viewMode, id }) => {
    const document = documentOf(globals, broken);
    const view = viewOf(document.words, viewMode === 'docs' ? { headingLevel: 4, idPrefix: `${id}-` } : {});
    return <DocumentHeader document={document} view={view} />;
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Parts of this policy could not be shown.', { exact: false })).toBeVisible();
  },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  globals: { policy: 'modern', locale: 'ar' },
  args: { onLocaleChange: fn(), onRegimeChange: fn() },
};
