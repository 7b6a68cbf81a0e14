import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { RequestInbox, type RequestInboxProps } from '../src/components/request-inbox/request-inbox.js';
import { type InboxClient, InboxError } from '../src/requests/create-inbox-client.js';
import type { InboxEntry, InboxRequest } from '../src/requests/inbox.js';
import { REQUEST_STATUSES } from '../src/requests/request-status.js';
import { withPadding } from './support/part.js';
import { inboxMessages } from './support/reader.js';
import '../src/styles/inbox.css';

type Story = StoryObj<RequestInboxProps>;

const ENTRIES: readonly InboxEntry[] = [
  {
    reference: '7K3M-9QXD-40TF',
    kind: 'delete',
    regime: 'us-ca',
    locale: 'de',
    status: 'open',
    receivedAt: '2025-10-01T10:00:00.000Z',
    answerBy: '2025-11-15',
    quarantined: false,
  },
  {
    reference: 'QX7D-3M9K-TF40',
    kind: 'opt-out-sale-share',
    regime: 'us-ca',
    locale: 'en',
    status: 'in_progress',
    receivedAt: '2099-11-20T10:00:00.000Z',
    answerBy: '2099-12-14',
    quarantined: false,
  },
  {
    reference: '40TF-7K3M-9QXD',
    kind: 'question',
    locale: 'ar',
    status: 'open',
    receivedAt: '2099-11-22T10:00:00.000Z',
    quarantined: true,
  },
];

const NAMED: InboxRequest['payload'] = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  selection: 'Everything that belongs to my old account.',
};

/** Keeps requests in the story. */
function clientOf(entries: readonly InboxEntry[]): InboxClient {
  const requests = new Map(
    entries.map((entry): [string, InboxRequest] => [
      entry.reference,
      { ...entry, payload: NAMED, notes: [], moves: REQUEST_STATUSES.slice(1) },
    ]),
  );
  const read = async (reference: string) => {
    const found = requests.get(reference);
    if (found === undefined) throw new InboxError('not-found');
    return found;
  };
  return {
    list: async ({ status, overdue, quarantined } = {}) => ({
      requests: [...requests.values()].filter(
        (each) =>
          (status === undefined || each.status === status) &&
          (overdue === undefined || (each.answerBy ?? '9') < new Date().toISOString().slice(0, 10)) &&
          (quarantined === undefined || each.quarantined === quarantined),
      ),
    }),
    read,
    move: async (reference, { status, reason, note }) => {
      const { statusReason: _, ...before } = await read(reference);
      const notes = note === undefined ? [] : [{ at: new Date().toISOString(), by: 'grace', text: note }];
      const moved: InboxRequest = {
        ...before,
        status,
        ...(reason !== undefined && { statusReason: reason }),
        notes: [...before.notes, ...notes],
        moves: status === 'in_progress' ? before.moves : [],
      };
      requests.set(reference, moved);
      return moved;
    },
  };
}

const meta: Meta<RequestInboxProps> = {
  title: 'Components/RequestInbox',
  component: RequestInbox,
  args: { client: clientOf(ENTRIES), messages: inboxMessages },
  globals: { locale: 'en' },
  decorators: [withPadding],
  render: (args, { globals }) => <RequestInbox locale={String(globals.locale)} {...args} />,
};

export default meta;

/** Overdue requests come first. Each opens by its reference. */
export const List: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: '7K3M-9QXD-40TF' })).toBeVisible();
  },
};

/** What a person wrote, what can become of it, and a draft of a reply in their language. */
export const Opened: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '7K3M-9QXD-40TF' }));
    await expect(await canvas.findByRole('heading', { name: 'Request 7K3M-9QXD-40TF' })).toHaveFocus();
  },
};

/** A refusal needs a reason. */
export const ReasonMissing: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'QX7D-3M9K-TF40' }));
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'New status' }), 'Refused');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(canvas.getByRole('alert')).toHaveTextContent('Choose why the request is refused');
  },
};

export const RightToLeft: Story = {
  args: { locale: 'ar' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: '7K3M-9QXD-40TF' })).toBeVisible();
  },
};

export const Empty: Story = { args: { client: clientOf([]) } };

export const NotAuthorized: Story = {
  args: { client: { ...clientOf([]), list: () => Promise.reject(new InboxError('not-authorized')) } },
};
