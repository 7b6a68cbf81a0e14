import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { writeVersionAddress } from '../src/changes/version-address.js';
import { changeSlots } from '../src/components/policy-changes/change-slots.js';
import { usePolicyVersions } from '../src/components/policy-versions/use-policy-versions.js';
import { PrivacyCenter, type PrivacyCenterProps } from '../src/components/privacy-center/privacy-center.js';
import { historyOf, threeCx, tidewater } from './support/history.js';
import { changesMessagesOf, fromToolbar, optionsOf } from './support/reader.js';

const HISTORIES = { threeCx, tidewater };

/** Whole centres that tell what changed: a page of a server for each address, and a client app that goes between them. */
const meta = {
  title: 'Centres/What changed',
  component: PrivacyCenter,
  args: fromToolbar<Pick<PrivacyCenterProps, 'policy' | 'messages'>>(),
  tags: ['!autodocs'],
  loaders: [
    async ({ globals, parameters }) => ({
      history: await historyOf(HISTORIES[parameters.of as keyof typeof HISTORIES], parameters.address ?? {}, globals),
    }),
  ],
  render: (args, { globals, loaded: { history }, parameters }) => (
    <PrivacyCenter
      {...args}
      {...optionsOf(globals)}
      policy={history.policy}
      slots={changeSlots({ ...history, view: parameters.view, rememberAs: 'story' })}
    />
  ),
} satisfies Meta<typeof PrivacyCenter>;

export default meta;
type Story = StoryObj<typeof meta>;

const since2011 = { of: 'threeCx', address: { version: '2016', compare: '2011' } };

export const ThreeCx: Story = {
  name: '3CX, 2011 to 2016',
  globals: { locale: 'en' },
  parameters: since2011,
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('heading', { name: 'Updated May 1, 2016: 6 things changed that matter to you' }),
    ).toBeVisible();
    await expect(canvas.getAllByRole('link', { name: /^See what changed: / })).toHaveLength(5);
  },
};

export const ThreeCxSideBySide: Story = {
  name: '3CX, side by side',
  globals: { locale: 'en' },
  parameters: { ...since2011, view: 'side-by-side' },
};

export const ThreeCxArabic: Story = {
  name: '3CX, in Arabic',
  globals: { locale: 'ar' },
  parameters: { ...since2011, view: 'inline' },
};

export const ThreeCxDark: Story = {
  name: '3CX, dark',
  globals: { locale: 'en', theme: 'dark' },
  parameters: { ...since2011, view: 'inline' },
};

/** The version of 2011, which says that it is not in force. */
export const Past: Story = {
  name: 'A past version',
  globals: { locale: 'en' },
  parameters: { of: 'threeCx', address: { version: '2011' } },
};

/** A version in force, and one that is announced. */
export const Announced: Story = {
  name: 'A version is announced',
  globals: { locale: 'en' },
  parameters: { of: 'tidewater' },
};

/** The version to come, with what it will change. */
export const Upcoming: Story = {
  name: 'An upcoming version',
  globals: { locale: 'en' },
  parameters: { of: 'tidewater', address: { version: '5.0', compare: '4.0' }, view: 'inline' },
};

export const UpcomingArabic: Story = {
  name: 'An upcoming version, in Arabic',
  globals: { locale: 'ar' },
  parameters: { of: 'tidewater', address: { version: '5.0', compare: '4.0' }, view: 'side-by-side' },
};

const loadChanges = () => import('../src/changes.js');

/** `usePolicyVersions`: each step has its own address, and loads what it needs. */
export const ClientApp: Story = {
  name: 'A client app',
  globals: { locale: 'en' },
  parameters: { of: 'threeCx' },
  beforeEach: () => () => window.history.replaceState(window.history.state, '', writeVersionAddress(location.href, {})),
  render: (args, { globals, loaded: { history } }) => {
    const shown = usePolicyVersions({ versions: threeCx, loadChanges, messages: changesMessagesOf(globals) });
    return (
      <PrivacyCenter
        {...args}
        {...optionsOf(globals)}
        policy={shown.policy ?? history.policy}
        slots={changeSlots({ ...shown.history, rememberAs: 'story' })}
      />
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('Versions of this policy'));
    await userEvent.click(canvas.getByRole('link', { name: 'Version 2011' }));
    await waitFor(() => expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('3CX Privacy Policy'));
    await userEvent.click(canvas.getByRole('link', { name: 'What changed: Version 2016' }));
    await expect(await canvas.findByRole('heading', { name: /6 things changed/ })).toHaveFocus();
  },
};
