import type { DocumentSection, Phrase, PolicyDocument } from '../../../src/document.js';

/** The words of one part of a document, in reading order; each phrase as its runs of text. */
export type Words = readonly (readonly string[])[];

export interface DocumentWords {
  readonly header: Words;
  readonly sections: readonly { readonly id: string; readonly head: Words; readonly body: Words }[];
  readonly footer: Words;
}

/** Every word that a document has for its reader. */
export function wordsOf(document: PolicyDocument): DocumentWords {
  const { title, versionLines, notices, summary, glance, sections, related, provenance, words } = document;
  const own = (isThere: boolean, ...texts: string[]) => (isThere ? texts : []);
  return {
    header: phrasesIn([
      title,
      versionLines,
      notices,
      ...own(summary.length > 0, words.summary),
      summary,
      ...own(glance.length > 0, words.glance, words.glanceNote),
      glance,
    ]),
    sections: sections.map(sectionWords(words.details)),
    footer: phrasesIn([
      ...own(related.length > 0, words.related),
      related,
      ...own(provenance.length > 0, words.provenance),
      provenance,
    ]),
  };
}

const sectionWords =
  (details: string) =>
  ({ id, title, summary, regimes, prose, facts }: DocumentSection) => ({
    id,
    head: phrasesIn([title, regimes, summary]),
    body: phrasesIn([prose, ...(prose.length > 0 && facts.length > 0 ? [details] : []), facts]),
  });

// Goes through whatever a document holds rather than through the node types it knows of: a phrase in a new place is
// not forgotten.
function phrasesIn(value: unknown): string[][] {
  if (typeof value === 'string') return [[value]];
  if (Array.isArray(value)) return value.flatMap((item) => phrasesIn(item));
  if (typeof value !== 'object' || value === null) return [];
  if ('inlines' in value) return [runsOf((value as Phrase).inlines)];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'source' || typeof item === 'object' ? phrasesIn(item) : [],
  );
}

function runsOf(inlines: Phrase['inlines']): string[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string') return inline;
    if (inline.type === 'break') return [];
    return 'text' in inline ? inline.text : runsOf(inline.children);
  });
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** The texts that are not in the whole, one after the other in this order. Where lines break does not matter. */
export function missingInOrder(whole: string, texts: readonly string[]): string[] {
  const text = folded(whole);
  let at = 0;
  return texts.filter((each) => {
    const wanted = folded(each);
    const found = text.indexOf(wanted, at);
    if (found >= 0) at = found + wanted.length;
    return found < 0;
  });
}

/** Text without what typesetting changes: ligatures, spaces, and marks that have no shape. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '');
}

/**
 * How often each word stands in a text. Words are told apart by their letters in any order: tools that take text out of a
 * PDF put the words of right-to-left lines, and the parts of their ligatures, in the order in which they see them.
 */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFKD').replace(INVISIBLE, '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const letters = [...word].sort().join('');
    counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  return counts;
}
