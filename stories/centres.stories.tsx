import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PrivacyCenter, type PrivacyCenterProps } from '../src/components/privacy-center/privacy-center.js';
import { fromToolbar } from './support/reader.js';
import { withCentre } from './support/with-centre.js';

/** The example policies, whole, as a reader meets them. Language, place, colours and width are in the toolbar. */
const meta = {
  title: 'Centres/Example policies',
  component: PrivacyCenter,
  args: fromToolbar<Pick<PrivacyCenterProps, 'policy' | 'messages'>>(),
  decorators: [withCentre],
  // Seven whole policies on one page would help nobody.
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    const title = canvas.getByRole('heading', { level: 1 });
    await expect(title).toBeVisible();
    await expect(canvas.getByRole('article')).toHaveAccessibleName(title.textContent ?? '');
  },
} satisfies Meta<typeof PrivacyCenter>;

export default meta;
type Story = StoryObj<typeof meta>;

/** An invented company that uses every field, in English, German, Arabic and Japanese. */
export const TidewaterAtlas: Story = { globals: { policy: 'modern' } };

export const ThreeCx2016: Story = {
  name: '3CX, 2016',
  globals: { policy: '3cx-2016' },
};

/** The version before, which says of itself that it is no longer in force. */
export const ThreeCx2011: Story = {
  name: '3CX, 2011',
  globals: { policy: '3cx-2011' },
};

export const TwentyTwoTracks: Story = {
  name: '22tracks',
  globals: { policy: '22tracks' },
};

export const ThreeTags2014: Story = {
  name: '3tags, 2014',
  globals: { policy: '3tags-2014' },
};

export const JekyllLegal2015: Story = {
  name: 'Jekyll legal pages, 2015',
  globals: { policy: 'jekyll-legal-2015' },
};

/** The least that makes a useful policy; the README starts with it. */
export const PaperLantern: Story = { globals: { policy: 'minimal' } };
