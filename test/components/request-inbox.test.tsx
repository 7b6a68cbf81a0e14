import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import arInbox from '../../locales/inbox/ar.json';
import deInbox from '../../locales/inbox/de.json';
import enInbox from '../../locales/inbox/en.json';
import arRequests from '../../locales/requests/ar.json';
import deRequests from '../../locales/requests/de.json';
import enRequests from '../../locales/requests/en.json';
import type { Messages } from '../../src/document.js';
import {
  type InboxClient,
  type InboxEntry,
  InboxError,
  type InboxMessages,
  type InboxRequest,
  RequestInbox,
  type RequestInboxProps,
} from '../../src/inbox.js';

const pair = (inbox: unknown, requests: unknown) => ({ inbox: inbox as Messages, requests: requests as Messages });
const MESSAGES: Readonly<Record<string, InboxMessages>> = {
  en: pair(enInbox, enRequests),
  de: pair(deInbox, deRequests),
  ar: pair(arInbox, arRequests),
};

const LATE: InboxEntry = {
  reference: '7K3M-9QXD-40TF',
  kind: 'delete',
  regime: 'eu-gdpr',
  locale: 'de',
  status: 'open',
  receivedAt: '2026-10-01T10:00:00.000Z',
  answerBy: '2026-11-01',
  quarantined: false,
};
const SPAM: InboxEntry = {
  reference: '8K3M-9QXD-40TF',
  kind: 'question',
  locale: 'en',
  status: 'open',
  receivedAt: '2026-11-20T10:00:00.000Z',
  quarantined: true,
};
const OPENED: InboxRequest = {
  ...LATE,
  payload: { name: 'Ada Lovelace', email: 'ada@example.org', selection: 'Everything\n<b>at once</b>' },
  notes: [{ at: '2026-10-02T10:00:00.000Z', by: 'grace', text: 'Asked IT.' }],
  moves: ['in_progress', 'fulfilled', 'revoked', 'denied', 'expired'],
};

function inbox(client: Partial<InboxClient> = {}, props: Partial<RequestInboxProps> = {}) {
  const calls = {
    list: vi.fn<InboxClient['list']>(async () => ({ requests: [LATE, SPAM] })),
    read: vi.fn<InboxClient['read']>(async () => OPENED),
    move: vi.fn<InboxClient['move']>(async (_, { status }) => ({ ...OPENED, status, moves: [] })),
    ...client,
  };
  render(<RequestInbox client={calls} messages={MESSAGES} {...props} />);
  return { user: userEvent.setup(), ...calls };
}

const openFirst = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole('button', { name: LATE.reference }));
  return screen.findByRole('heading', { name: `Request ${LATE.reference}` });
};
const press = (name: string) => screen.getByRole('button', { name });

// Only the date: what waits must go on waiting in real time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:00:00Z') }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the list', () => {
  test('tells what came, when it is due, and what is late', async () => {
    inbox();
    const [, late, spam] = await screen.findAllByRole('row');
    expect(late).toHaveTextContent('7K3M-9QXD-40TFDelete your dataReceivedOct 1, 2026Nov 1, 2026overdue');
    expect(spam).toHaveTextContent(
      '8K3M-9QXD-40TFAsk a questionReceivedsuspected spamNov 20, 2026No legal deadline known',
    );
    expect(screen.getByText('2 requests are shown.')).toHaveRole('status');
  });

  test('marks as late what the server holds for late: by the day it is where the company is', async () => {
    const due = { ...LATE, answerBy: '2026-11-23' };
    const rowOn = async (today: string | undefined) => {
      cleanup();
      inbox({ list: async () => ({ requests: [due], ...(today !== undefined && { today }) }) });
      return (await screen.findAllByRole('row'))[1];
    };
    expect(await rowOn('2026-11-24')).toHaveTextContent(/overdue/);
    expect(await rowOn('2026-11-23')).not.toHaveTextContent(/overdue/);
    // A client of one's own may not say.
    expect(await rowOn(undefined)).not.toHaveTextContent(/overdue/);
    vi.setSystemTime('2026-11-24T00:00:00Z');
    expect(await rowOn(undefined)).toHaveTextContent(/overdue/);
    expect(await rowOn('2026-11-23')).not.toHaveTextContent(/overdue/);
  });

  test('is narrowed', async () => {
    const { user, list } = inbox();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'Overdue');
    expect(list).toHaveBeenLastCalledWith({ overdue: true }, expect.anything());
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Refused');
    expect(list).toHaveBeenLastCalledWith({ status: 'denied' }, expect.anything());
  });

  test('goes on where it ended', async () => {
    const list = vi
      .fn<InboxClient['list']>()
      .mockResolvedValueOnce({ requests: [LATE], next: 'there' })
      .mockResolvedValueOnce({ requests: [SPAM] });
    const { user } = inbox({ list });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(list).toHaveBeenLastCalledWith({ after: 'there' });
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBe(null);
  });

  test('says when it is empty, and when nobody may see it', async () => {
    inbox({ list: async () => ({ requests: [] }) });
    expect(await screen.findByText('There are no such requests.')).toBeVisible();
    cleanup();
    const list = vi.fn<InboxClient['list']>().mockRejectedValueOnce(new InboxError('not-authorized'));
    const { user } = inbox({ list: list.mockResolvedValue({ requests: [LATE] }) });
    expect(await screen.findByRole('alert')).toHaveTextContent('You may not see the requests.');
    await user.click(press('Load again'));
    expect(await screen.findByRole('button', { name: LATE.reference })).toBeVisible();
    expect(screen.queryByRole('alert')).toBe(null);
  });
});

describe('a request', () => {
  test('shows what the person wrote, as they wrote it', async () => {
    const { user, read } = inbox();
    expect(await openFirst(user)).toHaveFocus();
    expect(read).toHaveBeenCalledWith(LATE.reference, expect.anything());
    expect(screen.getByText('Ada Lovelace')).toBeVisible();
    expect(screen.getByText('German')).toBeVisible();
    expect(screen.getByText(/Everything\s<b>at once<\/b>/)).toBeVisible();
    expect(screen.getByText('Asked IT.')).toBeVisible();
  });

  test('has files, which are saved as what they are and opened by nothing here', async () => {
    const file = { name: 'invoice\u202efdp.exe', type: 'application/pdf', size: 3, bytes: btoa('%PDF') };
    const { user } = inbox({ read: async () => ({ ...OPENED, payload: { attachments: [file] } }) });
    const saved: { name: string; blob: Blob | undefined }[] = [];
    let blob: Blob | undefined;
    Object.assign(URL, {
      createObjectURL: (given: Blob) => {
        blob = given;
        return 'blob:it';
      },
      revokeObjectURL: () => {},
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob });
    });
    onTestFinished(() => click.mockRestore());
    await openFirst(user);
    await user.click(press('invoicefdp.exe.pdf'));
    expect(saved).toEqual([{ name: 'invoicefdp.exe.pdf', blob: expect.any(Blob) }]);
    expect(saved[0]?.blob?.type).toBe('application/octet-stream');
  });

  test('is left for where the reader was', async () => {
    const { user } = inbox();
    await openFirst(user);
    await user.click(press('Back to the list'));
    expect(press(LATE.reference)).toHaveFocus();
  });

  test('is refused, with a reason', async () => {
    const { user, move } = inbox();
    await openFirst(user);
    await user.click(press('Save'));
    expect(screen.getByRole('combobox', { name: 'New status' })).toHaveFocus();
    expect(screen.getByRole('combobox', { name: 'New status' })).toHaveAccessibleDescription('Choose the new status');
    await user.selectOptions(screen.getByRole('combobox', { name: 'New status' }), 'Refused');
    await user.click(press('Save'));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose why the request is refused');
    expect(move).not.toHaveBeenCalled();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'We found no data about you.');
    await user.type(screen.getByRole('textbox', { name: 'Note for colleagues' }), 'Looked twice.');
    await user.click(press('Save'));
    expect(move).toHaveBeenCalledWith(LATE.reference, { status: 'denied', reason: 'no_match', note: 'Looked twice.' });
    expect(await screen.findByText('Saved.')).toHaveRole('status');
    expect(screen.getByText('This request is closed.')).toBeVisible();
    await user.click(press('Back to the list'));
    expect(screen.getAllByRole('row')[1]).toHaveTextContent('Refused');
  });

  test('keeps what was written when it can not be saved', async () => {
    const { user } = inbox({ move: () => Promise.reject(new InboxError('illegal-move')) });
    await openFirst(user);
    await user.selectOptions(screen.getByRole('combobox', { name: 'New status' }), 'Done');
    await user.type(screen.getByRole('textbox', { name: 'Note for colleagues' }), 'All gone.');
    await user.click(press('Save'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Someone else has changed this request');
    expect(screen.getByRole('textbox', { name: 'Note for colleagues' })).toHaveValue('All gone.');
  });

  test('is taken out of quarantine', async () => {
    const { user, move } = inbox({ read: async () => ({ ...OPENED, ...SPAM }) });
    await user.click(await screen.findByRole('button', { name: SPAM.reference }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'New status' }), 'In progress');
    await user.click(screen.getByRole('checkbox', { name: 'This is no spam' }));
    await user.click(press('Save'));
    expect(move).toHaveBeenCalledWith(SPAM.reference, { status: 'in_progress', quarantined: false });
  });

  test('is answered in the language of the person', async () => {
    const { user } = inbox();
    await openFirst(user);
    const text = screen.getByRole('textbox', { name: 'Text' });
    expect(text).toHaveAttribute('lang', 'de');
    expect(text).toHaveValue(
      'Guten Tag Ada Lovelace,\n\nwir haben Ihre Anfrage vom 01.10.2026 erhalten: Ihre Daten löschen.\n\nSie erhalten unsere Antwort bis zum 01.11.2026.\n\nBitte geben Sie 7K3M-9QXD-40TF an, wenn Sie antworten.\n',
    );
    await user.type(text, 'Grüße & Dank');
    const { href } = screen.getByRole<HTMLAnchorElement>('link', { name: 'Open in your mail program' });
    expect(href).toMatch(/^mailto:ada@example\.org\?subject=Ihre%20Anfrage%20/);
    expect(decodeURIComponent(href)).toContain('Grüße & Dank');
    expect(href).not.toContain('& ');
    await user.click(press('Copy the text'));
    expect(await navigator.clipboard.readText()).toContain('Grüße & Dank');
    expect(screen.getByText('Copied')).toHaveRole('status');
  });

  test('keeps the answer that was written when its new status is saved', async () => {
    const { user } = inbox();
    await openFirst(user);
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Grüße & Dank');
    await user.selectOptions(screen.getByRole('combobox', { name: 'New status' }), 'In progress');
    await user.click(press('Save'));
    await screen.findByText('Saved.');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value).toContain('Grüße & Dank');
  });
});

test('shows the requests of another endpoint once it is given that', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  onTestFinished(() => asked.mockRestore());
  const answer = (entry: InboxEntry) => asked.mockResolvedValueOnce(Response.json({ requests: [entry] }));
  answer(LATE);
  const { rerender } = render(<RequestInbox endpoint="/one" messages={MESSAGES} />);
  await screen.findByRole('button', { name: LATE.reference });
  answer(SPAM);
  rerender(<RequestInbox endpoint="/two" messages={MESSAGES} />);
  expect(await screen.findByRole('button', { name: SPAM.reference })).toBeVisible();
  expect(screen.queryByRole('button', { name: LATE.reference })).not.toBeInTheDocument();
});

test('works by keyboard alone', async () => {
  const { user, move } = inbox();
  await screen.findAllByRole('row');
  await user.tab();
  expect(screen.getByRole('combobox', { name: 'Show' })).toHaveFocus();
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: `Request ${LATE.reference}` })).toHaveFocus();
  await user.tab();
  await user.selectOptions(screen.getByRole('combobox', { name: 'New status' }), 'Done');
  await user.tab();
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(move).toHaveBeenCalledWith(LATE.reference, { status: 'fulfilled' });
});

test.each(['en', 'ar'])('has no fault that axe finds, in %s', async (locale) => {
  const { user } = inbox({}, { locale });
  const faults = async () => (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations;
  await screen.findAllByRole('row');
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('button', { name: LATE.reference }));
  await screen.findByText('Ada Lovelace');
  expect(await faults()).toEqual([]);
});

test('hands on what it is given', async () => {
  const ref = createRef<HTMLElement>();
  inbox({}, { ref, className: 'ours', id: 'inbox', locale: 'ar' } as Partial<RequestInboxProps>);
  await screen.findAllByRole('row');
  expect(ref.current).toHaveClass('pc-inbox', 'ours');
  expect(ref.current).toHaveAttribute('id', 'inbox');
  expect(ref.current).toHaveAttribute('dir', 'rtl');
  expect(within(ref.current as HTMLElement).getByRole('table')).toBeVisible();
});
