import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { OptOut } from '../src/components/opt-out/opt-out.js';
import { RequestForm, type RequestFormOptions } from '../src/components/request-form/request-form.js';
import type { SubmitRequest } from '../src/components/request-form/use-delivery.js';
import { requestSource } from '../src/requests/request-source.js';
import { withPadding } from './support/part.js';
import { centreOf, fromToolbar, requestMessagesOf } from './support/reader.js';

/** Requests are taken by the story itself. */
type Args = RequestFormOptions & { onSubmit: SubmitRequest };
type Story = StoryObj<Args>;
type Context = Parameters<NonNullable<Story['play']>>[0];

const RECEIPT = {
  reference: 'PL-7K2M-9QXD',
  status: 'open',
  receivedAt: '2026-11-22T10:00:00.000Z',
  acknowledgeBy: '2026-12-07',
  answerBy: '2027-01-06',
  statusHref: '#status',
} as const;

const answering = (answer: Awaited<ReturnType<SubmitRequest>>) => fn<SubmitRequest>(async () => answer);

function show(args: Args, globals: Context['globals']) {
  const { policy, regime } = centreOf(globals);
  return <RequestForm regime={regime} {...args} source={requestSource(policy)} messages={requestMessagesOf(globals)} />;
}

const meta: Meta<Args> = {
  title: 'Components/RequestForm',
  component: RequestForm,
  args: {
    ...fromToolbar<Pick<Args, 'source' | 'messages'>>(),
    onSubmit: answering(RECEIPT),
    contactEmail: 'privacy@paper-lantern.example',
  },
  globals: { policy: 'modern', locale: 'en' },
  decorators: [withPadding],
  render: (args, { globals }) => show(args, globals),
};

export default meta;

async function askQuestion({ canvas, userEvent }: Pick<Context, 'canvas' | 'userEvent'>) {
  await userEvent.type(canvas.getByRole('textbox', { name: 'Your message' }), 'Which cookies?');
  await userEvent.type(canvas.getByRole('textbox', { name: 'Email address' }), 'ada@example.org');
  await userEvent.click(canvas.getByRole('button', { name: 'Send question' }));
}

/** What to ask comes first; the law decides what there is to ask for. */
export const Choice: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox'), 'us-ca');
    await userEvent.click(canvas.getByRole('radio', { name: 'Delete your data' }));
    await expect(canvas.getByRole('button', { name: 'Continue' })).toBeEnabled();
  },
};

/** Opened at one kind, as by a link to `#contact?kind=question`. */
export const Question: Story = { args: { kind: 'question' } };

/** An agent asks for someone else, and brings their permission. */
export const Agent: Story = {
  args: { kind: 'delete', regime: 'us-ca' },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'Someone who has asked me to act for them' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Email address' }), 'ada@example.org');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Your name or company' }), 'Lovelace & Co.');
    // Testing Library's upload sets `files` in a way that the form's own data does not see.
    const chosen = new DataTransfer();
    chosen.items.add(new File(['signed'], 'permission.txt', { type: 'text/plain' }));
    canvas.getByLabelText<HTMLInputElement>(/^Signed permission/).files = chosen.files;
    await userEvent.click(canvas.getByRole('button', { name: 'Send request' }));
    await waitFor(() =>
      expect(args.onSubmit).toHaveBeenCalledWith(
        expect.objectContaining({
          agentName: 'Lovelace & Co.',
          permission: [{ name: 'permission.txt', type: 'text/plain', size: 6, bytes: btoa('signed') }],
        }),
        expect.anything(),
      ),
    );
  },
};

/** Mistakes stand above the form and beside each control in the same words; the summary has the focus. */
export const Mistakes: Story = {
  args: { kind: 'question' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Email address' }), 'ada');
    await userEvent.click(canvas.getByRole('button', { name: 'Send question' }));
    const alert = await canvas.findByRole('alert');
    await expect(alert.parentElement).toHaveFocus();
    await userEvent.click(within(alert).getByRole('link', { name: 'Write your message' }));
    await expect(canvas.getByRole('textbox', { name: 'Your message' })).toHaveFocus();
  },
};

/** On its way; the button can be pressed again, and nothing is sent twice. */
export const Sending: Story = {
  args: { kind: 'question', onSubmit: fn<SubmitRequest>(() => new Promise(() => {})) },
  play: async ({ args, canvas, userEvent }) => {
    await askQuestion({ canvas, userEvent });
    await expect(canvas.getByRole('status')).toHaveTextContent('Sending your request');
    await userEvent.click(canvas.getByRole('button', { name: 'Send question' }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledTimes(1));
  },
};

/** It may have arrived. Sending again is safe, and nothing written is lost. */
export const Unsure: Story = {
  args: { kind: 'question', onSubmit: answering({ state: 'unsure' }) },
  play: async ({ canvas, userEvent }) => {
    await askQuestion({ canvas, userEvent });
    await expect(await canvas.findByRole('alert')).toHaveTextContent('We are not sure that it arrived');
    await expect(canvas.getByRole('textbox', { name: 'Your message' })).toHaveValue('Which cookies?');
  },
};

/** There was no network, so nothing was sent. */
export const Offline: Story = {
  args: { kind: 'question', onSubmit: answering({ state: 'offline' }) },
  play: async ({ canvas, userEvent }) => {
    await askQuestion({ canvas, userEvent });
    await expect(await canvas.findByRole('alert')).toHaveTextContent('You are offline');
  },
};

/** The receiving end would not have it. */
export const Refused: Story = {
  args: { kind: 'question', onSubmit: answering({ state: 'refused', status: 403 }) },
  play: async ({ canvas, userEvent }) => {
    await askQuestion({ canvas, userEvent });
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Your request could not be sent');
  },
};

/** The receipt: to copy, print and keep. */
export const Received: Story = {
  args: { kind: 'question' },
  play: async ({ canvas, userEvent }) => {
    await askQuestion({ canvas, userEvent });
    await expect(await canvas.findByRole('heading', { name: 'We have received your request' })).toHaveFocus();
  },
};

/** An opt-out under California's law: one press for this browser, or a form in which nothing must be filled in. */
export const OptingOut: Story = {
  name: 'Opting out',
  args: {
    kind: 'opt-out-sale-share',
    regime: 'us-ca',
  },
  render: (args, { globals }) => {
    const tool = { isOptedOut: () => false, optOut: () => {} };
    const optOut = <OptOut tool={tool} messages={requestMessagesOf(globals)} headingLevel={3} />;
    return show({ ...args, optOut }, globals);
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Opt out' }));
    await expect(await canvas.findByText(RECEIPT.reference)).toBeVisible();
  },
};

/** The form in Arabic, right to left. */
export const RightToLeft: Story = {
  name: 'Right to left',
  args: { kind: 'correct' },
  globals: { locale: 'ar' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getAllByRole('button')[0] as HTMLElement);
    await expect(await canvas.findByRole('alert')).toBeVisible();
  },
};

/** At 320 pixels, in the dark. */
export const NarrowAndDark: Story = {
  name: 'Narrow and dark',
  ...Mistakes,
  globals: { width: '320', theme: 'dark' },
};
