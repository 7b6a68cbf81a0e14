import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { importPolicy } from '../../src/importing/import-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';

const SEEDS = '../shared/seeds';

const imported = async (source: string | Uint8Array, options: Parameters<typeof importPolicy>[1] = {}) =>
  (await importPolicy(source, { url: 'https://harbour.example/privacy', ...options })).policy;
const changesOf = (before: Policy, after: Policy) =>
  comparePolicies(before, after).changes.map(({ kind, group, materiality, fields, before: was, after: is }) => ({
    kind,
    group,
    materiality,
    fields: fields.map(({ field }) => field),
    was,
    is,
  }));

/** The same prose, written in two ways. */
interface Prose {
  readonly markdown: string;
  readonly html: string;
}

const all = (parts: readonly Prose[], between = '\n\n'): Prose => ({
  markdown: parts.map(({ markdown }) => markdown).join(between),
  html: parts.map(({ html }) => html).join('\n'),
});
const heading = (level: number, text: string): Prose => ({
  markdown: `${'#'.repeat(level)} ${text}`,
  html: `<h${level}>${text}</h${level}>`,
});
const paragraph = ({ markdown, html }: Prose): Prose => ({ markdown, html: `<p>${html}</p>` });
const plain = (text: string): Prose => ({ markdown: text, html: text });
const list = (items: readonly Prose[], ordered = false): Prose => {
  const tag = ordered ? 'ol' : 'ul';
  return {
    markdown: items.map(({ markdown }, index) => `${ordered ? `${index + 1}.` : '*'} ${markdown}`).join('\n'),
    html: `<${tag}>${items.map(({ html }) => `<li>${html}</li>`).join('')}</${tag}>`,
  };
};

const sample = all([
  heading(1, 'Privacy at Harbour Books'),
  paragraph({
    markdown: 'We sell books & maps. **Please** read *this*, and our [terms](/terms "The terms").',
    html: 'We sell books &amp; maps.\n<b>Please</b> read <i>this</i>,   and our <a href="/terms" title="The terms">terms</a>.',
  }),
  heading(2, 'What we collect'),
  paragraph(plain('We collect these when you order:')),
  list([
    plain('your name,'),
    { markdown: 'your `address`, which is', html: 'your <code>address</code>, which is' },
    plain('what you read.'),
  ]),
  heading(2, 'Who gets your data'),
  list([plain('The post office.'), plain('Our bank.')], true),
  {
    markdown: '| Who | Why |\n| --- | --- |\n| Post | Delivery |\n| Bank | Payment |',
    html: '<table><thead><tr><th>Who</th><th>Why</th></tr></thead><tbody><tr><td>Post</td><td>Delivery</td></tr><tr><td>Bank</td><td>Payment</td></tr></tbody></table>',
  },
  {
    markdown: '> We never sell your data.\n\nAsk us at [help@harbour.example](mailto:help@harbour.example).',
    html: '<blockquote><p>We never sell your data.</p></blockquote><p>Ask us at <a href="mailto:help@harbour.example">help@harbour.example</a>.</p>',
  },
]);
const page = ({ html }: Prose) =>
  `<!doctype html><html lang="en"><head><title>Privacy at Harbour Books</title></head><body><main>${html}</main></body></html>`;

describe('a policy that is imported again', () => {
  it('does not differ', async () => {
    for (const source of [sample.markdown, page(sample)])
      expect(changesOf(await imported(source), await imported(source))).toEqual([]);
  });

  it('does not differ from itself in another format', async () => {
    const [markdown, html] = [await imported(sample.markdown), await imported(page(sample))];
    expect(markdown.sections.map(({ kind }) => kind)).toEqual(['intro', 'collection', 'sharing']);
    expect(changesOf(markdown, html)).toEqual([]);
    expect(changesOf(html, markdown)).toEqual([]);
  });

  it('does not differ for its line endings, its encoding or its indents', async () => {
    const before = await imported(sample.markdown);
    const windows = Buffer.from(`\ufeff${sample.markdown.replaceAll('\n', '\r\n')}`, 'utf16le');
    expect(changesOf(before, await imported(windows))).toEqual([]);
    const indented = page(sample).replace(/></g, '>\r\n\t\t<');
    expect(changesOf(before, await imported(indented))).toEqual([]);
  });

  it('differs only in what was edited, however it is written', async () => {
    const edited = { ...sample, html: sample.html.replace('Our bank.', 'Our bank and its partners.') };
    const [change, ...others] = changesOf(await imported(sample.markdown), await imported(page(edited)));
    expect(change).toMatchObject({
      kind: 'changed',
      group: 'item',
      was: 'Our bank.',
      is: 'Our bank and its partners.',
    });
    expect(others).toEqual([]);
  });

  it('does not differ, whatever it says, written in either format', async () => {
    const word = fc.stringMatching(/^[a-z]{5,9}$/);
    const sentence = fc
      .uniqueArray(word, { minLength: 6, maxLength: 12 })
      .map((words) => `We ${words.join(' ')}.`)
      .map(plain);
    const marked = fc.tuple(sentence, word).map(
      ([{ markdown }, name]): Prose => ({
        markdown: `${markdown} **${name}** and [${name}](https://harbour.example/${name}).`,
        html: `${markdown} <strong>${name}</strong> and <a href="https://harbour.example/${name}">${name}</a>.`,
      }),
    );
    const block = fc.oneof(
      sentence.map(paragraph),
      marked.map(paragraph),
      fc
        .tuple(fc.array(sentence, { minLength: 2, maxLength: 4 }), fc.boolean())
        .map(([items, ordered]) => list(items, ordered)),
    );
    const section = fc
      .tuple(
        fc.constantFrom('Cookies', 'Your rights', 'Security', 'How we use data'),
        word,
        fc.array(block, { minLength: 1, maxLength: 4 }),
      )
      .map(([title, name, blocks]) =>
        // Two lists in a row are one in Markdown.
        all([
          heading(2, `${title} ${name}`),
          ...blocks.flatMap((each, at) => [each, paragraph(plain(`So says part ${at} of ${name}.`))]),
        ]),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(section, { minLength: 1, maxLength: 5 }), async (sections) => {
        const prose = all([heading(1, 'Privacy at Harbour Books'), ...sections]);
        const [markdown, html] = [await imported(prose.markdown), await imported(page(prose))];
        expect(changesOf(markdown, html)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(!existsSync(SEEDS))('does not differ, for real policies', async () => {
    for (const file of readdirSync(SEEDS)) {
      const source = readFileSync(`${SEEDS}/${file}`);
      expect([file, changesOf(await imported(source), await imported(source))]).toEqual([file, []]);
    }
  });
});
