import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PrivacyCenter } from '../src/components/privacy-center/privacy-center.js';
import { FROM_TOOLBAR, withCentre } from './support/with-centre.js';

/** The example policies, whole, as a reader meets them. Language, place, colours and width are in the toolbar. */
const meta = {
  title: 'Centres/Example policies',
  component: PrivacyCenter,
  args: FROM_TOOLBAR,
  decorators: [withCentre],
  // Seven whole policies on one page would help nobody.
  tags: ['!autodocs'],
} satisfies Meta<typeof PrivacyCenter>;

export default meta;
type Story = StoryObj<typeof meta>;

const titled =
  (name: string) =>
  async ({ canvas }: Parameters<NonNullable<Story['play']>>[0]) => {
    await expect(canvas.getByRole('heading', { level: 1, name })).toBeVisible();
  };

/** An invented company that uses every field, in English, German, Arabic and Japanese. */
export const TidewaterAtlas: Story = { globals: { policy: 'modern' }, play: titled('Privacy at Tidewater Atlas') };

export const ThreeCx2016: Story = {
  name: '3CX, 2016',
  globals: { policy: '3cx-2016' },
  play: titled('Privacy Policy'),
};

/** The version before, which says of itself that it is no longer in force. */
export const ThreeCx2011: Story = {
  name: '3CX, 2011',
  globals: { policy: '3cx-2011' },
  play: titled('3CX Privacy Policy'),
};

export const TwentyTwoTracks: Story = {
  name: '22tracks',
  globals: { policy: '22tracks' },
  play: titled('22tracks Privacy Policy'),
};

export const ThreeTags2014: Story = {
  name: '3tags, 2014',
  globals: { policy: '3tags-2014' },
  play: titled('3tags Privacy Policy'),
};

export const JekyllLegal2015: Story = {
  name: 'Jekyll legal pages, 2015',
  globals: { policy: 'jekyll-legal-2015' },
  play: titled('Privacy Policy'),
};

/** The least that makes a useful policy; the README starts with it. */
export const PaperLantern: Story = { globals: { policy: 'minimal' }, play: titled('Privacy at Paper Lantern') };
