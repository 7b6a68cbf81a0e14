/** Source of an expression for words that stand by themselves, in any script: `\b` knows the letters of English alone. */
export function wholeWords(alternatives: string): string {
  return `(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`;
}
