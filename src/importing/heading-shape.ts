/** How a line is numbered, if it is. */
const NUMBERED =
  /^(?:(?:section|article|part|chapter|abschnitt|artikel|teil|kapitel|article|partie|titre|sección|seccion|artículo|articulo|seção|secao|artigo|sezione|articolo|hoofdstuk|rozdział|раздел|глава|статья|пункт|bölüm|madde)\s+(?:\d{1,3}|[ivxlc]{1,6})\b[.:)\s–—-]*|§{1,2}\s*\d{1,3}[a-z]?[.:)\s–—-]*|(?<dotted>\d{1,2}(?:\.\d{1,2})*)\s*(?:[.):–—-]+\s*|\s+(?=\p{Lu}))|[ivxlc]{1,6}[.)]\s+|[A-Z][.)]\s+|\(\d{1,2}\)\s*|第\s*[\d一二三四五六七八九十]{1,4}\s*[条條章节節項项][.、:：\s]*|제\s*\d{1,3}\s*[조장][.\s]*|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(][一二三四五六七八九十]{1,3}[)）]\s*|\d{1,2}[、．]\s*|[①-⑳]\s*)/iu;

/** The number a heading begins with: how long it is, and how deep it counts. */
export function numberOf(text: string): { length: number; depth: number } | undefined {
  const match = NUMBERED.exec(text);
  if (match === null || match[0].length === text.length) return undefined;
  return { length: match[0].length, depth: match.groups?.dotted?.split('.').length ?? 1 };
}

/** Whether all letters that can be small are capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Whether most of the words that matter begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.7;
}

/** Whether the text is of a script in which letters have no case. */
export function isCaseless(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters !== '' && letters.toLowerCase() === letters.toUpperCase();
}

/** Whether a text ends as sentences end. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？؟;；:：…]["”’»)\]]?$/.test(text);
}

/** How long a text reads: a character of Chinese, Japanese or Korean says as much as two letters and more. */
export function readingLength(text: string): number {
  return text.length + 1.5 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}
