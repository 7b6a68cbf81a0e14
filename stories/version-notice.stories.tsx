import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { createVersions, pickVersion } from '../src/changes.js';
import { VersionNotice, type VersionNoticeProps } from '../src/components/policy-versions/version-notice.js';
import { tidewater } from './support/history.js';
import { withRoot } from './support/part.js';
import { changesMessagesOf, fromToolbar } from './support/reader.js';

const meta = {
  title: 'Components/VersionNotice',
  component: VersionNotice,
  args: fromToolbar<VersionNoticeProps>(),
  decorators: [withRoot],
  render: (args, { globals, parameters }) => (
    <VersionNotice
      {...args}
      document={createVersions(pickVersion(tidewater, { version: parameters.version }), {
        messages: changesMessagesOf(globals),
      })}
    />
  ),
} satisfies Meta<VersionNoticeProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Not in force any more. */
export const Past: Story = {
  globals: { locale: 'en' },
  parameters: { version: '3.2' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('This version is not in force.', { exact: false })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Read the version in force' })).toHaveAttribute('href', '?');
  },
};

/** Not yet in force, and from when it will be. */
export const Upcoming: Story = { parameters: { version: '5.0' } };

/** In force, with another one announced. */
export const Announced: Story = { parameters: { version: '4.0' } };

/** An address with a name that no version has. */
export const Unknown: Story = { parameters: { version: '1999' } };

export const Arabic: Story = { globals: { locale: 'ar' }, parameters: { version: '3.2' } };
