import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import { foreignRunsIn, noticesOf, sectionOf, wordsIn } from '../fixtures/document-parts.js';
import { documentOf, en, policyOf } from '../fixtures/documents.js';
import { EXAMPLES, LOCALES, readExample, readMessages } from '../fixtures/examples.js';

const de = readMessages('de');
const ar = readMessages('ar');
const ja = readMessages('ja');

describe('text that is not in the reader’s language', () => {
  const parts = {
    title: { en: 'Privacy', de: 'Datenschutz' },
    sections: [
      {
        id: 'intro',
        kind: 'intro' as const,
        title: { en: 'Hello', de: 'Hallo' },
        blocks: [{ en: 'Only in English.' }, { de: 'Auch auf Deutsch.', en: 'In German too.' }],
      },
    ],
  };

  it('is shown in the policy’s own language, and each piece of it says so', () => {
    const document = documentOf(parts, { messages: de });
    expect(document).toMatchObject({ locale: 'de', dir: 'ltr' });
    expect(phraseToText(document.title)).toBe('Datenschutz');
    expect(wordsIn(sectionOf(document, 'intro'))).toBe('Hallo\nOnly in English.\nAuch auf Deutsch.');
    expect(foreignRunsIn(document.sections)).toEqual([{ lang: 'en', text: 'Only in English.' }]);
  });

  it('is announced by a notice that names the languages', () => {
    expect(noticesOf(documentOf(parts, { messages: de }))).toEqual([
      'Teile dieses Textes liegen nicht in der Sprache „Deutsch“ vor. Sie erscheinen in: Englisch.',
    ]);
  });

  it('is announced otherwise where nothing is in the reader’s language', () => {
    expect(noticesOf(documentOf({ title: 'Privacy' }, { messages: ja, locale: 'ja' }))).toEqual([
      '本ポリシーには日本語版がないため、次の言語で表示しています: 英語',
    ]);
  });

  it('carries its direction where that differs', () => {
    expect(documentOf(parts, { messages: ar }).title).toEqual({ lang: 'en', dir: 'ltr', inlines: ['Privacy'] });
    const arabic = documentOf({ locale: 'ar', title: 'الخصوصية' });
    expect(arabic.title).toEqual({ lang: 'ar', dir: 'rtl', inlines: ['الخصوصية'] });
  });

  it('comes in the language that is nearest to the policy’s own, else in the first there is', () => {
    const document = documentOf({ locale: 'en', title: { ja: 'プライバシー', fr: 'Vie privée' } }, { messages: de });
    expect(document.title).toMatchObject({ lang: 'ja' });
    const near = documentOf(
      { locale: 'pt-PT', title: { ja: 'プライバシー', 'pt-BR': 'Privacidade' } },
      { messages: de },
    );
    expect(near.title).toMatchObject({ lang: 'pt-BR' });
  });

  it('keeps its language inside the kit’s own words', () => {
    const document = documentOf(
      { activities: [{ id: 'f', stance: 'onlyIf', condition: 'you ask', data: ['name'] }] },
      { messages: ar },
    );
    expect(foreignRunsIn(sectionOf(document, 'collection'))).toEqual([{ lang: 'en', dir: 'ltr', text: 'you ask' }]);
  });
});

describe('text in the reader’s language', () => {
  it.each([
    ['de', 'de-AT'],
    ['de-CH', 'de'],
    ['zh-Hant', 'zh-HK'],
    ['nb', 'nn'],
    ['he', 'iw'],
    ['de', 'de_AT'],
    ['ar_EG', 'ar'],
  ])('written in %s serves a reader of %s without a word about it', (written, locale) => {
    const document = documentOf({ locale: 'en', title: { en: 'Privacy', [written]: 'Titel' } }, { locale });
    expect(document.title).toEqual({ inlines: ['Titel'] });
    expect(document.notices).toEqual([]);
  });

  it('is preferred in the reader’s own region', () => {
    const title = { 'pt-PT': 'Privacidade', 'pt-BR': 'Aviso de privacidade' };
    expect(documentOf({ title }, { locale: 'pt-BR' }).title.inlines).toEqual(['Aviso de privacidade']);
    expect(documentOf({ title }, { locale: 'pt-PT' }).title.inlines).toEqual(['Privacidade']);
  });
});

describe('the articles of laws', () => {
  const parts = {
    regimes: [{ id: 'eu-gdpr' as const, applies: 'yes' as const }],
    activities: [{ id: 'f', purposes: ['support'], bases: ['gdpr-6-1-a' as const] }],
    rights: [{ id: 'g', right: 'access' as const }],
  };

  it.each([
    ['en', 'GDPR Art. 6(1)(a)', 'GDPR Art. 15'],
    ['de', 'Art. 6(1)(a) DSGVO', 'Art. 15 DSGVO'],
    ['fr', 'art. 6(1)(a) RGPD', 'art. 15 RGPD'],
    ['es', 'art. 6(1)(a) RGPD', 'art. 15 RGPD'],
  ])('are cited in %s as its lawyers do', (locale, basis, right) => {
    const words = wordsIn(documentOf(parts, { locale, messages: readMessages(locale) }).sections);
    expect(words).toContain(`(${basis})`);
    expect(words).toContain(`\n${right}`);
  });
});

describe('names that are the same in all languages', () => {
  it('given as "und" are never foreign', () => {
    const document = documentOf(
      {
        title: { de: 'Datenschutz', en: 'Privacy' },
        recipients: [{ id: 'f', role: 'processor', name: { und: 'Acme GmbH' } }],
      },
      { messages: de },
    );
    expect(foreignRunsIn(sectionOf(document, 'sharing'))).toEqual([]);
    expect(wordsIn(sectionOf(document, 'sharing'))).toContain('Acme GmbH');
    expect(document.notices).toEqual([]);
  });

  it.each(['en', 'en-GB', 'en-US'])(
    'give way to words in %s too, though that is the likeliest language of all',
    (locale) => {
      const recipients = [{ id: 'f', role: 'processor' as const, name: { und: 'Acme', en: 'Acme Limited' } }];
      expect(wordsIn(sectionOf(documentOf({ recipients }, { locale }), 'sharing'))).toContain('Acme Limited');
    },
  );

  it('give way to the reader’s own spelling', () => {
    const name = { und: 'Acme', ja: 'アクメ' };
    const recipients = [{ id: 'f', role: 'processor' as const, name }];
    expect(wordsIn(sectionOf(documentOf({ recipients }, { messages: ja }), 'sharing'))).toContain('アクメ');
    expect(wordsIn(sectionOf(documentOf({ recipients }, { messages: de }), 'sharing'))).toContain('Acme');
  });
});

describe('a reader whose language the kit does not have', () => {
  const document = documentOf(
    { locale: 'tr', title: 'Gizlilik', activities: [{ id: 'f', data: ['name'], consequence: 'Hesap yok.' }] },
    { locale: 'tr', messages: en },
  );

  it('reads the policy in that language, unmarked', () => {
    expect(document).toMatchObject({ locale: 'tr', title: { inlines: ['Gizlilik'] }, notices: [] });
  });

  it('gets the kit’s words marked as foreign', () => {
    expect(document.words).toMatchObject({ lang: 'en', contents: 'Contents' });
    expect(sectionOf(document, 'collection').title).toEqual({ lang: 'en', inlines: ['Personal data we collect'] });
  });
});

describe('dates, lengths of time, numbers and names of places', () => {
  const parts = {
    version: { effective: '2024-03-09' },
    retention: [{ id: 'f', basis: 'stated' as const, period: 'P1Y6M', data: ['name', 'search', 'health'] }],
    transfers: [{ id: 'g', countries: ['US', 'JP'] }],
    metrics: [{ id: 'm', requestKind: 'access' as const, from: '2024-01-01', to: '2024-12-31', received: 12345 }],
  };
  const text = (tag: string) => {
    const document = documentOf({ ...parts, locale: tag }, { messages: readMessages(tag) });
    return [...document.versionLines.map(phraseToText), wordsIn(document.sections)]
      .join('\n')
      .replaceAll('\u00a0', ' ');
  };

  it.each([
    ['en', ['March 9, 2024', '1 year and 6 months', 'Name, Searches, Health data', 'United States, Japan', '12,345']],
    ['de', ['9. März 2024', '1 Jahr und 6 Monate', 'Vereinigte Staaten, Japan', '12.345']],
    ['ja', ['2024年3月9日', '1 年、6 か月', 'アメリカ合衆国、日本', '12,345']],
    ['ar', ['9 مارس 2024', 'الولايات المتحدة', 'اليابان', '12,345']],
  ])('are written as in %s', (tag, expected) => {
    for (const each of expected) expect(text(tag)).toContain(each);
  });

  it.each(LOCALES)('use Latin digits and the Gregorian calendar in %s', (tag) => {
    expect(text(tag)).toContain('2024');
    expect(text(tag)).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/);
  });

  it('keep the day in a form for machines', () => {
    const document = documentOf(parts);
    expect(document.versionLines[0]?.inlines).toContainEqual({
      type: 'time',
      dateTime: '2024-03-09',
      text: 'March 9, 2024',
    });
  });

  it('show what is no length of time as it stands', () => {
    const document = documentOf({ retention: [{ id: 'f', basis: 'stated', data: ['name'], period: 'a while' }] });
    expect(wordsIn(sectionOf(document, 'retention'))).toContain('a while');
  });
});

describe('what authors write', () => {
  const odd = '{{version}} $t(ui.print) {{- html}} %s \uE0000\uE001';

  it('never passes through i18next, whatever it looks like', () => {
    const document = documentOf({
      title: odd,
      version: { label: odd },
      sections: [{ id: 's', kind: 'intro', title: odd, summary: odd, blocks: [odd] }],
      activities: [{ id: 'f', stance: 'onlyIf', condition: odd, data: ['own'] }],
      data: [{ id: 'own', kind: 'name', label: odd }],
    });
    expect(phraseToText(document.title)).toBe(odd);
    expect(document.versionLines.map(phraseToText)).toEqual([`Version ${odd}`]);
    expect(wordsIn(sectionOf(document, 's'))).toBe([odd, odd, odd].join('\n'));
    expect(wordsIn(sectionOf(document, 'collection'))).toContain(`We collect this only if: ${odd}`);
  });

  it('stays as it is where a language’s name is expected', () => {
    const policy = policyOf({ authoritativeLocale: '$t(ui.print) {{language}}' });
    const [notice] = noticesOf(createDocument(policy, { messages: en }));
    expect(notice).toBe('Where translations differ, the text in $t(ui.print) {{language}} counts.');
  });
});

describe('notices about translations', () => {
  const parts = {
    title: { en: 'Privacy', de: 'Datenschutz' },
    version: { label: '3' },
    authoritativeLocale: 'en',
    translations: { de: { status: 'machine' as const, ofVersion: '2' } },
  };

  it('say that a machine made it, from which version, and which text counts', () => {
    expect(noticesOf(documentOf(parts, { messages: de }))).toEqual([
      'Die Sprachfassung „Deutsch“ wurde maschinell übersetzt.',
      'Die Sprachfassung „Deutsch“ entspricht einer früheren Version (2); spätere Änderungen fehlen darin.',
      'Bei Abweichungen gilt die Sprachfassung „Englisch“.',
    ]);
  });

  it('are not for those who read the original', () => {
    expect(noticesOf(documentOf(parts))).toEqual([]);
  });

  it.each(LOCALES.filter((tag) => tag !== 'en'))(
    'tell a reader of %s that their text is of an earlier version',
    (tag) => {
      const translations = { [tag]: { status: 'human' as const, ofVersion: '2.7' } };
      const title = { en: 'Privacy', [tag]: 'X' };
      const messages = readMessages(tag);
      const notices = noticesOf(documentOf({ ...parts, title, translations }, { messages, locale: tag }));
      expect(notices).toHaveLength(2);
      expect(notices[0]).toContain('2.7');
      const current = { [tag]: { status: 'human' as const, ofVersion: '3' } };
      expect(noticesOf(documentOf({ ...parts, title, translations: current }, { messages, locale: tag }))).toEqual([
        notices[1],
      ]);
    },
  );
});

describe('the languages a reader can choose', () => {
  it('are named in themselves, with the direction they run in', () => {
    const document = documentOf({ locale: 'en', locales: ['en', 'pt-BR', 'ar', 'ja'] }, { messages: ar });
    expect(document.locales).toEqual([
      { tag: 'en', name: 'English', dir: 'ltr', current: false },
      { tag: 'pt-BR', name: 'Português (Brasil)', dir: 'ltr', current: false },
      { tag: 'ar', name: 'العربية', dir: 'rtl', current: true },
      { tag: 'ja', name: '日本語', dir: 'ltr', current: false },
    ]);
  });

  it('are found in the texts when the policy does not list them', () => {
    const sections = [{ id: 'a', kind: 'custom' as const, title: { und: 'Acme' } }];
    const document = documentOf({ title: { en: 'Privacy', de: 'Datenschutz' }, sections });
    expect(document.locales.map(({ tag }) => tag)).toEqual(['en', 'de']);
  });
});

describe.each(EXAMPLES)('%s', (name) => {
  const policy = readExample(name);

  it.each(LOCALES)('shows no bare key of a message in %s', (tag) => {
    const messages = readMessages(tag);
    const areas = Object.keys(messages.words).join('|');
    const document = createDocument(policy, { messages });
    expect(document.issues).toEqual([]);
    expect(JSON.stringify(document).match(new RegExp(`"(${areas})\\.[\\w.-]+"`, 'g'))).toBeNull();
    expect(JSON.stringify(document)).not.toMatch(/\{\{|\$t\(|[\uE000\uE001]/);
  });
});

it('a message that is missing would be seen as a bare key', () => {
  const words = { ...en.words, section: {} };
  const document = createDocument(readExample('minimal'), { messages: { ...en, words } });
  expect(JSON.stringify(document)).toContain('"section.use"');
});
