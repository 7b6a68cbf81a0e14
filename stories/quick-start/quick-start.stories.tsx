import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import readme from '../../README.md?raw';
import { PrivacyPage } from './privacy-page.js';
import source from './privacy-page.tsx?raw';

const meta = {
  title: 'Quick start',
  component: PrivacyPage,
  parameters: { docs: { source: { code: source, language: 'tsx' } } },
} satisfies Meta<typeof PrivacyPage>;

export default meta;

/** The quick start of the README, word for word: one policy, one language, the stylesheet. */
export const QuickStart: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent, step }) => {
    await step('the README says the same', async () => {
      await expect(readme).toContain(`\n\`\`\`tsx\n${source}\`\`\`\n`);
    });
    await step('a reader finds the title and the newsletter', async () => {
      await expect(canvas.getByRole('heading', { level: 1, name: 'Privacy at Paper Lantern' })).toBeVisible();
      const newsletter = canvas.getAllByText('Newsletter')[0]?.closest('li');
      await expect(newsletter).not.toBeVisible();
      await userEvent.click(canvas.getByRole('button', { name: 'What we collect' }));
      await expect(newsletter).toBeVisible();
      await expect(newsletter).toHaveTextContent('We collect this only if: you subscribe');
    });
  },
};
