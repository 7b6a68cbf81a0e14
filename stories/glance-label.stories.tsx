import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { GlanceLabel } from '../src/components/header/glance-label.js';
import { documentOf, viewOf, withRoot } from './support/part.js';
import { littleStated } from './support/policies.js';
import { fromToolbar } from './support/reader.js';

type GlanceLabelProps = Parameters<typeof GlanceLabel>[0];

/** Drawn from the facts of the policy in the toolbar. */
const meta = {
  title: 'Parts/GlanceLabel',
  component: GlanceLabel,
  args: fromToolbar<GlanceLabelProps>(),
  decorators: [withRoot],
  render: (_, { globals, viewMode }) => {
    const { glance, words } = documentOf(globals);
    return <GlanceLabel rows={glance} view={viewOf(words, { headingLevel: viewMode === 'docs' ? 3 : 1 })} />;
  },
} satisfies Meta<typeof GlanceLabel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Seven rows: what, why, with whom, sold or not, how long, your choice, whom to ask. */
export const Full: Story = {
  globals: { policy: 'modern', locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('row')).toHaveLength(7);
  },
};

/** Label above text where there is no room beside it. */
export const Narrow: Story = { name: '320 px', globals: { policy: 'modern', width: '320' } };

export const RightToLeft: Story = { name: 'Right to left', globals: { policy: 'modern', locale: 'ar' } };

/** What no fact states is said to be unstated, or the row leads to the prose; neither reads as "no". */
export const LittleStated: Story = {
  name: 'Little stated',
  globals: { locale: 'en' },
  render: (_, { globals, viewMode }) => {
    const { glance, words } = documentOf(globals, littleStated);
    return <GlanceLabel rows={glance} view={viewOf(words, { headingLevel: viewMode === 'docs' ? 3 : 1 })} />;
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('row', { name: /^Who receives it/ })).toHaveTextContent('The policy does not say');
    await expect(canvas.getByRole('row', { name: /^How long it is kept/ })).toHaveTextContent('How long we keep it');
  },
};
