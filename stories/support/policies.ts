import { definePolicy } from '../../src/policy/define-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { STANCES } from '../../src/policy/vocabulary.js';

const base = { schemaVersion: 1, locale: 'en' } as const;

/** A policy that says nothing yet. */
export const noSections = definePolicy({
  ...base,
  id: 'no-sections',
  title: 'Privacy at Paper Lantern',
  version: {},
  sections: [],
});

/** One fact, and one section whose prose no fact repeats. */
export const littleStated = definePolicy({
  ...base,
  id: 'little-stated',
  title: 'Privacy at Paper Lantern',
  version: {},
  sections: [
    { id: 'kept', kind: 'retention', title: 'How long we keep it', blocks: ['Until you ask us to forget you.'] },
  ],
  activities: [{ id: 'newsletter', title: 'Newsletter', data: ['contact'], purposes: ['communicate'] }],
});

/** A section with a title and nothing under it. */
export const emptySection = definePolicy({
  ...base,
  id: 'empty-section',
  title: 'Privacy at Paper Lantern',
  version: { lastUpdated: '2026-11-02' },
  sections: [
    { id: 'cookies', kind: 'cookies', title: 'Cookies' },
    { id: 'contact', kind: 'contact', title: 'Contact', blocks: ['Write to the address below.'] },
  ],
  contact: { channels: [{ id: 'email', type: 'email', value: 'hello@paper-lantern.example' }] },
});

const LONG_WORD = 'Datenschutzfolgenabschätzungsverfahrensdokumentation';

/** Long titles, long words, long addresses and nested lists. */
export const longText = definePolicy({
  ...base,
  id: 'long-text',
  title: `How the Royal Society for the Preservation of Paper Lanterns, its branches and its friends handle what you tell them`,
  version: { label: '2026.11-draft-for-consultation.revision-17', lastUpdated: '2026-11-02', effective: '2026-12-01' },
  summary: ['We ask for little. '.repeat(20).trim()],
  sections: [
    {
      id: 'long-title',
      kind: 'collection',
      title:
        'Everything that we collect from you, from your devices, from the people you live with and from those who write to us about you',
      summary: `Including what we call ${LONG_WORD}, a word that does not break by itself. ${'It goes on. '.repeat(20).trim()}`,
      blocks: [
        `A link with a long address: [https://paper-lantern.example/${'archive/'.repeat(12)}](https://paper-lantern.example/${'archive/'.repeat(12)}).`,
        `A long name in code: \`${'__Secure-paper-lantern-session-identifier'.repeat(3)}\`.`,
        'One paragraph can be long as well. '.repeat(40).trim(),
        {
          type: 'list',
          items: [
            {
              text: 'The first level of a list, whose words are long enough to need a second line on most screens that people use',
              items: [
                {
                  text: 'The second level of the same list, in which the words are just as long as they were before',
                  items: [
                    'The third level, where there is less room and the words are still no shorter than those above them',
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 'table',
          caption: 'A table with many columns',
          columns: ['Name', 'Purpose', 'Party', 'Kept', 'Agreed to', 'Read by'],
          rows: [
            ['__Secure-paper-lantern-session-identifier', LONG_WORD, 'First', '400 days', 'Before use', 'Nobody else'],
            ['_ga_ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'Counts visits', 'Third', '13 months', '', 'The statistics provider'],
          ],
        },
      ],
    },
  ],
  contact: {
    channels: [
      {
        id: 'email',
        type: 'email',
        value: 'the-office-for-questions-about-personal-data@members.paper-lantern-preservation.example',
      },
    ],
  },
});

/** One recipient for each stance a statement can take. */
export const everyStance = definePolicy({
  ...base,
  id: 'every-stance',
  title: 'Every stance',
  version: {},
  sections: [{ id: 'sharing', kind: 'sharing', title: 'Sharing' }],
  recipients: STANCES.map((stance) => ({
    id: `recipient-${stance.toLowerCase()}`,
    stance,
    name: `Recipient of “${stance}”`,
    role: 'third-party' as const,
    purposes: ['analytics'],
    data: ['on-site-activity'],
    ...(stance === 'onlyIf' && {
      condition: 'you agree beforehand',
      optOutUrl: 'https://paper-lantern.example/opt-out',
    }),
  })),
});

/** A policy not yet in force. */
export const draft = definePolicy({ ...emptySection, id: 'draft', version: { label: '2.0', status: 'draft' } });

/** Every notice that can stand above a policy. */
export const manyNotices = definePolicy({
  ...base,
  id: 'many-notices',
  locales: ['en', 'de'],
  authoritativeLocale: 'en',
  title: { en: 'Privacy at Paper Lantern', de: 'Datenschutz bei Paper Lantern' },
  version: { label: '3', status: 'superseded', lastUpdated: '2026-11-02', previous: '2' },
  translations: { de: { status: 'machine', ofVersion: '2' } },
  regimes: [{ id: 'eu-gdpr', applies: 'yes' }],
  summary: ['We ask for your email address, and only for the newsletter.'],
  sections: [
    {
      id: 'intro',
      kind: 'intro',
      title: { en: 'About', de: 'Über uns' },
      blocks: ['Paper Lantern is a magazine that does not exist.'],
    },
  ],
});

/** What can reach a page whose JSON nobody checked: wrong shapes, refused links, no title. */
export const broken = {
  ...base,
  id: 'broken',
  version: 'last week',
  sections: [
    'not a section',
    {
      id: 'what-we-collect',
      kind: 'collection',
      title: 'What we collect',
      blocks: [
        'Your email address.',
        { type: 'video', src: 'film.mp4' },
        'A link that is [not allowed](javascript:alert(1)).',
      ],
    },
    { id: 'contact', kind: 'contact', title: 42 },
  ],
  cookies: 'none',
  contact: { channels: [{ id: 'email', type: 'email', value: 'hello@paper-lantern.example' }] },
} as unknown as Policy;
