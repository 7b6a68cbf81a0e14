import { diffArrays } from 'diff';
import type { Text } from '../policy/schema/primitives.js';
import type { TextChange, TextPart } from './changes.js';
import { bareWords, inlinesOf, type Token, tokensOf } from './words.js';

/** The languages of two versions. */
export interface Languages {
  /** In which the earlier version's bare strings are. */
  readonly before: string;
  /** In which the later version's bare strings are. */
  readonly after: string;
  /** Whose words decide. */
  readonly ruling: string;
}

/** How two texts differ. */
export interface TextDifference {
  readonly texts: readonly TextChange[];
  /** Whether the language that rules has other words, or only another form: case, punctuation, marks, translations. */
  readonly isReworded: boolean;
  /** The words of each side that decide, without case and marks. */
  readonly words: { readonly before: readonly string[]; readonly after: readonly string[] };
}

// Where more than this many words came and went, the two texts have little to do with each other.
const MAX_EDITS = 400;

/** How two texts differ, or `undefined` if a reader would see no difference in any language. */
export function compareTexts(
  before: Text | undefined,
  after: Text | undefined,
  languages: Languages,
): TextDifference | undefined {
  const old = byLocale(before, languages.before);
  const now = byLocale(after, languages.after);
  const texts: TextChange[] = [];
  const words = { before: [] as string[], after: [] as string[] };
  let isReworded = false;
  const isShared = Object.keys(old).some((tag) => Object.hasOwn(now, tag));
  for (const tag of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (old[tag] === now[tag]) continue;
    const locale = tag === 'und' ? languages.ruling : tag;
    const was = tokensOf(old[tag] ?? '', locale);
    const is = tokensOf(now[tag] ?? '', locale);
    if (sameKeys(was, is)) continue;
    const change = {
      locale: tag,
      ...(old[tag] !== undefined && { before: old[tag] }),
      ...(now[tag] !== undefined && { after: now[tag] }),
      parts: partsOf(was, is),
    };
    texts.push(change);
    const isTranslation = isShared && (old[tag] === undefined || now[tag] === undefined);
    const rules = tag === languages.ruling || tag === 'und' || !isShared || !hasRuling(languages, old, now);
    if (isTranslation || !rules) continue;
    const [wordsBefore, wordsAfter] = [bareWords(was), bareWords(is)];
    if (wordsBefore.join('\n') === wordsAfter.join('\n')) continue;
    isReworded = true;
    words.before.push(...wordsBefore);
    words.after.push(...wordsAfter);
  }
  return texts.length === 0 ? undefined : { texts, isReworded, words };
}

function hasRuling({ ruling }: Languages, ...sides: readonly Readonly<Record<string, string>>[]): boolean {
  return sides.every((side) => Object.hasOwn(side, ruling) || Object.hasOwn(side, 'und'));
}

function byLocale(text: Text | undefined, locale: string): Readonly<Record<string, string>> {
  if (text === undefined || text === '') return {};
  return typeof text === 'string' ? { [locale]: text } : text;
}

function sameKeys(one: readonly Token[], other: readonly Token[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]?.key);
}

/** The words of both, in reading order. Which side is the earlier does not decide which words count as the same. */
function partsOf(before: readonly Token[], after: readonly Token[]): TextPart[] {
  const sides = [before, after].map((tokens) => tokens.map(({ key }) => key)) as [string[], string[]];
  const isTurned = sides[0].join('\n') > sides[1].join('\n');
  const edits = diffArrays(sides[isTurned ? 1 : 0], sides[isTurned ? 0 : 1], { maxEditLength: MAX_EDITS });
  if (edits === undefined) return [...part('removed', before), ...part('added', after)];
  const parts: TextPart[] = [];
  const gone: Token[] = [];
  const come: Token[] = [];
  let [at, to] = [0, 0];
  const flush = () => {
    const [last, kept] = [before[at - gone.length - 1], after[to - come.length - 1]];
    // The space after a kept word is that of the later version; the earlier may need one before what went.
    const needsSpace = last?.text.endsWith(' ') && kept?.text.endsWith(' ') === false && come.length === 0;
    const [first, ...rest] = gone;
    const removed = needsSpace && first !== undefined ? [{ ...first, text: ` ${first.text}` }, ...rest] : gone;
    parts.push(...part('removed', removed), ...part('added', come));
    gone.length = 0;
    come.length = 0;
  };
  for (const { count, added, removed } of edits) {
    const isGone = isTurned ? added : removed;
    const isCome = isTurned ? removed : added;
    if (isGone) gone.push(...before.slice(at, at + count));
    else if (isCome) come.push(...after.slice(to, to + count));
    else {
      flush();
      parts.push(...part('same', after.slice(to, to + count)));
    }
    if (!isCome) at += count;
    if (!isGone) to += count;
  }
  flush();
  return parts;
}

function part(type: TextPart['type'], tokens: readonly Token[]): TextPart[] {
  return tokens.length === 0 ? [] : [{ type, inlines: inlinesOf(tokens) }];
}
