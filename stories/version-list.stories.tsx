import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { createVersions, pickVersion } from '../src/changes.js';
import { VersionList, type VersionListProps } from '../src/components/policy-versions/version-list.js';
import { tidewater } from './support/history.js';
import { withRoot } from './support/part.js';
import { changesMessagesOf, fromToolbar } from './support/reader.js';

const meta = {
  title: 'Components/VersionList',
  component: VersionList,
  args: fromToolbar<VersionListProps>(),
  decorators: [withRoot],
  render: (args, { globals }) => (
    <VersionList
      open
      {...args}
      document={createVersions(pickVersion(tidewater), { messages: changesMessagesOf(globals) })}
    />
  ),
} satisfies Meta<VersionListProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One to come, the one in force, one of before: each at its own address, and what changed with it. */
export const Open: Story = {
  globals: { locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Version 3.2' })).toHaveAttribute('href', '?version=3.2');
    await expect(canvas.getByRole('link', { name: 'Version 4.0' })).toHaveAttribute('aria-current', 'true');
    await expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('Takes effect February 1, 2099');
  },
};

/** As it stands in a centre. */
export const Closed: Story = { args: { open: false } };

export const OnAPhone: Story = { name: 'On a phone', globals: { width: '320' } };

export const Arabic: Story = { globals: { locale: 'ar' } };
