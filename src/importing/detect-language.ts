import { folded, type Lexicon } from './lexicon.js';

/** How much of a text is looked at. */
const SAMPLE = 40_000;

/** The lexicon whose frequent words a text has most of; none for a text in which none has any. */
export function detectLexicon(
  text: string,
  lexicons: readonly Lexicon[],
): { lexicon: Lexicon; hits: number; share: number } | undefined {
  const sample = folded(text.slice(0, SAMPLE));
  const words = new Map<string, number>();
  for (const [word] of sample.matchAll(/[\p{L}\p{N}']+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  let best: { lexicon: Lexicon; hits: number; share: number } | undefined;
  for (const lexicon of lexicons) {
    let hits = 0;
    for (const word of lexicon.words.map(folded)) {
      hits += SPACELESS.test(word) ? sample.split(word).length - 1 : (words.get(word) ?? 0);
    }
    const share = hits / Math.max(1, sample.length);
    if (hits > 0 && share > (best?.share ?? 0)) best = { lexicon, hits, share };
  }
  return best;
}

const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** The lexicon for a language tag. */
export function lexiconFor(tag: string | undefined, lexicons: readonly Lexicon[]): Lexicon | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return lexicons.find((lexicon) => lexicon.language.toLowerCase().split('-')[0] === language);
}
