import { detectLexicon } from './detect-language.js';
import type { Lexicon } from './lexicon.js';

/** Text, and how it was encoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Encodings of old pages that say nothing of theirs, those first that most pages had. */
const LEGACY = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];

/** Reads bytes by their mark, by what the page says, as UTF-8, or else by the encoding in which they make most sense. */
export function decode(source: string | Uint8Array, lexicons: readonly Lexicon[]): Decoded {
  if (typeof source === 'string') return { text: withoutMark(source), encoding: 'utf-16' };
  const marked = byMark(source);
  if (marked !== undefined) return read(source, marked);
  const declared = declaredEncoding(source);
  // Its bytes are ASCII's, all of them.
  if (declared === 'iso-2022-jp' && source.includes(0x1b)) return read(source, declared);
  const utf8 = tryRead(source, 'utf-8');
  // What is valid UTF-8 and more than ASCII is nothing else by chance, whatever the page says.
  if (utf8 !== undefined) return utf8;
  if (declared !== undefined && declared !== 'utf-8') return read(source, declared);
  const sample = source.subarray(0, 40_000);
  let best = { encoding: 'windows-1252', share: -1 };
  for (const encoding of LEGACY) {
    const text = tryRead(sample, encoding)?.text;
    if (text === undefined) continue;
    // For each byte, since an encoding that takes two of them for one character makes any text shorter.
    const share = (detectLexicon(text.replace(/<[^>]*>/g, ' '), lexicons)?.hits ?? 0) / sample.length;
    const strange = (text.match(/[\u0080-\u009f\ufffd\ue000-\uf8ff]/g)?.length ?? 0) / text.length;
    const odd = (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) / text.length;
    if (share - strange * 5 - odd > best.share) best = { encoding, share: share - strange * 5 - odd };
  }
  return read(source, best.encoding);
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_096));
  const name =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(
      head,
    );
  try {
    return new TextDecoder(name?.[1] ?? name?.[2] ?? 'none').encoding;
  } catch {
    return undefined;
  }
}

function tryRead(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: withoutMark(new TextDecoder(encoding, { fatal: true }).decode(bytes)), encoding };
  } catch {
    return undefined;
  }
}

function read(bytes: Uint8Array, encoding: string): Decoded {
  return { text: withoutMark(new TextDecoder(encoding).decode(bytes)), encoding };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
