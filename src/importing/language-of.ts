import { canonicalTag } from '../i18n/canonical-tag.js';
import { detectLexicon, lexiconFor } from './detect-language.js';
import type { Lexicon } from './lexicon.js';
import { runsIn, type SourceDocument } from './source-tree.js';

/** The language of a document, and the words it is read by: what was told, what the page says, what its words say. */
export function languageOf(
  document: SourceDocument,
  told: string | undefined,
  lexicons: readonly Lexicon[],
): { locale: string; lexicon: Lexicon } {
  const said = canonicalTag(told) ?? canonicalTag(document.language);
  const sample: string[] = [];
  let length = 0;
  for (const { text } of runsIn(document.nodes)) {
    sample.push(text);
    length += text.length;
    if (length > 80_000) break;
  }
  const detected = detectLexicon(sample.join(' '), lexicons)?.lexicon;
  const named = lexiconFor(said, lexicons);
  // Pages often say they are English and are not; the words themselves know better.
  const lexicon = told !== undefined ? (named ?? detected) : (detected ?? named);
  const fits = said !== undefined && (told !== undefined || lexicon === undefined || lexicon === named);
  const fallback = lexiconFor('en', lexicons) ?? (lexicons[0] as Lexicon);
  return { locale: fits ? said : (lexicon?.language ?? 'und'), lexicon: lexicon ?? fallback };
}
