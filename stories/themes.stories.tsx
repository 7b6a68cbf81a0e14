import './themes.css';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PrivacyCenter, type PrivacyCenterProps } from '../src/components/privacy-center/privacy-center.js';
import { fromToolbar, wordIn } from './support/reader.js';
import { withCentre } from './support/with-centre.js';

/**
 * Design systems keep their tokens under names of their own. A few `--pc-*` custom properties, set to those tokens on the
 * centre or anything around it, are enough for it to take them on: light, dark and print follow. The stylesheet of these
 * two is `stories/themes.css`.
 */
const meta = {
  title: 'Themes/Taking on another design system',
  component: PrivacyCenter,
  args: fromToolbar<Pick<PrivacyCenterProps, 'policy' | 'messages'>>(),
  decorators: [withCentre],
} satisfies Meta<typeof PrivacyCenter>;

export default meta;
type Story = StoryObj<typeof meta>;

/** No configuration. */
export const AsItComes: Story = { name: 'As it comes', globals: { policy: '3tags-2014' } };

/** A book: serif, ink and paper, square corners. */
export const Almanac: Story = {
  globals: { policy: '3tags-2014' },
  args: { className: 'almanac' },
  play: async ({ canvas, userEvent, globals }) => {
    await userEvent.click(canvas.getByRole('button', { name: wordIn(globals.locale, 'openAll') }));
    await expect(getComputedStyle(canvas.getByRole('article')).fontFamily).toContain('Palatino');
  },
};

export const AlmanacDark: Story = {
  ...Almanac,
  name: 'Almanac, dark',
  globals: { policy: '3tags-2014', theme: 'dark' },
};

/** A cooperative: round, green, with more room and larger targets. */
export const Allmende: Story = {
  globals: { policy: '3tags-2014' },
  args: { className: 'allmende' },
  play: async ({ canvas, userEvent, globals }) => {
    const button = canvas.getByRole('button', { name: wordIn(globals.locale, 'openAll') });
    await userEvent.click(button);
    await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  },
};

export const AllmendeDark: Story = {
  ...Allmende,
  name: 'Allmende, dark',
  globals: { policy: '3tags-2014', theme: 'dark' },
};
