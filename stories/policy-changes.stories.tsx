import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { comparePolicies, createChanges } from '../src/changes.js';
import { PolicyChanges, type PolicyChangesProps } from '../src/components/policy-changes/policy-changes.js';
import { nextOfModern } from '../test/fixtures/versions.js';
import { withRoot } from './support/part.js';
import { changesMessagesOf, fromToolbar, policyOf } from './support/reader.js';

const compared = {
  threeCx: comparePolicies(policyOf('3cx-2011'), policyOf('3cx-2016')),
  back: comparePolicies(policyOf('3cx-2016'), policyOf('3cx-2011')),
  tidewater: comparePolicies(policyOf('modern'), nextOfModern(policyOf('modern'))),
  nothing: comparePolicies(policyOf('minimal'), policyOf('minimal')),
};

const meta = {
  title: 'Components/PolicyChanges',
  component: PolicyChanges,
  args: fromToolbar<PolicyChangesProps>(),
  decorators: [withRoot],
  parameters: { compare: 'threeCx' },
  render: (args, { globals, parameters, viewMode, id }) => (
    <PolicyChanges
      {...(viewMode === 'docs' && { headingLevel: 4, idPrefix: `${id}-` })}
      {...args}
      document={createChanges(compared[parameters.compare as keyof typeof compared], {
        messages: changesMessagesOf(globals),
        standing: parameters.compare === 'tidewater' ? 'upcoming' : 'inForce',
      })}
    />
  ),
} satisfies Meta<PolicyChangesProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 3CX’s policy of 2016 against that of 2011: a plain list, by section. */
export const ThreeCx: Story = {
  name: '3CX, 2011 to 2016',
  globals: { locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: /6 things changed/ })).toBeVisible();
    await expect(canvas.getAllByRole('listitem')).toHaveLength(6);
    await expect(canvas.getByRole('link', { name: 'Third-party technologies' })).toBeVisible();
  },
};

/** Words that came are underlined, words that went struck out; both say so to who listens. */
export const WordByWord: Story = { name: 'Word by word', globals: { locale: 'en' }, args: { view: 'inline' } };

/** Beside each other where there is room, else one above the other. */
export const SideBySide: Story = { name: 'Side by side', globals: { locale: 'en' }, args: { view: 'side-by-side' } };

export const SideBySideOnAPhone: Story = {
  name: 'Side by side, on a phone',
  globals: { locale: 'en', width: '320' },
  args: { view: 'side-by-side' },
};

/** The kit’s words in the reader’s language; the policy’s in the language it has them in. */
export const Arabic: Story = { globals: { locale: 'ar' }, args: { view: 'inline' } };

/** A version that is yet to take effect. */
export const Upcoming: Story = {
  globals: { locale: 'en' },
  args: { view: 'inline' },
  parameters: { compare: 'tidewater' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('14 days')[0]).toBeVisible();
    await expect(canvas.getAllByText('7 days')[0]).toBeVisible();
  },
};

export const UpcomingInArabic: Story = {
  name: 'Upcoming, in Arabic',
  globals: { locale: 'ar' },
  args: { view: 'side-by-side' },
  parameters: { compare: 'tidewater' },
};

/** The way back: sections that went have no link, and their words are there to be read. */
export const Removed: Story = { globals: { locale: 'en' }, args: { view: 'inline' }, parameters: { compare: 'back' } };

export const Nothing: Story = {
  name: 'Nothing changed',
  globals: { locale: 'en' },
  parameters: { compare: 'nothing' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('nothing changed that matters to you');
  },
};
