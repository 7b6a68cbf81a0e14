import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DocumentTable } from '../src/components/nodes/document-table.js';
import { documentOf, viewOf, withRoot } from './support/part.js';
import { fromToolbar, policies } from './support/reader.js';

type DocumentTableProps = Parameters<typeof DocumentTable>[0];

/** The cookie table, made from the cookies of the full example policy. */
const meta = {
  title: 'Parts/DocumentTable',
  component: DocumentTable,
  args: fromToolbar<DocumentTableProps>(),
  decorators: [withRoot],
  render: (_, { globals }) => {
    const { sections, words } = documentOf(globals, policies.modern);
    const [table] = sections
      .filter(({ kind }) => kind === 'cookies')
      .flatMap(({ facts }) => facts.filter((node) => node.type === 'table'));
    if (table === undefined) throw new Error('The full example policy has no cookie table');
    return <DocumentTable table={table} view={viewOf(words)} />;
  },
} satisfies Meta<typeof DocumentTable>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Ruled, where there is room. */
export const CookieTable: Story = {
  name: 'Cookie table',
  globals: { locale: 'en', width: '1280' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('columnheader', { name: 'Purpose' })).toBeVisible();
    await expect(canvas.getByRole('rowheader', { name: /^ta_session/ })).toBeVisible();
  },
};

/** One block of labelled lines for each cookie, where there is not. */
export const CookieTableNarrow: Story = {
  name: 'Cookie table at 320 px',
  globals: { locale: 'en', width: '320' },
  play: async ({ canvas, canvasElement }) => {
    const root = canvasElement.querySelector('.pc-root') as HTMLElement;
    await expect(root.scrollWidth).toBe(root.clientWidth);
    await expect(canvas.getByRole('rowheader', { name: /^ta_session/ })).toBeVisible();
  },
};

export const CookieTableArabic: Story = {
  name: 'Cookie table in Arabic at 320 px',
  globals: { locale: 'ar', width: '320' },
};
