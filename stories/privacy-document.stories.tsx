import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PrivacyDocument, type PrivacyDocumentProps } from '../src/components/privacy-document/privacy-document.js';
import type { Policy } from '../src/policy/schema/policy.js';
import { documentOf } from './support/part.js';
import { manyNotices } from './support/policies.js';
import { fromToolbar } from './support/reader.js';

const render =
  (policy?: Policy): NonNullable<Story['render']> =>
  (args, { globals, viewMode, id }) => (
    <PrivacyDocument
      {...(viewMode === 'docs' && { headingLevel: 4, idPrefix: `${id}-` })}
      {...args}
      document={documentOf(globals, policy)}
    />
  );

const meta = {
  title: 'Components/PrivacyDocument',
  component: PrivacyDocument,
  args: fromToolbar<Pick<PrivacyDocumentProps, 'document'>>(),
  render: render(),
} satisfies Meta<typeof PrivacyDocument>;

export default meta;
type Story = StoryObj<typeof PrivacyDocument>;

/** A document made by `createDocument`, as a server or a build step would hand it over. */
export const MadeBeforehand: Story = {
  name: 'Made beforehand',
  globals: { policy: '3tags-2014' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('article')).toHaveAccessibleName();
  },
};

/** Choices of language and place as links: they work without scripts and in server components. */
export const SwitchesAsLinks: Story = {
  name: 'Switches as links',
  globals: { locale: 'en', regime: '' },
  render: render(manyNotices),
  args: {
    localeHref: (locale) => `?lang=${locale}`,
    regimeHref: (regime) => (regime === undefined ? '?' : `?place=${regime}`),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Deutsch' })).toHaveAttribute('href', '?lang=de');
    await expect(canvas.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'true');
    await expect(canvas.getByRole('link', { name: 'the European Union' })).toHaveAttribute('href', '?place=eu-gdpr');
  },
};
