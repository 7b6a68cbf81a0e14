import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { OptionSwitch, type OptionSwitchProps } from '../src/components/header/option-switch.js';
import { withRoot, wordsOf } from './support/part.js';
import { fromToolbar } from './support/reader.js';

const LANGUAGES = [
  { value: 'en', name: 'English', lang: 'en', dir: 'ltr', isCurrent: true },
  { value: 'de', name: 'Deutsch', lang: 'de', dir: 'ltr', isCurrent: false },
  { value: 'ar', name: 'العربية', lang: 'ar', dir: 'rtl', isCurrent: false },
  { value: 'ja', name: '日本語', lang: 'ja', dir: 'ltr', isCurrent: false },
] as const;

const meta = {
  title: 'Parts/OptionSwitch',
  component: OptionSwitch,
  args: { ...fromToolbar<Pick<OptionSwitchProps, 'id' | 'label' | 'words'>>(), options: LANGUAGES, classNames: {} },
  decorators: [withRoot],
  render: (args, { globals, id }) => {
    const words = wordsOf(globals);
    return <OptionSwitch {...args} id={id} label={words.language} words={words} />;
  },
} satisfies Meta<typeof OptionSwitch>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Links, for servers and pages without scripts. */
export const AsLinks: Story = {
  name: 'As links',
  args: { hrefFor: (tag) => `?lang=${tag}` },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: '日本語' })).toHaveAttribute('hreflang', 'ja');
    await expect(canvas.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'true');
  },
};

/** Buttons, for client apps. */
export const AsButtons: Story = {
  name: 'As buttons',
  args: { onChoose: fn() },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Deutsch' }));
    await expect(args.onChoose).toHaveBeenCalledWith('de');
  },
};

/** With one choice there is nothing to choose, and nothing is shown. */
export const OneOption: Story = {
  name: 'One option',
  args: { options: LANGUAGES.slice(0, 1), onChoose: fn() },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('group')).not.toBeInTheDocument();
  },
};
