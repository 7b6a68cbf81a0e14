import { virtual } from '@guidepup/virtual-screen-reader';
import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { comparePolicies, createChanges } from '../../src/changes.js';
import { changeSlots, PolicyChanges, PrivacyCenter } from '../../src/index.js';
import { definePolicy, type Policy } from '../../src/policy.js';
import { readChangesMessages, readExample } from '../fixtures/examples.js';
import { nextOfModern } from '../fixtures/versions.js';
import { messages, policy, section } from './reader.js';

const [of2011, of2016] = [readExample('3cx-2011'), readExample('3cx-2016')];
const compared = comparePolicies(of2011, of2016);
/** What changed in 3CX's policy; its first topics alone, which is enough to listen to. */
const inLanguage = (tag: string) => {
  const changes = createChanges(compared, { messages: readChangesMessages(tag) });
  return { ...changes, topics: changes.topics.slice(0, 3), others: [] };
};

/** All that is said on the way through the page, from top to bottom. */
async function readAloud(): Promise<string[]> {
  await virtual.start({ container: document.body });
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
  return virtual.spokenPhraseLog();
}

afterEach(() => virtual.stop());

/** Reading changes with every fold open. */
function openAll() {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

describe('who listens', () => {
  test('hears how much changed, then section by section what, with a link to each', async () => {
    render(<PolicyChanges document={inLanguage('en')} />);
    const spoken = await readAloud();
    expect(spoken).toContain('heading, Updated May 1, 2016: 6 things changed that matter to you, level 2');
    const start = spoken.indexOf('link, Third-party technologies');
    expect(start).toBeGreaterThan(0);
    expect(spoken.slice(start).join(' ')).toMatch(
      /^link, Third-party technologies .*New – Worse for you.*Google Analytics.*Google Remarketing/,
    );
  });

  test('hears before and after words that they came or went', async () => {
    render(<PolicyChanges document={inLanguage('en')} />);
    openAll();
    const spoken = (await readAloud()).join(' ');
    expect(spoken).toMatch(/Our .*deletion.*Removed: .*3CX.*End of removal.*sites/);
    expect(spoken).toMatch(
      /reaches us in .*deletion.*Removed: .*three.*insertion.*Added: .*four.*End of addition.*ways/,
    );
  });

  test('hears it in their own language, with what is quoted in the policy’s', async () => {
    render(<PolicyChanges document={inLanguage('ar')} />);
    openAll();
    const { words } = inLanguage('ar');
    const spoken = (await readAloud()).join(' ');
    expect(spoken).toMatch(new RegExp(`${words.removed} .*3CX.*${words.removedEnd}`));
    expect(screen.getByRole('region')).toHaveAttribute('lang', 'ar');
    expect(
      screen.getAllByText('Our', { exact: false, selector: 'p.pc-changes__text *' })[0]?.closest('p'),
    ).toHaveAttribute('lang', 'en');
  });

  test('hears the kit’s words in their language, in the middle of the policy’s too', () => {
    render(<PolicyChanges document={inLanguage('ar')} view="side-by-side" />);
    const said = [...document.querySelectorAll('.pc-changes__unseen')];
    expect(said.length).toBeGreaterThan(4);
    for (const each of said) {
      expect(each.closest('[lang]')).toHaveAttribute('lang', 'ar');
      expect(each.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    }
  });

  test('hears two texts as the cells of a row, headed before and after', async () => {
    render(<PolicyChanges document={inLanguage('en')} view="side-by-side" />);
    const [table] = screen.getAllByRole('table');
    expect(
      within(table as HTMLElement)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Before', 'After']);
    const rows = within(table as HTMLElement).getAllByRole('row');
    const row = rows.find(({ textContent }) => textContent?.startsWith('Our Removed: 3CX')) as HTMLElement;
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Our Removed: 3CX End of removal sites', 'Our sites']);
  });
});

describe('each version alone', () => {
  test('reads as it stood, with its own spaces', () => {
    const changes = createChanges(compared, { messages: readChangesMessages('en') });
    render(<PolicyChanges document={changes} view="side-by-side" />);
    const texts = screen
      .getAllByRole('cell')
      .filter(({ dataset }) => dataset.label === 'Before')
      .map((cell) => {
        for (const unseen of cell.querySelectorAll('.pc-changes__unseen')) unseen.remove();
        return cell.textContent;
      });
    expect(texts).toContain('Visitors may register to reach some parts of our site, namely the support pages.');
    expect(texts).toContain(
      'We then ask for personal details. Certain details are needed for the registration; others are up to you.',
    );
  });
});

const before = definePolicy({
  schemaVersion: 1,
  id: 'paper-lantern',
  locale: 'en',
  title: 'Privacy at Paper Lantern',
  version: { effective: '2025-03-01' },
  sections: [
    { id: 'collect', kind: 'custom', title: 'What we collect', blocks: ['Your email address.'] },
    { id: 'keep', kind: 'custom', title: 'How long we keep it', blocks: ['Until you ask.'] },
    { id: 'partners', kind: 'custom', title: 'Partners', blocks: ['We tell our partners of you.'] },
  ],
});
const after = definePolicy({
  ...before,
  version: { effective: '2026-11-02' },
  sections: [
    { id: 'collect', kind: 'custom', title: 'What we collect', blocks: ['Your email address and your name.'] },
    { id: 'keep', kind: 'custom', title: 'How long we keep it', blocks: ['Until you ask.'] },
    { id: 'prizes', kind: 'custom', title: 'Prizes', blocks: ['You may win a lantern.'] },
  ],
});

describe('in a centre', () => {
  const changes = createChanges(comparePolicies(before, after), { messages: readChangesMessages('en') });
  const show = (options: Parameters<typeof changeSlots>[0] = {}) =>
    render(
      <PrivacyCenter
        policy={after}
        messages={messages}
        headingLevel={options.headingLevel}
        idPrefix={options.idPrefix}
        slots={changeSlots({ changes, ...options })}
      />,
    );

  test('sections that changed say so, in their place and among the contents, and those that did not do not', () => {
    show();
    const marked = screen.getAllByRole('link', { name: /^See what changed: / });
    expect(marked.map((link) => link.closest('[data-pc-section]')?.id)).toEqual(['collect', 'prizes']);
    expect(section('What we collect')).toHaveTextContent('Changed See what changed');
    expect(section('Prizes')).toHaveTextContent('New See what changed');
    expect(section('How long we keep it')).not.toHaveTextContent('See what changed');
    const contents = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(contents.map(({ textContent }) => textContent)).toEqual([
      'What we collect Changed',
      'How long we keep it',
      'Prizes New',
    ]);
  });

  test('marks are in the kit’s language, and run as it does', () => {
    show({ changes: createChanges(comparePolicies(before, after), { messages: readChangesMessages('ar') }) });
    const marks = [...document.querySelectorAll('.pc-changed__mark')];
    expect(marks).toHaveLength(4);
    for (const mark of marks) {
      expect(mark.closest('[lang]')).toHaveAttribute('lang', 'ar');
      expect(mark.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    }
  });

  test('headings and ids follow the centre’s', () => {
    show({ headingLevel: 3, idPrefix: 'left-' });
    expect(screen.getByRole('heading', { name: changes.title, level: 4 })).toBeInTheDocument();
    const links = [...document.querySelectorAll('.pc-changes a[href^="#"], .pc-changed a')];
    expect(links).toHaveLength(4);
    for (const link of links)
      expect(document.querySelector(link.getAttribute('href') ?? ''), link.outerHTML).not.toBeNull();
  });

  test('a section that went is named without a link, and its words are there', () => {
    show({ view: 'inline' });
    const region = screen.getByRole('region', { name: changes.title });
    expect(within(region).queryByRole('link', { name: 'Partners' })).not.toBeInTheDocument();
    expect(within(region).getByRole('list')).toHaveTextContent(/Partners\s*No longer there/);
    expect(
      within(region).getByText('We tell our partners of you.', { selector: '.pc-changes__text del' }),
    ).toBeVisible();
  });

  test('a version with nothing that matters says that, and folds away what is only worded anew', () => {
    const retitled: Policy = {
      ...policy,
      sections: policy.sections.map((each) => (each.id === 'cookies' ? { ...each, title: 'Cookies.' } : each)),
    };
    const slight = createChanges(comparePolicies(policy, retitled), { messages: readChangesMessages('en') });
    render(<PolicyChanges document={slight} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('nothing changed that matters to you');
    expect(screen.getByText('Changes in wording only').closest('details')).not.toHaveAttribute('open');
    expect(screen.queryByText('Word by word')).not.toBeInTheDocument();
  });
});

describe('what has no words of its own', () => {
  const modern = readExample('modern');
  test.each([
    ['en', '14 days', '7 days'],
    ['ar', '14 يومًا', '7 أيام'],
  ])('is told by its values in %s', (tag, before, after) => {
    const changes = createChanges(comparePolicies(modern, nextOfModern(modern)), {
      messages: readChangesMessages(tag),
    });
    render(<PolicyChanges document={changes} />);
    const texts = [...document.querySelectorAll('.pc-changes__text')];
    const found = texts.find(({ textContent }) => textContent?.includes(before));
    expect(found?.querySelector('del')).toHaveTextContent(before);
    expect(found?.querySelector('ins')).toHaveTextContent(after);
  });
});
