import { definePolicy } from 'react-privacy-center/policy';

export const policy = definePolicy({
  schemaVersion: 1,
  id: 'harbour-books',
  locale: 'en',
  title: { en: 'Privacy at Harbour Books', de: 'Datenschutz bei Harbour Books' },
  version: { lastUpdated: '2026-11-02' },
  sections: [
    {
      id: 'what-we-collect',
      kind: 'collection',
      title: { en: 'What we collect', de: 'Was wir erheben' },
      blocks: [{ en: 'We keep your name and what you ordered.', de: 'Wir speichern Ihren Namen und Ihre Bestellung.' }],
    },
  ],
  contact: { channels: [{ id: 'email', type: 'email', value: 'privacy@harbour-books.example' }] },
});
