import 'react-privacy-center/styles.css';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { PrivacyCenter } from 'react-privacy-center';
import en from 'react-privacy-center/locales/en';
import type { Policy } from 'react-privacy-center/policy';
import { expect } from 'storybook/test';
import policy from '../examples/policies/minimal.json';

function PrivacyPage() {
  return <PrivacyCenter policy={policy as Policy} messages={en} />;
}

const meta = {
  title: 'Quick start',
  component: PrivacyPage,
} satisfies Meta<typeof PrivacyPage>;

export default meta;

/** The README's quick start, word for word: one policy, one language, the stylesheet. */
export const QuickStart: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('heading', { level: 1, name: 'Privacy at Paper Lantern' })).toBeVisible();
    const newsletter = canvas.getByText('Newsletter', { selector: '#newsletter p' });
    await expect(newsletter).not.toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'What we collect' }));

    await expect(newsletter).toBeVisible();
    await expect(canvas.getByText('We collect this only if: you subscribe')).toBeVisible();
  },
};
