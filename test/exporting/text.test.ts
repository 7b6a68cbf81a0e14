import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import type { Inline, PolicyDocument } from '../../src/document/document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import { toHtml } from '../../src/exporting/html/to-html.js';
import { inlinesToMarkdown } from '../../src/exporting/text/inline-markdown.js';
import { toMarkdown } from '../../src/exporting/text/to-markdown.js';
import { toText } from '../../src/exporting/text/to-text.js';
import { parseInline } from '../../src/policy/parse-inline.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { trickyPolicy, trickyText } from '../fixtures/arbitrary-policies.js';
import { objectsWith, phrasesIn } from '../fixtures/document-parts.js';
import { documentOf, en } from '../fixtures/documents.js';
import { EXAMPLES, readExample, readMessages } from '../fixtures/examples.js';
import { parseHtml } from '../fixtures/parse-html.js';

const parseMarkdown = (text: string) =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** The words of Markdown as a reader sees them. */
const wordsOf = (node: Nodes): string => {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join(node.type === 'table' ? '\n' : '') : '';
};

/** Text without what no format keeps: the amount of space, and characters that nobody sees. */
const squashed = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]+/gu, '');

/** The phrases of a document that are not in a text made of it. */
const missingFrom = (text: string, { issues: _, ...document }: PolicyDocument) => {
  const all = squashed(text);
  // A list of companies or languages may be told in parts.
  return phrasesIn(document)
    .map(phraseToText)
    .filter((phrase) => !all.includes(squashed(phrase)));
};

const readers = [
  ['Markdown', (document: PolicyDocument) => wordsOf(parseMarkdown(toMarkdown(document)))],
  [
    'plain text',
    (document: PolicyDocument) =>
      objectsWith(document, 'href').reduce((text, { href }) => text.replaceAll(` <${href}>`, ''), toText(document)),
  ],
  ['HTML', (document: PolicyDocument) => parseHtml(toHtml(document)).body.textContent ?? ''],
] as const;

describe.each(readers)('%s', (_, read) => {
  it.each(EXAMPLES)('says every word of %s', (name) => {
    for (const locale of ['en', 'ar']) {
      const document = createDocument(readExample(name), { messages: readMessages(locale), locale });
      expect(missingFrom(read(document), document)).toEqual([]);
    }
  });

  it('says every word of any policy', () => {
    fc.assert(
      fc.property(trickyPolicy, (policy) => {
        const document = createDocument(policy, { messages: en });
        expect(missingFrom(read(document), document)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('Markdown', () => {
  it('quotes what has a line separator in it, and marks no line of its own there', () => {
    const blocks = [{ type: 'quote', text: 'One\u2028two' }];
    const policy = { ...readExample('minimal'), sections: [{ id: 'a', kind: 'custom', title: 'A', blocks }] } as Policy;
    expect(toMarkdown(createDocument(policy, { messages: en }))).toContain('> One\u2028two');
  });

  /** Runs of text with the marks on them, by which two readings can be compared. */
  const runsOf = (inlines: readonly Inline[], marks = ''): [string, string][] =>
    inlines.flatMap((inline): [string, string][] => {
      if (typeof inline === 'string') return [[marks, inline]];
      if (inline.type === 'code') return [[`${marks}c`, inline.text]];
      if (inline.type === 'strong') return runsOf(inline.children, `${marks}s`);
      if (inline.type === 'emphasis') return runsOf(inline.children, `${marks}e`);
      if (inline.type === 'link') return runsOf(inline.children, `${marks}(${inline.href})`);
      return [];
    });
  const runsOfNode = (node: Nodes, marks = ''): [string, string][] => {
    const sign = { strong: 's', emphasis: 'e', inlineCode: 'c', link: node.type === 'link' ? `(${node.url})` : '' };
    const own = marks + (sign[node.type as keyof typeof sign] ?? '');
    if ('value' in node) return [[own, node.value]];
    return 'children' in node ? node.children.flatMap((child) => runsOfNode(child, own)) : [];
  };
  const characters = (runs: readonly [string, string][]) =>
    runs.flatMap(([marks, text]) =>
      [...squashed(text)].map((character) => `${[...marks].sort().join('')} ${character}`),
    );

  it('keeps every mark on the words it stood on', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const inlines = parseInline(text);
        const written = inlinesToMarkdown(inlines, { lineBreak: ' ' });
        const [paragraph] = parseMarkdown(`x ${written}`).children;
        const found = characters(runsOfNode(paragraph as Nodes)).slice(1);
        expect(found).toEqual(characters(runsOf(inlines)));
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  it('has no HTML but anchors that links lead to, and line breaks in cells', () => {
    fc.assert(
      fc.property(trickyPolicy, (policy) => {
        const found: string[] = [];
        const visit = (node: Nodes) => {
          if (node.type === 'html') found.push(node.value);
          if ('children' in node) for (const child of node.children) visit(child);
        };
        visit(parseMarkdown(toMarkdown(createDocument(policy, { messages: en }))));
        for (const markup of found) expect(markup).toMatch(/^(?:<a id="[\w.-]+"><\/a>|<\/?a(?: id="[\w.-]+")?>|<br>)$/);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('reads as one would write it', () => {
    const document = documentOf({
      sections: [
        {
          id: 'what',
          kind: 'custom',
          title: 'What we keep',
          blocks: [
            'Your **name**, *until you leave*. See [below](#what).',
            { type: 'list', ordered: true, items: ['One', { text: 'Two', items: ['# not a heading'] }] },
            { type: 'list', items: ['Another list'] },
            { type: 'list', items: ['and one more'] },
            { type: 'table', caption: 'Times', columns: ['What', 'How long'], rows: [['Name', 'a|b']] },
            '1. is no list',
            { type: 'note', title: 'Note', blocks: ['Read on.'] },
          ],
        },
      ],
    });
    expect(toMarkdown(document)).toBe(`# Privacy

<a id="what"></a>

## What we keep

Your **name**, *until you leave*. See [below](#what).

1. One
2. Two
   - \\# not a heading

* Another list

- and one more

Times

| What | How long |
| --- | --- |
| Name | a\\|b |

1\\. is no list

> **Note**
>
> Read on.
`);
  });
});

describe('plain text', () => {
  it('reads as one would write it', () => {
    const document = documentOf({
      sections: [
        {
          id: 'what',
          kind: 'custom',
          title: 'What we keep',
          blocks: [
            'Your **name**. [More](https://shop.example), or [us@shop.example](mailto:us@shop.example).',
            { type: 'list', ordered: true, items: ['One', { text: 'Two', items: ['Below'] }] },
            { type: 'table', columns: ['What', 'How long'], rows: [['Name', 'A year']] },
            { type: 'quote', text: 'No more.', source: 'The law' },
          ],
        },
      ],
    });
    expect(toText(document)).toBe(`Privacy
=======

What we keep
------------

Your name. More <https://shop.example>, or us@shop.example.

1. One
2. Two
   - Below

What: Name
How long: A year

    No more.

    — The law
`);
  });
});
