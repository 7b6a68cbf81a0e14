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
    if (inline.type === 'break') return '\n';
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

/** Text without what typesetting changes: ligatures, capitals, spaces, and marks that have no shape. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '').replace(/\s+/g, '');
}

// A word ends where its script does: Arabic writes "and" onto the next word, which may be a Latin name.
const WORD = /\p{N}+|\p{Script=Latin}[\p{Script=Latin}\p{M}]*|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu;

function wordsIn(text: string): string[] {
  return text.normalize('NFKD').toLowerCase().replace(INVISIBLE, '').match(WORD) ?? [];
}

const lettersOf = (word: string) => [...word].sort().join('');

/**
 * The words of a text that are missing from a page's, each counted as often as it stands there; `besides` is what the page
 * says again and does not count.
 *
 * For right-to-left text from a PDF, whose words come in the order in which they are seen, with the letters of their
 * ligatures turned about: words are told apart by their letters in any order.
 */
export function missingWords(page: string, text: string, besides: string): string[] {
  const counts = new Map<string, number>();
  const count = (word: string, by: 1 | -1) => counts.set(lettersOf(word), (counts.get(lettersOf(word)) ?? 0) + by);
  for (const word of wordsIn(page)) count(word, 1);
  for (const word of wordsIn(besides)) count(word, -1);
  const take = (word: string) => {
    if ((counts.get(lettersOf(word)) ?? 0) <= 0) return false;
    count(word, -1);
    return true;
  };
  const words = wordsIn(text);
  const missing: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (take(word)) continue;
    // A mark under the last letter covers the space after it, and the two words come out as one.
    if (/\p{M}$/u.test(word) && take(`${word}${words[at + 1]}`)) at += 1;
    else missing.push(word);
  }
  return missing;
}
