import { LIMITS } from '../policy/limits.js';
import { type ProseInline, parseInline } from '../policy/parse-inline.js';
import { safeHref } from '../policy/safe-href.js';
import { BREAK, countInk, type Run, splitRuns } from './source-tree.js';

/** Where the links of a text lead, and those of which it cannot be told. */
export interface LinkWriter {
  /** The address of the page, against which its links are read. */
  readonly url?: string | undefined;
  /** Told of each link that readers will not get. */
  readonly onUnresolved: (link: { text: string; href: string }) => void;
}

/** Writes runs as policy text: one string, or several where one would be too long. */
export function writeText(runs: readonly Run[], links: LinkWriter): { text: string; runs: readonly Run[] }[] {
  const text = writeOne(runs, links);
  if (text.length <= LIMITS.stringLength) return [{ text, runs }];
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  const [before, after] = splitRuns(runs, cutNear(runs, Math.floor(length / 2)));
  if (before.length === 0 || after.length === 0) return [{ text: plainText(runs).slice(0, LIMITS.stringLength), runs }];
  return [...writeText(before, links), ...writeText(after, links)];
}

/** A place to cut a text near another: after a sentence, else after a word. */
function cutNear(runs: readonly Run[], middle: number): number {
  const text = runs.map((run) => run.text).join('');
  const window = text.slice(middle, middle + 2_000);
  const sentence = /[.!?。！？]["”’)]?\s/.exec(window);
  const at = sentence === null ? window.search(/\s/) : sentence.index + sentence[0].length;
  const cut = middle + Math.max(0, at);
  return /[\udc00-\udfff]/.test(text[cut] ?? '') ? cut + 1 : cut;
}

function writeOne(runs: readonly Run[], links: LinkWriter): string {
  const ink = runs.reduce((sum, { text }) => sum + countInk(text), 0);
  // Marks that would not be read back as they were meant are left out, never words.
  for (const marked of [true, false]) {
    const text = marks(runs, links, marked);
    if (countInk(readBack(text)) === ink) return text;
  }
  return plainText(runs);
}

/** What readers see of a policy text. */
export function readBack(text: string): string {
  const words = (inline: ProseInline): string => {
    if (typeof inline === 'string') return inline;
    return inline.type === 'code' ? inline.text : inline.children.map(words).join('');
  };
  return parseInline(text).map(words).join('');
}

function plainText(runs: readonly Run[]): string {
  return escaped(runs.map((run) => spaced(run.text)).join('')).trim();
}

function marks(runs: readonly Run[], links: LinkWriter, withMarks: boolean): string {
  let written = '';
  let index = 0;
  while (index < runs.length) {
    const { href } = runs[index] as Run;
    let end = index + 1;
    while (end < runs.length && runs[end]?.href === href) end += 1;
    const group = runs.slice(index, end);
    const inner = withMarks ? emphases(group) : escaped(group.map((run) => spaced(run.text)).join(''));
    written += href === undefined ? inner : linked(inner, href, group, links);
    index = end;
  }
  return written
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function linked(inner: string, href: string, group: readonly Run[], links: LinkWriter): string {
  const words = inner.trim();
  if (words === '') return inner;
  const target = resolved(href, links.url);
  if (target === undefined) {
    links.onUnresolved({
      text: group
        .map(({ text }) => text)
        .join('')
        .trim(),
      href,
    });
    return inner;
  }
  const lead = inner.slice(0, inner.length - inner.trimStart().length);
  const tail = inner.slice(inner.trimEnd().length);
  return `${lead}[${words}](${target})${tail}`;
}

/** The target as a policy may have it; nothing for what leads nowhere, or where no reader should be sent. */
export function resolved(href: string, base: string | undefined): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed === '#') return undefined;
  let target = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (base !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    try {
      target = new URL(target, base).href;
    } catch {
      // Kept as it is written: on the page it came from it may still lead somewhere.
    }
  }
  return safeHref(target.replace(/[\s()<>"]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`));
}

function emphases(runs: readonly Run[]): string {
  let written = '';
  let index = 0;
  while (index < runs.length) {
    const { strong, emphasis } = runs[index] as Run;
    let end = index + 1;
    while (end < runs.length && runs[end]?.strong === strong && runs[end]?.emphasis === emphasis) end += 1;
    const text = escaped(
      runs
        .slice(index, end)
        .map((run) => spaced(run.text))
        .join(''),
    );
    const words = text.trim();
    const mark = strong ? '**' : emphasis ? '*' : '';
    written +=
      mark === '' || words === '' || words.includes('\n') ? text : text.replace(words, () => `${mark}${words}${mark}`);
    index = end;
  }
  return written;
}

function spaced(text: string): string {
  return text === BREAK ? text : text.replace(/\s+/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[\\`*[\]]/g, '\\$&');
}
