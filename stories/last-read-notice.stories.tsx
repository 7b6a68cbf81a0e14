import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { createVersions, pickVersion } from '../src/changes.js';
import { LastReadNotice, type LastReadNoticeProps } from '../src/components/policy-versions/last-read-notice.js';
import { tidewater } from './support/history.js';
import { withRoot } from './support/part.js';
import { changesMessagesOf, fromToolbar } from './support/reader.js';

const KEY = 'pc-last-read:story';

const meta = {
  title: 'Components/LastReadNotice',
  component: LastReadNotice,
  args: fromToolbar<LastReadNoticeProps>(),
  decorators: [withRoot],
  beforeEach: ({ parameters }) => {
    if (parameters.read === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, parameters.read);
    return () => localStorage.removeItem(KEY);
  },
  render: (args, { globals }) => (
    <LastReadNotice
      {...args}
      policyId="story"
      document={createVersions(pickVersion(tidewater), { messages: changesMessagesOf(globals) })}
    />
  ),
} satisfies Meta<LastReadNoticeProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Nothing is kept before the reader presses the button. */
export const Unread: Story = {
  globals: { locale: 'en' },
  play: async ({ canvas, userEvent }) => {
    await expect(localStorage.getItem(KEY)).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: /^Remember in this browser/ }));
    await expect(canvas.getByRole('status')).toHaveTextContent(
      'This browser remembers that you have read this version.',
    );
    await expect(localStorage.getItem(KEY)).toBe('4.0');
  },
};

/** There is another version than the one the reader read. */
export const Behind: Story = {
  globals: { locale: 'en' },
  parameters: { read: '3.2' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('You last read: Version 3.2.')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'See what changed since then' })).toHaveAttribute(
      'href',
      '?version=4.0&compare=3.2',
    );
  },
};

export const Arabic: Story = { globals: { locale: 'ar' }, parameters: { read: '3.2' } };
