import { PrivacyCenter } from 'react-privacy-center';
import en from 'react-privacy-center/locales/en';
import { definePolicy } from 'react-privacy-center/policy';
import 'react-privacy-center/styles.css';

const policy = definePolicy({
  schemaVersion: 1,
  id: 'paper-lantern',
  locale: 'en',
  title: 'Privacy at Paper Lantern',
  version: { lastUpdated: '2026-11-02' },
  sections: [
    {
      id: 'what-we-collect',
      kind: 'collection',
      title: 'What we collect',
      blocks: ['You can read everything here without telling us who you are.'],
    },
  ],
  activities: [
    {
      id: 'newsletter',
      stance: 'onlyIf',
      condition: 'you subscribe',
      title: 'Newsletter',
      data: ['contact'],
      purposes: ['communicate'],
    },
  ],
  recipients: [{ id: 'no-sale', stance: 'doesNot', role: 'third-party', mode: 'sell' }],
  contact: { channels: [{ id: 'email', type: 'email', value: 'hello@paper-lantern.example' }] },
});

export function PrivacyPage() {
  return <PrivacyCenter policy={policy} messages={en} />;
}
