import { segments } from './segments.js';

/** How hard a text is to read. */
export interface Readability {
  readonly formula: string;
  /** What the formula gives: for those named Flesch, 100 is easiest; a sentence length is in words. */
  readonly score: number;
  /** Whether only readers with much training get through it. */
  readonly isHard: boolean;
  readonly words: number;
  readonly sentences: number;
}

interface Counts {
  readonly perSentence: number;
  readonly perWord: number;
}

/** The Flesch formula as fitted to one language: base, weight of words a sentence, weight of syllables a word. */
const FLESCH: Readonly<Record<string, { readonly name: string; readonly of: readonly [number, number, number] }>> = {
  en: { name: 'Flesch reading ease', of: [206.835, 1.015, 84.6] },
  de: { name: 'Flesch (Amstad)', of: [180, 1, 58.5] },
  fr: { name: 'Flesch (Kandel–Moles)', of: [207, 1.015, 73.6] },
  es: { name: 'Flesch (Szigriszt-Pazos)', of: [206.835, 1, 62.3] },
  pt: { name: 'Flesch (Martins)', of: [248.835, 1.015, 84.6] },
  it: { name: 'Flesch (Franchina–Vacca)', of: [217, 1.3, 60] },
  nl: { name: 'Flesch (Douma)', of: [206.84, 0.93, 77] },
  ru: { name: 'Flesch (Oborneva)', of: [206.835, 1.3, 60.1] },
};

// Below it Flesch calls a text very difficult, fit for university graduates.
const HARD_SCORE = 30;
const HARD_SENTENCE = 30;
// Under so many words one long word would decide.
const ENOUGH_WORDS = 40;

const VOWELS = /[aeiouyäöüáéíóúàèìòùâêîôûãõåæøœëïÿаеёиоуыэюя]+/giu;

/**
 * Measures a text by the formula known for its language; by the words of a sentence where the kit knows none.
 * Nothing is said of texts too short to judge.
 */
export function readability(text: string, locale: string): Readability | undefined {
  const { language } = new Intl.Locale(locale);
  const sentences = segments(text, locale, 'sentence').filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words = segments(text, locale, 'word').filter((word) => /\p{L}/u.test(word));
  if (words.length < ENOUGH_WORDS) return undefined;
  const perSentence = words.length / Math.max(sentences, 1);
  const counts = { words: words.length, sentences };
  const flesch = FLESCH[language];
  if (flesch === undefined) {
    return {
      formula: 'words in a sentence',
      score: rounded(perSentence),
      isHard: perSentence > HARD_SENTENCE,
      ...counts,
    };
  }
  const perWord = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
  const score = fleschScore(flesch.of, { perSentence, perWord });
  return { formula: flesch.name, score: rounded(score), isHard: score < HARD_SCORE, ...counts };
}

function fleschScore(
  [base, sentence, word]: readonly [number, number, number],
  { perSentence, perWord }: Counts,
): number {
  return base - sentence * perSentence - word * perWord;
}

/** Syllables by groups of vowels, which is near enough for an average. */
function syllables(word: string, language: string): number {
  // The English "e" at the end is silent, but for "-le" and "the".
  const heard = language === 'en' ? word.replace(/(?<=[aeiouy].*[^aeioul])e(?:s|d)?$/i, '') : word;
  return Math.max(heard.match(VOWELS)?.length ?? 0, 1);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
