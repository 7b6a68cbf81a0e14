import type { Action, Inline, Phrase } from '../document.js';

/** A phrase of plain words in the document's own language. */
export function plainPhrase(text: string): Phrase {
  return { inlines: [text] };
}

/** The phrase as inlines that keep to themselves inside other words. */
export function isolated(phrase: Phrase): Inline {
  const { lang, dir, inlines } = phrase;
  return { type: 'isolate', ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }), children: inlines };
}

/** The phrase's inlines, fit to stand among others: words in another language keep it. */
export function spliced(phrase: Phrase): readonly Inline[] {
  return phrase.lang === undefined ? phrase.inlines : [isolated(phrase)];
}

/** Several phrases in one, with something between them. */
export function joined(phrases: readonly Phrase[], separator: Inline): Phrase {
  return {
    inlines: phrases.flatMap((phrase, index) => (index === 0 ? spliced(phrase) : [separator, ...spliced(phrase)])),
  };
}

/** A link among words. */
export function linkTo({ href, external, label }: Action): Phrase {
  return { inlines: [{ type: 'link', href, ...(external && { external }), children: [isolated(label)] }] };
}

/** The phrase with its links as plain words, for places that are links or buttons themselves. */
export function withoutLinks(phrase: Phrase): Phrase {
  return { ...phrase, inlines: unlinked(phrase.inlines) };
}

function unlinked(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (typeof inline === 'string' || !('children' in inline)) return [inline];
    const children = unlinked(inline.children);
    return inline.type === 'link' ? children : [{ ...inline, children }];
  });
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
