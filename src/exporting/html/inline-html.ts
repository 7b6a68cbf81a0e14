import type { Inline, Phrase } from '../../document/document.js';
import { type AttributeValue, type Child, element } from '../../html/element.js';

/** Words of the document as HTML, with their marks. */
function inlinesToHtml(inlines: readonly Inline[]): Child[] {
  return inlines.map(inlineHtml);
}

function inlineHtml(inline: Inline): Child {
  if (typeof inline === 'string') return inline;
  switch (inline.type) {
    case 'strong':
      return element('strong', {}, inlinesToHtml(inline.children));
    case 'emphasis':
      return element('em', {}, inlinesToHtml(inline.children));
    case 'code':
      return element('code', {}, inline.text);
    case 'break':
      return [element('br'), ' '];
    case 'time':
      return element('time', { datetime: inline.dateTime }, inline.text);
    case 'formatted':
      return inline.text;
    case 'isolate':
      return element('bdi', { lang: inline.lang, dir: inline.dir }, inlinesToHtml(inline.children));
    case 'link':
      return linkHtml(inline, inlinesToHtml(inline.children));
  }
}

/** Words inside an element that they alone fill. */
export function phraseHtml(
  tag: string,
  { lang, dir, inlines }: Phrase,
  attributes: Readonly<Record<string, AttributeValue>> = {},
): Child {
  return element(tag, { ...attributes, lang, dir }, inlinesToHtml(inlines));
}

/** A link of the policy. Links to other sites do not tell them where the reader came from. */
export function linkHtml(
  { href, external }: { readonly href: string; readonly external?: true },
  content: Child,
  attributes: Readonly<Record<string, AttributeValue>> = { class: 'pc-link' },
): Child {
  return element('a', { ...attributes, href, rel: external && 'noopener noreferrer' }, content);
}
