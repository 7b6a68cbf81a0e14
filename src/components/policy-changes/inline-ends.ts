import { phraseToText } from '../../document/text/phrase.js';
import type { ProseInline } from '../../policy/parse-inline.js';

/** Whether words end in a space. */
export function endsWithSpace(inlines: readonly ProseInline[]): boolean {
  return /\s$/.test(phraseToText({ inlines }));
}

/** Words that end in a space, or in none. */
export function withEnd(inlines: readonly ProseInline[], hasSpace: boolean): ProseInline[] {
  const last = inlines.at(-1);
  if (last === undefined || hasSpace === endsWithSpace(inlines)) return [...inlines];
  if (hasSpace) return [...inlines, ' '];
  const rest = inlines.slice(0, -1);
  if (typeof last === 'string') return [...rest, last.trimEnd()];
  if (last.type === 'code') return [...rest, { ...last, text: last.text.trimEnd() }];
  return [...rest, { ...last, children: withEnd(last.children, false) }];
}
