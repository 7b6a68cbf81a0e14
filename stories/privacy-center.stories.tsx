import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentPropsWithoutRef } from 'react';
import { expect, fn, waitFor, within } from 'storybook/test';
import { PrivacyCenter, type PrivacyCenterProps } from '../src/components/privacy-center/privacy-center.js';
import { usePrivacyCenter } from '../src/components/privacy-center/use-privacy-center.js';
import { broken, draft, emptySection, longText, manyNotices, noSections } from './support/policies.js';
import { fromToolbar, messages, policies, wordIn } from './support/reader.js';
import { withCentre } from './support/with-centre.js';

const meta = {
  title: 'Components/PrivacyCenter',
  component: PrivacyCenter,
  args: fromToolbar<Pick<PrivacyCenterProps, 'policy' | 'messages'>>(),
  decorators: [withCentre],
} satisfies Meta<typeof PrivacyCenter>;

export default meta;
type Story = StoryObj<typeof meta>;

/** As a reader meets it: what must not be missed is open, the rest shows what it is about. */
export const Closed: Story = {
  globals: { policy: 'modern', locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'How long we keep it' })).toHaveAttribute('aria-expanded', 'false');
    await expect(canvas.getByText('Little, and mostly what you type in yourself.')).toBeVisible();
  },
};

/** Sections marked `layer: 1` start open. */
export const FirstLayerOpen: Story = {
  name: 'First layer open',
  globals: { policy: '3tags-2014', locale: 'en' },
  play: async ({ canvasElement }) => {
    const triggers = [...canvasElement.querySelectorAll<HTMLButtonElement>('.pc-section__trigger')];
    const open = triggers.filter((trigger) => trigger.ariaExpanded === 'true');
    await expect(open.map((trigger) => trigger.closest('.pc-section')?.id)).toEqual(['what-we-collect']);
  },
};

/** A reader opens one section, and closes it again with the keyboard. */
export const OpenedAndClosed: Story = {
  name: 'Opened and closed',
  globals: { policy: 'minimal', locale: 'en' },
  play: async ({ canvas, userEvent, step }) => {
    const heading = canvas.getByRole('button', { name: 'What we collect' });
    const text = canvas.getByText('You can read all of Paper Lantern without telling us who you are.');
    await expect(text).not.toBeVisible();
    await step('a click opens the section', async () => {
      await userEvent.click(heading);
      await expect(text).toBeVisible();
    });
    await step('Enter closes it, and focus stays', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(text).not.toBeVisible();
      await expect(heading).toHaveFocus();
    });
    await step('Space opens it again', async () => {
      await userEvent.keyboard(' ');
      await expect(text).toBeVisible();
    });
  },
};

/** A link of the contents list opens its section and hands focus to the section's heading. */
export const OpenedFromContents: Story = {
  name: 'Opened from the contents list',
  globals: { policy: '3cx-2016', locale: 'en' },
  play: async ({ canvas, userEvent }) => {
    const text = canvas.getByText('Cookies that keep your preferences');
    await expect(text).not.toBeVisible();
    const contents = canvas.getByRole('navigation', { name: 'Contents' });
    await userEvent.click(within(contents).getByRole('link', { name: 'Cookies' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Cookies' })).toHaveFocus());
    await expect(text).toBeVisible();
  },
};

/** Long titles, long words, deep lists and wide tables stay inside the narrowest page. */
export const LongText: Story = {
  name: 'Long text at 320 px',
  args: { policy: longText },
  globals: { locale: 'en', width: '320' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Open all sections' }));
    const root = canvasElement.querySelector('.pc-root') as HTMLElement;
    await expect(root.scrollWidth).toBe(root.clientWidth);
  },
};

/** Right to left. */
export const Arabic: Story = {
  globals: { policy: 'modern', locale: 'ar' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('article')).toHaveAttribute('dir', 'rtl');
    await expect(canvas.getByRole('heading', { level: 1, name: 'الخصوصية في Tidewater Atlas' })).toBeVisible();
  },
};

/** The kit speaks Hebrew; the policy does not, and says so. */
export const Hebrew: Story = {
  globals: { policy: '3tags-2014', locale: 'he' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('article')).toHaveAttribute('lang', 'he');
    const title = canvas.getByRole('heading', { level: 1 });
    await expect(title).toHaveAttribute('lang', 'en');
    await expect(title).toHaveAttribute('dir', 'ltr');
  },
};

/** Here and there a Japanese text is missing: it is shown in English, marked as English, and a notice says so. */
export const MissingTranslation: Story = {
  name: 'Missing translation',
  globals: { policy: 'modern', locale: 'ja' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('article')).toHaveTextContent('一部の文章は日本語版がないため');
    await expect(canvas.getByText('Position, rounded to about 1 km')).toHaveAttribute('lang', 'en');
  },
};

/** A policy in English alone, for a reader of Arabic. */
export const UntranslatedPolicy: Story = {
  name: 'Untranslated policy',
  globals: { policy: '3cx-2016', locale: 'ar' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1, name: 'Privacy Policy' })).toHaveAttribute('lang', 'en');
    await expect(canvas.getByRole('navigation')).toHaveAccessibleName(wordIn('ar', 'contents'));
  },
};

/** A section with a title and nothing under it. */
export const EmptySection: Story = {
  name: 'Empty section',
  args: { policy: emptySection },
  globals: { locale: 'en' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Cookies' }));
    await expect(canvas.getByRole('link', { name: 'Copy link: Cookies' })).toBeVisible();
  },
};

/** A policy with no sections has a title and no contents list. */
export const NoSections: Story = {
  name: 'No sections',
  args: { policy: noSections },
  globals: { locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1, name: 'Privacy at Paper Lantern' })).toBeVisible();
  },
};

/** A version that is not in force yet. */
export const Draft: Story = {
  args: { policy: draft },
  globals: { locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('This is a draft. It is not in force.')).toBeVisible();
  },
};

/** A version that others have followed. */
export const Superseded: Story = {
  globals: { policy: '3cx-2011', locale: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('This version is no longer in force.')).toBeVisible();
  },
};

/** A machine translation of an older version, where another language rules. */
export const MachineTranslation: Story = {
  name: 'Machine translation',
  args: { policy: manyNotices },
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('maschinell übersetzt', { exact: false })).toBeVisible();
  },
};

/** JSON that nobody checked: what can be read is shown, a notice owns up to the rest, and the host is told. */
export const BrokenPolicy: Story = {
  name: 'Broken policy',
  args: { policy: broken, onPolicyIssues: fn() },
  globals: { locale: 'en' },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await expect(canvas.getByText('Parts of this policy could not be shown.', { exact: false })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Open all sections' }));
    await expect(canvas.getByText('Your email address.')).toBeVisible();
    await expect(canvas.getByRole('link', { name: /hello@paper-lantern\.example/ })).toBeVisible();
    await expect(canvasElement.querySelector('a[href^="javascript"]')).toBeNull();
    await expect(args.onPolicyIssues).toHaveBeenCalledWith(
      expect.arrayContaining([expect.objectContaining({ at: 'sections[0]' })]),
    );
  },
};

/** As it applies in California: other sections, other words, other deadlines. */
export const RegimeChosen: Story = {
  name: 'One regime',
  globals: { policy: 'modern', locale: 'en', regime: 'us-ca' },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Shown for California.', { exact: false })).toBeVisible();
    await expect(canvasElement.querySelector('#california')).toBeVisible();
    await expect(canvasElement.querySelector('#brazil')).toBeNull();
  },
};

/** The reader changes language and place; messages are loaded when asked for. */
export const Switches: Story = {
  globals: { policy: 'modern', locale: 'en', regime: '' },
  render: function Switches({ policy, messages: first, headingLevel, idPrefix }) {
    const center = usePrivacyCenter({
      messages: first,
      locales: Object.fromEntries(
        Object.entries(messages).map(([tag, words]) => [tag, async () => ({ default: words })]),
      ),
    });
    return <PrivacyCenter policy={policy} headingLevel={headingLevel} idPrefix={idPrefix} {...center} />;
  },
  play: async ({ canvas, userEvent, step }) => {
    await step('to German', async () => {
      await userEvent.click(
        within(canvas.getByRole('group', { name: 'Language' })).getByRole('button', { name: 'Deutsch' }),
      );
      await expect(
        await canvas.findByRole('heading', { level: 1, name: 'Datenschutz bei Tidewater Atlas' }),
      ).toBeVisible();
    });
    await step('to Brazil', async () => {
      const places = canvas.getByRole('group', { name: wordIn('de', 'region') });
      await userEvent.click(within(places).getByRole('button', { name: 'Brasilien' }));
      await expect(canvas.getByRole('article')).toHaveAttribute('data-regime', 'br-lgpd');
    });
  },
};

/** Two policies in two languages on one page, each with ids of its own. */
export const SideBySide: Story = {
  name: 'Side by side',
  tags: ['!autodocs'],
  render: () => {
    const pair = [
      { prefix: 'de-', policy: policies.modern, words: messages.de },
      { prefix: 'ar-', policy: policies.modern, words: messages.ar },
    ] as const;
    return (
      <main>
        <div className="story-host">
          <h1>Two languages</h1>
        </div>
        <div className="story-pair">
          {pair.map(
            ({ prefix, policy, words }) =>
              policy &&
              words && (
                <PrivacyCenter key={prefix} policy={policy} messages={words} idPrefix={prefix} headingLevel={2} />
              ),
          )}
        </div>
      </main>
    );
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const [german, arabic] = canvas.getAllByRole('article') as [HTMLElement, HTMLElement];
    await userEvent.click(within(german).getByRole('button', { name: 'Cookies und anderer Speicher' }));
    await expect(german.querySelector('#de-cookies button')).toHaveAttribute('aria-expanded', 'true');
    await expect(arabic.querySelector('#ar-cookies button')).toHaveAttribute('aria-expanded', 'false');
    const ids = [...canvasElement.querySelectorAll('[id]')].map(({ id }) => id);
    await expect(new Set(ids).size).toBe(ids.length);
  },
};

/** Class names of the host stand beside the kit's. */
export const OwnClassNames: Story = {
  name: 'Own class names',
  globals: { policy: 'minimal', locale: 'en' },
  args: { className: 'story-privacy', classNames: { title: 'story-title', sectionTrigger: 'story-trigger' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('article')).toHaveClass('pc-root', 'story-privacy');
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveClass('pc-title', 'story-title');
  },
};

function RouterLink({ href, children, ...rest }: ComponentPropsWithoutRef<'a'>) {
  return (
    <a {...rest} href={href} data-router-link="">
      {children}
    </a>
  );
}

/** Links become the host's own component, such as a router's. */
export const OwnComponents: Story = {
  name: 'Own components',
  globals: { policy: '3tags-2014', locale: 'en' },
  args: { components: { link: RouterLink } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Open all sections' }));
    const links = [...canvasElement.querySelectorAll('.pc-section__body .pc-action, .pc-section__body .pc-link')];
    await expect(links.length).toBeGreaterThan(0);
    for (const link of links) await expect(link).toHaveAttribute('data-router-link');
  },
};

/** Below two headings of the host: the title is an `h3`, sections are `h4`. */
export const HeadingLevel: Story = {
  name: 'Heading level 3',
  globals: { policy: 'minimal', locale: 'en' },
  args: { headingLevel: 3 },
  render: (args) => (
    <>
      <div className="story-host">
        <h1>Paper Lantern</h1>
        <h2>Legal</h2>
      </div>
      <PrivacyCenter {...args} />
    </>
  ),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 3, name: 'Privacy at Paper Lantern' })).toBeVisible();
    await expect(canvas.getByRole('heading', { level: 4, name: 'What we collect' })).toBeVisible();
  },
};

export const Dark: Story = { globals: { policy: 'modern', theme: 'dark' } };

/** `theme` sets the centre apart from its page. */
export const DarkOnALightPage: Story = {
  name: 'Dark on a light page',
  globals: { policy: 'minimal', theme: 'light' },
  args: { theme: 'dark' },
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole('article')).colorScheme).toBe('dark');
  },
};

export const Narrow: Story = { name: '320 px', globals: { policy: 'modern', width: '320' } };
