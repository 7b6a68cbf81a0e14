import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, StrictMode, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import de from '../../locales/de.json';
import ja from '../../locales/ja.json';
import requestMessages from '../../locales/requests/en.json';
import { openSections } from '../../src/components/section-accordion/open-sections.js';
import type { Messages } from '../../src/document.js';
import { PrivacyCenter, type PrivacyCenterProps, RequestForm } from '../../src/index.js';
import { inSection, messages, policy, read, section, sectionButton } from './reader.js';

const WORDS = 'You can read everything here without an account.';
const panelOf = (name: string) => section(name).querySelector('pc-panel');
const isOpen = (name: string) =>
  sectionButton(name).getAttribute('aria-expanded') === 'true' && !panelOf(name)?.hasAttribute('hidden');

describe('a reader', () => {
  test('opens a section by its heading, and closes it again', async () => {
    const { user } = read();
    expect(panelOf('What we collect')).toHaveAttribute('hidden');
    await user.click(sectionButton('What we collect'));
    expect(isOpen('What we collect')).toBe(true);
    expect(inSection('What we collect').getByText(WORDS)).toBeVisible();
    await user.click(sectionButton('What we collect'));
    expect(panelOf('What we collect')).toHaveAttribute('hidden');
  });

  test('opens every section at once, then closes every section', async () => {
    const { user } = read();
    await user.click(screen.getByRole('button', { name: 'Open all sections' }));
    expect(['What we collect', 'Cookies', 'For people in California'].map(isOpen)).toEqual([true, true, true]);
    expect(screen.queryByRole('button', { name: 'Open all sections' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close all sections' }));
    expect(['What we collect', 'Cookies', 'For people in California'].map(isOpen)).toEqual([false, false, false]);
  });

  test('is offered to close all once the last closed section was opened by hand', async () => {
    const { user } = read();
    for (const button of screen.getAllByRole('button', { expanded: false })) await user.click(button);
    expect(screen.getByRole('button', { name: 'Close all sections' })).toBeVisible();
  });

  test('finds the sections of the first layer open on arrival', () => {
    const [first, ...rest] = policy.sections;
    read({ policy: { ...policy, sections: [{ ...first, layer: 1 } as never, ...rest] } });
    expect(isOpen('What we collect')).toBe(true);
    expect(isOpen('Cookies')).toBe(false);
  });

  test('follows the contents list to a section, which opens and takes focus', async () => {
    const { user } = read();
    const contents = within(screen.getByRole('navigation', { name: 'Contents' }));
    await user.click(contents.getByRole('link', { name: 'Cookies' }));
    await waitFor(() => expect(sectionButton('Cookies')).toHaveFocus());
    expect(isOpen('Cookies')).toBe(true);
    location.hash = '';
  });

  test('sees opened what another part of the page asks for, and all else closed', async () => {
    const { user, container } = read();
    await user.click(sectionButton('Cookies'));
    act(() => openSections(container.querySelector('.pc-sections') as Element, ['what-we-collect', 'californians']));
    expect(['What we collect', 'Cookies', 'For people in California'].map(isOpen)).toEqual([true, false, true]);
  });

  test('sees a section that the browser opened for a search stay open', async () => {
    read();
    panelOf('Cookies')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await waitFor(() => expect(isOpen('Cookies')).toBe(true));
  });

  test('is told when a link was copied, and when it could not be', async () => {
    const { user } = read();
    await user.click(sectionButton('Cookies'));
    const link = inSection('Cookies').getByRole('link', { name: 'Copy link: Cookies' });
    await user.click(link);
    await waitFor(() => expect(inSection('Cookies').getByRole('status')).toHaveTextContent('Link copied'));
    expect(await navigator.clipboard.readText()).toBe(new URL('#cookies', location.href).href);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
    await user.click(link);
    await waitFor(() =>
      expect(inSection('Cookies').getByRole('status')).toHaveTextContent('The link could not be copied'),
    );
    history.replaceState(null, '', '/');
  });

  test('uses a right by its link, which opens the form at that request and takes focus there', async () => {
    const rights = [
      { id: 'erasure', right: 'delete', channels: ['email'] },
      { id: 'no-appeal', right: 'appeal', stance: 'doesNot' },
    ] as const;
    const form = (
      <RequestForm
        source={{ policyId: policy.id, regimes: ['eu-gdpr'], kinds: [] }}
        messages={requestMessages as Messages}
        endpoint="/requests"
      />
    );
    const { user } = read({ policy: { ...policy, rights: [...rights] }, requestForm: form });
    await user.click(sectionButton('Your rights'));
    const links = inSection('Your rights').getAllByRole('link', { name: /^Use this right/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#contact?kind=delete']);
    await user.click(links[0] as HTMLElement);
    const title = await inSection('Contact').findByRole('heading', { name: 'Delete your data' });
    await waitFor(() => expect(title.closest('section')).toHaveFocus());
    expect(isOpen('Contact')).toBe(true);
    location.hash = '';
  });

  test('looks a cookie up in a table that says what each cell is', () => {
    read();
    const table = within(inSection('Cookies').getByRole('table', { hidden: true }));
    expect(table.getAllByRole('columnheader', { hidden: true }).map(({ textContent }) => textContent)).toContain(
      'Purpose',
    );
    const row = table.getByRole('rowheader', { name: /lantern_session/, hidden: true }).closest('tr') as HTMLElement;
    const cells = within(row).getAllByRole('cell', { hidden: true });
    expect(cells.map(({ textContent }) => textContent)).toContain('Until you close the browser');
  });

  test('finds the way to opt out both at a glance and among the choices', () => {
    read();
    const links = screen.getAllByRole('link', { name: /^Turn advertising off/, hidden: true });
    expect(links).toHaveLength(2);
    for (const link of links) expect(link).toHaveAttribute('href', 'https://paper-lantern.example/opt-out');
    expect(
      within(screen.getByRole('table', { name: 'At a glance' })).getByRole('link', { name: 'Turn advertising off' }),
    ).toBeVisible();
  });

  test('finds an address to write to and a number to call', () => {
    read();
    for (const link of screen.getAllByRole('link', { name: /hello@paper-lantern\.example/, hidden: true }))
      expect(link).toHaveAttribute('href', 'mailto:hello@paper-lantern.example');
    for (const link of screen.getAllByRole('link', { name: /7946 0000/, hidden: true }))
      expect(link.getAttribute('href')).toMatch(/^tel:\+44/);
  });

  test('of another language reads the kit in it, and is told why the policy is not', () => {
    read({ locale: 'ja', messages: ja as Messages });
    const article = screen.getByRole('article');
    expect(article).toHaveAttribute('lang', 'ja');
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
    expect(article).toHaveTextContent('英語');
  });

  test('of a language that only the policy has reads the kit in its own', () => {
    read({ locale: 'de' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Datenschutz bei Paper Lantern');
    expect(screen.getByRole('button', { name: 'Open all sections' }).parentElement).toHaveAttribute('lang', 'en');
  });

  test('changes language and place by links, where the host gives them addresses', () => {
    read({
      messages: de as Messages,
      regime: 'us-ca',
      localeHref: (locale) => `/${locale}/privacy`,
      regimeHref: (regime) => `?in=${regime ?? 'anywhere'}`,
    });
    const languages = within(screen.getByRole('group', { name: 'Sprache' }));
    expect(languages.getByRole('link', { name: 'English' })).toHaveAttribute('href', '/en/privacy');
    expect(languages.getByRole('link', { name: 'English' })).toHaveAttribute('lang', 'en');
    expect(languages.getByRole('link', { name: 'Deutsch' })).toHaveAttribute('aria-current', 'true');
    const places = screen.getAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('?in='));
    expect(places.map((link) => link.getAttribute('href'))).toEqual(['?in=anywhere', '?in=eu-gdpr', '?in=us-ca']);
    expect(places[2]).toHaveAttribute('aria-current', 'true');
  });

  test('hears what the choice of a place changed, and keeps the place on the page', async () => {
    const user = userEvent.setup();
    render(<PageWithPlaces />);
    const [status] = screen.getAllByRole('status');
    expect(status).toBeEmptyDOMElement();
    await user.click(screen.getByRole('button', { name: 'California' }));
    expect(status).toHaveTextContent('Shown for California.');
    expect(screen.getByRole('button', { name: 'California' })).toHaveFocus();
  });
});

function PageWithPlaces() {
  const [regime, setRegime] = useState<PrivacyCenterProps['regime']>();
  return <PrivacyCenter policy={policy} messages={messages} regime={regime} onRegimeChange={setRegime} />;
}

describe('a host', () => {
  test('reaches the root element with a ref, a class, an id and data attributes, but not past its language', () => {
    const ref = createRef<HTMLElement>();
    read({
      ref,
      className: 'host-privacy',
      id: 'privacy',
      'data-testid': 'centre',
      lang: 'xx',
    } as Partial<PrivacyCenterProps>);
    const article = screen.getByTestId('centre');
    expect(ref.current).toBe(article);
    expect(article).toHaveClass('pc-root', 'host-privacy');
    expect(article).toHaveAttribute('id', 'privacy');
    expect(article).toHaveAttribute('lang', 'en');
  });

  test('adds its own classes to parts', () => {
    read({ classNames: { title: 'host-title', button: 'host-button', sectionTrigger: 'host-trigger' } });
    expect(screen.getByRole('heading', { level: 1 })).toHaveClass('pc-title', 'host-title');
    expect(screen.getByRole('button', { name: 'Open all sections' })).toHaveClass('host-button');
    expect(sectionButton('Cookies')).toHaveClass('host-trigger');
  });

  test('puts its own link and paragraph in place of the kit’s', () => {
    read({
      components: {
        link: ({ href, children }) => (
          <a href={href} data-router="">
            {children}
          </a>
        ),
        paragraph: ({ children }) => <p className="host-paragraph">{children}</p>,
      },
    });
    expect(screen.getByRole('link', { name: 'our shop', hidden: true })).toHaveAttribute('data-router');
    expect(screen.getByText(WORDS)).toHaveClass('host-paragraph');
  });

  test('puts two centres on one page without two of any id', () => {
    const { rerender } = read();
    rerender(
      <>
        <PrivacyCenter policy={policy} messages={messages} idPrefix="left-" />
        <PrivacyCenter policy={policy} messages={de as Messages} idPrefix="right-" />
      </>,
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids).toEqual([...new Set(ids)]);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const target = document.getElementById(link.hash.slice(1));
      expect(target?.closest('article')).toBe(link.closest('article'));
    }
  });

  test('puts parts of its own after the notices, above the sections, and beside what a closed section says', () => {
    const slots = {
      notices: <p>Changed in May</p>,
      tools: <p>Find your way</p>,
      sections: { cookies: <p>Reworded</p>, nowhere: <p>Lost</p> },
    };
    read({ slots });
    const head = screen.getByRole('heading', { level: 1 }).closest('header') as HTMLElement;
    expect(within(head).getByText('Changed in May')).toBeVisible();
    const order = screen.getByText('Find your way').compareDocumentPosition(sectionButton('What we collect'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(isOpen('Cookies')).toBe(false);
    expect(inSection('Cookies').getByText('Reworded')).toBeVisible();
    expect(screen.queryByText('Lost')).not.toBeInTheDocument();
  });

  test('starts the headings at a level of its own', () => {
    read({ headingLevel: 3 });
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Privacy at Paper Lantern');
    expect(within(screen.getByRole('heading', { level: 4, name: 'Cookies' })).getByRole('button')).toBeVisible();
  });

  test('keeps open what a reader opened when it renders again', async () => {
    const { user, rerender } = read();
    await user.click(sectionButton('Cookies'));
    rerender(<PrivacyCenter policy={policy} messages={messages} className="again" />);
    expect(isOpen('Cookies')).toBe(true);
  });
});

describe('a policy that cannot be read', () => {
  const BROKEN: readonly (readonly [what: string, policy: unknown])[] = [
    ['is missing', undefined],
    ['is null', null],
    ['is a string', 'garbage'],
    ['is a list', [1, 2]],
    ['has a word for sections', { ...policy, sections: 'x' }],
    ['has sections of no shape', { ...policy, sections: [null, 3, { title: { en: 7 }, blocks: 'x' }] }],
    ['has facts of no shape', { ...policy, cookies: 'x', choices: [null], rights: { a: 1 } }],
  ];

  test.for(BROKEN)(
    'because it %s still gives a page with a title that owns up to it, and tells the host',
    ([, broken]) => {
      const onPolicyIssues = vi.fn();
      read({ policy: broken as never, onPolicyIssues });
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/Privacy/);
      expect(screen.getByRole('article')).toHaveTextContent('Parts of this policy could not be shown');
      expect(onPolicyIssues).toHaveBeenCalledOnce();
      expect(onPolicyIssues.mock.lastCall?.[0]).not.toHaveLength(0);
    },
  );

  test('offers nothing to open where there is nothing to read', () => {
    read({ policy: 'garbage' as never, onPolicyIssues: vi.fn() });
    expect(screen.queryByRole('button', { name: /all sections/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  test('in its sections alone still gives the reader someone to write to', () => {
    read({ policy: { ...policy, sections: 'x' } as never, onPolicyIssues: vi.fn() });
    for (const link of screen.getAllByRole('link', { name: /hello@paper-lantern\.example/, hidden: true }))
      expect(link).toHaveAttribute('href', 'mailto:hello@paper-lantern.example');
  });

  test('sends readers nowhere it may not', () => {
    const href = 'javascript:alert(1)';
    read({
      onPolicyIssues: vi.fn(),
      policy: {
        ...policy,
        sections: [
          {
            id: 'a',
            kind: 'custom',
            title: `[A](${href})`,
            blocks: [`Press [here](${href}) or [there](//evil.example).`],
          },
        ],
        choices: [{ id: 'b', type: 'opt-out-link', about: 'Ads', url: href }],
        contact: { channels: [{ id: 'c', type: 'web-form', value: 'data:text/html,x', url: href }] },
      } as never,
    });
    const targets = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => /script|data:|evil/.test(target))).toEqual([]);
    expect(document.body).toHaveTextContent('Press here or there.');
  });

  test('is told of on the console where the host does not ask', () => {
    read({ policy: { ...policy, cookies: 'x' } as never });
    expect(vi.mocked(console.error).mock.calls).toEqual([
      [expect.stringMatching(/could not be shown \(see onPolicyIssues\):\ncookies: expected .*, found "x"/)],
    ]);
    vi.mocked(console.error).mockClear();
  });

  test('because there is none gives a page all the same, with its form', () => {
    read({ policy: undefined as never, requestForm: <p>Ask us</p>, onPolicyIssues: vi.fn() });
    expect(screen.getByRole('article')).toHaveTextContent('Parts of this policy could not be shown');
  });

  test('is told of once for each document, however often the host renders', async () => {
    const onPolicyIssues = vi.fn();
    const broken = { ...policy, sections: 'x' } as never;
    const { rerender } = read({ policy: broken, onPolicyIssues });
    const later = vi.fn();
    rerender(<PrivacyCenter policy={broken} messages={messages} onPolicyIssues={later} />);
    expect(onPolicyIssues).toHaveBeenCalledOnce();
    expect(later).not.toHaveBeenCalled();
    rerender(
      <PrivacyCenter policy={{ ...policy, cookies: 'x' } as never} messages={messages} onPolicyIssues={later} />,
    );
    expect(later).toHaveBeenCalledOnce();
  });

  test('that has no faults tells the host nothing', () => {
    const onPolicyIssues = vi.fn();
    read({ onPolicyIssues });
    expect(onPolicyIssues).not.toHaveBeenCalled();
  });
});

test('under StrictMode a section opens with one press', async () => {
  const user = userEvent.setup();
  const { rerender } = read();
  rerender(
    <StrictMode>
      <PrivacyCenter policy={policy} messages={messages} />
    </StrictMode>,
  );
  await user.click(sectionButton('Cookies'));
  expect(isOpen('Cookies')).toBe(true);
});
