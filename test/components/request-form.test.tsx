import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ar from '../../locales/requests/ar.json';
import en from '../../locales/requests/en.json';
import type { Messages } from '../../src/document.js';
import { RequestForm, type RequestFormProps, type SubmitRequest } from '../../src/index.js';
import { vocabulary } from '../../src/policy.js';
import type { PrivacyRequest } from '../../src/requests/request-schema.js';
import type { RequestSource } from '../../src/requests/request-source.js';

const SOURCE: RequestSource = {
  policyId: 'paper-lantern',
  policyVersion: '2026-11-02',
  regimes: ['eu-gdpr', 'us-ca'],
  kinds: [],
};
const RECEIPT = {
  reference: 'PL-7K2M',
  status: 'open',
  receivedAt: '2026-11-22T10:00:00.000Z',
  answerBy: '2026-12-22',
  statusHref: '/privacy/requests/status/abc',
} as const;
const TITLE = 'Privacy at Paper Lantern';

type Sent = Parameters<SubmitRequest>;

function ask(props: Partial<RequestFormProps> = {}) {
  const onSubmit = vi.fn<SubmitRequest>(async () => RECEIPT);
  const form = (own: Partial<RequestFormProps> = {}) => (
    <RequestForm {...({ source: SOURCE, messages: en as Messages, onSubmit, ...props, ...own } as RequestFormProps)} />
  );
  const view = render(form());
  return { user: userEvent.setup(), onSubmit, form, ...view };
}

const sent = (onSubmit: ReturnType<typeof ask>['onSubmit'], time = 0) => onSubmit.mock.calls[time] as Sent;
const field = (name: string | RegExp) => screen.getByLabelText(name);
const press = (name: string) => screen.getByRole('button', { name });
const summary = () => screen.getByRole('alert').parentElement as HTMLElement;

beforeEach(() => {
  document.title = TITLE;
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
  expect(document.title).toBe(TITLE);
});

describe('asking a question', () => {
  test('takes an address and a message, and gives a receipt', async () => {
    const { user, onSubmit } = ask();
    await user.click(screen.getByRole('radio', { name: 'Ask a question' }));
    await user.click(press('Continue'));
    expect(screen.getByRole('heading', { name: 'Ask a question' })).toHaveFocus();
    await user.type(field('Your message'), 'Which cookies?');
    await user.type(field('Email address'), 'ada@example.org');
    await user.click(press('Send question'));

    const receipt = await screen.findByRole('heading', { name: 'We have received your request' });
    expect(receipt).toHaveFocus();
    expect(screen.getByText('PL-7K2M')).toBeVisible();
    expect(screen.getByText('December 22, 2026')).toBeVisible();
    expect(screen.getByRole('link', { name: 'See where the request stands' })).toHaveAttribute(
      'href',
      '/privacy/requests/status/abc',
    );
    expect(sent(onSubmit)[0]).toEqual({
      kind: 'question',
      locale: 'en',
      policyId: 'paper-lantern',
      policyVersion: '2026-11-02',
      message: 'Which cookies?',
      email: 'ada@example.org',
    });
  });

  test('starts with the question what to ask, and says so when it was not answered', async () => {
    const { user, onSubmit } = ask();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(press('Continue'));
    expect(within(summary()).getByRole('link', { name: 'Choose what you would like to do' })).toBeVisible();
    await user.click(within(summary()).getByRole('link'));
    expect(screen.getByRole('radio', { name: 'Ask a question' })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'Ask a question' }));
    await user.click(press('Continue'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('goes back to the choice, and keeps what was written', async () => {
    const { user } = ask({ kind: 'question' });
    await user.type(field('Your message'), 'Which cookies?');
    await user.click(press('Ask for something else'));
    await user.click(screen.getByRole('radio', { name: 'Complain' }));
    await user.click(press('Continue'));
    expect(field('Your message')).toHaveValue('Which cookies?');
  });

  test('starts anew after a receipt, under a new key', async () => {
    const { user, onSubmit } = ask({ kind: 'question' });
    for (const time of [0, 1]) {
      expect(field('Your message')).toHaveValue('');
      await user.type(field('Your message'), `Question ${time}`);
      await user.type(field('Email address'), 'ada@example.org');
      await user.click(press('Send question'));
      await user.click(await screen.findByRole('button', { name: 'Make another request' }));
    }
    expect(sent(onSubmit, 0)[1].key).not.toBe(sent(onSubmit, 1)[1].key);
  });
});

describe('each kind of request', () => {
  test('asks for what the law of the chosen place allows, and no more', async () => {
    const { user } = ask();
    await user.selectOptions(field('Where do you live?'), 'California');
    await user.click(screen.getByRole('radio', { name: 'Opt out of the sale or sharing of your data' }));
    await user.click(press('Continue'));
    expect(screen.getAllByRole('textbox').map((control) => control.getAttribute('name'))).toEqual(['email']);
    expect(field('Email address (optional)')).not.toHaveAttribute('aria-required');
  });

  test('of California that opts out or limits goes through with nothing filled in', async () => {
    const { user, onSubmit } = ask({ kind: 'limit-sensitive', regime: 'us-ca' });
    await user.click(screen.getAllByRole('button')[0] as HTMLElement);
    await screen.findByText('PL-7K2M');
    expect(sent(onSubmit)[0]).toEqual({
      kind: 'limit-sensitive',
      regime: 'us-ca',
      locale: 'en',
      policyId: 'paper-lantern',
      policyVersion: '2026-11-02',
      behalf: 'self',
    });
  });

  test('asks an agent who they are, and others not', async () => {
    const { user, onSubmit } = ask({ kind: 'delete', regime: 'us-ca' });
    expect(screen.queryByLabelText('Your name or company')).not.toBeInTheDocument();
    await user.type(field('Email address'), 'ada@example.org');
    await user.click(screen.getByRole('radio', { name: 'Someone who has asked me to act for them' }));
    expect(field('Email address')).toHaveValue('ada@example.org');
    await user.click(press('Send request'));
    await user.click(within(summary()).getByRole('link', { name: 'Enter your name or company' }));
    expect(field('Your name or company')).toHaveFocus();
    await user.keyboard('Lovelace & Co.');
    await user.click(press('Send request'));
    await screen.findByText('PL-7K2M');
    expect(sent(onSubmit)[0]).toMatchObject({ behalf: 'agent', agentName: 'Lovelace & Co.' });
  });

  test('takes no word from someone who turns out not to be an agent', async () => {
    const { user, onSubmit } = ask({ kind: 'delete', regime: 'us-ca' });
    await user.type(field('Email address'), 'ada@example.org');
    await user.click(screen.getByRole('radio', { name: 'Someone who has asked me to act for them' }));
    await user.type(field('Your name or company'), 'Lovelace & Co.');
    await user.click(screen.getByRole('radio', { name: 'Me' }));
    await user.click(press('Send request'));
    await screen.findByText('PL-7K2M');
    expect(sent(onSubmit)[0]).not.toHaveProperty('agentName');
  });

  test.each(vocabulary.REQUEST_KINDS)('%s has a name and a label for each of its controls', (kind) => {
    ask({ kind, source: { ...SOURCE, kinds: vocabulary.REQUEST_KINDS } });
    for (const control of screen.queryAllByRole('textbox')) expect(control).toHaveAccessibleName(/\w/);
    for (const group of screen.queryAllByRole('group')) expect(group).toHaveAccessibleName(/\w/);
    expect(document.body.textContent).not.toMatch(/\b(field|hint|option|kind|form|error)\.\w+/);
  });
});

describe('a form with mistakes', () => {
  test('names them above and beside the control in the same words, and takes focus there each time', async () => {
    const { user } = ask({ kind: 'question' });
    await user.type(field('Email address'), 'ada');
    for (let time = 0; time < 3; time += 1) {
      await user.click(press('Send question'));
      await waitFor(() => expect(summary()).toHaveFocus());
      expect(document.title).toBe(`Error: ${TITLE}`);
    }
    const links = within(summary()).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Write your message',
      'Enter an email address such as name@example.com',
    ]);
    expect(field('Email address')).toBeInvalid();
    expect(field('Email address')).toHaveAccessibleDescription(/Enter an email address such as name@example.com/);
    expect(field('Email address')).toHaveValue('ada');
    await user.click(links[1] as HTMLElement);
    expect(field('Email address')).toHaveFocus();
    await user.clear(field('Email address'));
    await user.keyboard('ada@example.org');
    await user.type(field('Your message'), 'Which cookies?');
    await user.click(press('Send question'));
    await screen.findByText('PL-7K2M');
  });

  test('is not scolded while it is written', async () => {
    const { user } = ask({ kind: 'question' });
    await user.click(field('Email address'));
    await user.tab();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(field('Email address')).toBeValid();
    expect(press('Send question')).toBeEnabled();
  });

  test('shows what the receiving end found, too', async () => {
    const onSubmit = vi.fn<SubmitRequest>(async () => ({
      state: 'rejected',
      errors: [{ code: 'invalid', pointer: '/email' }],
    }));
    const { user } = ask({ kind: 'question', onSubmit });
    await user.type(field('Email address'), 'ada@example.org');
    await user.type(field('Your message'), 'Which cookies?');
    await user.click(press('Send question'));
    await waitFor(() => expect(summary()).toHaveFocus());
    expect(field('Email address')).toHaveAccessibleDescription(/such as name@example.com/);
    expect(field('Your message')).toHaveValue('Which cookies?');
  });

  test('leaves the title of the page alone once it is gone', async () => {
    const { user, unmount } = ask({ kind: 'question' });
    await user.click(press('Send question'));
    await waitFor(() => expect(document.title).toBe(`Error: ${TITLE}`));
    unmount();
  });
});

describe('a request on its way', () => {
  async function fill(props: Partial<RequestFormProps>) {
    const view = ask({ kind: 'question', contactEmail: 'privacy@paper-lantern.example', ...props });
    await view.user.type(field('Your message'), 'Which cookies?');
    await view.user.type(field('Email address'), 'ada@example.org');
    return view;
  }

  test('is sent once, however often the button is pressed', async () => {
    let finish = (_: typeof RECEIPT) => {};
    const onSubmit = vi.fn<SubmitRequest>(() => new Promise((resolve) => (finish = resolve)));
    const { user } = await fill({ onSubmit });
    await user.dblClick(press('Send question'));
    await user.click(press('Send question'));
    expect(press('Send question')).toBeEnabled();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Sending your request'));
    finish(RECEIPT);
    await screen.findByText('PL-7K2M');
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  test('that may have arrived is said to be unsure, keeps all answers, and goes again under the same key', async () => {
    const onSubmit = vi.fn<SubmitRequest>().mockRejectedValueOnce(new Error('cut off')).mockResolvedValue(RECEIPT);
    const { user } = await fill({ onSubmit });
    await user.click(press('Send question'));
    await waitFor(() => expect(summary()).toHaveFocus());
    expect(summary()).toHaveTextContent('We are not sure that it arrived');
    expect(within(summary()).getByRole('link')).toHaveAttribute('href', 'mailto:privacy@paper-lantern.example');
    expect(field('Your message')).toHaveValue('Which cookies?');
    await user.click(press('Send question'));
    await screen.findByText('PL-7K2M');
    expect(sent(onSubmit, 1)).toEqual([
      sent(onSubmit, 0)[0],
      expect.objectContaining({ key: sent(onSubmit, 0)[1].key }),
    ]);
  });

  test('keeps its key when it is corrected before it has a receipt', async () => {
    const onSubmit = vi.fn<SubmitRequest>().mockResolvedValueOnce({ state: 'unsure' }).mockResolvedValue(RECEIPT);
    const { user } = await fill({ onSubmit, requestKey: 'key-from-the-server' });
    await user.click(press('Send question'));
    await waitFor(() => expect(summary()).toHaveFocus());
    await user.type(field('Your message'), ' And why?');
    await user.click(press('Send question'));
    await screen.findByText('PL-7K2M');
    expect([sent(onSubmit, 0)[1].key, sent(onSubmit, 1)[1].key]).toEqual([
      'key-from-the-server',
      'key-from-the-server',
    ]);
  });

  test('whose earlier version had arrived goes as a second one only when asked again', async () => {
    const onSubmit = vi
      .fn<SubmitRequest>()
      .mockResolvedValueOnce({ state: 'refused', status: 422, problem: { code: 'idempotency-key-reused' } })
      .mockResolvedValue(RECEIPT);
    const { user } = await fill({ onSubmit });
    await user.click(press('Send question'));
    await waitFor(() => expect(summary()).toHaveTextContent('A different request was sent from this page before'));
    await user.click(press('Send question'));
    await screen.findByText('PL-7K2M');
    expect(sent(onSubmit, 0)[1].key).not.toBe(sent(onSubmit, 1)[1].key);
  });

  test.each([
    [{ state: 'offline' }, 'You are offline'],
    [{ state: 'refused', status: 403 }, 'Your request could not be sent'],
    [{ state: 'refused', status: 429 }, 'There were too many requests in a short time'],
  ] as const)('that came back as %j says so and keeps all answers', async (delivery, words) => {
    const { user } = await fill({ onSubmit: async () => delivery });
    await user.click(press('Send question'));
    await waitFor(() => expect(summary()).toHaveTextContent(words));
    expect(field('Your message')).toHaveValue('Which cookies?');
    expect(field('Email address')).toHaveValue('ada@example.org');
  });

  test('tells a person who writes that the network is gone', async () => {
    await fill({});
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void dispatchEvent(new Event('offline')));
    expect(screen.getByRole('status')).toHaveTextContent('You are offline');
    online.mockReturnValue(true);
    act(() => void dispatchEvent(new Event('online')));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    online.mockRestore();
  });

  test('carries what a robot filled in, so that the receiving end can put it apart', async () => {
    const { user, onSubmit } = await fill({});
    fireEvent.change(document.querySelector('[name="website"]') as HTMLElement, {
      target: { value: 'http://spam.example' },
    });
    await user.click(press('Send question'));
    await screen.findByText('PL-7K2M');
    expect(sent(onSubmit)[1].trap).toBe('http://spam.example');
  });
});

describe('a receipt', () => {
  test('can be copied, printed alone, and saved', async () => {
    const { user } = ask({ kind: 'question' });
    await user.type(field('Your message'), 'Which cookies?');
    await user.type(field('Email address'), 'ada@example.org');
    await user.click(press('Send question'));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copied'));
    const text = await navigator.clipboard.readText();
    expect(text).toContain('Reference: PL-7K2M');
    expect(text).toContain('Answer due by: December 22, 2026');
    expect(text).toContain(new URL('/privacy/requests/status/abc', location.href).href);

    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      expect(document.querySelector('.pc-receipt')).toHaveAttribute('data-printing');
    });
    await user.click(press('Print'));
    expect(print).toHaveBeenCalledOnce();
    expect(document.querySelector('.pc-receipt')).not.toHaveAttribute('data-printing');

    const saved: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => {} });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(press('Download'));
    expect(await saved[0]?.text()).toBe(text);
    click.mockRestore();
  });

  test('is given to the host as well', async () => {
    const onReceipt = vi.fn();
    const { user } = ask({ kind: 'opt-out-sale-share', regime: 'us-ca', onReceipt });
    await user.click(screen.getAllByRole('button')[0] as HTMLElement);
    await screen.findByText('PL-7K2M');
    expect(onReceipt).toHaveBeenCalledExactlyOnceWith(RECEIPT);
  });
});

describe('a link to one kind of request', () => {
  test.each(['/?kind=delete', '/#contact?kind=delete'])('as in %s opens it on arrival', (address) => {
    history.replaceState(null, '', address);
    ask();
    expect(screen.getByRole('heading', { name: 'Delete your data' })).toBeVisible();
  });

  test('opens it each time it is followed', async () => {
    const { user } = ask();
    render(<a href="#contact?kind=correct">Correct</a>);
    await user.click(screen.getByRole('link', { name: 'Correct' }));
    expect(await screen.findByRole('heading', { name: 'Correct your data' })).toBeVisible();
    await user.click(press('Ask for something else'));
    await user.click(screen.getByRole('link', { name: 'Correct' }));
    expect(await screen.findByRole('heading', { name: 'Correct your data' })).toBeVisible();
  });

  test('opens it in the form that the link leads to, and in no other on the page', async () => {
    render(
      <>
        <div id="a-contact">
          <RequestForm source={SOURCE} messages={en as Messages} endpoint="/requests" />
        </div>
        <div id="b-contact">
          <RequestForm source={SOURCE} messages={en as Messages} endpoint="/requests" />
        </div>
        <a href="#b-contact?kind=correct">Correct</a>
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Correct' }));
    await waitFor(() => expect(document.getElementById('b-contact')).toHaveTextContent('Correct your data'));
    expect(within(document.getElementById('a-contact') as HTMLElement).getByRole('button')).toHaveTextContent(
      'Continue',
    );
  });

  test('that names no kind there is changes nothing', () => {
    history.replaceState(null, '', '/#contact?kind=__proto__');
    ask();
    expect(press('Continue')).toBeVisible();
  });
});

describe('what a person writes', () => {
  const SECRET = 'Ada-Lovelace-1815';

  test('reaches neither the address, nor the console, nor anything the browser keeps', async () => {
    const log = vi.spyOn(console, 'log');
    const onSubmit = vi.fn<SubmitRequest>().mockRejectedValueOnce(new Error(SECRET)).mockResolvedValue(RECEIPT);
    const { user } = ask({ kind: 'question', onSubmit });
    await user.type(field('Your message'), SECRET);
    await user.click(press('Send question'));
    await user.type(field('Email address'), `${SECRET}@example.org`);
    await user.click(press('Send question'));
    await waitFor(() => expect(summary()).toHaveTextContent('not sure'));
    const kept = JSON.stringify([
      location.href,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      document.title,
    ]);
    expect(kept).not.toContain(SECRET);
    await user.click(press('Send question'));
    await screen.findByText('PL-7K2M');
    expect(log).not.toHaveBeenCalled();
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
  });

  test('is kept in the tab if the host wants that, until it is sent', async () => {
    const first = ask({ kind: 'question', drafts: 'session' });
    await first.user.type(field('Your message'), 'Which cookies?');
    first.unmount();
    const { user } = ask({ drafts: 'session' });
    expect(field('Your message')).toHaveValue('Which cookies?');
    await user.type(field('Email address'), 'ada@example.org');
    await user.click(press('Send question'));
    await screen.findByText('PL-7K2M');
    expect({ ...sessionStorage }).toEqual({});
  });

  test('is kept with the place that was chosen for it', async () => {
    const first = ask({ drafts: 'session' });
    await first.user.click(screen.getByLabelText('Delete your data'));
    await first.user.selectOptions(screen.getByRole('combobox'), 'us-ca');
    await first.user.click(press('Continue'));
    await first.user.type(field(/^Email address/), 'ada@example.org');
    first.unmount();
    const { container } = ask({ drafts: 'session' });
    expect(field(/^Email address/)).toHaveValue('ada@example.org');
    expect(container.querySelector('[name=regime]')).toHaveValue('us-ca');
  });

  test('stays when the reader’s place or the kind changes around the form, which then asks for what that needs', async () => {
    const { user, form, rerender } = ask({ kind: 'delete', regime: 'eu-gdpr' });
    await user.type(field(/^Email address/), 'ada@example.org');
    expect(screen.queryByLabelText(/^Signed permission/)).not.toBeInTheDocument();
    rerender(form({ regime: 'us-ca' }));
    expect(document.querySelector('[name=regime]')).toHaveValue('us-ca');
    expect(field(/^Email address/)).toHaveValue('ada@example.org');
    rerender(form({ regime: 'us-ca', kind: 'question' }));
    expect(press('Send question')).toBeVisible();
    expect(field(/^Email address/)).toHaveValue('ada@example.org');
    rerender(form({ regime: 'eu-gdpr', kind: undefined }));
    expect(screen.getByRole('combobox')).toHaveValue('eu-gdpr');
  });

  test('stays, with the controls that an answer brought, when the host begins to keep drafts', async () => {
    const { user, form, rerender } = ask({ kind: 'delete', regime: 'us-ca' });
    await user.click(field('A child or another person in my care'));
    await user.type(field(/^How you are related/), 'Parent');
    rerender(form({ drafts: 'session' }));
    expect(field('A child or another person in my care')).toBeChecked();
    expect(field(/^How you are related/)).toHaveValue('Parent');
  });

  test('is not kept for longer than half an hour', async () => {
    const first = ask({ kind: 'question', drafts: 'session' });
    await first.user.type(field('Your message'), 'Which cookies?');
    first.unmount();
    const later = Date.now() + 31 * 60 * 1_000;
    const now = vi.spyOn(Date, 'now').mockReturnValue(later);
    ask({ kind: 'question', drafts: 'session' });
    expect(field('Your message')).toHaveValue('');
    expect({ ...sessionStorage }).toEqual({});
    now.mockRestore();
  });
});

describe('the form', () => {
  test('is in the language of its words, and asks for an answer in the reader’s', async () => {
    const { container, onSubmit, user } = ask({
      messages: ar as Messages,
      locale: 'ar-EG',
      kind: 'opt-out-sale-share',
      regime: 'us-ca',
    });
    expect(container.firstElementChild).toHaveAttribute('dir', 'rtl');
    expect(container.firstElementChild).toHaveAttribute('lang', 'ar');
    await user.click(screen.getAllByRole('button')[0] as HTMLElement);
    await waitFor(() => expect(onSubmit).toHaveBeenCalled());
    expect((sent(onSubmit)[0] as PrivacyRequest).locale).toBe('ar-EG');
  });

  test('takes a ref, a class and attributes on its root', () => {
    const ref = createRef<HTMLElement>();
    const { container } = ask({ ref, className: 'own', id: 'request' } as Partial<RequestFormProps>);
    expect(ref.current).toBe(container.firstElementChild);
    expect(ref.current).toHaveClass('pc-root', 'pc-request', 'own');
    expect(ref.current).toHaveAttribute('id', 'request');
  });
});
