import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PrivacyCenter, type PrivacyCenterProps } from '../src/components/privacy-center/privacy-center.js';
import { fromToolbar, wordIn } from './support/reader.js';
import { withCentre } from './support/with-centre.js';

/** The same policies with every section opened by the reader. */
const meta = {
  title: 'Centres/Every section open',
  component: PrivacyCenter,
  args: fromToolbar<Pick<PrivacyCenterProps, 'policy' | 'messages'>>(),
  decorators: [withCentre],
  tags: ['!autodocs'],
  play: async ({ canvasElement, canvas, userEvent, globals }) => {
    await userEvent.click(canvas.getByRole('button', { name: wordIn(globals.locale, 'openAll') }));
    await expect(canvas.getByRole('button', { name: wordIn(globals.locale, 'closeAll') })).toBeVisible();
    await expect(canvasElement.querySelectorAll('pc-panel[hidden]')).toHaveLength(0);
  },
} satisfies Meta<typeof PrivacyCenter>;

export default meta;
type Story = StoryObj<typeof meta>;

export const TidewaterAtlas: Story = { globals: { policy: 'modern', locale: 'en' } };

export const TidewaterAtlasArabic: Story = {
  name: 'Tidewater Atlas, Arabic, dark, 320 px',
  globals: { policy: 'modern', locale: 'ar', theme: 'dark', width: '320' },
};

export const ThreeCx2016: Story = { name: '3CX, 2016', globals: { policy: '3cx-2016', locale: 'en' } };

export const ThreeCx2011: Story = { name: '3CX, 2011', globals: { policy: '3cx-2011', locale: 'en' } };

export const TwentyTwoTracks: Story = { name: '22tracks', globals: { policy: '22tracks', locale: 'en' } };

export const ThreeTags2014: Story = { name: '3tags, 2014', globals: { policy: '3tags-2014', locale: 'en' } };

export const JekyllLegal2015: Story = {
  name: 'Jekyll legal pages, 2015',
  globals: { policy: 'jekyll-legal-2015', locale: 'en' },
};

export const PaperLantern: Story = { globals: { policy: 'minimal', locale: 'en' } };
