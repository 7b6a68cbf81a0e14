/** A text in words or in sentences, as its language parts them. */
export function segments(text: string, locale: string, granularity: 'word' | 'sentence'): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity }).segment(text))
    if (isWordLike !== false) found.push(segment);
  return found;
}
