/** Markup that was made by `xmlElement`, and so needs no more escaping. */
export class Xml {
  readonly #markup: string;

  /** @internal Made by `xmlElement` alone: whoever makes one vouches for its markup. */
  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** One XML element. Every text and value is escaped; `undefined` is nothing. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Xml | string | undefined)[]
): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const content = children.map((child) => (child instanceof Xml ? child.toString() : escaped(child ?? ''))).join('');
  return new Xml(`<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`);
}

// What XML 1.0 has no way to write: most control characters, halves of pairs, and two that are no characters.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // Readers of XML turn bare line ends in attributes into spaces, and carriage returns into line feeds.
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\t\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
