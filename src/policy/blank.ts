// Between double brackets, what has to be written there.
const BLANK = /\[\[([^[\]]+)\]\]/g;

/** A place that only the owner of a policy can fill in. Lint finds it again (`txt.blank`). */
export function blank(what: string): string {
  return `[[${what}]]`;
}

/** What is still to be written in a text. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(BLANK)].map(([, what = '']) => what);
}
