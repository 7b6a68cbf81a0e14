import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPolicy, type SourceFormat } from '../../src/import.js';
import { imported, wordsOf } from './support.js';

const FORMATS: readonly (SourceFormat | undefined)[] = [undefined, 'markdown', 'html', 'text'];

/** Pieces that formats, browsers and archives stumble over. */
const PIECES =
  '\n|\n\n| |  \n|\r\n|# |## |**|*|_|`|[|](|](http://a.example)|<p>|</p>|<b>|</b>|<ul><li>|</ul>|<table><tr><td>|</table>|<h2>|</h2>|&amp;|&nbsp|&#x41;|&bogus;|\\|\\*|\\-----|####**Title**|* |- |1. |2) |> |>>|```|~~~|---|===|Cookies|Wir erheben Daten|収集する情報|سياسة الخصوصية|\u202e|\u2066|\u200b|\0|\x07|\ud800|😀|We collect your name.|5 May 2020|<!--|-->|<script>|</script>|<a href="x">|</a>|<nav>|</nav>|<dl><dt>|<dd>|<br>|[x]: http://d.example\n|\\&amp;|\\\\&lt;|[x]|![img](u.png)|<|>|&|http://x.example/y|a@b.example|\t|•|© 2020 All rights reserved|---\ntitle: x\n---\n|<![CDATA[|]]>|<title>|</title>|İ|ß|constructor: x\n'.split(
    '|',
  );
const soup = fc
  .array(fc.constantFrom(...PIECES, '| a | b |\n|---|---|\n| c |'), { maxLength: 40 })
  .map((list) => list.join(''));

describe('whatever the source', () => {
  it.each(FORMATS)('read as %s, it crashes nothing and loses nothing', { timeout: 120_000 }, async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), async (source) => {
        await imported(source, format === undefined ? {} : { format });
      }),
      { numRuns: 400 },
    );
  });

  it('any bytes are read', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await imported(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it('every character of a plain text is in the policy, in order', { timeout: 120_000 }, async () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const text = fc.array(fc.oneof(line, fc.constantFrom('', 'Cookies', '1. Security', BODY)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, async (lines) => {
        const { policy, report } = await imported(lines.join('\n'), { format: 'text', title: '-' });
        const kept = letters(wordsOf(policy));
        // Marks of lists are the only characters of a text that become structure.
        expect(report.characters.markup).toBeLessThanOrEqual(lines.length);
        expect([...letters(lines.join(''))].filter((char) => !kept.includes(char))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('what is longer than a policy may be becomes several, none of it cut off', { timeout: 120_000 }, async () => {
    const source = `# Privacy policy\n\n${Array.from({ length: 9000 }, (_, index) => `Paragraph ${index} says that ${BODY}`).join('\n\n')}\n`;
    const { continued, policy, report } = await imported(source);
    expect(continued.length).toBeGreaterThan(0);
    expect(report.warnings.map(({ code }) => code)).toContain('split');
    expect(letters(wordsOf(policy, ...continued))).toContain('Paragraph8999');
  });

  it('one line of a megabyte is split, not cut', { timeout: 120_000 }, async () => {
    await imported(`${BODY} `.repeat(10_000));
    await imported('x'.repeat(1_000_000));
  });
});

const BODY = 'We write down your name and the number of your locker, and we use it for nothing else than this.';

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

describe('time grows with length, not with its square', () => {
  const HOSTILE = {
    'open brackets': '[',
    'closed brackets': ']',
    'stars that open': '*a ',
    'stars that close': 'a* ',
    'stars in words': 'a**b',
    'stars and underscores': '*a_ ',
    ticks: '`a',
    quotes: '> ',
    'quotes on every line': '>>>>>>> a\n',
    'nested lists': '- - - ',
    'open boxes': '<div>',
    'open bold': '<b>',
    'bold across paragraphs': '<p><b class=a>',
    'open lists': '<ul><li>',
    'open tables': '<table><tr><td>',
    'open menus': '<nav>a',
    'less-than signs': '<',
    entities: '&amp;',
    headings: '# a\n',
    'bold lines': '**A b**\n\n',
    'the same heading': 'Cookies\n',
    'flattened headings': '####**Title** and some words about it ',
    'lines of a table': '| a | b |\n',
    comments: '<!-- x ',
    prose: `${BODY}\n\n`,
    'prose on one line': `${BODY} `,
    'links on one line': '[a](http://a.example/b) ',
    'escaped entities': 'a \\&amp; ',
    'control characters and bidi controls': 'a\u0001\u202eb\u2066 ',
  };

  it.each(Object.entries(HOSTILE))('%s', { timeout: 240_000 }, async (_, pattern) => {
    await imported(pattern.repeat(2_000));
    const cost = async (size: number) => {
      const source = pattern.repeat(Math.ceil(size / pattern.length));
      // What other processes do on the machine is no part of it.
      const start = process.cpuUsage();
      await importPolicy(source);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
    // Four times the length: a square would take sixteen times as long, twice 2.3 allows for five and a bit.
    const isLinear = () => least.long < least.short * 2.3 ** 2 + 50_000;
    // A run takes longer than it must when others want the processor: the quickest of several tells.
    for (let run = 0; run < 8 && (run < 2 || !isLinear()); run += 1) {
      least.short = Math.min(least.short, await cost(30_000));
      least.long = Math.min(least.long, await cost(120_000));
    }
    expect(isLinear(), `${least.short} µs, and ${least.long} µs for four times the length`).toBe(true);
  });
});
