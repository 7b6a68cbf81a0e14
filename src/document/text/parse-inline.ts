import { LIMITS } from '../../policy/limits.js';
import { isExternalHref, safeHref } from '../../policy/safe-href.js';
import type { Inline } from '../document.js';

type Mark = 'strong' | 'emphasis' | 'link';

interface Open {
  readonly mark: Mark;
  /** The characters that opened it, shown as they are if nothing closes it. */
  readonly source: string;
  readonly children: Inline[];
}

const ESCAPABLE = new Set('\\`*_[](){}#+-.!<>|~');

/**
 * Reads the inline marks of policy text: `**strong**`, `*emphasis*`, `` `code` ``, `[text](url)`, `\` escapes.
 * A subset of CommonMark; HTML is plain text. Unclosed marks show as written, refused links show their text alone and
 * are told to `onRefusedLink`. One pass, so time grows with length.
 */
export function parseInline(text: string, onRefusedLink?: (href: string) => void): Inline[] {
  const root: Inline[] = [];
  const open: Open[] = [];
  let plain = '';
  // Once a closing character is known to be absent, later openers need not look for it: this keeps the pass linear.
  const lastBacktick = text.lastIndexOf('`');

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
      const mark = next === '*' ? 'strong' : 'emphasis';
      const source = next === '*' ? '**' : '*';
      const after = text[at + source.length];
      const before = text[at - 1];
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
      const target = next === '(' ? readTarget(text, at + 2) : undefined;
      flush();
      if (target === undefined) {
        unwind(depth);
        plain += ']';
        continue;
      }
      unwind(depth + 1);
      const { children: inner } = open.pop() as Open;
      const href = safeHref(target.href);
      if (href === undefined) {
        onRefusedLink?.(target.href);
        for (const inline of inner) push(children(), inline);
      } else {
        push(children(), {
          type: 'link',
          href,
          ...(isExternalHref(href) && { external: true as const }),
          children: inner,
        });
      }
      at = target.end;
    } else {
      plain += char;
    }
  }
  flush();
  unwind(0);
  return root;
}

/** Reads a link's target up to its closing bracket; balanced brackets may stand inside. */
function readTarget(text: string, start: number): { href: string; end: number } | undefined {
  const limit = Math.min(text.length, start + LIMITS.linkLength + 1);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = text[at] as string;
    if (/\s/.test(char)) return undefined;
    if (char === '(') depth += 1;
    if (char === ')') {
      if (depth === 0) return { href: text.slice(start, at), end: at };
      depth -= 1;
    }
  }
  return undefined;
}

function push(list: Inline[], inline: Inline): void {
  const last = list.at(-1);
  if (typeof inline === 'string' && typeof last === 'string') list[list.length - 1] = last + inline;
  else list.push(inline);
}
