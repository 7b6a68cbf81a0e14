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
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Cookies' })).toHaveAttribute('href', '#cookies');
  },
};

/** Long titles go on to a second line. */
export const LongTitles: Story = {
  name: 'Long titles at 320 px',
  globals: { width: '320' },
  args: {
    entries: ENTRIES.map(({ id, title }) => ({
      id,
      title: `${title}, and everything else that you may want to know about it before you go on`,
    })),
  },
};
