import { act, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import de from '../../locales/de.json';
import fr from '../../locales/fr.json';
import type { Messages } from '../../src/document.js';
import { PrivacyCenter, type UsePrivacyCenterOptions, usePrivacyCenter } from '../../src/index.js';
import { messages, policy } from './reader.js';

const trilingual = { ...policy, locales: ['en', 'de', 'fr'] };

function App(options: Partial<UsePrivacyCenterOptions>) {
  const center = usePrivacyCenter({ messages, ...options });
  return <PrivacyCenter policy={trilingual} {...center} />;
}

/** Messages that arrive when they are told to. */
function slow(loaded: unknown) {
  let settle: { resolve(value: { default: Messages }): void; reject(error: Error): void } | undefined;
  const load = vi.fn(
    () =>
      new Promise<{ default: Messages }>((resolve, reject) => {
        settle = { resolve, reject };
      }),
  );
  return {
    load,
    arrive: () => act(async () => settle?.resolve({ default: loaded as Messages })),
    fail: (error: Error) => act(async () => settle?.reject(error)),
  };
}

const language = (name: string) => screen.getByRole('button', { name });

test('a reader changes language, and the words of that language alone are loaded', async () => {
  const user = userEvent.setup();
  const german = slow(de);
  const french = slow(fr);
  render(<App locales={{ de: german.load, fr: french.load }} />);
  expect(german.load).not.toHaveBeenCalled();
  await user.click(language('Deutsch'));
  // Until its words are there, the page stays as it is.
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
  await german.arrive();
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'de');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Datenschutz bei Paper Lantern');
  expect(screen.getByRole('button', { name: 'Alle Abschnitte öffnen' })).toBeVisible();
  expect(language('Deutsch')).toHaveAttribute('aria-current', 'true');
  expect(french.load).not.toHaveBeenCalled();
  await user.click(language('English'));
  expect(screen.getByRole('button', { name: 'Open all sections' })).toBeVisible();
});

test('of two languages asked for, the last one counts, whichever arrives first', async () => {
  const user = userEvent.setup();
  const german = slow(de);
  const french = slow(fr);
  render(<App locales={{ de: german.load, fr: french.load }} />);
  await user.click(language('Deutsch'));
  await user.click(language('Français'));
  await french.arrive();
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'fr');
  await german.arrive();
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'fr');
});

test('a reader who went back meanwhile is not moved when the words arrive', async () => {
  const user = userEvent.setup();
  const german = slow(de);
  render(<App locales={{ de: german.load }} />);
  await user.click(language('Deutsch'));
  await user.click(language('English'));
  await german.arrive();
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
});

test('when words cannot be loaded, the page keeps its language and the host is told', async () => {
  const user = userEvent.setup();
  const german = slow(de);
  const onError = vi.fn();
  const error = new Error('offline');
  render(<App locales={{ de: german.load }} onError={onError} />);
  await user.click(language('Deutsch'));
  await german.fail(error);
  expect(onError).toHaveBeenCalledExactlyOnceWith(error);
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
  expect(language('English')).toHaveAttribute('aria-current', 'true');
  // Asked again, it is tried again.
  await user.click(language('Deutsch'));
  await german.arrive();
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'de');
});

test('a language without words of its own shows the policy in it, in the words there are', async () => {
  const user = userEvent.setup();
  render(<App />);
  await user.click(language('Deutsch'));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Datenschutz bei Paper Lantern');
  expect(screen.getByRole('button', { name: 'Open all sections' })).toBeVisible();
});

test('a reader says where they live, and sees what applies there', async () => {
  const user = userEvent.setup();
  render(<App />);
  const places = within(screen.getByRole('group', { name: 'I live in' }));
  expect(places.getByRole('button', { name: 'Anywhere: show everything' })).toHaveAttribute('aria-current', 'true');
  expect(screen.getByRole('button', { name: 'For people in California' })).toBeVisible();
  await user.click(places.getByRole('button', { name: /European Union/ }));
  expect(screen.queryByRole('button', { name: 'For people in California' })).not.toBeInTheDocument();
  await user.click(places.getByRole('button', { name: /California/ }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'For people in California' })).toBeVisible());
  await user.click(places.getByRole('button', { name: 'Anywhere: show everything' }));
  expect(screen.getByRole('button', { name: 'For people in California' })).toBeVisible();
});

test('a place that the host comes to know later is shown, until the reader says another', async () => {
  const user = userEvent.setup();
  const { rerender } = render(<App />);
  rerender(<App regime="eu-gdpr" />);
  expect(screen.queryByRole('button', { name: 'For people in California' })).not.toBeInTheDocument();
  await user.click(
    within(screen.getByRole('group', { name: 'I live in' })).getByRole('button', { name: /California/ }),
  );
  rerender(<App regime="eu-gdpr" />);
  expect(screen.getByRole('button', { name: 'For people in California' })).toBeVisible();
});

test('what is loaded and holds no messages leaves the page as it was, and is reported', async () => {
  const user = userEvent.setup();
  const onError = vi.fn();
  const german = slow(undefined);
  render(<App locales={{ de: german.load }} onError={onError} />);
  await user.click(language('Deutsch'));
  await german.arrive();
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringContaining('`messages`') }));
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
});

test.each([
  ['none', undefined],
  ['a module', { default: messages }],
])('messages to start with that are %s are refused with what to pass', (_, none) => {
  expect(() => renderHook(usePrivacyCenter, { initialProps: { messages: none as never } })).toThrow(
    'Pass the default export',
  );
});
