import type { Inline } from '../../document/document.js';

/** How inline text is written where it stands. */
export interface InlineContext {
  /** What a line break becomes. */
  readonly lineBreak: string;
  /** Whether `|` would end a cell. */
  readonly inTable?: boolean;
}

/**
 * Words of the document in CommonMark, on one line but for line breaks. What has a meaning in Markdown is escaped, and marks
 * that CommonMark would not see as such are helped, so that it reads back as the same words with the same marks.
 */
export function inlinesToMarkdown(inlines: readonly Inline[], context: InlineContext): string {
  return write(merged(inlines), context)
    .replace(/ +/g, ' ')
    .replace(new RegExp(`^[ ${BREAK}]+|[ ${BREAK}]+$`, 'g'), '')
    .replace(new RegExp(` ?${BREAK} ?`, 'g'), () => context.lineBreak);
}

// Stands for a line break until all is written; no text has it.
const BREAK = '\0';

function write(inlines: readonly Inline[], context: InlineContext): string {
  let written = '';
  let mark: { readonly end: number; readonly sign: string; readonly inner: string } | undefined;
  for (const inline of inlines) {
    const { lead, text, tail, isMarked } = writeOne(inline, context);
    written += lead;
    if (text !== '' && isMarked !== undefined) {
      // Two kinds of star side by side could be read in more ways than one.
      const isCrowded = /\*$/.test(written) || /^\*|\*$/.test(text);
      const sign = isMarked === 'strong' ? '**' : isCrowded ? '_' : '*';
      written = `${opened(written, sign, text)}${sign}${text}${sign}`;
      mark = { end: written.length, sign, inner: text };
    } else {
      // An exclamation mark before a link would make an image of it.
      if (text.startsWith('[')) written = written.replace(/!$/, '\\!');
      written += mark?.end === written.length ? closed(mark.sign, mark.inner, text) : text;
    }
    written += tail;
  }
  return written;
}

/** One inline, with the space around it apart: marks do not work with space at their inner ends. */
interface Written {
  readonly lead: string;
  readonly text: string;
  readonly tail: string;
  readonly isMarked?: 'strong' | 'emphasis';
}

function writeOne(inline: Inline, context: InlineContext): Written {
  const plain = (text: string): Written => ({ lead: '', text, tail: '' });
  if (typeof inline === 'string') return plain(escaped(inline, context));
  switch (inline.type) {
    case 'break':
      return plain(BREAK);
    case 'time':
    case 'formatted':
      return plain(escaped(inline.text, context));
    case 'code':
      return plain(code(inline.text, context));
    case 'isolate':
      return plain(write(inline.children, context));
    case 'link': {
      const { lead, text, tail } = trimmed(write(inline.children, context));
      return { lead, text: text === '' ? '' : `[${text}](${target(inline.href, context)})`, tail };
    }
    case 'strong':
    case 'emphasis':
      return { ...trimmed(write(inline.children, context)), isMarked: inline.type };
  }
}

function trimmed(written: string): Written {
  const [, lead = '', text = '', tail = ''] =
    new RegExp(`^([ ${BREAK}]*)(.*?)([ ${BREAK}]*)$`, 's').exec(written) ?? [];
  return { lead, text, tail };
}

/**
 * Marks as CommonMark can have them: none inside itself, and neighbours of one kind in one, since neither "**a****b**" nor
 * "`a``b`" is two.
 * Isolation means nothing to Markdown.
 */
function merged(inlines: readonly Inline[], around: readonly string[] = []): Inline[] {
  const flat = (each: readonly Inline[]): Inline[] =>
    each.flatMap((inline): Inline[] => {
      if (typeof inline === 'string') return [inline];
      if (inline.type === 'isolate' || (isMark(inline) && around.includes(inline.type))) return flat(inline.children);
      return [inline];
    });
  const found: Inline[] = [];
  for (const inline of flat(inlines)) {
    const last = found.at(-1);
    if (typeof last === 'string' && typeof inline === 'string') found[found.length - 1] = last + inline;
    else if (isMark(last) && isMark(inline) && last.type === inline.type)
      found[found.length - 1] = { type: last.type, children: [...last.children, ...inline.children] };
    else if (isCode(last) && isCode(inline)) found[found.length - 1] = { type: 'code', text: last.text + inline.text };
    else found.push(inline);
  }
  return found.map((inline) => {
    if (typeof inline === 'string' || !('children' in inline)) return inline;
    return { ...inline, children: merged(inline.children, [...around, inline.type]) };
  });
}

function isMark(inline: Inline | undefined): inline is Extract<Inline, { type: 'strong' | 'emphasis' }> {
  return typeof inline === 'object' && (inline.type === 'strong' || inline.type === 'emphasis');
}

function isCode(inline: Inline | undefined): inline is Extract<Inline, { type: 'code' }> {
  return typeof inline === 'object' && inline.type === 'code';
}

// Parsers differ on what characters beyond the first 65,536 are, so those count as the more awkward of the two.
const WORD_BEFORE = /(?:[^\s\0\p{P}\p{S}]|[\u{10000}-\u{10ffff}])$/u;
const WORD_AFTER = /^(?:[^\s\0\p{P}\p{S}]|[\u{10000}-\u{10ffff}])/u;
const INNER_START = /^[^\s\0\p{P}\p{S}\u{10000}-\u{10ffff}]/u;
const INNER_END = /[^\s\0\p{P}\p{S}\u{10000}-\u{10ffff}]$/u;

/**
 * The text before a mark, such that the mark opens: CommonMark opens none between a letter and a punctuation mark, nor `_`
 * inside a word. A letter written as an entity counts as punctuation.
 */
function opened(before: string, sign: string, inner: string): string {
  const isHeld = WORD_BEFORE.test(before) && (sign === '_' || !INNER_START.test(inner));
  return isHeld ? before.replace(/.$/su, asEntity) : before;
}

/** The text after a mark, such that the mark closes. */
function closed(sign: string, inner: string, after: string): string {
  const isHeld = WORD_AFTER.test(after) && (sign === '_' || !INNER_END.test(inner));
  return isHeld ? after.replace(/^./su, asEntity) : after;
}

function asEntity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function escaped(text: string, { inTable }: InlineContext): string {
  const plain = printable(text)
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=[#\w])/g, '&amp;');
  return inTable ? plain.replaceAll('|', '\\|') : plain;
}

function code(text: string, { inTable }: InlineContext): string {
  const words = printable(text).replace(/ +/g, ' ').trim();
  if (words === '') return '';
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$/.test(words) ? ' ' : '';
  const written = `${fence}${gap}${words}${gap}${fence}`;
  return inTable ? written.replaceAll('|', '\\|') : written;
}

function target(href: string, { inTable }: InlineContext): string {
  const plain = href.replace(/&(?=[#\w]+;)/g, '&amp;');
  const written = /[()<>]/.test(plain) ? `<${plain.replace(/[<>]/g, '\\$&')}>` : plain;
  return inTable ? written.replaceAll('|', '\\|') : written;
}

/** Text without characters that nobody sees and that no entity can name. */
function printable(text: string): string {
  return text.replace(/[\t\r\n\f\v]/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');
}
