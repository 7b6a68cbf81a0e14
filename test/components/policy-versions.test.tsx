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
import { definePolicy, type Policy } from '../../src/policy.js';
import { readChangesMessages } from '../fixtures/examples.js';
import { messages } from './reader.js';

const now = definePolicy({
  schemaVersion: 1,
  id: 'paper-lantern',
  locale: 'en',
  title: 'Privacy at Paper Lantern',
  version: { label: '2026', effective: '2026-11-02' },
  sections: [
    { id: 'collect', kind: 'custom', title: 'What we collect', blocks: ['Your email address.'] },
    { id: 'keep', kind: 'custom', title: 'How long we keep it', blocks: ['Until you ask.'] },
  ],
});
const before = definePolicy({
  ...now,
  title: 'Privacy at Lantern',
  version: { label: '2025', status: 'superseded', effective: '2025-03-01' },
  sections: [
    { id: 'collect', kind: 'custom', title: 'What we collect', blocks: ['Nothing at all.'] },
    { id: 'keep', kind: 'custom', title: 'How long we keep it', blocks: ['Until you ask.'] },
  ],
});
const next = definePolicy({
  ...now,
  version: { label: '2099', effective: '2099-02-01' },
  sections: now.sections.slice(0, 1),
});
const versionsOf = (load: () => Promise<Policy> = async () => before): PolicyVersions => [
  { id: '2026', policy: now },
  { id: '2025', version: before.version, load },
];
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
    const onLoad = vi.fn(async () => before);
    open(versionsOf(onLoad));
    expect(title()).toBe('Privacy at Paper Lantern');
    await act(async () => {});
    expect(onLoad).not.toHaveBeenCalled();
    expect(loadChanges).not.toHaveBeenCalled();
  });

  test('opens an old version from the list: it is loaded, has its own address, and says that it is not in force', async () => {
    const onLoad = vi.fn(async () => before);
    const { user } = open(versionsOf(onLoad), '/privacy?lang=en');
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'Version 2025' }));
    await waitFor(() => expect(title()).toBe('Privacy at Lantern'));
    expect(onLoad).toHaveBeenCalledOnce();
    expect(location.search).toBe('?lang=en&version=2025');
    expect(document.querySelector('.pc-version-notice')).toHaveTextContent(
      'Another version has held since November 2, 2026.',
    );
    expect(document.querySelector('.pc-version-notice')).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Read the version in force' }));
    await waitFor(() => expect(title()).toBe('Privacy at Paper Lantern'));
    expect(location.search).toBe('?lang=en');
  });

  test('is told once that a version is not in force, where the list does not say so and the version does', async () => {
    open(
      [
        { id: '2026', policy: now },
        { id: '2025', version: { effective: '2025-03-01' }, load: async () => before },
      ],
      '/privacy?version=2025',
    );
    await waitFor(() => expect(title()).toBe('Privacy at Lantern'));
    const told = [...document.querySelectorAll('.pc-note')].map(({ textContent }) => textContent).join('\n');
    expect(told.match(/in force/g)).toHaveLength(2);
    expect(told).toContain('This version is no longer in force.');
    expect(told).toContain('Another version has held since November 2, 2026. Read the version in force');
  });

  test('arrives at a section that only the version of the address has', async () => {
    const sections = [...before.sections, { id: 'sell', kind: 'custom', title: 'What we sell', blocks: ['Nothing.'] }];
    open(
      versionsOf(async () => ({ ...before, sections }) as Policy),
      '/privacy?version=2025#sell',
    );
    const button = await screen.findByRole('button', { name: 'What we sell' });
    await waitFor(() => expect(button).toHaveFocus());
    expect(button).toHaveAttribute('aria-expanded', 'true');
  });

  test('goes back and forth with the buttons of the browser', async () => {
    const { user } = open(versionsOf());
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'Version 2025' }));
    await waitFor(() => expect(title()).toBe('Privacy at Lantern'));
    window.history.back();
    await waitFor(() => expect(title()).toBe('Privacy at Paper Lantern'));
  });

  test('is shown what changed with a version, and led to it', async () => {
    const { user } = open(versionsOf());
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'What changed: Version 2026' }));
    const heading = await screen.findByRole('heading', { name: /^Updated November 2, 2026: 1 thing changed/ });
    expect(heading).toHaveFocus();
    expect(location.search).toBe('?version=2026&compare=2025');
  });

  test('arrives at a comparison by its address', async () => {
    open(versionsOf(), '/privacy?compare=2025&view=side-by-side');
    await screen.findByRole('heading', { name: /^Updated November 2, 2026: 1 thing changed/ });
    expect(screen.getByText('Side by side').closest('details')).toHaveAttribute('open');
    expect(document.body).toHaveFocus();
  });

  test('is told of a version that is to come, and by its address reads what it will change', async () => {
    const { user } = open([...versionsOf(), { id: '2099', policy: next }]);
    expect(document.querySelector('.pc-version-notice')).toHaveTextContent(
      'A new version takes effect February 1, 2099.',
    );
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'What changed: Version 2099' }));
    await screen.findByRole('heading', { name: 'Takes effect February 1, 2099: 1 thing changed that matters to you' });
    expect(document.querySelector('.pc-changes')).toHaveTextContent('How long we keep it');
  });

  test('keeps what they read when a version cannot be loaded, and the host is told', async () => {
    const onError = vi.fn();
    open(
      versionsOf(() => Promise.reject(new Error('gone'))),
      '/privacy?version=2025',
      { onError },
    );
    await waitFor(() => expect(onError).toHaveBeenCalledWith(new Error('gone')));
    expect(title()).toBe('Privacy at Paper Lantern');
  });

  test('follows a link again where the version could not be loaded the first time', async () => {
    const onError = vi.fn();
    const load = vi.fn(async () => before).mockRejectedValueOnce(new Error('offline'));
    const { user } = open(versionsOf(load), '/privacy', { onError });
    await user.click(screen.getByText('Versions of this policy'));
    await user.click(screen.getByRole('link', { name: 'Version 2025' }));
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    await user.click(screen.getByRole('link', { name: 'Version 2025' }));
    await waitFor(() => expect(title()).toBe('Privacy at Lantern'));
  });

  test('goes to a place on the page without the version being loaded again', async () => {
    const load = vi.fn(async () => before);
    open(versionsOf(load), '/privacy?version=2025');
    await waitFor(() => expect(title()).toBe('Privacy at Lantern'));
    window.history.pushState(null, '', '#keep');
    await act(async () => dispatchEvent(new PopStateEvent('popstate')));
    expect(load).toHaveBeenCalledOnce();
  });

  test('is told that a version they asked for is not there', async () => {
    open(versionsOf(), '/privacy?version=1999');
    await waitFor(() =>
      expect(document.querySelector('.pc-version-notice')).toHaveTextContent(
        'There is no version “1999” of this policy.',
      ),
    );
    expect(title()).toBe('Privacy at Paper Lantern');
  });
});

describe('what a browser remembers', () => {
  test('is nothing before it is asked to', () => {
    const { result } = renderHook(() => useLastRead('paper-lantern'));
    expect(result.current.version).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  test('is one version for each policy, until it is told to forget', () => {
    const { result } = renderHook(() => useLastRead('paper-lantern'));
    act(() => result.current.remember('2011'));
    expect(result.current.version).toBe('2011');
    expect(renderHook(() => useLastRead('paper-lantern')).result.current.version).toBe('2011');
    expect(renderHook(() => useLastRead('other')).result.current.version).toBeUndefined();
    act(() => result.current.forget());
    expect(localStorage).toHaveLength(0);
  });

  test('is forgotten, too, when another tab clears all that the site keeps', () => {
    localStorage.setItem('pc-last-read:paper-lantern', '2011');
    const { result } = renderHook(() => useLastRead('paper-lantern'));
    localStorage.clear();
    act(() => void dispatchEvent(new StorageEvent('storage', { key: null })));
    expect(result.current.version).toBeUndefined();
  });

  test('is what another page was told meanwhile, when the browser goes back to this one', () => {
    const { result } = renderHook(() => useLastRead('paper-lantern'));
    localStorage.setItem('pc-last-read:paper-lantern', '2016');
    act(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(result.current.version).toBe('2016');
  });

  test('is told as refused where it keeps nothing', () => {
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { result } = renderHook(() => useLastRead('paper-lantern'));
    act(() => result.current.remember('2016'));
    expect(result.current).toMatchObject({ version: undefined, isRefused: true });
    setItem.mockRestore();
  });

  test.each([
    ['the version in force', '', '2026'],
    ['an older one', '?version=2025', '2026'],
    ['the version in force, having read an older one', '', '2025'],
  ])('is forgotten where the reader stands, who is told so: at %s', async (_, search, kept) => {
    localStorage.setItem('pc-last-read:paper-lantern', kept);
    const { user } = open(versionsOf(), `/privacy${search}`);
    const forget = await screen.findByRole('button', { name: 'Forget it' });
    if (search !== '') await waitFor(() => expect(title()).toBe('Privacy at Lantern'));
    forget.focus();
    await user.keyboard('{Enter}');
    const status = document.querySelector('.pc-last-read [role=status]');
    expect(status).toHaveTextContent('Forgotten: this browser no longer remembers what you read.');
    expect(status).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Forget it' })).not.toBeInTheDocument();
    expect(localStorage).toHaveLength(0);
  });

  test('a version is known by its former names', async () => {
    localStorage.setItem('pc-last-read:paper-lantern', 'spring');
    const [current, old] = versionsOf() as [PolicyVersions[number], PolicyVersions[number]];
    open([current, { ...old, aliases: ['spring'] }]);
    expect(await screen.findByText('You last read: Version 2025.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See what changed since then' })).toHaveAttribute(
      'href',
      '?version=2026&compare=2025',
    );
  });

  test('a version that is no longer listed is as good as none', async () => {
    localStorage.setItem('pc-last-read:paper-lantern', '1999');
    open(versionsOf());
    expect(await screen.findByRole('button', { name: /^Remember in this browser/ })).toBeInTheDocument();
    expect(document.querySelector('.pc-last-read [role=status]')).toHaveTextContent('');
  });
});
