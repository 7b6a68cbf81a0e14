import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import type { DocumentNode, Phrase, PolicyDocument } from '../../src/document/document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import { toMarkdown } from '../../src/exporting/text/to-markdown.js';
import { importPolicy } from '../../src/importing/import-policy.js';
import type { Block } from '../../src/policy/schema/block.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { en, policyOf } from '../fixtures/documents.js';

const words = fc
  .array(
    fc.constantFrom(
      'we',
      'keep',
      'your',
      'name',
      '**and**',
      'the *bill*',
      '[here](https://shop.example/a_b)',
      '`id`',
      'a|b',
      '1.',
      // Not \"# \" alone: before bold words the importer takes it for a heading that a tool flattened into the line.
      '#1',
      '<b>',
      '&amp;',
      'snake_case_name',
      '\\*',
      'für',
      '日本',
      'x**「y」**z',
      '-',
      '>',
      '+1',
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((parts) => `Here ${parts.join(' ')} ends.`);
const block: fc.Arbitrary<Block> = fc.oneof(
  words,
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(words, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ text: words, items: fc.array(words, { minLength: 1, maxLength: 3 }) }), {
      minLength: 2,
      maxLength: 3,
    }),
  }),
  fc.tuple(words, words).map(
    ([one, other]): Block => ({
      type: 'table',
      columns: ['What', 'How long'],
      rows: [
        [one, other],
        [other, one],
      ],
    }),
  ),
  fc.record({ type: fc.constant('quote' as const), text: words }),
);
const titles = ['What we collect', 'How we use it', 'Cookies', 'Your rights', 'Contact', 'Changes to this policy'];
const prose: fc.Arbitrary<Policy> = fc
  .uniqueArray(fc.record({ at: fc.nat(titles.length - 1), blocks: fc.array(block, { minLength: 1, maxLength: 5 }) }), {
    minLength: 1,
    selector: ({ at }) => at,
  })
  .map((sections) =>
    policyOf({
      title: 'Privacy at the corner shop',
      sections: sections.map(({ at, blocks }) => ({
        id: `s-${at}`,
        kind: 'custom',
        title: titles[at] as string,
        blocks,
      })),
    }),
  );

/** What a reader sees of a section, without ids. */
const shapeOf = ({ sections }: PolicyDocument) =>
  sections.map(({ title, prose: nodes }) => ({ title: phraseToText(title), nodes: nodes.map(nodeShape) }));
const nodeShape = (node: DocumentNode): unknown =>
  JSON.parse(
    JSON.stringify(node, (key, value) =>
      key === 'id' || key === 'external' ? undefined : key === 'inlines' ? marked({ inlines: value }) : value,
    ),
  );
const marked = ({ inlines }: Phrase): string =>
  inlines
    .map((inline): string => {
      if (typeof inline === 'string') return inline.replace(/\s+/g, ' ');
      if ('children' in inline)
        return `<${inline.type}${inline.type === 'link' ? ` ${inline.href}` : ''}>${marked({ inlines: inline.children })}</>`;
      return inline.type === 'break' ? ' ' : inline.text;
    })
    .join('');

it('what is written as Markdown is read back as the same sections and blocks', async () => {
  await fc.assert(
    fc.asyncProperty(prose, async (policy) => {
      const document = createDocument(policy, { messages: en });
      const { policy: read } = await importPolicy(toMarkdown(document), { format: 'markdown', locale: 'en' });
      expect(shapeOf(createDocument(read, { messages: en }))).toEqual(shapeOf(document));
    }),
    { numRuns: 60 },
  );
}, 120_000);
