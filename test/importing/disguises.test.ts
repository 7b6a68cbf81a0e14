import { describe, expect, it } from 'vitest';
import { imported, outlineOf, plain, wordsOf } from './support.js';

const BODY = 'We write down your name and the number of your locker, and we use it for nothing else than this.';

describe('headings are found where policies hide them', () => {
  it.each([
    ['marks with skipped levels', `# Privacy policy\n\n#### Cookies\n\n${BODY}\n\n###### Security\n\n${BODY}`],
    ['every section an h1', `# Cookies\n\n${BODY}\n\n# Security\n\n${BODY}`],
    ['marks without a space', `##Cookies\n\n${BODY}\n\n##Security\n\n${BODY}`],
    ['lines below', `Cookies\n-------\n\n${BODY}\n\nSecurity\n--------\n\n${BODY}`],
    ['bold lines', `**Cookies**\n\n${BODY}\n\n**Security**\n\n${BODY}`],
    ['bold lines that end in a break', `**Cookies**  \n${BODY}\n\n**Security**  \n${BODY}`],
    ['bold words that run in', `**Cookies** – ${BODY}\n\n**Security** – ${BODY}`],
    ['plain lines', `Cookies\n${BODY}\nSecurity\n${BODY}\n`],
    ['Windows line ends', `Cookies\r\n\r\n${BODY}\r\n\r\nSecurity\r\n\r\n${BODY}\r\n`],
    ['capitals', `COOKIES\n\n${BODY}\n\nSECURITY\n\n${BODY}`],
    ['HTML headings', `<h2>Cookies</h2><p>${BODY}<h2>Security</h2><p>${BODY}`],
    ['HTML headings that nobody ended', `<html><h2>Cookies<p>${BODY}</p><h2>Security<p>${BODY}</p>`],
    ['bold in HTML', `<html><p><b>Cookies</b><br>${BODY}<p><b>Security</b><br>${BODY}`],
    [
      'bold by style',
      `<html><div style="font-weight: 700">Cookies</div><div>${BODY}</div><div style="font-weight:bold">Security</div><div>${BODY}</div>`,
    ],
    ['entries of a list', `<html><ol><li><h3>Cookies</h3>${BODY}<li><h3>Security</h3>${BODY}</ol>`],
    ['definition lists', `<html><dl><dt>Cookies<dd><p>${BODY}</p><ul><li>a</ul><dt>Security<dd>${BODY}</dl>`],
    [
      'cells of a table that only lays out',
      `<html><table><tr><td><h3>Cookies</h3>${BODY}</td></tr><tr><td><h3>Security</h3>${BODY}</table>`,
    ],
    [
      'roles',
      `<html><div role="heading" aria-level="3">Cookies</div><p>${BODY}</p><div role="heading">Security</div><p>${BODY}`,
    ],
    [
      'folded details',
      `<html><details><summary>Cookies</summary><p>${BODY}</details><details><summary>Security</summary><p>${BODY}</details>`,
    ],
  ])('%s', async (_, source) => {
    const { policy } = await imported(source);
    expect(outlineOf(policy).map((line) => line.replace(/ –$/, '').toLowerCase())).toEqual([
      'cookies: cookies',
      'security: security',
    ]);
  });

  it.each([
    ['1. Cookies', '2. Security'],
    ['1) Cookies', '2) Security'],
    ['§ 1 Cookies', '§ 2 Security'],
    ['SECTION 1 – COOKIES', 'SECTION 2 – SECURITY'],
    ['Article 1: Cookies', 'Article 2: Security'],
    ['IV. Cookies', 'V. Security'],
    ['3.1 Cookies', '3.2 Security'],
  ])('numbers stay in the title: %s', async (one, other) => {
    const { policy } = await imported(`${one}\n\n${BODY}\n\n${other}\n\n${BODY}\n`);
    expect(outlineOf(policy)).toEqual([`cookies: ${one}`, `security: ${other}`]);
  });

  it('headings, rules and lists that an archive put on one line', async () => {
    const line = `Here is how the reading room of Elm Street handles what it knows of its guests, and of their books too. \\----- ####**What we collect** We note: * your name * your shelf * your favourite chair We note nothing else whatsoever about you. ####**Security** ${BODY}`;
    const { policy } = await imported(`# Reading room privacy\n\n${line}\n`);
    expect(outlineOf(policy)).toEqual([
      'intro: Reading room privacy',
      'collection: What we collect',
      'security: Security',
    ]);
    expect(policy.sections[1]?.blocks).toEqual([
      'We note:',
      { type: 'list', items: ['your name', 'your shelf', 'your favourite chair'] },
      'We note nothing else whatsoever about you.',
    ]);
  });

  it('a list of contents is no row of headings', async () => {
    const entries = ['1. Cookies', '2. Security', '3. Contact'];
    const { policy } = await imported(
      `Privacy policy\n\n${entries.join('\n')}\n\n${entries.map((entry) => `${entry}\n\n${BODY}\n`).join('\n')}`,
    );
    expect(outlineOf(policy).slice(-3)).toEqual([
      'cookies: 1. Cookies',
      'security: 2. Security',
      'contact: 3. Contact',
    ]);
    expect(policy.sections).toHaveLength(4);
  });
});

describe('what stands around a policy', () => {
  it('menus, banners and feet of pages go to the provenance, and are told from the text', async () => {
    const { policy } = await imported(
      `<html><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav><h1>Privacy policy</h1><h2>Cookies</h2><p>${BODY}</p><footer>© 2024 Elm Street</footer></html>`,
    );
    expect(outlineOf(policy)).toEqual(['cookies: Cookies']);
    expect(policy.provenance?.surroundings).toEqual(['[Home](/) [Shop](/shop)', '© 2024 Elm Street']);
  });

  it('in plain text too', async () => {
    const { policy } = await imported(
      `Home\nShop\nLog in\nPrivacy policy\nCookies\n${BODY}\n© 2024 Elm Street. All rights reserved.\n`,
    );
    expect(outlineOf(policy)).toEqual(['cookies: Cookies']);
    expect(policy.sections[0]?.blocks).toEqual([BODY]);
    expect(policy.provenance?.surroundings).toEqual([
      'Home',
      'Shop',
      'Log in',
      '© 2024 Elm Street. All rights reserved.',
    ]);
  });

  it('a page that calls its whole text a menu keeps it', async () => {
    const { policy } = await imported(`<html><nav><h2>Cookies</h2>${`<p>${BODY}</p>`.repeat(30)}</nav></html>`);
    expect(outlineOf(policy)).toEqual(['cookies: Cookies']);
  });

  it('a page without content says so', async () => {
    const { report, policy } = await imported('<html><nav><a href="/">Home</a></nav><script>go()</script></html>');
    expect(report.warnings.map(({ code }) => code)).toContain('no-content');
    expect(policy.sections).toEqual([]);
    expect((await imported('')).report.warnings.map(({ code }) => code)).toContain('no-content');
  });
});

describe('blocks', () => {
  it('links keep their words and their target; those that lead nowhere are told of', async () => {
    const { policy, report } = await imported(
      '## Cookies\n\nRead [our list](/cookies "All of them"), [theirs](https://elm.example/a_(b)) or [this](javascript:go()).',
      { url: 'https://shop.example/privacy' },
    );
    expect(policy.sections[0]?.blocks).toEqual([
      'Read [our list](https://shop.example/cookies), [theirs](https://elm.example/a_%28b%29) or this.',
    ]);
    expect(report.unresolvedLinks).toEqual([{ text: 'this', href: 'javascript:go()', at: 'sections[0]' }]);
  });

  it('tables keep their cells, with the breaks inside them', async () => {
    const { policy } = await imported('## Cookies\n\n| Name | Use |\n|---|---|\n| a | one<br>two |\n| b |\n');
    expect(policy.sections[0]?.blocks).toEqual([
      {
        type: 'table',
        columns: ['Name', 'Use'],
        rows: [
          ['a', 'one\ntwo'],
          ['b', ''],
        ],
      },
    ]);
  });

  it('lists may nest, and marks typed by hand make lists too', async () => {
    const { policy } = await imported('## Cookies\n\n* one\n  * below\n* two\n\nWe also use\n\n• three\n• four\n');
    expect(policy.sections[0]?.blocks).toEqual([
      { type: 'list', items: [{ text: 'one', items: ['below'] }, 'two'] },
      'We also use',
      { type: 'list', items: ['three', 'four'] },
    ]);
  });

  it('text that looks like marks stays text', async () => {
    const { policy } = await imported('Cookies\n\nA star * here, a [bracket] and a \\ stroke, `so` to say.\n', {
      format: 'text',
    });
    expect(wordsOf(policy)).toContain('A star * here, a [bracket] and a \\ stroke, `so` to say.');
  });
});

it.each([
  ['en', 'Read about it here. Here we stand, and [here](https://a.example).', 'here'],
  ['de', 'Mehr über die Daten der Mitglieder und wie wir sie nutzen finden Sie hier.', 'hier'],
  ['fr', 'Pour en savoir plus sur les données que nous avons, cliquez ici.', 'cliquez ici'],
])('words that were links and lead nowhere are named: %s', async (locale, sentence, word) => {
  const { report } = await imported(`## Cookies\n\n${sentence}\n`, { locale });
  expect(report.unresolvedLinks).toEqual([{ text: word, at: 'sections[0].blocks[0]' }]);
});

it.each([
  ['an escaped ampersand', '\\&amp; is no entity, and \\&lt;b> no tag', '&amp; is no entity, and &lt;b> no tag'],
  ['an entity of an entity', 'so &amp;amp; is one', 'so &amp; is one'],
  ['an escaped backslash', 'a \\\\&amp; b', 'a \\& b'],
  ['escapes of archives', '\\-----\\> \\[x\\] \\&', '-----> [x] &'],
])('escapes say what is escaped, in their place: %s', async (_, written, said) => {
  const { policy } = await imported(`# Privacy policy\n\n## Cookies\n\nFirst ${written} and so on.\n`);
  expect(policy.sections.flatMap(({ blocks = [] }) => blocks).map((block) => plain(String(block)))).toEqual([
    `First ${said} and so on.`,
  ]);
});

it.each(['Last updated: 3 March 2020', 'Effective date: [date]', 'Updated on {{date}}'])(
  'a bold line with a date is no heading: %s',
  async (line) => {
    const { policy } = await imported(`# Privacy policy\n\n**${line}**\n\n${BODY}\n\n**Cookies**\n\n${BODY}\n`);
    expect(outlineOf(policy)).toEqual(['intro: Privacy policy', 'cookies: Cookies']);
  },
);

it('a sentence in bold below a heading is a statement, not another heading', async () => {
  const sentence = 'We do not collect any data.';
  const { policy } = await imported(
    `# Privacy policy\n\n## Summary\n\n**${sentence}** ${BODY}\n\n## Cookies\n\n**${sentence}**\n\n## Security\n\n${BODY}\n`,
  );
  expect(outlineOf(policy)).toEqual(['intro: Summary', 'cookies: Cookies', 'security: Security']);
  expect(policy.sections[0]?.blocks).toHaveLength(1);
});

it('Markdown with much of it in tags is Markdown', async () => {
  const table = `<table>${'<tr><td>Name</td><td>Two years</td></tr>'.repeat(12)}</table>`;
  const source = `# Privacy policy\n\n## Cookies\n\n${BODY}<br/>\n\n## How long we keep data\n\n${table}\n`;
  const { policy, report } = await imported(source);
  expect(report.format).toBe('markdown');
  expect(outlineOf(policy)).toEqual(['cookies: Cookies', 'retention: How long we keep data']);
});

describe('bytes', () => {
  it.each([
    ['windows-1252', 'Daten der Mitglieder werden für Rechnungen geführt und nicht an Dritte verkauft.', 'de'],
    ['windows-1252', 'Política de privacidad. La aplicación usa cookies de sesión en España.', 'es'],
    ['windows-1251', 'Мы собираем имя и телефон, и не передаём эти данные третьим лицам.', 'ru'],
  ])('%s, where the page says nothing of it', async (encoding, sentence, language) => {
    const { policy, report } = await imported(encode(sentence, encoding));
    expect(report.language).toBe(language);
    expect(wordsOf(policy)).toContain(sentence);
  });

  it('UTF-16 by its mark', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeffCookies\n\n${BODY}`, 'utf16le'));
    expect(outlineOf((await imported(bytes)).policy)).toEqual(['cookies: Cookies']);
  });
});

function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((char) => bytes.get(char) ?? 63));
}

describe('ids', () => {
  it('stay when a section is put before', async () => {
    const ids = async (source: string) => (await imported(source)).policy.sections.map(({ id }) => id);
    const cookies = `## Cookies\n\n${BODY}\n\n## How long we keep data\n\n${BODY}\n`;
    const before = await ids(cookies);
    expect(await ids(`## Children\n\n${BODY}\n\n${cookies}`)).toEqual(['children', ...before]);
  });
});
