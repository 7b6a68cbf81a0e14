import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

import { newFolder, terminal } from './support/terminal.js';

const before = 'examples/policies/3cx-2011.json';
const after = 'examples/policies/3cx-2016.json';
const modern = 'examples/policies/modern.json';
const diff = (...options: string[]) => terminal(['diff', before, after, ...options]);
const bytes = (value: unknown) => async () => new TextEncoder().encode(JSON.stringify(value));
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('diff', () => {
  it('tells section by section what changed, where, by which law it matters and for whom', async () => {
    const { out } = await diff();
    expect(out).toMatch(/^Updated May 1, 2016: 6 things changed that matter to you\n\nThe policy as a whole\n/);
    const line =
      readFileSync(after, 'utf8')
        .split('\n')
        .findIndex((each) => each.includes('"id": "google-display"')) + 1;
    expect(out).toMatch(
      new RegExp(
        `\\n {2}material {5}New – Google Display \\(Worse for you\\)\\n {4}examples/policies/3cx-2016\\.json:${line - 1}:\\d+ {2}WP260 rev\\.01 ¶ 30\\n`,
      ),
    );
    expect(out).toMatch(
      /material {5}No longer there – 3CX \(Worse for you\)\n {4}examples\/policies\/3cx-2011\.json:\d+/,
    );
    expect(out).toMatch(/30 material, 4 substantive, 0 unclear, 5 editorial, 4 meta\. .*no legal advice/);
  });

  it('says so where the two are of different policies, and compares them all the same', async () => {
    const { out, error } = await terminal(['diff', before, modern, '--fail-on', 'never']);
    expect(error).toBe(
      'These are two policies, "3cx" and "tidewater-atlas-privacy". Versions of one have the same "id".\n',
    );
    expect(out).toContain('no legal advice');
    expect((await diff('--fail-on', 'never')).error).toBe('');
  });

  it('shows which words and values went and came, without colour', async () => {
    const { out } = await diff();
    expect(out).toContain('    Our [-3CX-] sites\n');
    expect(out).toContain('reaches us in [-three-] {+four+} ways:');
    expect(out).toContain('    notify: [-site-notice-]{+in-policy+}\n');
    expect(out).not.toContain('\u001b');
  });

  it.each(['text', 'markdown'])('says of a stance what readers are told and not its member, as %s', async (format) => {
    const policy = read(modern);
    policy.recipients[0].stance = policy.recipients[0].stance === 'may' ? 'does' : 'may';
    const { out } = await terminal(['diff', '-', modern, '--format', format, '--fail-on', 'never'], {
      input: bytes(policy),
    });
    expect(out).toContain('maybe');
    expect(out).not.toContain('stance: ');
  });

  it('says the same in colour', async () => {
    const [plain, coloured] = [await diff(), await terminal(['diff', before, after], { colours: true })];
    expect(coloured.out).toContain('\u001b[31m[-three-]\u001b[39m \u001b[32m{+four+}\u001b[39m');
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });

  it('tells what is material before what is not', async () => {
    const { out } = await diff();
    const others = out.indexOf('\nChanges in wording only');
    const topics = out.slice(0, others).split('\n\n').slice(1);
    const weights = topics.map((topic) =>
      topic.match(/^ {2}(material|substantive|unclear)\b/gm)?.map((each) => each.trim()),
    );
    for (const found of weights) expect(found).toEqual(found?.toSorted());
    expect(weights.map((found) => found?.[0])).toEqual([...Array(5).fill('material'), 'substantive']);
    expect(out.slice(others)).not.toContain('  material');
  });

  it('shows of long text that stayed what is around the change', async () => {
    const policy = read('examples/policies/minimal.json');
    const long = (word: string) =>
      `${'We keep what we must keep. '.repeat(20)}Then we ${word} it. ${'We say so. '.repeat(20)}`;
    const withText = (word: string) => ({
      ...policy,
      sections: [{ ...policy.sections[0], blocks: [{ type: 'paragraph', id: 'long', text: long(word) }] }],
    });
    await using folder = await newFolder();
    const file = join(folder.path, 'old one.json');
    await writeFile(file, JSON.stringify(withText('burn')));
    const { out } = await terminal(['diff', file, '-'], { input: bytes(withText('sell')) });
    expect(out).toMatch(/^ {4}….{0,60}Then we \[-burn-\] \{\+sell\+\} it\. .{0,60}…$/m);
  });

  it('writes Markdown that shows just that', async () => {
    const { out } = await diff('--format', 'markdown');
    expect(out).toMatch(/^## Updated May 1, 2016: /);
    expect(out).toContain('- **material** New – Google Display (Worse for you) · examples/policies/3cx-2016.json:');
    expect(out).toContain('reaches us in <del>three</del> <ins>four</ins> ways:');
    expect(new Set(fromMarkdown(out).children.map(({ type }) => type))).toEqual(
      new Set(['heading', 'list', 'paragraph']),
    );
  });

  it('lets no words of the policy pass for Markdown', async () => {
    const policy = read('examples/policies/minimal.json');
    const recipient = { id: 'odd', role: 'third-party', name: '# \\<b>\\*x\\*\n- y' };
    const { out } = await terminal(['diff', 'examples/policies/minimal.json', '-', '--format', 'markdown'], {
      input: bytes({ ...policy, recipients: [...(policy.recipients ?? []), recipient] }),
    });
    expect(out).toContain('New – \\# \\<b\\>\\*x\\* - y (Worse for you)');
  });

  it('writes JSON with every change, and which of them no log tells', async () => {
    const { out } = await diff('--format', 'json');
    const { changes, unlogged } = JSON.parse(out);
    expect(changes).toHaveLength(43);
    expect(unlogged).toContain('google-display');
  });

  it('tells a German reader in German, in the words of the policy’s German where it has them', async () => {
    const policy = read(modern);
    const title = { ...policy.sections[0].title, de: 'Ganz neu', en: 'Brand new' };
    const input = bytes({ ...policy, sections: [{ ...policy.sections[0], title }, ...policy.sections.slice(1)] });
    const { out } = await terminal(['diff', modern, '-', '--locale', 'de'], { input });
    expect(out).toContain('{+Ganz neu+}');
    expect(out).not.toContain('Brand new');
  });

  it('says which languages there are words for', async () => {
    const { code, error } = await diff('--locale', 'tlh');
    expect({ code, error }).toMatchObject({ code: 1, error: expect.stringContaining('It has them in ar, de, en,') });
  });
});

describe('the exit code of diff', () => {
  const logged = () => {
    const policy = read(after);
    const log = [{ version: '2016', summary: 'Others advertise with what you read here.', material: true }];
    return bytes({ ...policy, changes: { ...policy.changes, log } });
  };

  it('is 1 where no entry of the log tells what is material', async () => {
    const { code, error } = await diff();
    expect(code).toBe(1);
    expect(error).toMatch(
      /^Error: examples\/policies\/3cx-2016\.json changes what matters to people, and no new entry of "changes\.log" says so: .*google-display/,
    );
    expect(error).toContain('--changelog --format json drafts it');
  });

  it('is 0 where one does', async () => {
    expect((await terminal(['diff', before, '-'], { input: logged() })).code).toBe(0);
  });

  it.each([
    ['never', before, after, 0],
    ['material', before, after, 1],
    ['change', before, after, 1],
    ['change', modern, modern, 0],
  ])('with --fail-on %s, from %s to %s, is %i', async (reason, old, now, exitCode) => {
    expect((await terminal(['diff', old, now, '--fail-on', reason])).code).toBe(exitCode);
  });

  it('with --fail-on material is 1 though the log tells', async () => {
    expect((await terminal(['diff', before, '-', '--fail-on', 'material'], { input: logged() })).code).toBe(1);
  });

  it('is 2 where it was not understood', async () => {
    expect((await terminal(['diff', before])).code).toBe(2);
    expect((await diff('--changelog', '--announce', 'https://calls.example/privacy')).code).toBe(2);
    expect((await diff('--announce', 'calls.example')).error).toContain('It begins with https://');
  });

  it('is 1 for two versions that are piped in at once, and for what is no policy', async () => {
    expect((await terminal(['diff', '-', '-'])).error).toContain('Only one of the two');
    expect((await terminal(['diff', before, 'package.json'])).error).toContain('package.json is no policy.');
  });

  it('of two policies that say the same is 0', async () => {
    const { code, out } = await terminal(['diff', modern, modern]);
    expect(code).toBe(0);
    expect(out).toMatch(/nothing changed that matters to you\n\n0 material, 0 substantive/);
  });
});

describe('drafts', () => {
  it('of a changelog are Markdown', async () => {
    const { code, out } = await diff('--changelog');
    expect(code).toBe(0);
    expect(out).toMatch(/^## Updated May 1, 2016: /);
    expect(out).toContain('- New – Google Display (Worse for you)');
  });

  it('of an entry for the log, put there, let diff pass', async () => {
    const { code, out } = await diff('--changelog', '--format', 'json');
    const entry = JSON.parse(out);
    expect({ code, ...entry }).toMatchObject({ code: 0, version: '2016', date: '2016-05-01', direction: 'weaker' });
    expect(entry.facts).toContain('google-display');
    expect(entry.summary.en).toContain('Third-party technologies: New – Marketing technologies of third parties;');
    const policy = read(after);
    const input = bytes({ ...policy, changes: { ...policy.changes, log: [entry] } });
    const { code: exitCode, error } = await terminal(['diff', before, '-'], { input });
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect((await terminal(['validate', '-'], { input })).out).toBe('<stdin>: a valid policy; 0 errors, 0 warnings.\n');
  });

  it('of a mail have a subject and lead to the policy, in the reader’s language', async () => {
    const { code, out } = await diff('--announce', 'https://calls.example/privacy', '--locale', 'fr');
    expect(code).toBe(0);
    expect(out).toMatch(/^Subject: .*2016.*\n\n[\s\S]*\nhttps:\/\/calls\.example\/privacy\n/);
  });

  it('of a mail that is sent before the day say that it takes effect, and do not yet say that it did', async () => {
    const options = { now: () => new Date('2015-06-01T12:00:00Z') };
    const { out } = await terminal(['diff', before, after, '--announce', 'https://calls.example/privacy'], options);
    expect(out).toMatch(/^Subject: Takes effect .*2016/);
    expect((await diff('--announce', 'https://calls.example/privacy')).out).toMatch(/^Subject: Updated .*2016/);
  });
});
