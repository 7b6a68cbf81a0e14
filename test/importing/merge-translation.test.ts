import { expect, it } from 'vitest';
import { createDocument } from '../../src/document.js';
import { importPolicy, mergeTranslation } from '../../src/import.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { readMessages } from '../fixtures/examples.js';

const ENGLISH = `# Privacy policy

## Cookies

We set one cookie.

* for your basket
* for your language

## Security

The book is locked away.

## Contact

Come by.
`;

const GERMAN = `# Datenschutzerklärung

## Cookies

Wir setzen ein Cookie.

* für Ihren Warenkorb
* für Ihre Sprache

## Sicherheit

Das Buch ist weggeschlossen.

Auch der Rechner.

## Ihre Rechte

Fragen Sie uns.

## Kontakt

Kommen Sie vorbei.
`;

it('a second language joins the first, part for part, and what has no counterpart is told of', async () => {
  const { policy } = await importPolicy(ENGLISH);
  const merged = await mergeTranslation(policy, GERMAN, { locale: 'de' });
  expect(parsePolicy(merged.policy)).toMatchObject({ success: true, issues: [] });
  expect(merged.policy.title).toEqual({ en: 'Privacy policy', de: 'Datenschutzerklärung' });
  expect(merged.policy.sections.map(({ title }) => title)).toEqual([
    { en: 'Cookies', de: 'Cookies' },
    { en: 'Security', de: 'Sicherheit' },
    { en: 'Contact', de: 'Kontakt' },
  ]);
  expect(merged.policy.sections[0]?.blocks).toEqual([
    { en: 'We set one cookie.', de: 'Wir setzen ein Cookie.' },
    {
      type: 'list',
      items: [
        { en: 'for your basket', de: 'für Ihren Warenkorb' },
        { en: 'for your language', de: 'für Ihre Sprache' },
      ],
    },
  ]);
  expect(merged.unaligned.map(({ only, text }) => `${only}: ${text}`)).toEqual([
    'source: Ihre Rechte',
    'source: Auch der Rechner.',
  ]);
  const document = createDocument(merged.policy, { locale: 'de', messages: readMessages('de') });
  expect(JSON.stringify(document)).toContain('Das Buch ist weggeschlossen.');
});

it('another subject in the same place is no translation', async () => {
  const { policy } = await importPolicy(
    '# Privacy policy\n\n## Selling\n\nNever.\n\n## Mice\n\nThe cat.\n\n## Contact\n\nCome by.\n',
  );
  const source = '# Datenschutz\n\n## Ihre Rechte\n\nFragen Sie uns.\n\n## Kontakt\n\nKommen Sie vorbei.\n';
  const { unaligned } = await mergeTranslation(policy, source, { locale: 'de' });
  expect(unaligned.map(({ only, text }) => `${only}: ${text}`)).toEqual([
    'source: Ihre Rechte',
    'policy: Selling',
    'policy: Mice',
  ]);
});
