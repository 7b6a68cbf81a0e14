import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PrivacyCenter } from '../../src/components/privacy-center/privacy-center.js';
import { PrivacyDocument } from '../../src/components/privacy-document/privacy-document.js';
import { readMessages } from '../fixtures/examples.js';
import { parseHtml, parseXml } from '../fixtures/parse-html.js';
import { newFolder, terminal } from './support/terminal.js';

const modern = 'examples/policies/modern.json';
const minimal = 'examples/policies/minimal.json';
const build = (policy: string, folder: string, ...options: string[]) =>
  terminal(['build', policy, '--out', folder, ...options]);
const filesIn = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')] as const)));
};

describe('build', () => {
  it('writes each language, what programs read, and an index with the digest of every file', async () => {
    await using folder = await newFolder();
    const { code, out } = await build(modern, folder.path);
    expect({ code, out }).toEqual({ code: 0, out: `${folder.path}: 25 files written, 0 unchanged, 0 removed.\n` });
    const index = JSON.parse(await readFile(join(folder.path, 'index.json'), 'utf8'));
    expect(index).toMatchObject({
      policy: { id: 'tidewater-atlas-privacy', version: { label: '4.0' } },
      locales: ['en', 'de', 'ar', 'ja'],
    });
    const paths = index.files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['de/index.html', 'ja/document.json', '.well-known/gpc.json']));
    for (const { path, bytes, sha256 } of index.files) {
      const content = await readFile(join(folder.path, path));
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256]);
    }
    expect((await filesIn(folder.path)).size).toBe(paths.length + 1);
  });

  it('writes the same bytes each time', async () => {
    await using one = await newFolder();
    await using other = await newFolder();
    await build(modern, one.path);
    await build(modern, other.path);
    expect([...(await filesIn(other.path)).values()]).toEqual([...(await filesIn(one.path)).values()]);
    expect((await build(modern, one.path)).out).toContain('0 files written, 25 unchanged, 0 removed');
  });

  it('writes documents that PrivacyDocument shows', async () => {
    await using folder = await newFolder();
    await build(modern, folder.path, '--locale', 'de');
    const document = JSON.parse(await readFile(join(folder.path, 'de', 'document.json'), 'utf8'));
    const html = renderToStaticMarkup(createElement(PrivacyDocument, { document }));
    expect(html).toContain('Datenschutz bei Tidewater Atlas');
  });

  it('writes each language of the policy with the few words that PrivacyCenter needs for it', async () => {
    await using folder = await newFolder();
    await build(modern, folder.path, '--locale', 'de');
    const read = async (name: string) => JSON.parse(await readFile(join(folder.path, 'de', name), 'utf8'));
    const [policy, messages] = [await read('policy.json'), await read('messages.json')];
    const center = renderToStaticMarkup(createElement(PrivacyCenter, { policy, messages }));
    expect(center).toBe(renderToStaticMarkup(createElement(PrivacyCenter, { policy, messages: readMessages('de') })));
    expect(JSON.stringify(messages).length).toBeLessThan(JSON.stringify(readMessages('de')).length);
  });

  it('links pages to nothing that is not there', async () => {
    await using folder = await newFolder();
    await build(modern, folder.path, '--locale', 'en', 'ja');
    for (const [path, html] of await filesIn(folder.path)) {
      if (!path.endsWith('.html')) continue;
      const targets = [...html.matchAll(/href="(\.\.\/[^"#]+)/g)].map(([, href = '']) => join(dirname(path), href));
      expect(targets.length).toBeGreaterThan(2);
      expect(targets.filter((target) => !existsSync(target))).toEqual([]);
    }
  });

  it('removes what the build before made and this one does not', async () => {
    await using folder = await newFolder();
    await build(modern, folder.path);
    const { out } = await build(modern, folder.path, '--locale', 'en');
    expect(out).toContain('15 removed');
    expect(existsSync(join(folder.path, 'de', 'index.html'))).toBe(false);
  });

  it.each([
    ['a file that was there before', 'en/index.html'],
    ['an index of something else', 'index.json'],
  ])('leaves %s alone, and writes nothing, unless told', async (_, path) => {
    await using folder = await newFolder();
    await mkdir(join(folder.path, 'en'));
    await writeFile(join(folder.path, path), '{"mine": true}');
    const { code, error } = await build(minimal, folder.path);
    expect(code).toBe(1);
    expect(error).toContain(`holds files that no build left there as they are: ${path}.`);
    expect((await filesIn(folder.path)).size).toBe(1);
    expect((await build(minimal, folder.path, '--force')).code).toBe(0);
    expect(await readFile(join(folder.path, path), 'utf8')).not.toContain('mine');
  });

  it('notices that somebody changed what it built', async () => {
    await using folder = await newFolder();
    await build(minimal, folder.path);
    await writeFile(join(folder.path, 'en', 'privacy.md'), 'Corrected by hand.');
    expect((await build(minimal, folder.path)).error).toContain('en/privacy.md');
    expect(await readFile(join(folder.path, 'en', 'privacy.md'), 'utf8')).toBe('Corrected by hand.');
  });

  it.each(['../outside.txt', '/outside.txt', 'a/../../outside.txt', '..\\outside.txt'])(
    'removes nothing outside its folder, whatever an index there says: %s',
    async (path) => {
      await using around = await newFolder();
      const folder = join(around.path, 'out');
      await mkdir(folder);
      await writeFile(join(around.path, 'outside.txt'), 'precious');
      const sha256 = createHash('sha256').update('precious').digest('hex');
      await writeFile(join(folder, 'index.json'), JSON.stringify({ generator: 'x', files: [{ path, sha256 }] }));
      await build(minimal, folder, '--force');
      expect(await readFile(join(around.path, 'outside.txt'), 'utf8')).toBe('precious');
    },
  );

  it('says which languages there are', async () => {
    await using folder = await newFolder();
    const { code, error } = await build(modern, folder.path, '--locale', 'fr');
    expect(code).toBe(1);
    expect(error).toContain('The policy has no text in "fr".\nIt has en, de, ar, ja.');
  });
});

describe('build with versions', () => {
  const withVersions = async (
    work: (folders: { versions: string; out: string }) => Promise<void>,
    policies: Readonly<Record<string, string>> = { '2011': '3cx-2011', '2016': '3cx-2016' },
  ) => {
    await using folder = await newFolder();
    const versions = join(folder.path, 'old ones');
    await mkdir(versions);
    for (const [name, example] of Object.entries(policies))
      await writeFile(join(versions, `${name}.json`), await readFile(`examples/policies/${example}.json`));
    await work({ versions, out: join(folder.path, 'out') });
  };
  const current = 'examples/policies/3cx-2016.json';
  const url = 'https://calls.example/privacy';

  it('adds a feed in each language, which its pages name', () =>
    withVersions(async ({ versions, out }) => {
      const { code, error } = await build(current, out, '--versions', versions, '--url', url);
      expect({ code, error }).toEqual({ code: 0, error: 'Building en …\n' });
      const feed = parseXml(await readFile(join(out, 'en', 'feed.atom'), 'utf8'));
      const links = [...feed.querySelectorAll('entry > link')].map((link) => link.getAttribute('href'));
      expect(links).toEqual([`${url}?version=2016`, `${url}?version=2011`]);
      const page = parseHtml(await readFile(join(out, 'en', 'index.html'), 'utf8'));
      expect(page.querySelector('link[type="application/atom+xml"]')?.getAttribute('href')).toBe('feed.atom');
    }));

  it('counts the policy at hand among them, under its label', () =>
    withVersions(
      async ({ versions, out }) => {
        await build(current, out, '--versions', versions, '--url', url);
        const feed = parseXml(await readFile(join(out, 'en', 'feed.atom'), 'utf8'));
        expect([...feed.querySelectorAll('entry > id')].map(({ textContent }) => textContent)).toEqual([
          `${url}?version=2016#en`,
          `${url}?version=first#en`,
        ]);
      },
      { first: '3cx-2011' },
    ));

  it('refuses another version of the same name, rather than leave one of the two out', () =>
    withVersions(
      async ({ versions, out }) => {
        const { code, error } = await build(current, out, '--versions', versions, '--url', url);
        expect(code).toBe(1);
        expect(error).toMatch(/2016\.json has the name of the version at hand and says something else\./);
      },
      { '2016': '3cx-2011' },
    ));

  it('names no feed where there is none', async () => {
    await using folder = await newFolder();
    await build(minimal, folder.path);
    expect(await readFile(join(folder.path, 'en', 'index.html'), 'utf8')).not.toContain('atom');
  });

  it('wants an address, versions of this policy, and a folder', () =>
    withVersions(
      async ({ versions, out }) => {
        const { canonicalUrl: _, ...homeless } = JSON.parse(await readFile(minimal, 'utf8'));
        const input = async () => new TextEncoder().encode(JSON.stringify(homeless));
        const { error } = await terminal(['build', '-', '--out', out, '--versions', versions], { input });
        expect(error).toContain('Add it there, or give --url');
        expect((await build(current, out, '--versions', versions, '--url', url)).error).toMatch(
          /other\.json is the policy ".*", and no version of ".*"/,
        );
        expect((await build(current, out, '--versions', join(versions, 'none'), '--url', url)).error).toContain(
          'ENOENT',
        );
        expect(existsSync(out)).toBe(false);
      },
      { other: 'minimal' },
    ));
});
