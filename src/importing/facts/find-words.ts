import { folded, isWithinWords } from '../lexicon.js';

const patterns = new Map<string, RegExp>();

function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const isOpen = phrase.endsWith(' ');
  const source = phrase
    .split(' * ')
    .map((part) => folded(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.{1,40}?');
  const start = isWithinWords(phrase) ? '' : '(?<![\\p{L}\\p{N}])';
  const pattern = new RegExp(`${start}${source}${isOpen ? '(?![\\p{L}\\p{N}])' : ''}`, 'u');
  patterns.set(phrase, pattern);
  return pattern;
}

/** The first of some phrases that folded words have. */
export function firstOf(words: string, phrases: readonly string[]): { index: number } | undefined {
  let first: { index: number } | undefined;
  for (const phrase of phrases) {
    const match = patternOf(phrase).exec(words);
    if (match !== null && (first === undefined || match.index < first.index)) first = { index: match.index };
  }
  return first;
}

/** Whether folded words have one of some phrases. */
export function has(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => patternOf(phrase).test(words));
}

/** Folded words without some phrases. */
export function without(words: string, phrases: readonly string[]): string {
  return phrases.reduce((left, phrase) => left.replace(patternOf(phrase), ' '), words);
}

/** Folded words, parted where some phrases begin. */
export function partsOf(words: string, phrases: readonly string[]): string[] {
  const next = firstOf(words.slice(1), phrases);
  if (next === undefined) return [words];
  const at = next.index + 1;
  return [words.slice(0, at), ...partsOf(words.slice(at), phrases)];
}

/** The names under which folded words have a phrase. */
export function named<Name extends string>(
  words: string,
  lists: Partial<Readonly<Record<Name, readonly string[]>>>,
): Name[] {
  return (Object.entries(lists) as [Name, readonly string[]][])
    .filter(([, phrases]) => has(words, phrases))
    .map(([name]) => name);
}
