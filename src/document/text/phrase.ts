import type { Inline, Phrase } from '../document.js';

/** A phrase of plain words in the document's own language. */
export function plainPhrase(text: string): Phrase {
  return { inlines: [text] };
}

/** The phrase as inlines that keep to themselves inside other words. */
export function isolated(phrase: Phrase): Inline {
  const { lang, dir, inlines } = phrase;
  return { type: 'isolate', ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }), children: inlines };
}

/** The phrase as one plain string, marks left out. */
export function phraseToText(phrase: Phrase): string {
  return inlinesToText(phrase.inlines);
}

function inlinesToText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if (inline.type === 'break') return ' ';
      return 'text' in inline ? inline.text : inlinesToText(inline.children);
    })
    .join('');
}
