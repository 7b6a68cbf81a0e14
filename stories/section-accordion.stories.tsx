import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { SectionAccordion, type SectionAccordionProps } from '../src/components/section-accordion/section-accordion.js';
import { withRoot, wordsOf } from './support/part.js';
import { fromToolbar, wordIn } from './support/reader.js';

const SECTIONS = [
  {
    id: 'collection',
    aliases: ['what-we-know'],
    kind: 'collection',
    name: 'What we collect',
    title: 'What we collect',
    summary: <p className="pc-section__summary">Your email address, and only for the newsletter.</p>,
    content: <p>You can read everything else without telling us who you are.</p>,
    open: false,
  },
  {
    id: 'rights',
    aliases: [],
    kind: 'rights',
    name: 'Your rights',
    title: 'Your rights',
    content: <p>Ask us for a copy, or to delete what we have.</p>,
    open: false,
  },
] as const;

const meta = {
  title: 'Parts/SectionAccordion',
  component: SectionAccordion,
  args: {
    ...fromToolbar<Pick<SectionAccordionProps, 'words' | 'headingLevel' | 'idPrefix'>>(),
    sections: SECTIONS,
    classNames: {},
  },
  decorators: [withRoot],
  render: (args, { globals, viewMode, id }) => (
    <SectionAccordion
      {...args}
      headingLevel={viewMode === 'docs' ? 3 : 1}
      idPrefix={viewMode === 'docs' ? `${id}-` : ''}
      words={wordsOf(globals)}
    />
  ),
} satisfies Meta<typeof SectionAccordion>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Closed: headings and summaries show, the text waits in the page for a search, a link or a click. */
export const Closed: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Your email address, and only for the newsletter.')).toBeVisible();
    await expect(canvas.getByText('Ask us for a copy, or to delete what we have.')).not.toBeVisible();
    await expect(canvasElement.querySelector('pc-panel')).toHaveAttribute('hidden', 'until-found');
  },
};

/** Some sections start open. */
export const OneOpen: Story = {
  name: 'One open',
  args: { sections: SECTIONS.map((section) => ({ ...section, open: section.id === 'rights' })) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Ask us for a copy, or to delete what we have.')).toBeVisible();
  },
};

/** One button opens all sections, and then closes them. */
export const AllAtOnce: Story = {
  name: 'All at once',
  play: async ({ canvas, userEvent, globals }) => {
    await userEvent.click(canvas.getByRole('button', { name: wordIn(globals.locale, 'openAll') }));
    await expect(canvas.getByText('Ask us for a copy, or to delete what we have.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: wordIn(globals.locale, 'closeAll') }));
    await expect(canvas.getByText('Ask us for a copy, or to delete what we have.')).not.toBeVisible();
  },
};

/** What the browser does when a search finds a closed section. */
export const FoundByTheBrowser: Story = {
  name: 'Found by the browser',
  play: async ({ canvas, canvasElement }) => {
    const panel = canvasElement.querySelectorAll('pc-panel')[1] as HTMLElement;
    panel.dispatchEvent(new Event('beforematch'));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Your rights' })).toHaveAttribute('aria-expanded', 'true'),
    );
  },
};

/** "Copy link" says what came of it, and the address bar shows the link either way. */
export const CopiedLink: Story = {
  name: 'Copy link',
  globals: { locale: 'en' },
  args: { sections: SECTIONS.map((section) => ({ ...section, open: true })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('link', { name: 'Copy link: Your rights' }));
    // Whether a page may write to the clipboard is the browser's to say; the reader is told either way.
    await waitFor(() =>
      expect(canvas.getAllByRole('status')[1]).toHaveTextContent(/^Link copied$|^The link could not be copied\./),
    );
    await expect(location.hash).toBe('#rights');
  },
};

/** "Print" stands beside "Open all sections"; the print styles show every section, open or not. */
export const PrintButton: Story = {
  name: 'Print button',
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByRole('button', { name: wordIn(globals.locale, 'print') })).toBeVisible();
  },
};
