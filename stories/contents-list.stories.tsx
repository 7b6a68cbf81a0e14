import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ContentsList, type ContentsListProps } from '../src/components/contents/contents-list.js';
import { withRoot, wordsOf } from './support/part.js';
import { fromToolbar } from './support/reader.js';

const ENTRIES = ['What we collect', 'Why we use it', 'Who gets it', 'Cookies', 'Your rights', 'Contact'].map(
  (title) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
  }),
);

const meta = {
  title: 'Parts/ContentsList',
  component: ContentsList,
  args: { ...fromToolbar<Pick<ContentsListProps, 'words'>>(), entries: ENTRIES, classNames: {} },
  decorators: [withRoot],
  render: (args, { globals }) => <ContentsList {...args} words={wordsOf(globals)} />,
} satisfies Meta<typeof ContentsList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Links to each section; without scripts they work as they are. */
export const Links: Story = {
  globals: { width: '1280' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Cookies' })).toHaveAttribute('href', '#cookies');
  },
};

/** Where it is narrow, a button shows the links, so that a long list does not stand before the text. */
export const Narrow: Story = {
  name: 'Closed at 320 px',
  globals: { width: '320' },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.queryByRole('link', { name: 'Cookies' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Contents', expanded: false }));
    await expect(canvas.getByRole('link', { name: 'Cookies' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Contents', expanded: true }));
    await expect(canvas.queryByRole('link', { name: 'Cookies' })).toBeNull();
  },
};

/** Long titles go on to a second line. */
export const LongTitles: Story = {
  name: 'Long titles at 320 px',
  globals: { width: '320' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Contents' }));
  },
  args: {
    entries: ENTRIES.map(({ id, title }) => ({
      id,
      title: `${title}, and everything else that you may want to know about it before you go on`,
    })),
  },
};
