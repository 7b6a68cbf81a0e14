import { canonicalTag } from './canonical-tag.js';
import { type Direction, directionOf } from './direction.js';

/** What words in another language than those around them carry; `dir` where it differs from theirs. */
export interface LanguageMark {
  readonly lang: string;
  readonly dir?: Direction;
}

/** The mark of words in a language, among others that run in a direction. */
export function languageMark(tag: string, around: Direction): LanguageMark {
  const dir = directionOf(tag);
  return { lang: canonicalTag(tag) ?? tag, ...(dir !== around && { dir }) };
}
