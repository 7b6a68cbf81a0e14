import { type ProseInline, parseInline } from '../policy/parse-inline.js';

/** What is around a run of words: emphasis, code, a link. */
type Mark = Exclude<ProseInline, string>;

/** A word or a stroke of punctuation, with the space after it. */
export interface Token {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The same for tokens that look the same to a reader. */
  readonly key: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Inline text as tokens of its language. */
export function tokensOf(text: string, locale: string): Token[] {
  const runs = runsOf(parseInline(text), []);
  const plain = runs.map((run) => run.text).join('');
  const tokens: Token[] = [];
  let run = 0;
  let runEnd = runs[0]?.text.length ?? 0;
  for (const { segment, index } of segmenterOf(locale).segment(plain)) {
    const last = tokens.at(-1);
    // A space belongs to the word before it, so that a reworded phrase is one change and not one for each word.
    if (segment.trim() === '') {
      if (last !== undefined && !last.text.endsWith(' '))
        tokens[tokens.length - 1] = { ...last, text: `${last.text} ` };
      while (index + segment.length >= runEnd && run < runs.length - 1) runEnd += runs[++run]?.text.length ?? 0;
      continue;
    }
    for (let at = index; at < index + segment.length; ) {
      while (at >= runEnd && run < runs.length - 1) runEnd += runs[++run]?.text.length ?? 0;
      const end = Math.min(runEnd, index + segment.length);
      const marks = runs[run]?.marks ?? [];
      tokens.push(token(plain.slice(at, end), marks));
      at = end;
    }
  }
  const last = tokens.at(-1);
  if (last !== undefined) tokens[tokens.length - 1] = { ...last, text: last.text.trimEnd() };
  return tokens;
}

/** Tokens as inline text again. */
export function inlinesOf(tokens: readonly Token[], depth = 0): ProseInline[] {
  const inlines: ProseInline[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mark = tokens[at]?.marks[depth];
    const run: Token[] = [];
    while (at < tokens.length && tokens[at]?.marks[depth] === mark) run.push(tokens[at++] as Token);
    if (mark === undefined) inlines.push(run.map(({ text }) => text).join(''));
    else if (mark.type === 'code') inlines.push({ ...mark, text: run.map(({ text }) => text).join('') });
    else inlines.push({ ...mark, children: inlinesOf(run, depth + 1) });
  }
  return inlines;
}

/** The words alone, without case, marks and punctuation. */
export function bareWords(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text }) =>
    /[\p{L}\p{N}\p{S}]/u.test(text) ? [text.trim().normalize('NFC').toLowerCase()] : [],
  );
}

function token(text: string, marks: readonly Mark[]): Token {
  const around = marks.map((mark) => (mark.type === 'link' ? `link ${mark.href}` : mark.type));
  return { text, marks, key: [text.normalize('NFC'), ...around].join('\n') };
}

function runsOf(inlines: readonly ProseInline[], marks: readonly Mark[]): { text: string; marks: readonly Mark[] }[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string') return [{ text: inline, marks }];
    if (inline.type === 'code') return [{ text: inline.text, marks: [...marks, inline] }];
    return runsOf(inline.children, [...marks, inline]);
  });
}

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}
