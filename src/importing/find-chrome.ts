import { folded, type Lexicon } from './lexicon.js';
import { type Part, runsOfPart } from './parts.js';
import { BREAK, type ChromeKind, countInk, type Run, textOf } from './source-tree.js';

const ARCHIVED = /wayback machine|web\.archive\.org|archive\.(?:org|is|today)|\bwas archived on\b/i;
const COPYRIGHT =
  /^(?:©|\(c\)\s|&copy;|copyright\b)|©\s*(?:\d{4}|\p{L})|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|alle rechten voorbehouden|все права защищены|wszelkie prawa|tüm hakları|版权所有|版權所有|無断転載|all right reserved|جميع الحقوق|כל הזכויות/iu;

/** Sets apart what stands around the policy: a note of an archive, menus before it, the foot of the page after it. */
export function findChrome(parts: readonly Part[], lexicon: Lexicon): Part[] {
  const kinds = new Map<number, ChromeKind>();
  parts.slice(0, 4).forEach((part, index) => {
    const text = textOf(runsOfPart(part));
    const links = runsOfPart(part).some(({ href }) => href !== undefined && ARCHIVED.test(href));
    if (part.type !== 'heading' && text.length < 1200 && (ARCHIVED.test(text) || links)) kinds.set(index, 'banner');
  });
  markMenus(parts, lexicon, kinds);
  markFoot(parts, kinds);
  return parts.map((part, index) => {
    const kind = kinds.get(index);
    return kind === undefined || part.type === 'chrome' ? part : { type: 'chrome', kind, runs: linesOf(part) };
  });
}

function markMenus(parts: readonly Part[], lexicon: Lexicon, kinds: Map<number, ChromeKind>): void {
  const titles = lexicon.titles.map(folded);
  const start = parts.slice(0, 120).findIndex((part) => {
    if (part.type !== 'heading' && part.type !== 'paragraph') return false;
    const text = folded(textOf(part.runs));
    return text.length < 120 && titles.some((title) => title.length > 3 && text.includes(title));
  });
  // A title further down than its menu could be is no title.
  const before = start < 0 ? [] : parts.slice(0, start);
  const isMenu = before.every((part) => part.type === 'chrome' || isShort(part));
  before.forEach((part, index) => {
    if (!kinds.has(index) && part.type !== 'heading' && (isMenu || isLinks(part))) kinds.set(index, 'navigation');
  });
}

/** Marks what follows the line of copyright, itself included, and lists of links at the very end. */
function markFoot(parts: readonly Part[], kinds: Map<number, ChromeKind>): void {
  let last = parts.length;
  while (last > 0 && (parts[last - 1]?.type === 'chrome' || isFoot(parts[last - 1]) || isLinks(parts[last - 1])))
    last -= 1;
  const tail = parts.slice(last);
  const isPage = tail.some((part) => isCopyright(part)) || tail.filter((part) => isLinks(part)).length > 2;
  if (!isPage) return;
  for (let index = last; index < parts.length; index += 1) kinds.set(index, kinds.get(index) ?? 'footer');
}

function isFoot(part: Part | undefined): boolean {
  return part !== undefined && part.type !== 'heading' && (isCopyright(part) || isShortLink(part));
}

function isCopyright(part: Part): boolean {
  if (part.type === 'heading') return false;
  const text = textOf(runsOfPart(part));
  return text.length < 240 && COPYRIGHT.test(text);
}

function isShort(part: Part): boolean {
  if (part.type === 'list') return part.items.every(({ runs }) => textOf(runs).length < 60);
  return part.type === 'paragraph' && textOf(part.runs).length < 60 && !/[.。]$/.test(textOf(part.runs));
}

function isShortLink(part: Part): boolean {
  return part.type === 'paragraph' && textOf(part.runs).length < 80 && linkedShare(part) > 0.8;
}

function isLinks(part: Part | undefined): boolean {
  if (part?.type === 'list') {
    return part.items.length > 2 && linkedShare(part) > 0.8 && part.items.every(({ runs }) => textOf(runs).length < 80);
  }
  if (part?.type !== 'paragraph') return false;
  const text = textOf(part.runs);
  const entries = text.split(/\s*[|•·»/]\s*/).filter((entry) => entry !== '');
  return entries.length > 2 && text.length < 300 && entries.every((entry) => entry.length < 40) && !/[.。]$/.test(text);
}

function linkedShare(part: Part): number {
  const runs = runsOfPart(part);
  const ink = runs.reduce((sum, { text }) => sum + countInk(text), 0);
  return runs.reduce((sum, { text, href }) => sum + (href === undefined ? 0 : countInk(text)), 0) / Math.max(1, ink);
}

/** The words of a part as they are kept: a line for each entry. */
function linesOf(part: Part): readonly Run[] {
  if (part.type !== 'list') return runsOfPart(part);
  return part.items.flatMap((item) => [
    ...runsOfPart({ type: 'list', ordered: false, items: [item] }),
    { text: BREAK, start: 0, end: 0 },
  ]);
}
