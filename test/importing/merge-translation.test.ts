import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document.js';
import { importPolicy, mergeTranslation } from '../../src/import.js';
import { lintPolicy } from '../../src/lint.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
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

describe('which version a translation follows', () => {
  /** The English policy with something more, and the German merged into it. */
  const merged = async (more: Partial<Policy>, source = GERMAN) => {
    const { policy } = await importPolicy(ENGLISH);
    const result = await mergeTranslation({ ...policy, ...more }, source, { locale: 'de' });
    expect(parsePolicy(result.policy)).toMatchObject({ success: true, issues: [] });
    return result.policy;
  };
  const version = { label: '3' };
  const ofVersion = (label: string) => `---\nversion: ${label}\n---\n\n${GERMAN}`;

  it('is that of the policy, and nothing is claimed of how it was made', async () => {
    expect((await merged({ version })).translations).toEqual({ de: { ofVersion: '3' } });
  });

  it('is told to readers and found by lint once the policy moves on', async () => {
    const policy = { ...(await merged({ version })), version: { label: '4' } };
    const document = createDocument(policy, { locale: 'de', messages: readMessages('de') });
    expect(JSON.stringify(document.notices)).toContain('früheren Version (",{"type":"isolate","children":["3"]}');
    const stale = lintPolicy(policy).findings.find(({ rule }) => rule === 'loc.stale');
    expect(stale?.places.map(({ at }) => at)).toContain('translations.de.ofVersion');
  });

  it('is what its own source says it is', async () => {
    expect((await merged({ version }, ofVersion('2'))).translations).toEqual({ de: { ofVersion: '2' } });
  });

  it('is not told of a policy whose versions have no labels', async () => {
    expect(await merged({})).not.toHaveProperty('translations');
    expect(await merged({}, ofVersion('2'))).not.toHaveProperty('translations');
  });

  it('joins what is said of how it was made, and of other languages', async () => {
    const translations = { de: { status: 'human', updated: '2026-01-31' }, fr: { status: 'machine' } } as const;
    expect((await merged({ version, translations })).translations).toEqual({
      de: { status: 'human', updated: '2026-01-31', ofVersion: '3' },
      fr: { status: 'machine' },
    });
  });

  it('stays what was said of it before there were any words', async () => {
    const translations = { de: { status: 'human', ofVersion: '2' } } as const;
    expect((await merged({ version, translations })).translations).toEqual(translations);
  });

  it('is told anew of words that replace all there were, and no more when those were last changed', async () => {
    const before = await merged({ version: { label: '2' } });
    const translations = { de: { status: 'human', ofVersion: '2', updated: '2020-01-31' } } as const;
    expect((await merged({ ...before, version, translations })).translations).toEqual({
      de: { status: 'human', ofVersion: '3' },
    });
    expect((await merged({ ...before, version: {}, translations })).translations).toEqual({ de: { status: 'human' } });
  });

  it('stays that of older words where some remain', async () => {
    const rights: Policy['rights'] = [
      { id: 'access', stance: 'does', right: 'access', howTo: { en: 'Write to us.', de: 'Schreiben Sie uns.' } },
    ];
    const translations = { de: { ofVersion: '2' } };
    expect((await merged({ version, rights, translations })).translations).toEqual(translations);
    expect(await merged({ version, rights })).not.toHaveProperty('translations');
    expect((await merged({ version, rights }, ofVersion('1'))).translations).toEqual({ de: { ofVersion: '1' } });
  });

  it('is not told where no words came', async () => {
    expect(await merged({ version }, '')).not.toHaveProperty('translations');
  });
});
