import type { FactWords } from '../lexicon.js';
import { has, named, without } from './find-words.js';
import type { ProposedValue, Sentence } from './proposal.js';
import { readPeriods } from './read-periods.js';
import { readStance } from './read-stance.js';

/** Kinds of section in which a length of time is that of something else. */
const OTHER_PERIODS: ReadonlySet<string> = new Set([
  'cookies',
  'children',
  'changes',
  'rights',
  'complaint',
  'contact',
]);

/** How long data is kept: for a stated time, or as long as something lasts. */
export function readRetention({ words, quote, kind }: Sentence, facts: FactWords, language: string): ProposedValue[] {
  const known = facts.retention;
  if (known === undefined || OTHER_PERIODS.has(kind) || (kind !== 'retention' && !has(words, known.keep))) return [];
  const said = readStance(without(words, known.atMost ?? []), quote, facts);
  // What is not kept at all has no period.
  if (said === undefined || said.stance === 'doesNot' || said.stance === 'intendsNot') return [];
  const stance = said.stance === 'does' ? {} : said;
  const dataIn = (part: string) => {
    const data = named(part, facts.data);
    return data.length > 0 && { data };
  };
  const depends = has(words, known.asLong);
  const periods = readPeriods(words, language, known);
  if (periods.length === 0) {
    if (!depends) return [];
    return [{ group: 'retention', value: { ...stance, basis: 'criteria', ...dataIn(words), criteria: quote } }];
  }
  return periods.map(({ period, end }, index): ProposedValue => {
    const part = periods.length === 1 ? words : words.slice(periods[index - 1]?.end ?? 0, end);
    const data = dataIn(part);
    // A period alone would say too little where it is not said of what, or where the sentence says when it begins.
    const note = (!data || depends || has(words, known.since)) && { note: quote };
    return { group: 'retention', value: { ...stance, basis: 'stated', ...data, period, ...note } };
  });
}
