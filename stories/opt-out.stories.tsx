import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { OptOut, type OptOutProps } from '../src/components/opt-out/opt-out.js';
import type { OptOutTool } from '../src/opt-out/opt-out-tool.js';
import { withPadding } from './support/part.js';
import { fromToolbar, requestMessagesOf } from './support/reader.js';

function tool(isOut: boolean, own: Partial<OptOutTool> = {}): OptOutTool {
  let state = isOut;
  return {
    isOptedOut: () => state,
    optOut: () => {
      state = true;
    },
    optIn: () => {
      state = false;
    },
    ...own,
  };
}

const meta = {
  title: 'Components/OptOut',
  component: OptOut,
  args: fromToolbar<OptOutProps>(),
  globals: { locale: 'en' },
  decorators: [withPadding],
  render: (args, { globals }) => <OptOut {...args} messages={requestMessagesOf(globals)} />,
} satisfies Meta<typeof OptOut>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One press, nothing to fill in. */
export const OnePress: Story = {
  name: 'One press',
  args: { tool: tool(false) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Opt out of sale and sharing' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('This browser is opted out.'));
  },
};

/** Taking an opt-out back is asked twice. */
export const TakingItBack: Story = {
  name: 'Taking it back',
  args: { tool: tool(true) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Allow sale and sharing again' }));
    await expect(canvas.getByRole('button', { name: 'No, stay opted out' })).toBeVisible();
  },
};

/** The site's tool did not confirm, so nothing is claimed. */
export const NotConfirmed: Story = {
  name: 'Not confirmed',
  args: { tool: tool(false, { optOut: () => {} }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Opt out of sale and sharing' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('The change did not take effect'));
  },
};

/** A browser that sends the Global Privacy Control signal is opted out without a press. */
export const WithSignal: Story = {
  name: 'With signal',
  args: { tool: tool(false) },
  beforeEach: () => {
    const browser = navigator as { globalPrivacyControl?: boolean };
    Object.defineProperty(browser, 'globalPrivacyControl', { value: true, configurable: true });
    return () => {
      delete browser.globalPrivacyControl;
    };
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('its signal is honoured'));
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
  },
};
