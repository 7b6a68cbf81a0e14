import { type FactWords, folded } from '../lexicon.js';
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
export function readRetention(
  { words, quote, kind, row }: Sentence,
  facts: FactWords,
  language: string,
): ProposedValue[] {
  const known = facts.retention;
  if (known === undefined || OTHER_PERIODS.has(kind) || (kind !== 'retention' && !has(words, known.keep))) return [];
  // A cell says how long, its row of what.
  const whole = row === undefined ? quote : row.cells.filter((cell) => cell !== '').join(' – ');
  const all = row === undefined ? words : folded(whole);
  const said = readStance(without(all, known.atMost ?? []), whole, facts);
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
    return [{ group: 'retention', value: { ...stance, basis: 'criteria', ...dataIn(all), criteria: whole } }];
  }
  return periods.map(({ period, end }, index): ProposedValue => {
    const part = periods.length === 1 ? all : words.slice(periods[index - 1]?.end ?? 0, end);
    const data = dataIn(part);
    // A period alone would say too little where it is not said of what, or where the sentence says when it begins.
    const note = (!data || depends || has(words, known.since)) && { note: whole };
    return { group: 'retention', value: { ...stance, basis: 'stated', ...data, period, ...note } };
  });
}
