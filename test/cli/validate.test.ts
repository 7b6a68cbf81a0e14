import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, terminal } from './support/terminal.js';

const validate = async (text: string, ...options: string[]) => {
  await using folder = await newFolder();
  const file = join(folder.path, 'policy.json');
  await writeFile(file, text);
  const { code, out, error } = await terminal(['validate', file, ...options]);
  return { code, out: out.replaceAll(file, 'policy.json'), error };
};

const policy = (change = '') => `{
  "schemaVersion": 1,
  "id": "lantern",
  "locale": "en",
  "title": "Privacy",
  "version": { "lastUpdated": "2026-11-02" },
  "sections": []${change}
}
`;

describe('validate', () => {
  it('says of a policy that it is one', async () => {
    expect(await validate(policy())).toEqual({
      code: 0,
      out: 'policy.json: a valid policy; 0 errors, 0 warnings.\n',
      error: '',
    });
  });

  it('shows what is amiss by line and column, with the place marked and what was meant', async () => {
    const { code, out, error } = await validate(policy(',\n  "recipients": [{ "id": "x", "stance": "doesnt" }]'));
    expect(code).toBe(1);
    expect(out).toContain('policy.json:8:41  error  recipients[0].stance: ');
    expect(out).toContain('doesNot');
    expect(out).toContain(
      `  8 |   "recipients": [{ "id": "x", "stance": "doesnt" }]\n    |${' '.repeat(41)}${'^'.repeat(8)}\n`,
    );
    expect(error).toMatch(/^Error: 1 of 1 file is no valid policy\.\n/);
  });

  it.each([
    ['a comma too many', '{\n  "id": "a",\n}', '3:1'],
    ['a word that is none', '{\n  "id": yes\n}', '2:9'],
    ['a text that ends', '{\n  "id": "a"', '2:12'],
    ['a line break in a string', '{\n  "id": "a\n"}', '2:11'],
    ['an object that ends', '{\n  "id":\n', '2:8'],
    ['nothing at all', '', '1:1'],
  ])('finds where JSON ends to be JSON: %s', async (_, text, place) => {
    const { code, out } = await validate(text);
    expect(code).toBe(1);
    expect(out).toContain(`policy.json:${place}  error  This is no JSON: `);
  });

  it.each([
    ['a comment', '// Ours.\n{ "id": "a" }', 'it has no comments'],
    ['a comment further on', '{\n  /* Ours. */ "id": "a"\n}', 'it has no comments'],
    ['a word that is none', '{\n  "id": "a",\n  "title": yes,\n  "locale": "en"\n}', "Unexpected token 'y'"],
  ])('says why it is none in one line: %s', async (_, text, reason) => {
    expect((await validate(text)).out).toContain(`This is no JSON: ${reason}. Correct it here, or shortly before.\n`);
  });

  it('does not let what is written under one key twice be lost', async () => {
    const { code, out } = await validate(policy(',\n  "rights": [{ "id": "a", "right": "access" }],\n  "rights": []'));
    expect(code).toBe(1);
    expect(out).toContain('policy.json:9:13  error  rights: expected each key once, found "rights" again. ');
  });

  it('says that there may be more where parts of a policy cannot be read', async () => {
    const unread = await validate(policy(',\n  "colour": 1'));
    expect(unread.error).toContain('Mend that and check again: ids, references and links');
    const read = await validate(policy(',\n  "rights": [{ "id": "a", "right": "access", "channels": ["c"] }]'));
    expect(read).toMatchObject({ code: 1, error: 'Error: 1 of 1 file is no valid policy.\n' });
  });

  it('takes a byte order mark and the line ends of Windows', async () => {
    const { code, out } = await validate(`\ufeff${policy(',\n  "colour": 1').replaceAll('\n', '\r\n')}`);
    expect(code).toBe(1);
    expect(out).toContain('policy.json:8:13  error  colour: ');
    expect(out).not.toContain('\r');
  });

  it('tells programs the same', async () => {
    const { code, out } = await validate(policy(',\n  "colour": 1'), '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      issues: [{ severity: 'error', code: 'unknown-key', at: 'colour', line: 8, column: 13 }],
    });
  });

  it('reads what is piped in', async () => {
    const { code, out } = await terminal(['validate', '-'], {
      input: async () => new TextEncoder().encode(policy()),
    });
    expect({ code, out }).toEqual({ code: 0, out: '<stdin>: a valid policy; 0 errors, 0 warnings.\n' });
  });

  it('says which file is not there', async () => {
    const { code, error } = await terminal(['validate', 'nowhere.json']);
    expect({ code, error }).toEqual({ code: 1, error: 'Error: There is no file nowhere.json.\nCheck its path.\n' });
  });
});
