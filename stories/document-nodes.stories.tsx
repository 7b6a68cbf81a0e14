import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DocumentNodes } from '../src/components/nodes/document-nodes.js';
import type { DocumentNode } from '../src/document/document.js';
import { definePolicy } from '../src/policy/define-policy.js';
import type { Block } from '../src/policy/schema/block.js';
import { documentOf, viewOf, withRoot } from './support/part.js';
import { fromToolbar } from './support/reader.js';

type DocumentNodesProps = Parameters<typeof DocumentNodes>[0];

/** Blocks as an author writes them, made ready as a policy's are. */
function nodesOf(blocks: Block[], globals: Readonly<Record<string, unknown>>): readonly DocumentNode[] {
  const policy = definePolicy({
    schemaVersion: 1,
    id: 'nodes',
    locale: 'en',
    title: 'Nodes',
    version: {},
    sections: [{ id: 'section', kind: 'custom', title: 'Section', blocks }],
  });
  return documentOf(globals, policy).sections[0]?.prose ?? [];
}

const shows =
  (...blocks: Block[]): NonNullable<Story['render']> =>
  (_, { globals, viewMode }) => {
    const { words } = documentOf(globals);
    return (
      <div className="pc-section__body">
        <DocumentNodes
          nodes={nodesOf(blocks, globals)}
          view={viewOf(words, { headingLevel: viewMode === 'docs' ? 3 : 1 })}
        />
      </div>
    );
  };

const meta = {
  title: 'Parts/DocumentNodes',
  component: DocumentNodes,
  args: fromToolbar<DocumentNodesProps>(),
  decorators: [withRoot],
} satisfies Meta<typeof DocumentNodes>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Paragraph: Story = { render: shows('You can read all of Paper Lantern without telling us who you are.') };

/** Strong, emphasis, code, links and escapes; HTML is text like any other. */
export const InlineMarks: Story = {
  name: 'Inline marks',
  render: shows(
    'We **never** sell data, and *hardly ever* ask for any. Our cookie is `pl_session`. [Write to us](mailto:hello@paper-lantern.example).',
    'A star \\* stays a star, and <b>HTML</b> stays text.',
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Write to us' })).toHaveAttribute(
      'href',
      'mailto:hello@paper-lantern.example',
    );
    await expect(canvas.getByText('A star * stays a star, and <b>HTML</b> stays text.')).toBeVisible();
  },
};

/** A refused link leaves its words. */
export const RefusedLink: Story = {
  name: 'Refused link',
  render: shows('A link that is [not allowed](javascript:alert(1)).'),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('A link that is not allowed.')).toBeVisible();
    await expect(canvas.queryByRole('link')).not.toBeInTheDocument();
  },
};

export const Heading: Story = {
  render: shows({ type: 'heading', text: 'On the website' }, 'Our server writes one line for each page you read.'),
};

/** Lists go three levels deep, and further. */
export const List: Story = {
  render: shows({
    type: 'list',
    items: [
      'Your email address',
      {
        text: 'What your browser sends',
        ordered: true,
        items: ['Its name', { text: 'Your address on the internet', items: ['For fourteen days', 'In Amsterdam'] }],
      },
    ],
  }),
};

export const Table: Story = {
  render: shows({
    type: 'table',
    caption: 'What each feature knows',
    columns: ['Feature', 'What leaves your device', 'Kept'],
    rows: [
      ['Reading', 'Nothing', ''],
      ['Newsletter', 'Your email address', 'Until you unsubscribe'],
    ],
  }),
};

export const Quote: Story = {
  render: shows({
    type: 'quote',
    text: 'Personal data shall be processed lawfully, fairly and in a transparent manner.',
    source: 'GDPR Art. 5(1)(a)',
  }),
};

export const Terms: Story = {
  render: shows({
    type: 'terms',
    items: [
      { term: 'Personal data', meaning: 'Anything that tells something about you.' },
      { term: 'Newsletter', meaning: 'One letter a month, if you ask for it.' },
    ],
  }),
};

/** For information, important, or legal; with blocks inside. */
export const Notes: Story = {
  render: shows(
    { type: 'note', tone: 'info', title: 'Good to know', blocks: ['You can change your mind at any time.'] },
    {
      type: 'note',
      tone: 'important',
      title: 'Important',
      blocks: ['Distress messages reach the coast guard:', { type: 'list', items: ['Your name', 'Your position'] }],
    },
    { type: 'note', tone: 'legal', blocks: ['Where translations differ, the English text counts.'] },
  ),
};

/** What lets a reader act: opting out stands out, writing is a button, reading on is a link. */
export const Actions: Story = {
  render: (_, { globals }) => {
    const { words } = documentOf(globals);
    const nodes: DocumentNode[] = [
      {
        type: 'actions',
        actions: [
          {
            kind: 'opt-out',
            label: { inlines: ['Opt out'] },
            href: 'https://paper-lantern.example/opt-out',
            external: true,
          },
          {
            kind: 'contact',
            label: { inlines: ['Email: hello@paper-lantern.example'] },
            href: 'mailto:hello@paper-lantern.example',
          },
          {
            kind: 'link',
            label: { inlines: ['Their policy'] },
            href: 'https://partner.example/privacy',
            external: true,
          },
        ],
      },
    ];
    return <DocumentNodes nodes={nodes} view={viewOf(words)} />;
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Opt out' })).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(canvas.getByRole('link', { name: 'Opt out' }).getBoundingClientRect().height).toBeGreaterThanOrEqual(
      44,
    );
  },
};
