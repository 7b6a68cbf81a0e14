import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Inline } from '../../src/document/document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import { parseInline } from '../../src/policy/parse-inline.js';
import { objectsWith } from '../fixtures/document-parts.js';

// Thousands of texts, and clocks that are read again while the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const code = (text: string): Inline => ({ type: 'code', text });
const link = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, children });
const external = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, external: true, children });

describe('marks in policy text', () => {
  it.each<[string, Inline[]]>([
    ['', []],
    ['plain words', ['plain words']],
    ['we **never** sell', ['we ', strong('never'), ' sell']],
    ['we *never* sell', ['we ', emphasis('never'), ' sell']],
    ['the `_ga` cookie', ['the ', code('_ga'), ' cookie']],
    ['`**not strong**`', [code('**not strong**')]],
    ['see [our terms](/terms).', ['see ', link('/terms', 'our terms'), '.']],
    [
      '[Google](https://policies.google.example/privacy)',
      [external('https://policies.google.example/privacy', 'Google')],
    ],
    ['[write to us](mailto:a@b.example)', [link('mailto:a@b.example', 'write to us')]],
    ['[a (b) c](/x_(y))', [link('/x_(y)', 'a (b) c')]],
    ['[**all** of it](#all)', [link('#all', strong('all'), ' of it')]],
    ['**see [this](#a)**', [strong('see ', link('#a', 'this'))]],
    ['***both***', [strong(emphasis('both'))]],
    ['**a *b***', [strong('a ', emphasis('b'))]],
    ['*a **b***', [emphasis('a ', strong('b'))]],
    ['**a *b* c**', [strong('a ', emphasis('b'), ' c')]],
    ['\\*not emphasis\\*', ['*not emphasis*']],
    ['\\[no link\\](/x)', ['[no link](/x)']],
    ['a \\\\ b', ['a \\ b']],
    ['C:\\Users', ['C:\\Users']],
    ['5 * 3 * 2', ['5 * 3 * 2']],
    ['a * b', ['a * b']],
    ['an *unclosed mark', ['an *unclosed mark']],
    ['an **unclosed mark', ['an **unclosed mark']],
    ['**strong with *loose end**', [strong('strong with *loose end')]],
    ['one ` backtick', ['one ` backtick']],
    ['[not a link]', ['[not a link]']],
    ['[not a link] (/x)', ['[not a link] (/x)']],
    ['[open](/never', ['[open](/never']],
    ['[spaced](/a b)', ['[spaced](/a b)']],
    ['closing ] alone', ['closing ] alone']],
    ['[a [b](/b)](/c)', [link('/b', 'a [b'), '](/c)']],
    ['<b>HTML</b> &amp; entities', ['<b>HTML</b> &amp; entities']],
    ['{{count}} and $t(ui.print)', ['{{count}} and $t(ui.print)']],
    ['日本語の**強調**です', ['日本語の', strong('強調'), 'です']],
    ['**👍🏽** אב', [strong('👍🏽'), ' אב']],
  ])('%s', (text, inlines) => {
    expect(parseInline(text)).toEqual(inlines);
  });

  it('without words for a link show where it leads', () => {
    expect(parseInline('see [](/terms)')).toEqual(['see ', link('/terms', '/terms')]);
  });
});

describe('a link that is refused', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '//evil.example',
    'data:text/html,x',
    'https://a@evil.example',
  ])('to %s leaves its words and is told', (href) => {
    const refused: string[] = [];
    expect(parseInline(`see [**this** page](${href}) now`, (each) => refused.push(each))).toEqual([
      'see ',
      strong('this'),
      ' page now',
    ]);
    expect(refused).toEqual([href]);
  });
});

describe('whatever is written', () => {
  const MARKS = /[*`[\]()\\]/g;
  const bag = (text: string) => [...text.replace(MARKS, '')].sort().join('');
  const piece = fc.oneof(
    fc.constantFrom(
      '*',
      '**',
      '***',
      '`',
      '``',
      '[',
      ']',
      '](',
      ')',
      '(',
      '\\',
      ' ',
      '\n',
      'a',
      'é',
      '字',
      '<',
      '](/x)',
      '[a](#b)',
      '](javascript:x)',
    ),
    fc.string({ maxLength: 4 }),
    fc.string({ maxLength: 4, unit: 'grapheme' }),
  );
  const hostile = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('loses no character that is not a mark', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const refused: string[] = [];
        const inlines = parseInline(text, (href) => refused.push(href));
        const targets = objectsWith(inlines, 'href').flatMap((link) => {
          const [words] = (link as unknown as { children: Inline[] }).children;
          return words === link.href ? [] : [String(link.href)];
        });
        expect(bag(phraseToText({ inlines }) + targets.join('') + refused.join(''))).toBe(bag(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps the order of its words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('*', '**', '`', '[', ']', '\\', 'x', ' '), { maxLength: 40 }), (pieces) => {
        const numbered = pieces.map((piece, at) => (piece === 'x' ? `<${at}>` : piece)).join('');
        const words = (text: string) => text.match(/<\d+>/g);
        // A backslash can take a bracket for itself, which changes no word.
        expect(words(phraseToText({ inlines: parseInline(numbered) }))).toEqual(words(numbered));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads back as it was once its marks are escaped', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), (text) => {
        const escaped = text.replace(/[\\`*_[\](){}#+\-.!<>|~]/g, '\\$&');
        expect(parseInline(escaped)).toEqual(text === '' ? [] : [text]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('time to read hostile text', () => {
  const timeOf = (text: string) => {
    const start = performance.now();
    parseInline(text);
    return performance.now() - start;
  };

  it.each([
    '*',
    '**',
    '***a',
    '*a ',
    '**a *b ',
    '`',
    '`a',
    '\\',
    '[',
    ']',
    '[a',
    '[a]',
    '[a](',
    '[a](b ',
    '[a](/b)',
    '[*a](#b)',
    '[a](javascript:b)',
    '(',
    '[](((',
    '*[`',
  ])('grows no faster than the text, for %s again and again', (pattern) => {
    const text = pattern.repeat(Math.ceil(8_000 / pattern.length));
    const twice = text + text;
    // Other work on the machine can only slow a run down, so the best of many runs is the parser's own time.
    const words = 'a'.repeat(twice.length);
    let [plain, once, both] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const end = performance.now() + 20_000;
    for (let run = 0; run < 50 || (both / once > 2.3 && performance.now() < end); run += 1) {
      plain = Math.min(plain, timeOf(words));
      once = Math.min(once, timeOf(text));
      both = Math.min(both, timeOf(twice));
    }
    expect(both / once).toBeLessThanOrEqual(2.3);
    expect(both / plain, 'times plain words of that length').toBeLessThan(400);
  });
});
