/** What a source can be written in. */
export type SourceFormat = 'markdown' | 'html' | 'text';

/** Tells the format of a source by the marks in it. */
export function detectFormat(source: string): SourceFormat {
  const head = source.slice(0, 20_000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head))
    return 'html';
  const blocks = head.match(/<\/?(?:p|div|h[1-6]|ul|ol|li|table|section|article|main|span|br)\b[^>]*>/gi)?.length ?? 0;
  const marks =
    (head.match(/^ {0,3}(?:#{1,6}[ *]|#{2,6}[^#\s])/gm)?.length ?? 0) +
    (head.match(/\*\*[^*\n]+\*\*|\]\((?:https?:|mailto:|\/|#)|^(?:={3,}|-{3,})\s*$|#{1,6}\*\*/gm)?.length ?? 0);
  // Markdown may have a table in tags, but then its headings have none.
  const headings = head.match(/^ {0,3}#{1,6} +\S/gm)?.length ?? 0;
  const isHeaded = headings >= 2 && headings > (head.match(/<h[1-6]\b/gi)?.length ?? 0);
  if (blocks > 3 && blocks > marks * 2 && !isHeaded) return 'html';
  return marks > 0 ? 'markdown' : 'text';
}
