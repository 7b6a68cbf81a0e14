import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { GlanceLabel } from '../src/components/header/glance-label.js';
import { documentOf, fromToolbar, viewOf, withRoot } from './support/part.js';
import { noSections } from './support/policies.js';

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

/** Six rows: what, why, with whom, sold or not, how long, your choice. */
export const Full: Story = {
  globals: { policy: 'modern', locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('row')).toHaveLength(6);
  },
};

/** Label above text where there is no room beside it. */
export const Narrow: Story = { name: '320 px', globals: { policy: 'modern', width: '320' } };

export const RightToLeft: Story = { name: 'Right to left', globals: { policy: 'modern', locale: 'ar' } };

/** A policy that states nothing is said to state nothing; that is not "no". */
export const NothingStated: Story = {
  name: 'Nothing stated',
  globals: { locale: 'en' },
  render: (_, { globals, viewMode }) => {
    const { glance, words } = documentOf(globals, noSections);
    return <GlanceLabel rows={glance} view={viewOf(words, { headingLevel: viewMode === 'docs' ? 3 : 1 })} />;
  },
  play: async ({ canvas }) => {
    for (const cell of canvas.getAllByRole('cell')) await expect(cell).toHaveTextContent('The policy does not say');
  },
};
