import { phraseToText } from '../document/text/phrase.js';
import { parseInline } from '../policy/parse-inline.js';
import type { TextPart } from './changes.js';
import type { ChangedPart } from './changes-document.js';

/** The parts of a text, those that stayed with the space that followed them in the earlier version, where it is another. */
export function withEarlierSpaces(parts: readonly TextPart[], before: string): ChangedPart[] {
  const earlier = phraseToText({ inlines: parseInline(before) }).normalize('NFC');
  let at = 0;
  return parts.map((part, index): ChangedPart => {
    if (part.type === 'added') return part;
    const text = phraseToText(part).normalize('NFC');
    for (const letter of text.replace(/\s/g, '')) {
      while (/\s/.test(earlier.charAt(at))) at += 1;
      at += letter.length;
    }
    const next = parts.slice(index + 1).find(({ type }) => type !== 'added');
    // What was there last has no space after it, and some words bring the space before them.
    if (part.type === 'removed' || next === undefined || /^\s/.test(phraseToText(next))) return part;
    const wasSpaced = /\s/.test(earlier.charAt(at));
    return wasSpaced === /\s$/.test(text) ? part : { ...part, wasSpaced };
  });
}
