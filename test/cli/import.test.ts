import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { newFolder, type TerminalOptions, terminal } from './support/terminal.js';

const SOURCE = `# Privacy at the Ferry

Last updated: 3 March 2021.

## What we collect

We record your IP address.

## Selling

We will never sell it. Our partners are listed [here](javascript:go).

## The harbour cat

She sleeps.

## Contact

Write to ahoy@ferry.example.
`;

const GERMAN = `# Datenschutz auf der Fähre

## Was wir erheben

Wir zeichnen Ihre IP-Adresse auf.

## Ihre Rechte

Fragen Sie uns.

## Kontakt

Schreiben Sie an ahoy@ferry.example.
`;

/** A folder with files, and commands that run as if in it. */
async function harbour(files: Readonly<Record<string, string | Uint8Array>> = { 'privacy.md': SOURCE }) {
  const folder = await newFolder();
  const at = (name: string) => join(folder.path, name);
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
  return {
    at,
    read: (name: string) => JSON.parse(readFileSync(at(name), 'utf8')),
    has: (name: string) => existsSync(at(name)),
    /** `import`, with the names of files in the folder where `@` stands before them. */
    run: async (args: string, options?: TerminalOptions) => {
      const words = args.split(' ').map((word) => (word.startsWith('@') ? at(word.slice(1)) : word));
      const { code, out, error } = await terminal(['import', ...words], options);
      const plain = (text: string) => text.replaceAll(at(sep), '');
      return { code, out: plain(out), error: plain(error) };
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

describe('import', () => {
  it('makes a valid policy, and says where every character went, what each section is and how sure that is', async () => {
    await using folder = await harbour();
    const { code, out, error } = await folder.run('@privacy.md --out @policy.json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(parsePolicy(folder.read('policy.json'))).toMatchObject({ success: true, issues: [] });
    expect(folder.read('policy.json')).toMatchObject({ locale: 'en', title: 'Privacy at the Ferry' });
    expect(out).toMatch(
      /^privacy\.md: Markdown, utf-8, English \(en\)\nCharacters: \d+, .* 0 in provenance, .*; 0 lost\.$/m,
    );
    expect(out).toMatch('Headings: 5 (5 marked)');
    expect(out).toMatch(/^What we collect +collection +9\d %$/m);
    expect(out).toMatch(/^The harbour cat +custom +\d+ % {2}not told/m);
    expect(out).toMatch('Links that lead nowhere: 1\n  sections[2]  “here” → javascript:go\n');
    expect(out).toMatch(/^Facts proposed: 4 \(.*1 channels.*\)\. None is in the policy until a person accepts it\.$/m);
    expect(out).toMatch('Written: policy.json, policy.proposals.json');
  });

  it('keeps what is proposed beside the policy, each with its sentence, and nothing of it in the policy', async () => {
    await using folder = await harbour();
    await folder.run('@privacy.md --out @policy.json');
    expect(folder.read('policy.json')).not.toHaveProperty('recipients');
    expect(folder.read('policy.proposals.json').proposals).toContainEqual(
      expect.objectContaining({
        proposed: true,
        group: 'recipients',
        value: { stance: 'doesNot', role: 'third-party', mode: 'sell' },
        evidence: expect.objectContaining({ quote: 'We will never sell it.' }),
      }),
    );
  });

  it('writes the policy to standard output for other programs, and the report beside it', async () => {
    await using folder = await harbour();
    const { code, out, error } = await folder.run('@privacy.md -o -');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, title: 'Privacy at the Ferry' });
    expect(error).toMatch('0 lost');
  });

  it('tells programs what it tells people', async () => {
    await using folder = await harbour();
    const { out } = await folder.run('@privacy.md --out @policy.json --json');
    expect(JSON.parse(out)).toMatchObject({
      characters: { lost: 0 },
      sections: [{ kind: 'intro' }, { kind: 'collection' }, { kind: 'sale' }, { kind: 'custom' }, { kind: 'contact' }],
      policies: [expect.stringMatching('policy.json')],
    });
  });

  it('replaces neither a policy nor its proposals without --force', async () => {
    await using folder = await harbour({ 'privacy.md': SOURCE, 'policy.proposals.json': 'mine' });
    const args = '@privacy.md --out @policy.json';
    expect(await folder.run(args)).toMatchObject({
      code: 1,
      error:
        'Error: policy.proposals.json is there already.\nChoose another name with --out, or add --force to replace it.\n',
    });
    expect(folder.has('policy.json')).toBe(false);
    expect(await folder.run(`${args} --force`)).toMatchObject({ code: 0 });
    expect(folder.read('policy.proposals.json').proposals).toHaveLength(4);
    expect(await folder.run(args)).toMatchObject({ code: 1 });
  });

  it('has a second name for what is longer than a policy may be', async () => {
    const paragraphs = Array.from({ length: 9_000 }, (_, index) => `Berth ${index} is for boats of any kind and size.`);
    await using folder = await harbour({ 'long.txt': paragraphs.join('\n\n') });
    const { code, out, error } = await folder.run('@long.txt --out @policy.json');
    expect(code).toBe(0);
    expect(error).toMatch(/^Reading long\.txt, \d+ KB …$/m);
    expect(out).toMatch(/^Written: policy\.json, policy-2\.json/m);
    expect(JSON.stringify(folder.read('policy-2.json'))).toMatch('Berth 8999 ');
  });

  it('keeps control characters of a source away from the terminal, and colours from a file', async () => {
    await using folder = await harbour({ 'privacy.txt': '1. Cook\u001b[31mies\u202e\n\nWe set one cookie.\n' });
    const { out } = await folder.run('@privacy.txt --out @policy.json');
    expect(out).not.toMatch('\u001b');
    expect(out).not.toMatch('\u202e');
    const coloured = await folder.run('@privacy.txt --out @other.json', { colours: true });
    expect(coloured.out).not.toMatch('\u001b[31mies');
  });

  it('paints what to look at, where there are colours', async () => {
    await using folder = await harbour();
    const { out } = await folder.run('@privacy.md --out @policy.json', { colours: true });
    expect(out).toMatch('\u001b[33m0 %  not told');
  });
});

describe('import reads', () => {
  it('what is piped in', async () => {
    await using folder = await harbour({});
    const { code, out } = await folder.run('- --out @policy.json', { input: async () => Buffer.from(SOURCE) });
    expect(code).toBe(0);
    expect(out).toMatch(/^<stdin>: Markdown/);
  });

  it('the line ends of Windows as any others', async () => {
    await using folder = await harbour({ 'unix.md': SOURCE, 'windows.md': `\ufeff${SOURCE.replaceAll('\n', '\r\n')}` });
    await folder.run('@unix.md --out @unix.json');
    expect(await folder.run('@windows.md --out @windows.json')).toMatchObject({ code: 0 });
    expect(folder.read('windows.json')).toEqual(folder.read('unix.json'));
  });

  it.each([
    ['windows-1252', 'Política de privacidad\n\nCookies\n\nLa aplicación usa cookies de sesión en España.\n', 'latin1'],
    ['utf-16le', '\ufeffPrivatlivspolitik\n\nCookies\n\nVi sætter én cookie på din enhed.\n', 'utf16le'],
  ] as const)('old files in %s', async (encoding, text, name) => {
    await using folder = await harbour({ 'old.txt': Buffer.from(text, name) });
    const { code, out } = await folder.run('@old.txt --out @policy.json');
    expect(code).toBe(0);
    expect(out).toMatch(`old.txt: plain text, ${encoding}, `);
    const last = text.trim().split('\n').at(-1);
    expect(JSON.stringify(folder.read('policy.json'))).toContain(last);
  });

  it('Shift_JIS that says it is', async () => {
    const bytes = Buffer.from([0x83, 0x4e, 0x83, 0x62, 0x83, 0x4c, 0x81, 0x5b]);
    const page = Buffer.concat([Buffer.from('<html><meta charset="shift_jis"><h1>Cookies</h1><p>'), bytes]);
    await using folder = await harbour({ 'old.html': page });
    expect(await folder.run('@old.html --out @policy.json')).toMatchObject({ code: 0 });
    expect(JSON.stringify(folder.read('policy.json'))).toContain('クッキー');
  });

  it('links of a page from where it is published', async () => {
    await using folder = await harbour({ 'page.html': '<html><h1>Privacy</h1><p>See the <a href="/terms">terms</a>.' });
    await folder.run('@page.html --url https://ferry.example/privacy --out @policy.json');
    expect(folder.read('policy.json').canonicalUrl).toBe('https://ferry.example/privacy');
    expect(JSON.stringify(folder.read('policy.json'))).toContain('[terms](https://ferry.example/terms)');
  });

  it('a further language, of which it is given the words', async () => {
    const lexicon = {
      language: 'da',
      title: 'Privatlivspolitik',
      words: ['og', 'vi', 'det', 'din', 'til'],
      titles: ['privatlivspolitik'],
      updated: [],
      effective: [],
      dangling: [],
      kinds: { collection: ['oplysninger vi indsamler^4'] },
    };
    const source = '# Privatlivspolitik\n\n## Oplysninger vi indsamler\n\nVi gemmer det og intet til din ven.\n';
    await using folder = await harbour({
      'da.json': JSON.stringify(lexicon),
      'privacy.md': source,
      'no.json': '{"language":"no"}',
    });
    const { out } = await folder.run('@privacy.md --lexicon @da.json --out @policy.json');
    expect(out).toMatch('Danish (da)');
    expect(folder.read('policy.json').sections[0].kind).toBe('collection');
    expect(await folder.run('@privacy.md --lexicon @no.json --out @other.json')).toMatchObject({
      code: 1,
      error: expect.stringMatching('no.json is no lexicon: it lacks "title", "words"'),
    });
  });
});

describe('import refuses', () => {
  it.each([
    ['an empty scrape', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'No content found in privacy.md'],
    ['nothing at all', '', 'No content found in privacy.md'],
    ['a PDF', '%PDF-1.7 …', 'privacy.md is a PDF, which import does not read.\nSave it as HTML'],
    ['a policy', '{ "schemaVersion": 1 }', 'privacy.md is a policy already.\nTo go through the facts'],
  ])('%s', async (_, source, message) => {
    await using folder = await harbour({ 'privacy.md': source });
    const { code, error } = await folder.run('@privacy.md --out @policy.json');
    expect(code).toBe(1);
    expect(error).toContain(`Error: ${message}`);
    expect(folder.has('policy.json')).toBe(false);
  });

  it.each([
    ['--locale klingonisch!', 'It is a language tag, such as de or pt-BR.'],
    ['--format pdf', 'Allowed choices are markdown, html, text.'],
    ['--url ferry.example', 'It begins with https://.'],
  ])('%s', async (option, message) => {
    await using folder = await harbour();
    const { code, error } = await folder.run(`@privacy.md ${option}`);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  it('a file that is not there', async () => {
    await using folder = await harbour({});
    expect(await folder.run('@nowhere.md')).toMatchObject({
      code: 1,
      error: 'Error: There is no file nowhere.md.\nCheck its path.\n',
    });
  });
});

describe('import --review', () => {
  it('shows each fact with its sentence; what is accepted joins the policy, what is skipped does not come again', async () => {
    await using folder = await harbour();
    await folder.run('@privacy.md --out @policy.json');
    const first = await folder.run('--review @policy.json', { answers: ['a', 'what?', 's', 'accept', 'q'] });
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      '1 of 4  version: lastUpdated 2021-03-03\n  “Last updated: 3 March 2021.”\n  in “Privacy at the Ferry”\n',
    );
    expect(first.out).toMatch('Answer a, s or q.');
    expect(first.out).toMatch('2 accepted into policy.json, 1 skipped, 1 left in policy.proposals.json.');
    const policy = folder.read('policy.json');
    expect(parsePolicy(policy)).toMatchObject({ success: true, issues: [] });
    expect(policy).toMatchObject({
      version: { lastUpdated: '2021-03-03' },
      recipients: [{ stance: 'doesNot', mode: 'sell' }],
    });
    expect(policy).not.toHaveProperty('activities');

    const second = await folder.run('--review @policy.json', { answers: ['a'] });
    expect(second.out).toMatch('1 of 1  channels: type email; value ahoy@ferry.example');
    expect(folder.has('policy.proposals.json')).toBe(false);
    expect(await folder.run('--review @policy.json', { answers: [] })).toMatchObject({
      code: 1,
      error: expect.stringMatching('Either all of them are decided, or policy.json was not imported.'),
    });
  });

  it('keeps what was accepted when it is stopped with Ctrl+C', async () => {
    await using folder = await harbour();
    const { code, out } = await folder.run('@privacy.md --out @policy.json --review', { answers: ['a'] });
    expect(code).toBe(0);
    expect(out).toMatch('1 accepted into policy.json, 0 skipped, 3 left');
    expect(folder.read('policy.json').version).toEqual({ lastUpdated: '2021-03-03' });
  });

  it('takes decisions that are piped in, and keeps them when they end', async () => {
    await using folder = await harbour();
    await folder.run('@privacy.md --out @policy.json');
    const piped = { answers: ['s', 'a'], isPiped: true };
    expect(await folder.run('--review @policy.json', piped)).toMatchObject({
      code: 0,
      out: expect.stringMatching('1 accepted into policy.json, 1 skipped, 2 left in policy.proposals.json.'),
    });
  });

  it('takes no decision for the next fact where one that is piped in cannot be used', async () => {
    await using folder = await harbour();
    await folder.run('@privacy.md --out @policy.json');
    const { out } = await folder.run('--review @policy.json', { answers: ['s', 'yes', 'a'], isPiped: true });
    expect(out).toMatch('Answer a, s or q.');
    expect(out).toMatch('0 accepted into policy.json, 1 skipped, 3 left in policy.proposals.json.');
  });

  it('takes none where the policy itself is piped in', async () => {
    await using folder = await harbour();
    const { code, error } = await folder.run('- --out @policy.json --review', { answers: ['a'], isPiped: true });
    expect(code).toBe(1);
    expect(error).toBe('Error: Decisions cannot be piped in where the policy is.\nGive the policy as a file.\n');
  });

  it('follows the prose where it was edited or translated in between', async () => {
    await using folder = await harbour({ 'privacy.md': SOURCE, 'de.md': GERMAN });
    await folder.run('@privacy.md --out @policy.json');
    await folder.run('@de.md --into @policy.json --locale de');
    const edited = folder.read('policy.json');
    edited.sections[1].blocks.unshift('A new beginning.');
    edited.sections[2].blocks = ['We say nothing of that.'];
    await writeFile(folder.at('policy.json'), JSON.stringify(edited));
    const { out } = await folder.run('--review @policy.json', { answers: ['s', 'a', 's'] });
    expect(out).toMatch('1 are proposed no more: the policy no longer says so.');
    const { activities, sections } = folder.read('policy.json');
    expect(sections[1].blocks[1]).toEqual({
      type: 'paragraph',
      id: activities[0].evidence[0].block,
      text: { en: 'We record your IP address.', de: 'Wir zeichnen Ihre IP-Adresse auf.' },
    });
  });

  it('says that nobody is there to decide', async () => {
    await using folder = await harbour();
    expect(await folder.run('@privacy.md --out @policy.json --review')).toMatchObject({
      code: 1,
      error: 'Error: Nobody is there to decide what is proposed.\nRun it in a terminal.\n',
    });
    expect(folder.has('policy.json')).toBe(false);
  });
});

describe('import --into', () => {
  it('adds a translation, and tells what has no counterpart', async () => {
    await using folder = await harbour({ 'privacy.md': SOURCE, 'de.md': GERMAN });
    await folder.run('@privacy.md --out @policy.json');
    const { code, out } = await folder.run('@de.md --into @policy.json --locale de');
    expect(code).toBe(0);
    expect(out).toMatch(/^Only in policy\.json: \d+\n( {2}.*\n)* {2}sections\[3\] {2}“The harbour cat”\n/m);
    expect(out).toMatch('Only in de.md: 1\n  sections[1]  “Ihre Rechte”\n');
    const policy = folder.read('policy.json');
    expect(parsePolicy(policy)).toMatchObject({ success: true });
    expect(policy.sections[1].title).toEqual({ en: 'What we collect', de: 'Was wir erheben' });
  });

  it('replaces words of that language only with --force', async () => {
    await using folder = await harbour({ 'privacy.md': SOURCE, 'de.md': GERMAN });
    await folder.run('@privacy.md --out @policy.json');
    await folder.run('@de.md --into @policy.json --locale de');
    const before = await readFile(folder.at('policy.json'), 'utf8');
    expect(await folder.run('@de.md --into @policy.json --locale de')).toMatchObject({
      code: 1,
      error: 'Error: policy.json has words in "de" already.\nAdd --force to replace them.\n',
    });
    expect(await readFile(folder.at('policy.json'), 'utf8')).toBe(before);
    expect(await folder.run('@de.md --into @policy.json --locale de --force')).toMatchObject({ code: 0 });
  });

  it('leaves the policy as it is where another file is named', async () => {
    await using folder = await harbour({ 'privacy.md': SOURCE, 'de.md': GERMAN });
    await folder.run('@privacy.md --out @policy.json');
    const before = await readFile(folder.at('policy.json'), 'utf8');
    expect(await folder.run('@de.md --into @policy.json --locale de --out @both.json')).toMatchObject({ code: 0 });
    expect(await readFile(folder.at('policy.json'), 'utf8')).toBe(before);
    expect(folder.read('both.json').title).toHaveProperty('de');
  });

  it('records which version the words are of, and says so', async () => {
    const versioned = (label: string, source: string) => `---\nversion: ${label}\n---\n\n${source}`;
    await using folder = await harbour({
      'privacy.md': versioned('3', SOURCE),
      'de.md': GERMAN,
      'old.md': versioned('2', GERMAN),
    });
    await folder.run('@privacy.md --out @policy.json');
    const { out } = await folder.run('@de.md --into @policy.json --locale de');
    expect(out).toMatch(/^Recorded: the words in "de" are of version "3"\.$/m);
    expect(folder.read('policy.json').translations).toEqual({ de: { ofVersion: '3' } });
    const old = await folder.run('@old.md --into @policy.json --locale de --force');
    expect(old.out).toMatch('the words in "de" are of version "2", and the policy of "3": readers are told');
    expect(folder.read('policy.json').translations).toEqual({ de: { ofVersion: '2' } });
  });

  it.each([
    ['', 'A translation needs a language.'],
    ['--locale en', 'policy.json is itself in "en".'],
  ])('wants another language than the policy’s: %j', async (option, message) => {
    await using folder = await harbour({ 'privacy.md': SOURCE, 'de.md': GERMAN });
    await folder.run('@privacy.md --out @policy.json');
    const { code, error } = await folder.run(`@de.md --into @policy.json ${option}`.trim());
    expect(code).toBe(1);
    expect(error).toContain(message);
  });
});

it('import --help shows examples', async () => {
  const { code, out } = await terminal(['import', '--help']);
  expect(code).toBe(0);
  expect(out).toMatch('$ react-privacy-center import --review policy.json');
});
