import { LIMITS } from './limits.js';
import { isExternalHref, safeHref } from './safe-href.js';

/** A run of policy text: words, or words with a mark. */
export type ProseInline =
  | string
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly ProseInline[] }
  | { readonly type: 'code'; readonly text: string }
  | {
      readonly type: 'link';
      readonly href: string;
      readonly external?: true;
      readonly children: readonly ProseInline[];
    };

type Mark = 'strong' | 'emphasis' | 'link';

interface Open {
  readonly mark: Mark;
  /** The characters that opened it, shown as they are if nothing closes it. */
  readonly source: string;
  readonly children: ProseInline[];
}

const ESCAPABLE = new Set('\\`*_[](){}#+-.!<>|~');

/**
 * Reads the inline marks of policy text: `**strong**`, `*emphasis*`, `` `code` ``, `[text](url)`, `\` escapes.
 * A subset of CommonMark; HTML is plain text. Unclosed marks show as written, refused links show their text alone and
 * are told to `onRefusedLink`. One pass, so time grows with length.
 */
export function parseInline(text: string, onRefusedLink?: (href: string) => void): ProseInline[] {
  const root: ProseInline[] = [];
  const open: Open[] = [];
  let plain = '';
  // Once a closing character is known to be absent, later openers need not look for it: this keeps the pass linear.
  const lastBacktick = text.lastIndexOf('`');
  let closers: ReadonlyMap<number, number> | undefined;

  const children = () => open.at(-1)?.children ?? root;
  const flush = () => {
    if (plain !== '') push(children(), plain);
    plain = '';
  };
  /** Turns marks left open above `depth` back into the characters they were written with. */
  const unwind = (depth: number) => {
    while (open.length > depth) {
      const { source, children: inner } = open.pop() as Open;
      push(children(), source);
      for (const inline of inner) push(children(), inline);
    }
  };
  const isOpen = (mark: Mark) => open.findLastIndex((entry) => entry.mark === mark);

  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    const next = text[at + 1];
    if (char === '\\' && next !== undefined && ESCAPABLE.has(next)) {
      plain += next;
      at += 1;
    } else if (char === '`' && at < lastBacktick) {
      const end = text.indexOf('`', at + 1);
      flush();
      push(children(), { type: 'code', text: text.slice(at + 1, end) });
      at = end;
    } else if (char === '*') {
      const before = text[at - 1];
      // "***" after words closes the inner mark first, then the outer.
      const closesInner = text[at + 2] === '*' && open.at(-1)?.mark === 'emphasis' && !/\s/.test(before ?? ' ');
      const source = next === '*' && !closesInner ? '**' : '*';
      const mark = source === '**' ? 'strong' : 'emphasis';
      const after = text[at + source.length];
      const depth = isOpen(mark);
      if (depth >= 0 && before !== undefined && !/\s/.test(before)) {
        flush();
        unwind(depth + 1);
        const { children: inner } = open.pop() as Open;
        if (inner.length > 0) push(children(), { type: mark, children: inner });
      } else if (depth < 0 && after !== undefined && !/\s/.test(after)) {
        flush();
        open.push({ mark, source, children: [] });
      } else {
        plain += source;
      }
      at += source.length - 1;
    } else if (char === '[' && isOpen('link') < 0) {
      flush();
      open.push({ mark: 'link', source: '[', children: [] });
    } else if (char === ']' && isOpen('link') >= 0) {
      const depth = isOpen('link');
      if (next === '(') closers ??= closingBrackets(text);
      const end = next === '(' ? closers?.get(at + 1) : undefined;
      const target = end === undefined || end - at > LIMITS.linkLength + 2 ? undefined : text.slice(at + 2, end);
      flush();
      if (target === undefined) {
        unwind(depth);
        plain += ']';
        continue;
      }
      unwind(depth + 1);
      const { children: inner } = open.pop() as Open;
      const href = safeHref(target);
      if (href === undefined) {
        onRefusedLink?.(target);
        for (const inline of inner) push(children(), inline);
      } else {
        push(children(), {
          type: 'link',
          href,
          ...(isExternalHref(href) && { external: true as const }),
          // A link without words could be neither seen nor said.
          children: inner.length > 0 ? inner : [href],
        });
      }
      at = end as number;
    } else {
      plain += char;
    }
  }
  flush();
  unwind(0);
  return root;
}

/** Where each opening bracket is closed before the next space, all found in one pass. */
function closingBrackets(text: string): Map<number, number> {
  const closers = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: char, index } of text.matchAll(/[()\s]/g)) {
    if (char === '(') open.push(index);
    else if (char !== ')') open = [];
    else {
      const start = open.pop();
      if (start !== undefined) closers.set(start, index);
    }
  }
  return closers;
}

function push(list: ProseInline[], inline: ProseInline): void {
  const last = list.at(-1);
  if (typeof inline === 'string' && typeof last === 'string') list[list.length - 1] = last + inline;
  else list.push(inline);
}
