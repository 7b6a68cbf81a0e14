import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import en from '../../locales/requests/en.json';
import type { Messages } from '../../src/document.js';
import { OptOut, RequestForm } from '../../src/index.js';
import type { OptOutTool } from '../../src/opt-out.js';

const browser = navigator as { globalPrivacyControl?: unknown };
afterEach(() => {
  delete browser.globalPrivacyControl;
});

function site(own: Partial<OptOutTool> & { isOut?: boolean } = {}) {
  let isOut = own.isOut ?? false;
  const tool: OptOutTool = {
    isOptedOut: () => isOut,
    optOut: () => {
      isOut = true;
    },
    optIn: async () => {
      isOut = false;
    },
    ...own,
  };
  render(<OptOut tool={tool} messages={en as Messages} />);
  return { user: userEvent.setup(), isOut: () => isOut };
}

const status = () => screen.getByRole('status');
const press = (name: string) => screen.getByRole('button', { name });

describe('opting out in the browser', () => {
  test('takes one press and no words, and is confirmed where the button was', async () => {
    const { user, isOut } = site();
    await waitFor(() => expect(status()).toHaveTextContent('This browser is not opted out.'));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(press('Opt out of sale and sharing'));
    await waitFor(() => expect(status()).toHaveTextContent('This browser is opted out.'));
    expect(status()).toHaveFocus();
    expect(isOut()).toBe(true);
    expect(screen.queryByRole('button', { name: 'Opt out of sale and sharing' })).not.toBeInTheDocument();
  });

  test('stays confirmed when the tool then says late what it was before', async () => {
    let tellEarlier = (_: boolean) => {};
    const earlier = new Promise<boolean>((resolve) => {
      tellEarlier = resolve;
    });
    const { user } = site({ isOptedOut: vi.fn().mockReturnValueOnce(earlier).mockReturnValue(true) });
    await user.click(press('Opt out of sale and sharing'));
    await waitFor(() => expect(status()).toHaveTextContent('This browser is opted out.'));
    await act(async () => tellEarlier(false));
    expect(status()).toHaveTextContent('This browser is opted out.');
  });

  test('is confirmed when the reader comes back from the page where they opted out', async () => {
    const isOptedOut = vi.fn(() => false);
    site({ isOptedOut });
    await waitFor(() => expect(status()).toHaveTextContent('This browser is not opted out.'));
    isOptedOut.mockReturnValue(true);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitFor(() => expect(status()).toHaveTextContent('This browser is opted out.'));
  });

  test('is not confirmed when the site’s own tool does not', async () => {
    const { user } = site({ optOut: () => {} });
    await user.click(press('Opt out of sale and sharing'));
    await waitFor(() => expect(status()).toHaveTextContent('The change did not take effect'));
    expect(press('Opt out of sale and sharing')).toBeEnabled();
  });

  test('is not confirmed when the site’s own tool breaks', async () => {
    const { user } = site({ optOut: () => Promise.reject(new Error('broken')) });
    await user.click(press('Opt out of sale and sharing'));
    await waitFor(() => expect(status()).toHaveTextContent('The change did not take effect'));
  });

  test('takes more steps to take back, and can be left as it is', async () => {
    const { user, isOut } = site({ isOut: true });
    await user.click(await screen.findByRole('button', { name: 'Allow sale and sharing again' }));
    expect(screen.getByText('Do you want to allow the sale and sharing of your data again?')).toHaveFocus();
    await user.click(press('No, stay opted out'));
    expect(status()).toHaveFocus();
    expect(isOut()).toBe(true);
    await user.click(press('Allow sale and sharing again'));
    await user.click(press('Yes, allow it'));
    await waitFor(() => expect(status()).toHaveTextContent('This browser is not opted out.'));
    expect(isOut()).toBe(false);
  });
});

describe('a browser that sends the Global Privacy Control signal', () => {
  test('is opted out on arrival, and told that its signal is honoured', async () => {
    browser.globalPrivacyControl = true;
    const { isOut } = site();
    await waitFor(() => expect(status()).toHaveTextContent('its signal is honoured'));
    expect(isOut()).toBe(true);
    expect(screen.getByText('Your browser sends the Global Privacy Control signal.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test.each([
    ['does nothing', () => {}],
    ['breaks', () => Promise.reject(new Error('broken'))],
  ])('is told that it is not honoured, and has the button, where the site’s tool %s', async (_, optOut) => {
    browser.globalPrivacyControl = true;
    site({ optOut });
    expect(await screen.findByRole('button', { name: 'Opt out of sale and sharing' })).toBeEnabled();
    await waitFor(() => expect(status()).toHaveTextContent('The signal has not taken effect here.'));
    expect(document.body).not.toHaveTextContent('honoured');
  });
});

describe('the request form', () => {
  const source = { policyId: 'paper-lantern', regimes: ['us-ca'], kinds: [] } as const;
  const tool: OptOutTool = { isOptedOut: () => false, optOut: () => {} };
  const button = () => screen.queryByRole('button', { name: 'Opt out of sale and sharing' });
  const form = (kind: 'opt-out-sale-share' | 'limit-sensitive' | 'delete') => (
    <RequestForm
      source={source}
      messages={en as Messages}
      endpoint="/requests"
      kind={kind}
      optOut={<OptOut tool={tool} messages={en as Messages} headingLevel={3} />}
    />
  );

  test('offers the press of a button above an opt-out that a browser can have', async () => {
    render(form('opt-out-sale-share'));
    await waitFor(() => expect(button()).toBeEnabled());
  });

  test.each(['limit-sensitive', 'delete'] as const)('does not offer it for %s, which it would not be', (kind) => {
    render(form(kind));
    expect(button()).not.toBeInTheDocument();
  });
});
