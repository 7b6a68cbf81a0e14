import { virtual } from '@guidepup/virtual-screen-reader';
import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { comparePolicies, createChanges } from '../../src/changes.js';
import { changeSlots, PolicyChanges, PrivacyCenter } from '../../src/index.js';
import type { Policy } from '../../src/policy.js';
import { readChangesMessages, readExample, readMessages } from '../fixtures/examples.js';
import { nextOfModern } from '../fixtures/versions.js';
import { messages, policy, section } from './reader.js';

const [of2011, of2016] = [readExample('3cx-2011'), readExample('3cx-2016')];
const inLanguage = (tag: string) =>
  createChanges(comparePolicies(of2011, of2016), { messages: readChangesMessages(tag) });

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
    expect(spoken).toMatch(/you register .*insertion.*Added: .*or complete a form/);
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
    render(<PolicyChanges document={inLanguage('en')} view="side-by-side" />);
    const before = screen
      .getAllByRole('cell')
      .filter(({ dataset }) => dataset.label === 'Before')
      .map((cell) => {
        for (const unseen of cell.querySelectorAll('.pc-changes__unseen')) unseen.remove();
        return cell.textContent;
      });
    expect(before).toContain('Visitors may register to reach some parts of our site, namely the support pages.');
    expect(before).toContain(
      'We then ask for personal details. Certain details are needed for the registration; others are up to you.',
    );
  });
});

describe('in a centre', () => {
  const changes = inLanguage('en');
  const center = (props: Parameters<typeof changeSlots>[0] = { changes }) => (
    <PrivacyCenter policy={of2016} messages={messages} slots={changeSlots(props)} />
  );

  test('sections that changed say so, in their place and among the contents, and those that did not do not', () => {
    render(center());
    const marked = screen.getAllByRole('link', { name: /^See what changed: / });
    expect(marked.map((link) => link.closest('[data-pc-section]')?.id)).toEqual(
      changes.topics.flatMap(({ section: id }) => id ?? []),
    );
    expect(section('Third-party technologies')).toHaveTextContent('New See what changed');
    expect(section('Cookies')).not.toHaveTextContent('See what changed');
    const contents = within(screen.getByRole('navigation'));
    expect(contents.getByRole('link', { name: 'Third-party technologies New' })).toBeInTheDocument();
    expect(contents.getByRole('link', { name: 'Cookies' })).toBeInTheDocument();
  });

  test('headings and ids follow the centre’s', () => {
    render(
      <PrivacyCenter
        policy={of2016}
        messages={messages}
        headingLevel={3}
        idPrefix="left-"
        slots={changeSlots({ changes, headingLevel: 3, idPrefix: 'left-' })}
      />,
    );
    expect(screen.getByRole('heading', { name: changes.title, level: 4 })).toBeInTheDocument();
    for (const link of document.querySelectorAll('.pc-changes a[href^="#"], .pc-changed a'))
      expect(document.querySelector(link.getAttribute('href') ?? ''), link.outerHTML).not.toBeNull();
  });

  test('a section that went is named without a link, and its words are there', () => {
    const back = createChanges(comparePolicies(of2016, of2011), { messages: readChangesMessages('en') });
    render(<PrivacyCenter policy={of2011} messages={messages} slots={changeSlots({ changes: back })} />);
    const region = screen.getByRole('region', { name: back.title });
    expect(within(region).queryByRole('link', { name: 'Third-party technologies' })).not.toBeInTheDocument();
    expect(region).toHaveTextContent('Third-party technologies');
    const [block] = of2016.sections.find(({ id }) => id === 'third-party-technologies')?.blocks ?? [];
    const text = (block as { text: string }).text;
    expect(within(region).getAllByText(text.slice(0, 40), { exact: false, selector: 'del' })[0]).toBeInTheDocument();
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
    render(<PrivacyCenter policy={modern} messages={readMessages(tag)} slots={changeSlots({ changes })} />);
    const texts = [...document.querySelectorAll('.pc-changes__text')];
    const found = texts.find(({ textContent }) => textContent?.includes(before));
    expect(found?.querySelector('del')).toHaveTextContent(before);
    expect(found?.querySelector('ins')).toHaveTextContent(after);
  });
});
