import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Span, textFolding } from '../../src/search/text-folding.js';

/** What a reader of a language finds in a text. */
function found(locale: string, text: string, query: string): string[] {
  const { fold, spans } = textFolding(locale);
  return spans(text, fold(text), fold(query)).map(({ start, end }) => text.slice(start, end));
}

describe('a reader finds', () => {
  test.each([
    ['en', 'case', 'OPT out of ads', 'opt OUT', ['OPT out']],
    ['fr', 'accents', 'La vie privée', 'vie privee', ['vie privée']],
    ['fr', 'accents that only the query has', 'les donnees', 'données', ['donnees']],
    ['fr', 'letters with their accents apart', 'prive\u0301e', 'privée', ['prive\u0301e']],
    ['fr', 'ligatures', 'l’œuvre de la ﬁrme', 'oeuvre', ['œuvre']],
    ['de', 'ß as ss', 'Straße und Strasse', 'strasse', ['Straße', 'Strasse']],
    ['de', 'umlauts', 'Datenschutzerklärung', 'erklarung', ['erklärung']],
    ['sv', 'a and ä apart', 'ara ära', 'ara', ['ara']],
    ['da', 'å as aa', 'Aarhus, Århus', 'århus', ['Aarhus', 'Århus']],
    ['tr', 'dotted and dotless i apart', 'IŞIK İstanbul', 'ı', ['I', 'I']],
    ['vi', 'tones', 'bảo mật', 'bao mat', ['bảo mật']],
    ['ru', 'ё as е, and й apart from и', 'ещё и мой', 'еще', ['ещё']],
    ['el', 'accents and the last sigma', 'ΑΠΌΡΡΗΤΟ λόγος', 'λογοσ', ['λόγος']],
    ['ar', 'vowel marks, hamza and tatweel', 'إِلَى مُعـالَجَة', 'معالجة', ['مُعـالَجَة']],
    ['ar', 'digits of either kind', 'خلال ٣٠ يومًا', '30', ['٣٠']],
    ['he', 'points and last letters', 'שָׁלוֹם', 'שלומ', ['שָׁלוֹם']],
    ['ja', 'width', 'ＡＢＣ ｶﾞｲﾄﾞ', 'abc', ['ＡＢＣ']],
    ['ja', 'katakana as hiragana, of either width', 'ガイド ｶﾞｲﾄﾞ', 'がいど', ['ガイド', 'ｶﾞｲﾄﾞ']],
    ['ja', 'kana of another sound apart', 'かく がく', 'がく', ['がく']],
    ['ja', 'words in a text without spaces', 'お客様の個人情報を保護します', '個人情報', ['個人情報']],
    ['th', 'tone marks, and vowels apart', 'กี่ กิ', 'กี', ['กี่']],
    ['th', 'punctuation', 'ก-ข (1)', '(1)', ['(1)']],
    ['ko', 'the beginning of a syllable', '개인정보', '개이', ['개인']],
    ['en', 'typographic quotes and dashes', 'we don’t – ever', "don't - e", ['don’t – e']],
    [
      'en',
      'words across line breaks, no-break spaces and soft hyphens',
      'third\n part\u00ADies',
      'third parties',
      ['third\n part\u00ADies'],
    ],
    ['en', 'each place once', 'aaaa', 'aa', ['aa', 'aa']],
    ['en', 'half of a letter that stands for two, once', 'Straße', 's', ['S', 'ß']],
    ['en', 'nothing for nothing', 'text', '', []],
    ['not a language', 'in a language that is none', 'Vie privée', 'PRIVEE', ['privée']],
  ])('in %s %s', (locale, _, text, query, expected) => {
    expect(found(locale, text, query)).toEqual(expected);
  });
});

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).filter(
    (letter) =>
      // Deprecated forms of l with a dot, of which the dot stays.
      /^[^ĿŀĲĳ]$/u.test(letter) && /\p{L}/u.test(letter),
  );
const LATIN = [...between(0x41, 0x7a), ...between(0xc0, 0x17f)];

describe.each([
  ...['en', 'fr', 'es', 'pt-BR', 'sv', 'da', 'nb', 'fi', 'tr', 'pl', 'cs', 'hu', 'et', 'hr', 'is', 'ro'].map(
    (locale) => [locale, LATIN] as const,
  ),
  ['ja', [...LATIN, ...between(0xff21, 0xff5a)]],
  ['vi', [...LATIN, ...between(0x1ea0, 0x1ef9)]],
  ['el', between(0x386, 0x3ce)],
  ['ru', between(0x400, 0x45f)],
  ['uk', between(0x400, 0x45f)],
  ['he', between(0x5d0, 0x5ea)],
] as const)('in %s', (locale, letters) => {
  test('two letters are the same where the collation of the language has one base letter for them', () => {
    const collators = (['sort', 'search'] as const).map(
      (usage) => new Intl.Collator(locale, { usage, sensitivity: 'base' }),
    );
    const { fold } = textFolding(locale);
    const wrong = letters.flatMap((one) =>
      letters
        .filter(
          (other) => (fold(one) === fold(other)) !== collators.some((collator) => collator.compare(one, other) === 0),
        )
        .map((other) => `${one} ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('for any text and any query', () => {
  const letter = fc.constantFrom(
    ...'abceiosſt AEIOS0',
    ...['é', 'e\u0301', 'ß', 'æ', 'å', 'ä', 'ñ', 'İ', 'ı', 'ﬁ', '½', '’', '–', 'Ｓ', 'か', 'が', 'か\u3099', 'ガ', 'ｶﾞ'],
    ...['個', 'שׁ', 'ם', 'إ', 'مَ', 'กี่', '한', '👩', '🚀', '\u00AD', 'a\u00AD'],
  );
  const letters = fc.array(letter, { maxLength: 24 });
  const query = fc.array(letter, { minLength: 1, maxLength: 4 });
  const language = fc.constantFrom('en', 'de', 'fr', 'sv', 'da', 'tr', 'ja', 'ar', 'he', 'th', 'ko');

  /** All places, found the slow way: letter by letter. */
  function slowly(locale: string, text: readonly string[], wanted: string): Span[] {
    const { fold } = textFolding(locale);
    let at = 0;
    const units = text.flatMap((each) => {
      const span = { start: at, end: at + each.length };
      at = span.end;
      return [...fold(each).split('')].map((unit) => ({ unit, span }));
    });
    const places: Span[] = [];
    for (let first = 0; wanted !== '' && first + wanted.length <= units.length; first += 1) {
      const run = units.slice(first, first + wanted.length);
      const start = run[0]?.span.start ?? 0;
      if (run.map(({ unit }) => unit).join('') !== wanted || start < (places.at(-1)?.end ?? 0)) continue;
      places.push({ start, end: run.at(-1)?.span.end ?? start });
      first += wanted.length - 1;
    }
    return places;
  }

  test('what is found is what a letter-by-letter search finds, at the same places', () => {
    fc.assert(
      fc.property(language, letters, query, (locale, parts, wanted) => {
        const { fold, spans } = textFolding(locale);
        // What is nothing by itself belongs to the letter before it, and spaces are one space.
        const clusters: string[] = [];
        for (const each of parts) {
          const before = clusters.at(-1);
          const isOneWith = before !== undefined && (each === '\u00AD' || (each === ' ' && /^\s/.test(before)));
          if (isOneWith) clusters.pop();
          clusters.push(isOneWith ? before + each : each);
        }
        const text = clusters.join('');
        expect(spans(text, fold(text), fold(wanted.join('')))).toEqual(slowly(locale, clusters, fold(wanted.join(''))));
      }),
      { numRuns: 2000 },
    );
  });

  test('any part of a text is found where it stands', () => {
    fc.assert(
      fc.property(
        language,
        letters,
        letters.filter((all) => all.join('').trim() !== ''),
        letters,
        (locale, a, b, c) => {
          const { fold, spans } = textFolding(locale);
          const text = [...a, 'x', ...b, 'x', ...c].join('');
          const wanted = `x${b.join('')}x`;
          const places = spans(text, fold(text), fold(wanted));
          expect(places.some(({ start, end }) => text.slice(start, end).startsWith(wanted))).toBe(true);
        },
      ),
    );
  });

  test('places are in order, apart from each other, inside the text and between whole characters', () => {
    fc.assert(
      fc.property(
        language,
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (locale, text, wanted) => {
          const { fold, spans } = textFolding(locale);
          let before = 0;
          for (const { start, end } of spans(text, fold(text), fold(wanted))) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('folding a folded text changes nothing', () => {
    fc.assert(
      fc.property(language, letters, (locale, parts) => {
        const { fold } = textFolding(locale);
        const once = fold(parts.join(''));
        expect(fold(once)).toBe(once);
      }),
    );
  });
});
