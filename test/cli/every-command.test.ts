import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { newFolder, quietIo, terminal } from './support/terminal.js';

/** Every command there is, with those in it, by what is typed. */
function commandsIn(command: Command, typed: readonly string[] = []): { typed: readonly string[]; command: Command }[] {
  return command.commands.flatMap((each) => {
    const name = [...typed, each.name()];
    return [{ typed: name, command: each }, ...commandsIn(each, name)];
  });
}

const EVERY = commandsIn(createProgram(quietIo())).map((each) => ({ ...each, name: each.typed.join(' ') }));
const WORKING = EVERY.filter(({ command }) => command.commands.length === 0);
const STACK = /\n {4}at /;

describe.each(EVERY)('$name', ({ typed, name, command }) => {
  it('has help, with examples that name it and options that it has', async () => {
    const { code, out, error } = await terminal([...typed, '--help']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Usage: react-privacy-center /);
    const [, examples = ''] = out.split('\nExamples:\n');
    const shown = [...examples.matchAll(/^ {2}\$ react-privacy-center (.*)$/gm)].map(([, line = '']) => line);
    expect(shown.length).toBeGreaterThan(0);
    for (const line of shown) {
      expect(line.startsWith(name)).toBe(true);
      const known = [...command.commands.flatMap((each) => each.options), ...command.options].map(({ long }) => long);
      const used = [...line.replace(/"[^"]*"/g, '').matchAll(/(?<= )--[a-z-]+/g)].map(([flag]) => flag);
      expect([...known, '--help']).toEqual(expect.arrayContaining(used));
    }
  });

  it('says what it takes where it is not understood, exits with 2, and shows no code', async () => {
    const { code, out, error } = await terminal([...typed, '--no-such-option']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    // Where something it needs is not there either, commander tells of that first.
    expect(error).toMatch(/^error: (unknown option '--no-such-option'|required option )/);
    expect(error).toContain('--help');
    expect(error).not.toMatch(STACK);
  });
});

// What each needs so that nothing but the file is amiss.
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  export: ['--format', 'html'],
  'requests purge': ['--answered-for', '730'],
  'requests status': ['open'],
};

describe.each(WORKING.filter(({ name }) => name !== 'init'))(
  '$name, given a file that is not there',
  ({ typed, name, command }) => {
    const runIn = (folder: string, ...more: string[]) => {
      const missing = join(folder, 'no such file.json');
      const place = typed[0] === 'requests' ? ['--db', missing] : [];
      const required = command.registeredArguments.filter(({ required }) => required);
      const files = required.slice(0, required.length - (name === 'requests status' ? 1 : 0)).map(() => missing);
      const out = command.options.some(({ long, mandatory }) => long === '--out' && mandatory) ? ['--out', folder] : [];
      return terminal([...typed, ...files, ...(NEEDS[name] ?? []), ...out, ...place, ...more]);
    };

    it('names it, says what to do, exits with 1, and shows where in the code only with --debug', async () => {
      await using folder = await newFolder();
      const { code, out, error } = await runIn(folder.path);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(error).toMatch(/^Error: There is no file .*no such file\.json\.\n\S/);
      expect(error).not.toMatch(STACK);
      expect((await runIn(folder.path, '--debug')).error).toMatch(STACK);
    });
  },
);

describe('an error that nobody foresaw', () => {
  const broken = () => Promise.reject(new Error('The disk burns.'));

  it('is told without its place in the code, and how to see that', async () => {
    const { code, error } = await terminal(['validate', '-'], { input: broken });
    expect({ code, error }).toEqual({
      code: 1,
      error: 'Error: The disk burns.\nRun it again with --debug to see where this came up.\n',
    });
    expect((await terminal(['--debug', 'validate', '-'], { input: broken })).error).toMatch(STACK);
  });
});

describe('a policy file as Windows writes it', () => {
  it.each([
    ['validate', []],
    ['lint', ['--fail-on', 'never']],
    ['export', ['--format', 'text']],
    ['build', ['--out']],
    ['diff', ['examples/policies/minimal.json']],
  ])('is read by %s', async (name, options) => {
    await using folder = await newFolder();
    const policy = await readFile('examples/policies/minimal.json', 'utf8');
    const file = join(folder.path, 'our policy.json');
    await writeFile(file, `\ufeff${policy.replaceAll('\n', '\r\n')}`);
    const out = name === 'build' ? [join(folder.path, 'what is built')] : [];
    const { code, error } = await terminal([name, file, ...options, ...out]);
    expect({ code, error }).toMatchObject({ code: 0 });
  });

  it('shows the line and column where it is no policy', async () => {
    await using folder = await newFolder();
    const file = join(folder.path, 'our policy.json');
    await writeFile(file, '{\r\n  "schemaVersion": 1,\r\n  "titel": "x"\r\n}\r\n');
    const { code, out } = await terminal(['validate', file]);
    expect(code).toBe(1);
    expect(out).toMatch(/our policy\.json:3:12 {2}error {2}titel: .* Did you mean "title"\?\n/);
    expect(out).toContain('3 |   "titel": "x"\n');
    expect(out).not.toContain('\r');
  });
});
