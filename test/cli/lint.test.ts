import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, terminal } from './support/terminal.js';

const jekyll = 'examples/policies/jekyll-legal-2015.json';

describe('lint', () => {
  it('tells what is missing, where in the file, under which law, and that this is no legal advice', async () => {
    const { code, out, error } = await terminal(['lint', jekyll, '--regime', 'eu-gdpr']);
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}error {2}id\.controller \[eu-gdpr\] /m);
    expect(out).toMatch(/jekyll-legal-2015\.json:\d+:\d+ {2}/);
    expect(out).toContain('Art. 13(1)(a)');
    // It was not: one law was chosen.
    expect(out).not.toContain('so every one of them is checked');
    expect(out).toMatch(/no legal advice|not legal advice/i);
    expect(error).toMatch(/^Error: .*jekyll-legal-2015\.json has \d+ errors\.\n$/);
  });

  it('leaves a rule out for a reason, which it keeps', async () => {
    const { out } = await terminal(['lint', jekyll, '--off', 'id.controller=a test page', '--format', 'json']);
    const findings: { rule: string; outcome: string; reason?: string }[] = JSON.parse(out).findings;
    expect(findings.find(({ rule }) => rule === 'id.controller')).toMatchObject({
      outcome: 'off',
      reason: 'a test page',
    });
  });

  it('wants a reason for that', async () => {
    const { code, error } = await terminal(['lint', jekyll, '--off', 'id.controller']);
    expect(code).toBe(2);
    expect(error).toContain('Give the rule, "=" and the reason');
  });

  it('guesses which law was meant', async () => {
    const { code, error } = await terminal(['lint', jekyll, '--regime', 'gdpr']);
    expect(code).toBe(2);
    expect(error).toContain('Did you mean "eu-gdpr"?');
  });

  it.each([
    ['error', 1],
    ['never', 0],
  ])('exits as --fail-on %s asks', async (weight, exitCode) => {
    const { code } = await terminal(['lint', jekyll, '--fail-on', weight]);
    expect(code).toBe(exitCode);
  });

  it('writes annotations that stand beside the lines of a pull request', async () => {
    const { out } = await terminal(['lint', jekyll, '--format', 'github']);
    expect(out).toMatch(/^::error file=examples\/policies\/jekyll-legal-2015\.json,line=\d+,col=\d+/m);
  });

  it('writes SARIF', async () => {
    const { out } = await terminal(['lint', jekyll, '--format', 'sarif']);
    expect(JSON.parse(out)).toMatchObject({ version: '2.1.0' });
  });

  it('finds a translation that was not renewed since the version before', async () => {
    await using folder = await newFolder();
    const before = JSON.parse(readFileSync('examples/policies/modern.json', 'utf8'));
    const after = structuredClone(before);
    after.sections[1].summary = { ...after.sections[1].summary, en: 'This now covers our boats, too.' };
    const files = { before: join(folder.path, 'before.json'), after: join(folder.path, 'after.json') };
    await writeFile(files.before, JSON.stringify(before));
    await writeFile(files.after, JSON.stringify(after));
    const { out } = await terminal(['lint', files.after, '--previous', files.before]);
    expect(out).toContain('loc.stale');
    expect((await terminal(['lint', files.after])).out).not.toContain('loc.stale');
  });

  it('shows why a file is no policy', async () => {
    const { code, error } = await terminal(['lint', '-'], { input: async () => new TextEncoder().encode('{}') });
    expect(code).toBe(1);
    expect(error).toContain('<stdin> is no policy.');
    expect(error).toContain('Add "schemaVersion"');
  });
});
