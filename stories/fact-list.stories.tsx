import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { FactList } from '../src/components/nodes/fact-list.js';
import { STANCES } from '../src/policy/vocabulary.js';
import { documentOf, viewOf, withRoot } from './support/part.js';
import { everyStance } from './support/policies.js';
import { fromToolbar } from './support/reader.js';

type FactListProps = Parameters<typeof FactList>[0];

const meta = {
  title: 'Parts/FactList',
  component: FactList,
  args: fromToolbar<FactListProps>(),
  decorators: [withRoot],
  render: (_, { globals }) => {
    const { sections, words } = documentOf(globals, everyStance);
    const facts = sections.flatMap((section) =>
      section.facts.flatMap((node) => (node.type === 'facts' ? node.facts : [])),
    );
    return <FactList facts={facts} view={viewOf(words)} />;
  },
} satisfies Meta<typeof FactList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The same statement in its seven stances: each is worded, and marked by a shape beside the words. */
export const SevenStances: Story = {
  name: 'Seven stances',
  globals: { locale: 'en' },
  play: async ({ canvas, canvasElement }) => {
    const statements = [...canvasElement.querySelectorAll('.pc-fact__statement')].map(({ textContent }) => textContent);
    await expect(new Set(statements).size).toBe(STANCES.length);
    await expect(canvas.getByText('We never share data with them')).toBeVisible();
    await expect(canvas.getByText('The policy does not say whether data is shared with them')).toBeVisible();
  },
};

export const RightToLeft: Story = { name: 'Right to left', globals: { locale: 'ar' } };

export const Narrow: Story = { name: '320 px', globals: { width: '320' } };
