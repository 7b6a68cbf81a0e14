import type { COOKIE_CATEGORIES, DataKind, PurposeKind, Right, SectionKind } from '../policy/vocabulary.js';

/** What the importer must know of a language. All of it is data: see `lexicon/en.json`. */
export interface Lexicon {
  /** Its BCP 47 tag. */
  readonly language: string;
  /** Whether words are built of words, so that a phrase can stand at the end of another. */
  readonly compounds?: boolean;
  /** What a policy is called, where the source gives it no title. */
  readonly title: string;
  /** Frequent words, by which the language is told. */
  readonly words: readonly string[];
  /** What policies call themselves. */
  readonly titles: readonly string[];
  /** What stands before the day of the last change. */
  readonly updated: readonly string[];
  /** What stands before the day from which it holds. */
  readonly effective: readonly string[];
  /** What stands before the day of a version that this one follows. */
  readonly earlier?: readonly string[];
  /** Words at the end of a clause that are links on the page they came from. */
  readonly dangling: readonly string[];
  /**
   * Phrases of headings, by the kind of section they head. `^n` says how much a phrase tells, `*` stands for a few words.
   * A phrase may be the start of a word.
   */
  readonly kinds: Partial<Readonly<Record<SectionKind, readonly string[]>>>;
  /** Phrases that tell a section by its text. */
  readonly body?: Partial<Readonly<Record<SectionKind, readonly string[]>>>;
  /** Phrases that tell what the text states; without them dates, addresses and names alone are proposed. */
  readonly facts?: FactWords;
  /** Words of tables of cookies; without them, a cookie is known by its name alone. */
  readonly cookieTable?: CookieTableWords;
}

/** Words by which a table of cookies is read. */
export interface CookieTableWords {
  /** At the head of the column with their names. */
  readonly name: readonly string[];
  /** At the head of that which says how long they last. */
  readonly duration: readonly string[];
  /** At the head of that which says what they do. */
  readonly purpose: readonly string[];
  /** At the head of that which says of what category they are. */
  readonly category: readonly string[];
  /** In place of a period: until the browser closes. */
  readonly session: readonly string[];
  /** In place of a period: until somebody deletes it. */
  readonly persistent: readonly string[];
  readonly categories: Partial<Readonly<Record<(typeof COOKIE_CATEGORIES)[number], readonly string[]>>>;
}

/** Words by which statements are told. */
export interface FactWords {
  /** Of negation. */
  readonly not: readonly string[];
  /** Of possibility. */
  readonly may: readonly string[];
  /** Of a condition that a negation has. */
  readonly unless: readonly string[];
  /** Of a condition, whether what depends on it is said or denied. */
  readonly onlyIf?: readonly string[];
  /** Of intention. */
  readonly intends: readonly string[];
  /** What parts a sentence in two of which one may deny what the other says. */
  readonly but?: readonly string[];
  /** Clauses of what others can do thanks to it. */
  readonly aside?: readonly string[];
  /** Negations of something else than what the company does, such as “customers who do not object”. */
  readonly unclear?: readonly string[];
  readonly sell: readonly string[];
  /** Of data, by name or as “it”: who sells anything else sells no data. */
  readonly sold?: readonly string[];
  /** Of the company itself being sold or merged, and of whom its data then goes to. */
  readonly successor?: readonly string[];
  readonly share: readonly string[];
  readonly children: readonly string[];
  /** How it is told how long data is kept; without it, no such fact is proposed. */
  readonly retention?: RetentionWords;
  /** What a sentence about rights says of each; without them, none is proposed. */
  readonly rights?: Partial<Readonly<Record<Right, readonly string[]>>>;
  /** What stands before the name of a law. */
  readonly law: readonly string[];
  readonly data: Partial<Readonly<Record<DataKind, readonly string[]>>>;
  readonly purposes: Partial<Readonly<Record<PurposeKind, readonly string[]>>>;
}

/** Words by which it is told how long data is kept. Names of units of time come from `Intl`. */
export interface RetentionWords {
  /** Of keeping and of deleting. */
  readonly keep: readonly string[];
  /** Limits that are put as a denial, such as “no longer than”. */
  readonly atMost?: readonly string[];
  /** What decides how long, where no period does. */
  readonly asLong: readonly string[];
  /** From when on a period counts. */
  readonly since: readonly string[];
  /** Numbers in words. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Other names of a unit, with # for the number (`P#Y`), and whole periods in words (`P2Y`). */
  readonly periods?: Readonly<Record<string, string>>;
}

/** Text as lexicons compare it: lower case, without accents, points and doubled space, and with European digits. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßıłøæđ’‘ʼ`´]/g, (char) => FOLDS[char] ?? char)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s+/g, ' ')
    .trim();
}

const FOLDS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  đ: 'd',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
};

const WITHIN_WORDS = /[\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Whether words are of a script without spaces between words, or one that writes particles onto its words. */
export function isWithinWords(words: string): boolean {
  return WITHIN_WORDS.test(words);
}

/** A phrase, ready to be looked for. */
interface Phrase {
  readonly kind: SectionKind;
  readonly weight: number;
  readonly length: number;
  readonly pattern: RegExp;
  /** The words themselves, where there is no gap among them. */
  readonly plain: string | undefined;
}

/** A lexicon, ready to be used. */
export interface CompiledLexicon {
  readonly lexicon: Lexicon;
  readonly phrases: readonly Phrase[];
  readonly titles: readonly string[];
  /** What stands before the day of a change, or from which the policy holds. */
  readonly dates: readonly string[];
  /** Parts of text that tell a kind, each with its weight. */
  readonly body: readonly {
    readonly kind: SectionKind;
    readonly words: string;
    readonly weight: number;
    /** Counts inside words, too. */
    readonly inside: boolean;
  }[];
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** Makes a lexicon ready, once. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const phrases: Phrase[] = [];
  const body: CompiledLexicon['body'][number][] = [];
  for (const [kind, list] of Object.entries(lexicon.kinds) as [SectionKind, readonly string[]][]) {
    for (const entry of list) {
      const phrase = phraseOf(lexicon, kind, entry);
      phrases.push(phrase);
      if (phrase.plain !== undefined && phrase.weight >= 1.5)
        body.push({ kind, words: phrase.plain, weight: phrase.weight / 5, inside: isInside(lexicon, phrase.plain) });
    }
  }
  for (const [kind, list] of Object.entries(lexicon.body ?? {}) as [SectionKind, readonly string[]][]) {
    for (const words of list) body.push({ kind, words: folded(words), weight: 0.6, inside: isInside(lexicon, words) });
  }
  phrases.sort((one, other) => other.length - one.length);
  const dates = [...lexicon.updated, ...lexicon.effective].map(folded);
  const result = { lexicon, phrases, titles: lexicon.titles.map(folded), dates, body };
  compiled.set(lexicon, result);
  return result;
}

/** Whether a phrase counts inside a word. */
function isInside({ compounds }: Lexicon, words: string): boolean {
  return isWithinWords(words) || (compounds === true && words.length >= 6);
}

function phraseOf(lexicon: Lexicon, kind: SectionKind, entry: string): Phrase {
  const [, words = entry, given] = /^(.*?)(?:\^([\d.]+))?$/.exec(entry) ?? [];
  const parts = words.split(' * ').map(folded);
  const plain = parts.length === 1 ? parts[0] : undefined;
  const count = words.split(' ').length;
  const inside = isInside(lexicon, words);
  const source = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.{1,40}?');
  return {
    kind,
    weight: given === undefined ? 1 + (count - 1) / 2 : Number(given),
    length: words.length,
    pattern: new RegExp(inside ? source : `(?<![\\p{L}\\p{N}])${source}`, 'u'),
    plain,
  };
}
