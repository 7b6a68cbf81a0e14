import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { PolicySearch } from '../src/components/policy-search/policy-search.js';
import { PrivacyCenter, type PrivacyCenterProps } from '../src/components/privacy-center/privacy-center.js';
import { centreOf, fromToolbar, searchMessagesOf } from './support/reader.js';

const meta = {
  title: 'Components/PolicySearch',
  component: PolicySearch,
  args: fromToolbar<PrivacyCenterProps>(),
  render: (args, { globals, viewMode, id }) => (
    <PrivacyCenter
      {...centreOf(globals)}
      {...(viewMode === 'docs' && { headingLevel: 4, idPrefix: `${id}-` })}
      {...args}
      slots={{ tools: <PolicySearch messages={searchMessagesOf(globals)} /> }}
    />
  ),
} satisfies Meta<PrivacyCenterProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Above the sections, as `slots.tools`. */
export const AtRest: Story = {
  name: 'At rest',
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('searchbox')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Next' })).not.toBeInTheDocument();
  },
};

/** What holds a match opens; the count is announced once the reader pauses. */
export const Found: Story = {
  globals: { locale: 'en', policy: 'modern' },
  play: async ({ canvas, userEvent, canvasElement }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search this policy' }), 'YOUR DATA');
    await waitFor(() =>
      expect(canvasElement.querySelector('.pc-search [role=status]')).toHaveTextContent(/^\d+ matches$/),
    );
    await expect(canvasElement.querySelectorAll('[data-pc-section][data-state=open]').length).toBeGreaterThan(1);
    await expect(CSS.highlights.get('pc-match')?.size).toBeGreaterThan(5);
  },
};

/** Enter goes to the next match, and says what it stands in. */
export const NextMatch: Story = {
  name: 'Next match',
  globals: { locale: 'en', policy: 'modern' },
  play: async ({ canvas, userEvent, canvasElement }) => {
    const field = canvas.getByRole('searchbox');
    await userEvent.type(field, 'your data');
    await canvas.findByRole('button', { name: 'Next' });
    await userEvent.keyboard('{Enter}{Enter}');
    await waitFor(() => expect(canvasElement.querySelector('.pc-search [role=status]')).toHaveTextContent(/^2 of \d+/));
    await expect(CSS.highlights.get('pc-match-current')?.size).toBe(1);
    await expect(field).toHaveFocus();
  },
};

/** Accents, case, width and vowel points make no difference where the language says so. */
export const Accents: Story = {
  globals: { locale: 'fr', policy: 'modern' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'DONNEES');
    await expect(await canvas.findByRole('button', { name: 'Suivant' })).toBeVisible();
  },
};

/** Without spaces between words. */
export const Japanese: Story = {
  globals: { locale: 'ja', policy: 'modern' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'こ');
    await expect(await canvas.findByRole('button', { name: '消去' })).toBeVisible();
  },
};

export const Arabic: Story = {
  globals: { locale: 'ar', policy: 'modern' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'البيانات');
    await expect(await canvas.findByRole('button', { name: 'التالي' })).toBeVisible();
  },
};

/** Nothing found: nothing opens, and what was open stays so. */
export const NotFound: Story = {
  name: 'Not found',
  globals: { locale: 'en', policy: 'minimal' },
  play: async ({ canvas, userEvent, canvasElement }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'zeppelin');
    await waitFor(() =>
      expect(canvasElement.querySelector('.pc-search [role=status]')).toHaveTextContent(
        'No matches in the sections below',
      ),
    );
    await expect(canvas.queryByRole('button', { name: 'Next' })).not.toBeInTheDocument();
  },
};

/** Escape ends the search and closes what it had opened. */
export const Ended: Story = {
  globals: { locale: 'en', policy: 'modern' },
  play: async ({ canvas, userEvent, canvasElement }) => {
    const open = () => canvasElement.querySelectorAll('[data-pc-section][data-state=open]').length;
    const before = open();
    await userEvent.type(canvas.getByRole('searchbox'), 'your data');
    await waitFor(() => expect(open()).toBeGreaterThan(before));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(open()).toBe(before));
    await expect(canvas.getByRole('searchbox')).toHaveValue('');
  },
};
