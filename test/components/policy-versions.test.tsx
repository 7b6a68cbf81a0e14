import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PolicyVersions } from '../../src/changes.js';
import {
  changeSlots,
  PrivacyCenter,
  type UsePolicyVersionsOptions,
  useLastRead,
  usePolicyVersions,
} from '../../src/index.js';
import { readChangesMessages, readExample } from '../fixtures/examples.js';
import { modernVersions, threeCxVersions } from '../fixtures/versions.js';
import { messages } from './reader.js';

const [of2011, of2016] = [readExample('3cx-2011'), readExample('3cx-2016')];
const words = readChangesMessages('en');
const loadChanges = vi.fn(() => import('../../src/changes.js'));

function Page({ versions, ...options }: Partial<UsePolicyVersionsOptions> & { versions: PolicyVersions }) {
  const { policy, history } = usePolicyVersions({ versions, loadChanges, messages: words, ...options });
  if (policy === undefined) return <p>Loading</p>;
  return (
    <PrivacyCenter policy={policy} messages={messages} slots={changeSlots({ ...history, rememberAs: policy.id })} />
  );
}

function open(versions: PolicyVersions, address = '/privacy', options: Partial<UsePolicyVersionsOptions> = {}) {
  window.history.replaceState(null, '', address);
  return { user: userEvent.setup(), ...render(<Page versions={versions} {...options} />) };
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

beforeEach(() => {
  loadChanges.mockClear();
  localStorage.clear();
});

describe('a reader of a client app', () => {
  test('reads the version in force, and nothing else is loaded', async () => {
    const onLoad = vi.fn();
    open(threeCxVersions(of2011, of2016, onLoad));
    expect(title()).toBe('Privacy Policy');
    await act(async () => {});
    expect(onLoad).not.toHaveBeenCalled();
    expect(loadChanges).not.toHaveBeenCalled();
  });

  test('opens an old version from the list: it is loaded, has its own address, and says that it is not in force', async () => {
    const onLoad = vi.fn();
    const { user } = open(threeCxVersions(of2011, of2016, onLoad), '/privacy?lang=en');
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'Version 2011' }));
    await waitFor(() => expect(title()).toBe('3CX Privacy Policy'));
    expect(onLoad).toHaveBeenCalledOnce();
    expect(location.search).toBe('?lang=en&version=2011');
    expect(document.querySelector('.pc-version-notice')).toHaveTextContent(
      'Another version has held since May 1, 2016.',
    );
    expect(document.querySelector('.pc-version-notice')).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Read the version in force' }));
    await waitFor(() => expect(title()).toBe('Privacy Policy'));
    expect(location.search).toBe('?lang=en');
  });

  test('goes back and forth with the buttons of the browser', async () => {
    const { user } = open(threeCxVersions(of2011, of2016));
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'Version 2011' }));
    await waitFor(() => expect(title()).toBe('3CX Privacy Policy'));
    window.history.back();
    await waitFor(() => expect(title()).toBe('Privacy Policy'));
  });

  test('is shown what changed with a version, and led to it', async () => {
    const { user } = open(threeCxVersions(of2011, of2016));
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'What changed: Version 2016' }));
    const heading = await screen.findByRole('heading', { name: /^Updated May 1, 2016: 6 things changed/ });
    expect(heading).toHaveFocus();
    expect(location.search).toBe('?version=2016&compare=2011');
  });

  test('arrives at a comparison by its address', async () => {
    open(threeCxVersions(of2011, of2016), '/privacy?compare=2011&view=side-by-side');
    await screen.findByRole('heading', { name: /^Updated May 1, 2016: 6 things changed/ });
    expect(screen.getByText('Side by side').closest('details')).toHaveAttribute('open');
    expect(document.body).toHaveFocus();
  });

  test('is told of a version that is to come, and by its address reads what it will change', async () => {
    const modern = readExample('modern');
    const versions = modernVersions(modern, async () => modern);
    const { user } = open(versions);
    expect(document.querySelector('.pc-version-notice')).toHaveTextContent(
      'A new version takes effect February 1, 2099.',
    );
    await user.click(screen.getByText('Versions of this policy', { selector: 'summary' }));
    await user.click(screen.getByRole('link', { name: 'What changed: Version 5.0' }));
    await screen.findByRole('heading', { name: 'Takes effect February 1, 2099: 3 things changed that matter to you' });
  });

  test('keeps what they read when a version cannot be loaded, and the host is told', async () => {
    const onError = vi.fn();
    const failing: PolicyVersions = [
      { id: '2016', policy: of2016 },
      { id: '2011', version: of2011.version, load: () => Promise.reject(new Error('gone')) },
    ];
    open(failing, '/privacy?version=2011', { onError });
    await waitFor(() => expect(onError).toHaveBeenCalledWith(new Error('gone')));
    expect(title()).toBe('Privacy Policy');
  });

  test('is told that a version they asked for is not there', async () => {
    open(threeCxVersions(of2011, of2016), '/privacy?version=1999');
    await waitFor(() =>
      expect(document.querySelector('.pc-version-notice')).toHaveTextContent(
        'There is no version “1999” of this policy.',
      ),
    );
    expect(title()).toBe('Privacy Policy');
  });
});

describe('what a browser remembers', () => {
  test('is nothing before it is asked to', () => {
    const { result } = renderHook(() => useLastRead('3cx'));
    expect(result.current.version).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  test('is one version for each policy, until it is told to forget', () => {
    const { result } = renderHook(() => useLastRead('3cx'));
    act(() => result.current.remember('2011'));
    expect(result.current.version).toBe('2011');
    expect(renderHook(() => useLastRead('3cx')).result.current.version).toBe('2011');
    expect(renderHook(() => useLastRead('other')).result.current.version).toBeUndefined();
    act(() => result.current.forget());
    expect(localStorage).toHaveLength(0);
  });

  test('is told as refused where it keeps nothing', () => {
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { result } = renderHook(() => useLastRead('3cx'));
    act(() => result.current.remember('2016'));
    expect(result.current).toMatchObject({ version: undefined, isRefused: true });
    setItem.mockRestore();
  });

  test('a version that is no longer listed is as good as none', async () => {
    localStorage.setItem('pc-last-read:3cx', '1999');
    open(threeCxVersions(of2011, of2016));
    expect(await screen.findByRole('button', { name: /^Remember in this browser/ })).toBeInTheDocument();
    expect(document.querySelector('.pc-last-read [role=status]')).toHaveTextContent('');
  });
});
