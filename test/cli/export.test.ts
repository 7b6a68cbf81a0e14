import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, terminal } from './support/terminal.js';

const modern = 'examples/policies/modern.json';

describe('export', () => {
  it.each([
    ['fragment', /^<article class="pc-root" lang="de"/],
    ['markdown', /^# Datenschutz bei Tidewater Atlas\n/],
    ['text', /^Datenschutz bei Tidewater Atlas\n/],
  ])('writes what a German reader sees as %s', async (format, start) => {
    const { code, out } = await terminal(['export', modern, '--format', format, '--locale', 'de']);
    expect(code).toBe(0);
    expect(out).toMatch(start);
  });

  it.each([
    ['json-ld', '@context'],
    ['tilt', 'controller'],
    ['gpc', 'gpc'],
  ])('writes the policy as %s', async (format, key) => {
    const { out } = await terminal(['export', modern, '--format', format]);
    expect(JSON.parse(out)).toHaveProperty(key);
  });

  it('writes a page with its stylesheet beside it, in a folder that was not there', async () => {
    await using folder = await newFolder();
    const page = join(folder.path, 'public', 'privacy.html');
    const { code, out } = await terminal(['export', modern, '--format', 'html', '--out', page]);
    expect({ code, out }).toEqual({
      code: 0,
      out: `Written: ${page}, ${join(folder.path, 'public', 'styles.css')}\n`,
    });
    expect(await readFile(page, 'utf8')).toContain('<link rel="stylesheet" href="styles.css">');
    expect(existsSync(join(folder.path, 'public', 'styles.css'))).toBe(true);
  });

  it('replaces a file only with --force', async () => {
    await using folder = await newFolder();
    const file = join(folder.path, 'privacy.md');
    await writeFile(file, 'mine');
    const args = ['export', modern, '--format', 'markdown', '--out', file];
    const { code, error } = await terminal(args);
    expect({ code, error }).toEqual({
      code: 1,
      error: `Error: ${file} is there already.\nChoose another name with --out, or add --force to replace it.\n`,
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await terminal([...args, '--force'])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toMatch(/^# Privacy at Tidewater Atlas/);
  });

  it('says which languages there are, asked for another', async () => {
    const { code, error } = await terminal(['export', modern, '--format', 'text', '--locale', 'fi']);
    expect(code).toBe(1);
    expect(error).toContain('The kit has no words in "fi".\nIt has them in ar, de, en, es, fr, he, ja, pt-BR.');
  });

  it('makes up nothing about Global Privacy Control', async () => {
    const { code, error } = await terminal(['export', 'examples/policies/minimal.json', '--format', 'gpc']);
    expect(code).toBe(1);
    expect(error).toContain('says nothing of Global Privacy Control');
  });
});
