/** Markup that was made by `element`, and so needs no more escaping. */
export class Html {
  readonly #markup: string;

  /** @internal Made by `element` alone: whoever makes one vouches for its markup. */
  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What an element may hold. Strings are text; `undefined` and `false` are nothing. */
export type Child = Html | string | number | false | undefined | readonly Child[];

/** The value of an attribute: `true` is one without a value, `undefined` and `false` none at all. */
export type AttributeValue = string | number | boolean | undefined;

const VOID = new Set(['br', 'hr', 'input', 'link', 'meta']);
const TAG = /^[a-z][a-z0-9]*$/;
// Neither style nor on…: nothing that a strict content security policy would refuse.
const ATTRIBUTES = new Set(
  `accept accept-charset action autocomplete autofocus charset class content cols datetime dir enctype for href hreflang hidden http-equiv
  id inputmode lang list max maxlength media method min multiple name novalidate rel required role rows scope selected
  checked disabled spellcheck start step tabindex title type value`.split(/\s+/),
);
const ADDRESSES = new Set(['action', 'href']);
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it is written in HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * One HTML element. Every text and value is escaped.
 *
 * @throws TypeError if a tag or attribute is not one of those known to be harmless, or an address would run a script
 */
export function element(
  tag: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly Child[]
): Html {
  if (!TAG.test(tag) || tag === 'script' || tag === 'style') throw new TypeError(`No element may be called "${tag}".`);
  const written = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  const start = `<${tag}${written.join('')}>`;
  if (VOID.has(tag)) return new Html(start);
  // Readers of HTML drop the first line break in a text area; this one is given them to drop.
  return new Html(`${start}${tag === 'textarea' ? '\n' : ''}${markupOf(children)}</${tag}>`);
}

/**
 * A script of the page's own site.
 *
 * @throws TypeError unless it is a plain path
 */
export function moduleScript(path: string): Html {
  if (!/^\/[\w-]+\.js$/.test(path)) throw new TypeError(`No script may be loaded from "${path}".`);
  return new Html(`<script type="module" src="${path}"></script>`);
}

/** A whole page: the document type and its `html` element. */
export function page(root: Html): string {
  return `<!doctype html>\n${root}\n`;
}

function attribute(name: string, value: AttributeValue): string {
  if (!ATTRIBUTES.has(name) && !/^(?:aria|data)-[a-z-]+$/.test(name)) {
    throw new TypeError(`No attribute may be called "${name}".`);
  }
  if (value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = String(value);
  // Browsers drop control characters inside addresses, so "java\nscript:" must not pass for a path.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (ADDRESSES.has(name) && !SAFE_ADDRESS.test(text.replace(/[\u0000-\u0020]/g, ''))) {
    throw new TypeError(`No "${name}" may lead to "${text}".`);
  }
  return ` ${name}="${escaped(text)}"`;
}

function markupOf(child: Child): string {
  if (child === undefined || child === false) return '';
  if (child instanceof Html) return child.toString();
  if (typeof child === 'object') return child.map(markupOf).join('');
  return escaped(String(child));
}
