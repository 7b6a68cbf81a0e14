import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import en from '../../locales/en.json';
import type { Messages } from '../../src/document.js';
import { PrivacyCenter, type PrivacyCenterProps } from '../../src/index.js';
import { definePolicy } from '../../src/policy.js';

/** A small policy with something to read, to choose, to look up and to write to. */
export const policy = definePolicy({
  schemaVersion: 1,
  id: 'paper-lantern',
  locale: 'en',
  locales: ['en', 'de'],
  title: { en: 'Privacy at Paper Lantern', de: 'Datenschutz bei Paper Lantern' },
  version: { lastUpdated: '2026-11-02' },
  regimes: [
    { id: 'eu-gdpr', applies: 'yes' },
    { id: 'us-ca', applies: 'yes' },
  ],
  sections: [
    {
      id: 'what-we-collect',
      kind: 'collection',
      title: { en: 'What we collect', de: 'Was wir erheben' },
      summary: { en: 'Little.', de: 'Wenig.' },
      blocks: [{ en: 'You can read everything here without an account.', de: 'Alles hier lesen Sie ohne Konto.' }],
    },
    {
      id: 'cookies',
      kind: 'cookies',
      title: { en: 'Cookies', de: 'Cookies' },
      blocks: [
        {
          en: 'We set one cookie. See [our shop](/shop), and [what else](#what-we-collect).',
          de: 'Wir setzen ein Cookie.',
        },
      ],
    },
    {
      id: 'californians',
      kind: 'custom',
      title: 'For people in California',
      regimes: ['us-ca'],
      blocks: ['California has its own law.'],
    },
  ],
  cookies: [
    {
      id: 'session',
      name: 'lantern_session',
      category: 'strictly-necessary',
      party: 'first',
      duration: 'session',
      stance: 'does',
    },
  ],
  choices: [
    {
      id: 'no-ads',
      type: 'opt-out-link',
      about: { en: 'Advertising', de: 'Werbung' },
      label: { en: 'Turn advertising off', de: 'Werbung abschalten' },
      url: 'https://paper-lantern.example/opt-out',
    },
  ],
  contact: {
    channels: [
      { id: 'email', type: 'email', value: 'hello@paper-lantern.example' },
      { id: 'phone', type: 'phone', value: '+44 20 7946 0000' },
    ],
  },
});

export const messages: Messages = en as Messages;

/** A reader in front of a privacy centre. */
export function read(props: Partial<PrivacyCenterProps> = {}) {
  const center = <PrivacyCenter policy={policy} messages={messages} {...props} />;
  return { user: userEvent.setup(), center, ...render(center) };
}

/** The button that opens a section. */
export const sectionButton = (name: string) => screen.getByRole('button', { name });

/** The section that a button opens, its words included. */
export function section(name: string): HTMLElement {
  return sectionButton(name).closest('[data-pc-section]') as HTMLElement;
}

/** What is inside a section, whether open or closed. */
export const inSection = (name: string) => within(section(name));
