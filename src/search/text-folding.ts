/** From one offset of a text to another, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How texts are compared where somebody searches. */
export interface TextFolding {
  /** The text as it is compared: what its language takes for the same is the same. Fold what is searched for, too. */
  fold(text: string): string;
  /** Where a folded query stands in a text of which the folded form is at hand; no span reaches into another. */
  spans(text: string, folded: string, query: string): Span[];
}

// One letter with all that modifies it, or what stands between words. Runs of letters that fold to themselves in every
// language are taken whole: they are most of most texts.
const MARKS = String.raw`[\p{M}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F]`;
const UNIT = new RegExp(
  String.raw`[a-z0-9]+(?!${MARKS})|\s(?:\s|\p{Default_Ignorable_Code_Point})*|\P{M}${MARKS}*|${MARKS}+`,
  'gu',
);
const SPELLED = new RegExp(String.raw`(\P{M}?)(${MARKS}*)`, 'gu');
const PLAIN = /^[a-z0-9]+$/;

/** Punctuation that keyboards lack, and what people type for it. */
const TYPED = new Map(
  ["'‘’‚‛ʼ′", '"“”„‟″', '-‐‑‒–—―−'].flatMap(([typed = '', ...set]) => set.map((each) => [each, typed] as const)),
);
/** Forms of a letter that have code points of their own, apart from case; the collator is asked about each. */
const FORMS = new Map(['כך', 'מם', 'נן', 'פף', 'צץ', 'يى', 'هة'].map(([letter = '', form = '']) => [form, letter]));
/** What letters and digits with no decomposition, such as ø, å or ٣, may be the same as. */
const BASIC = [...'0123456789abcdefghijklmnopqrstuvwxyz', 'aa', 'ae', 'oe', 'ss', ...'äöü'];
const MAY_BE_BASIC = /^[\p{Script=Latin}\p{Nd}]/u;

const foldings = new Map<string, TextFolding>();

/**
 * How readers of one language compare texts: by the base letters of its collation (`Intl.Collator`, UTS #10). In English
 * "vie privee" is "Vie privée" and "strasse" is "Straße", in Swedish a and ä are two letters, in Danish aa is å. Width,
 * ligatures, vowel points and typographic quotes make no difference in any. Kana that sound different stay apart (か, が),
 * as they do in browsers' own search.
 *
 * Browsers compare whole strings but look for none inside another (`Intl.Collator` has no search, and ICU's is not
 * exposed), so each letter is asked about once, and then texts are searched as strings.
 *
 * @param locale a BCP 47 tag; what is none counts as the browser's own language
 */
export function textFolding(locale: string): TextFolding {
  const known = foldings.get(locale);
  if (known !== undefined) return known;
  const folding = createFolding(locale);
  foldings.set(locale, folding);
  return folding;
}

function createFolding(locale: string): TextFolding {
  // Languages that tailor only one of the two: search has ة as ه, sorting has ä as a in German.
  const collators = (['sort', 'search'] as const).map((usage) => collatorOf(locale, usage));
  const tag = collators[0]?.resolvedOptions().locale;
  const isSame = (one: string, other: string) => collators.some((collator) => collator.compare(one, other) === 0);
  const known = new Map<string, string>();

  const foldLetter = (letter: string): string => {
    const typed = TYPED.get(letter);
    if (typed !== undefined) return typed;
    // Thai takes punctuation for nothing, but who types it looks for it.
    if (!/[\p{P}\p{S}]/u.test(letter) && isSame(letter, '')) return '';
    const cased = letter.toLocaleUpperCase(tag).toLocaleLowerCase(tag);
    const form = FORMS.get(letter) ?? hiraganaOf(letter) ?? cased;
    const plain = isSame(form, letter) ? form : letter.toLocaleLowerCase(tag);
    return !PLAIN.test(plain) && MAY_BE_BASIC.test(plain)
      ? (BASIC.find((each) => isSame(each, plain)) ?? plain)
      : plain;
  };

  const foldUnit = (unit: string): string => {
    if (PLAIN.test(unit)) return unit;
    const found = known.get(unit);
    if (found !== undefined) return found;
    const folded = /^\s/.test(unit)
      ? ' '
      : unit.normalize('NFKD').replace(SPELLED, (_, base: string, marks: string) => {
          if (base === '') return '';
          let letter = base;
          for (const mark of marks) {
            const marked = (letter + mark).normalize('NFC');
            if (isVoiced(mark) || !isSame(marked, letter)) letter = marked;
          }
          return foldLetter(letter);
        });
    known.set(unit, folded);
    return folded;
  };

  return {
    fold: (text) => text.replace(UNIT, foldUnit),
    spans(text, folded, query) {
      let at = query === '' ? -1 : folded.indexOf(query);
      const spans: Span[] = [];
      if (at === -1) return spans;
      const origins = originsOf(text, foldUnit);
      let end = 0;
      while (at !== -1) {
        const first = origins[at];
        const last = origins[at + query.length - 1];
        if (first !== undefined && last !== undefined && first.start >= end) {
          end = last.end;
          spans.push({ start: first.start, end });
          at = folded.indexOf(query, at + query.length);
        } else {
          // Half of ß is no second match of "s".
          at = folded.indexOf(query, at + 1);
        }
      }
      return spans;
    },
  };
}

/** For each code unit of the folded text, what it was made of. */
function originsOf(text: string, foldUnit: (unit: string) => string): Span[] {
  const origins: Span[] = [];
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const folded = foldUnit(unit);
    const isPlain = PLAIN.test(unit);
    for (let at = 0; at < folded.length; at += 1) {
      origins.push(isPlain ? { start: index + at, end: index + at + 1 } : { start: index, end: index + unit.length });
    }
  }
  return origins;
}

function collatorOf(locale: string, usage: 'sort' | 'search'): Intl.Collator {
  const options = { usage, sensitivity: 'base' } as const;
  try {
    return new Intl.Collator(locale, options);
  } catch {
    return new Intl.Collator(undefined, options);
  }
}

function hiraganaOf(letter: string): string | undefined {
  return /^[\u30A1-\u30F6]$/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : undefined;
}

/** Marks that make another sound of a kana. */
function isVoiced(mark: string): boolean {
  return mark === '\u3099' || mark === '\u309A';
}
