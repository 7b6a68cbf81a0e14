import { virtual } from '@guidepup/virtual-screen-reader';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import de from '../../locales/search/de.json';
import en from '../../locales/search/en.json';
import type { Messages } from '../../src/document.js';
import { PolicySearch, PrivacyCenter } from '../../src/index.js';
import { definePolicy } from '../../src/policy.js';
import { messages, section, sectionButton } from './reader.js';

const policy = definePolicy({
  schemaVersion: 1,
  id: 'paper-lantern',
  locale: 'en',
  locales: ['en', 'de'],
  title: 'Privacy at Paper Lantern',
  version: { lastUpdated: '2026-11-02' },
  sections: [
    {
      id: 'collect',
      kind: 'custom',
      title: { en: 'What we collect', de: 'Was wir erheben' },
      blocks: [{ en: 'Your **naïve** résumé, and no e-mail.', de: 'Ihren Lebenslauf.' }, 'A café.'],
    },
    {
      id: 'share',
      kind: 'custom',
      title: 'Whom we tell',
      summary: 'Nobody, but for the café.',
      blocks: ['We tell a lantern maker of your résumé.', { type: 'list', items: ['Copy the lantern', 'Print it'] }],
    },
    { id: 'keep', kind: 'custom', title: 'How long we keep it', blocks: ['Until you ask.'] },
  ],
});

const center = (words = en as Messages) => (
  <PrivacyCenter policy={policy} messages={messages} slots={{ tools: <PolicySearch messages={words} /> }} />
);

function open(words?: Messages) {
  const user = userEvent.setup();
  return { user, ...render(center(words)) };
}

const field = () => screen.getByRole('searchbox');
const status = () => screen.getByRole('search').querySelector('[role=status]');
const openSections = () =>
  screen
    .getAllByRole('button', { expanded: true })
    .filter((button) => button.closest('[data-pc-section]'))
    .map((button) => button.textContent);
const isOpen = (name: string) => sectionButton(name).getAttribute('aria-expanded') === 'true';

afterEach(() => virtual.stop());

describe('a reader who searches', () => {
  test('is told how often, and sees open what holds a match inside', async () => {
    const { user } = open();
    await user.type(screen.getByRole('searchbox', { name: 'Search this policy' }), 'RESUME');
    await waitFor(() => expect(status()).toHaveTextContent(/^2 matches$/));
    await waitFor(() => expect(openSections()).toEqual(['What we collect', 'Whom we tell']));
  });

  test('sees no section open for a match in what shows while it is closed', async () => {
    const { user } = open();
    await user.type(field(), 'nobody');
    await waitFor(() => expect(status()).toHaveTextContent('1 match'));
    await waitFor(() => expect(isOpen('Whom we tell')).toBe(false));
  });

  test('finds words that markup parts, and none across the end of a paragraph', async () => {
    const { user } = open();
    await user.type(field(), 'your naive res');
    await waitFor(() => expect(status()).toHaveTextContent('1 match'));
    await user.clear(field());
    await user.type(field(), 'e-mail. A');
    await waitFor(() => expect(status()).toHaveTextContent('No matches in the sections below'));
  });

  test('finds the words of the policy, not those of buttons around it', async () => {
    const { user } = open();
    // "Copy link" and "Print" stand in each section and above them.
    await user.type(field(), 'copy');
    await waitFor(() => expect(status()).toHaveTextContent(/^1 match$/));
    await user.clear(field());
    await user.type(field(), 'print');
    await waitFor(() => expect(status()).toHaveTextContent(/^1 match$/));
  });

  test('goes on with Enter, back with Shift and Enter, round at the end, and stays in the field', async () => {
    const { user } = open();
    await user.type(field(), 'café');
    await screen.findByRole('button', { name: 'Next' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('1 of 2'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('2 of 2'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('1 of 2'));
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    await waitFor(() => expect(status()).toHaveTextContent('2 of 2'));
    expect(field()).toHaveFocus();
  });

  test('going back first comes to the last match', async () => {
    const { user } = open();
    await user.type(field(), 'lantern');
    await user.click(await screen.findByRole('button', { name: 'Previous' }));
    await waitFor(() => expect(status()).toHaveTextContent('2 of 2'));
  });

  test('who presses Enter at once does not wait for the section to open', async () => {
    const { user } = open();
    await user.type(field(), 'until you');
    await screen.findByRole('button', { name: 'Next' });
    await user.keyboard('{Enter}');
    expect(isOpen('How long we keep it')).toBe(true);
    expect(section('How long we keep it').querySelector('pc-panel')).not.toHaveAttribute('hidden');
  });

  test('ends with Escape: what the search opened closes, and what was open stays', async () => {
    const { user } = open();
    await user.click(sectionButton('How long we keep it'));
    await user.type(field(), 'lantern');
    await waitFor(() => expect(openSections()).toEqual(['Whom we tell', 'How long we keep it']));
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
    await waitFor(() => expect(openSections()).toEqual(['How long we keep it']));
    await waitFor(() => expect(status()).toHaveTextContent(/^$/));
    expect(screen.queryByRole('button', { name: 'Clear' })).not.toBeInTheDocument();
  });

  test('searches for something else: only what holds it is open', async () => {
    const { user } = open();
    await user.type(field(), 'naive');
    await waitFor(() => expect(openSections()).toEqual(['What we collect']));
    await user.clear(field());
    await user.type(field(), 'until');
    await waitFor(() => expect(openSections()).toEqual(['How long we keep it']));
  });

  test('is left alone by Escape and Enter where there is nothing to end, and while choosing a word', async () => {
    open();
    const pressed = vi.fn();
    field().addEventListener('keydown', (event) => setTimeout(() => pressed(event.defaultPrevented)));
    fireEvent.keyDown(field(), { key: 'Escape' });
    fireEvent.change(field(), { target: { value: 'にほん' } });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    await waitFor(() => expect(pressed.mock.calls).toEqual([[false], [false]]));
    expect(field()).toHaveValue('にほん');
  });

  test('in another language searches that one, and keeps searching when the language changes', async () => {
    const { user, rerender } = open();
    await user.type(field(), 'lebenslauf');
    await waitFor(() => expect(status()).toHaveTextContent('No matches'));
    rerender(
      <PrivacyCenter
        policy={policy}
        locale="de"
        messages={messages}
        slots={{ tools: <PolicySearch messages={de as Messages} /> }}
      />,
    );
    await waitFor(() => expect(status()).toHaveTextContent('1 Treffer'));
  });

  test('is told when there are more matches than can be of use', async () => {
    const long = {
      ...policy,
      sections: [{ id: 'a', kind: 'custom' as const, title: 'A', blocks: ['ab '.repeat(3000)] }],
    };
    const user = userEvent.setup();
    render(
      <PrivacyCenter policy={long} messages={messages} slots={{ tools: <PolicySearch messages={en as Messages} /> }} />,
    );
    await user.type(field(), 'ab');
    await waitFor(() => expect(status()).toHaveTextContent('More than 1,000 matches'));
  });

  test('under StrictMode, and in a page that goes away while it is being searched', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<StrictMode>{center()}</StrictMode>);
    await user.type(field(), 'lantern');
    await waitFor(() => expect(status()).toHaveTextContent('2 matches'));
    await user.type(field(), ' maker');
    unmount();
    expect(screen.queryByRole('search')).not.toBeInTheDocument();
  });
});

describe('where a browser has no highlights', () => {
  test('what holds the match at hand is marked, and no longer once the search ends', async () => {
    const { user, container } = open();
    await user.type(field(), 'maker');
    await screen.findByRole('button', { name: 'Next' });
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(container.querySelector('[data-pc-match-current]')?.textContent).toBe(
        'We tell a lantern maker of your résumé.',
      ),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(container.querySelector('[data-pc-match], [data-pc-match-current]')).toBeNull());
  });
});

describe('a person who listens', () => {
  test('hears the field, what its keys do, how often the words stand there, and where the next one is', async () => {
    const { user } = open();
    await virtual.start({ container: screen.getByRole('search') });
    await virtual.next();
    while (!(await virtual.lastSpokenPhrase()).startsWith('searchbox')) await virtual.next();
    expect(await virtual.lastSpokenPhrase()).toBe(
      'searchbox, Search this policy, Enter goes to the next match, Shift and Enter to the previous one. Escape ends the search.',
    );
    await virtual.clearSpokenPhraseLog();
    await user.type(field(), 'resume');
    await waitFor(async () => expect(await virtual.spokenPhraseLog()).toContain('polite: 2 matches'));
    await user.keyboard('{Enter}{Enter}');
    await waitFor(async () =>
      expect((await virtual.spokenPhraseLog()).join('\n')).toMatch(
        /polite: 2 of 2.*Whom we tell.*We tell a lantern maker of your résumé\./,
      ),
    );
    // Letter by letter, a count would drown what is typed.
    expect((await virtual.spokenPhraseLog()).filter((phrase) => /^polite: \d+ match/.test(phrase))).toHaveLength(1);
  });
});
