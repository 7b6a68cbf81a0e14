import type { Run, Span } from './source-tree.js';

/** Finds the characters of a text in its Markdown, where escapes, entities and marks of quotes stand between them. */
export function alignMarkdown(source: string, value: string, { start, end }: Span): Run[] {
  if (source.slice(start, end) === value) return [{ text: value, start, end }];
  const runs: Run[] = [];
  let plainStart = start;
  let at = start;
  let seen = 0;
  const flush = () => {
    if (at > plainStart) runs.push({ text: source.slice(plainStart, at), start: plainStart, end: at });
  };
  while (at < end && seen < value.length) {
    const char = source[at] as string;
    if (char === '&' && value[seen] !== '&') seen += entity();
    else if (char === '&' && /^&(?:amp|#38|#x26);/i.test(source.slice(at, at + 6))) seen += entity();
    else if (char === value[seen] && !(char === '\\' && source[at + 1] === '\\' && value[seen + 1] !== '\\')) {
      at += 1;
      seen += 1;
    } else if (value[seen] === '\ufffd' && char === '\0') {
      at += 1;
      seen += 1;
    } else {
      // An escape's backslash, or what a line of a quote or list begins with: no part of the text.
      flush();
      at += 1;
      plainStart = at;
      // What is escaped says itself: "\\&amp;" is no entity.
      if (char === '\\' && source[at] === value[seen]) {
        at += 1;
        seen += 1;
      }
    }
  }
  flush();
  // Better all of it in its place than piece by piece elsewhere.
  return seen < value.length ? [{ text: value, start, end }] : runs;

  function entity(): number {
    flush();
    const from = at;
    const semicolon = source.indexOf(';', at);
    const to = semicolon < 0 || semicolon >= end ? at + 1 : semicolon + 1;
    const following = source[to];
    // One entity says one or two characters; what follows it tells which.
    const length = value[seen + 1] === following || value[seen + 2] !== following ? 1 : 2;
    const isPair = /[\ud800-\udbff]/.test(value[seen] ?? '');
    const words = value.slice(seen, seen + (isPair ? 2 : length));
    runs.push({ text: words, start: from, end: to });
    at = to;
    plainStart = at;
    return words.length;
  }
}
