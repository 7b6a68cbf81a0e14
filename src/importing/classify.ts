import type { SectionKind } from '../policy/vocabulary.js';
import { type CompiledLexicon, folded } from './lexicon.js';

/** How much each kind is spoken of. */
export type Scores = ReadonlyMap<SectionKind, number>;

/** What a section is about, as far as its words tell. */
export interface Classification {
  /** `custom` where the words do not tell enough. */
  readonly kind: SectionKind;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What it would be, had one to say. */
  readonly guess: SectionKind;
}

/** Below this, a section is `custom`: the importer says that it does not know. */
const LOW_CONFIDENCE = 0.3;

/** How much the text of a section is listened to, its head being longer than any heading. */
const BODY_SAMPLE = 6_000;

/** Longer than any heading. */
const MAX_HEADING = 300;

/** What a heading speaks of. Phrases that stand first say more, and the longest one at a place is the one meant. */
export function scoreHeading(heading: string, lexicons: readonly CompiledLexicon[]): Map<SectionKind, number> {
  const scores = new Map<SectionKind, number>();
  if (heading.length > MAX_HEADING) return scores;
  let rest = folded(heading).replace(/[_|/\u2013\u2014-]+/g, (mark) => (mark === '-' ? '-' : ' '));
  const { length } = rest;
  if (length === 0) return scores;
  for (const { phrases } of lexicons) {
    for (const { pattern, plain, kind, weight } of phrases) {
      if (plain !== undefined && !rest.includes(plain)) continue;
      const match = pattern.exec(rest);
      if (match === null) continue;
      const place = 1 + 0.35 * (1 - match.index / length);
      scores.set(kind, (scores.get(kind) ?? 0) + weight * place);
      rest = rest.slice(0, match.index) + '\u0001'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  return scores;
}

/** What a text speaks of, for each thousand characters. */
export function scoreBody(text: string, lexicons: readonly CompiledLexicon[]): Map<SectionKind, number> {
  const sample = folded(text.slice(0, BODY_SAMPLE));
  const scores = new Map<SectionKind, number>();
  if (sample === '') return scores;
  const scale = 1 + sample.length / 700;
  for (const { body } of lexicons) {
    for (const { kind, words, weight, inside } of body) {
      let count = 0;
      for (let at = sample.indexOf(words); at >= 0 && count < 8; at = sample.indexOf(words, at + words.length))
        if (inside || !/[\p{L}\p{N}]/u.test(sample[at - 1] ?? '')) count += 1;
      // A word said often says little more than a word said twice.
      if (count > 0) scores.set(kind, (scores.get(kind) ?? 0) + (weight * (1 + Math.log2(count))) / scale);
    }
  }
  return scores;
}

/** Weighs what the heading, the heading above it and the text say. */
export function classify(heading: Scores, parent: Scores | undefined, body: Scores): Classification {
  const total = new Map<SectionKind, number>();
  const headingStrength = Math.max(0, ...heading.values());
  const add = (scores: Scores, factor: number) => {
    for (const [kind, score] of scores) total.set(kind, (total.get(kind) ?? 0) + score * factor);
  };
  add(heading, 1);
  // Where the heading says nothing, the one above it and the text must.
  const openness = 1 / (1 + headingStrength);
  if (parent !== undefined) add(parent, 0.2 + 0.7 * openness);
  add(body, 0.12 + 0.75 * openness);
  const ranked = [...total].sort(([, one], [, other]) => other - one);
  const [first, second] = ranked;
  if (first === undefined) return { kind: 'custom', confidence: 0, guess: 'custom' };
  const [guess, best] = first;
  const lead = best / (best + (second?.[1] ?? 0) * 0.8);
  const strength = 1 - Math.exp(-best / 1.3);
  const confidence = Math.round(lead * strength * 100) / 100;
  return { kind: confidence < LOW_CONFIDENCE ? 'custom' : guess, confidence, guess };
}
