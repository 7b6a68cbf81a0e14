import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { type DocumentWords, folded, missingInOrder, missingWords } from './document-text.js';
import { joined } from './read-page.js';

/** What a PDF does not say. The foot that stands on each page repeats words of the header, and proves nothing. */
export function missingFromPdf(
  pdf: Buffer,
  { header, sections, footer }: DocumentWords,
  foot: string,
  dir: 'ltr' | 'rtl',
): string[] {
  const { stdout, error } = spawnSync('pdftotext', ['-raw', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error !== undefined) throw error;
  const phrases = [...header, ...sections.flatMap(({ head, body }) => [...head, ...body]), ...footer];
  const pages = stdout.split('\f').slice(0, -1);
  if (dir === 'ltr') {
    // The address of a link is printed after it, so a phrase may not stand in one piece; its runs do.
    return missingInOrder(pages.map((page) => withoutEnd(folded(page), folded(foot))).join(''), phrases.flat());
  }
  return missingWords(stdout, joined(phrases).join(' '), pages.map(() => foot).join(' '));
}

function withoutEnd(text: string, end: string): string {
  expect(text.endsWith(end), `“${end}” at the end of “…${text.slice(-200)}”`).toBe(true);
  return text.slice(0, -end.length);
}
