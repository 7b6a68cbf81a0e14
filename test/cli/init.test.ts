import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { type TerminalOptions, terminal } from './support/terminal.js';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli init '));
  out = join(folder, 'deep', 'policy.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const init = (args: readonly string[], options?: TerminalOptions) => terminal(['init', '--out', out, ...args], options);
const written = () => JSON.parse(readFileSync(out, 'utf8'));

describe('init with nobody at the terminal', () => {
  it('writes what is given, and blanks for the rest', async () => {
    const {
      code,
      out: printed,
      error,
    } = await init([
      '--name',
      'Paper Lantern Ltd',
      '--regime',
      'eu-gdpr',
      'us-va',
      '--feature',
      'newsletter',
      '--feature',
      'shop',
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(written()).toMatchObject({
      title: 'Privacy at Paper Lantern Ltd',
      id: 'paper-lantern-ltd-privacy',
      version: { status: 'draft', lastUpdated: '2026-12-01' },
      regimes: [{ id: 'eu-gdpr' }, { id: 'us-va' }],
      parties: { controllers: [{ name: 'Paper Lantern Ltd', address: '[[Postal address]]' }] },
    });
    expect(written().activities.map(({ id }: { id: string }) => id)).toEqual([
      'use-logs',
      'use-newsletter',
      'use-orders',
      'use-books',
    ]);
    expect(parsePolicy(written()).success).toBe(true);
    const blanks = readFileSync(out, 'utf8').match(/\[\[/g)?.length;
    expect(printed).toMatch(
      `Written: ${out}, with ${blanks} blanks in [[double brackets]] for what only you can know.`,
    );
    // The path has a space in it.
    expect(printed).toMatch(`react-privacy-center lint "${out}"`);
  });

  it('says which laws there are when none is named', async () => {
    const { code, error } = await init([]);
    expect(code).toBe(1);
    expect(error).toMatch('No law was named to begin with.\nAdd --regime and one or more of: eu-gdpr, uk-gdpr');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['--regime', 'gdpr'], 'Did you mean "eu-gdpr"'],
    [['--regime', 'eu-gdpr', '--feature', 'blog'], 'It is one of: accounts'],
    [['--regime', 'eu-gdpr', '--email', 'nobody'], 'It has the form name@example.org'],
    [['--regime', 'eu-gdpr', '--site', 'example.org'], 'It begins with https://'],
  ])('refuses %j', async (args, message) => {
    const { code, error } = await init(args);
    expect(code).toBe(2);
    expect(error).toMatch(message);
    expect(existsSync(out)).toBe(false);
  });

  it('overwrites nothing without --force', async () => {
    out = join(folder, 'policy.json');
    writeFileSync(out, 'mine');
    const refused = await init(['--regime', 'us-ca']);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.error).toBe(
      `Error: ${out} is there already.\nChoose another name with --out, or add --force to replace it.\n`,
    );
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(await init(['--regime', 'us-ca', '--force'])).toMatchObject({ code: 0 });
    expect(written().regimes).toEqual([{ id: 'us-ca', applies: 'yes' }]);
  });
});

describe('init in a terminal', () => {
  it('asks for what was not given, once more where it cannot be used', async () => {
    const { code, out: shown } = await init(['--site', 'https://paper-lantern.example'], {
      answers: ['Paper Lantern Ltd', 'nobody', 'privacy@paper-lantern.example', '', '99', '', '3 eu-gdpr', '3, 8'],
    });
    expect(code).toBe(0);
    expect(shown).toMatch('Email address for questions of privacy: nobody\nIt has the form name@example.org.\n');
    expect(shown).toMatch('There is no 99 in the list.');
    expect(shown).toMatch('Choose at least one.');
    expect(shown).not.toMatch('Address of the site');
    expect(written()).toMatchObject({
      canonicalUrl: 'https://paper-lantern.example',
      regimes: [{ id: 'eu-gdpr' }, { id: 'us-ca' }],
      contact: { channels: [{ value: 'privacy@paper-lantern.example' }, { type: 'toll-free' }] },
    });
    expect(written().cookies.map(({ id }: { id: string }) => id)).toEqual(['cookie-analytics']);
  });

  it('writes nothing if it is stopped', async () => {
    const { code, error } = await init([], { answers: ['Paper Lantern Ltd'] });
    expect(code).toBe(1);
    expect(error).toMatch('It was stopped, and nothing was written.');
    expect(existsSync(out)).toBe(false);
  });

  it('does not ask anything in vain where the file is there', async () => {
    out = join(folder, 'policy.json');
    writeFileSync(out, 'mine');
    const { code, out: shown } = await init([], { answers: ['Paper Lantern Ltd'] });
    expect(code).toBe(1);
    expect(shown).not.toMatch('Legal name');
  });
});

describe('init with answers piped in', () => {
  const piped = (answers: readonly string[], args: readonly string[] = []) => init(args, { answers, isPiped: true });

  it('takes them in the order of its questions', async () => {
    const { code } = await piped(['Paper Lantern Ltd', '', 'privacy@lantern.example', '', '1', '8']);
    expect(code).toBe(0);
    expect(written()).toMatchObject({
      title: 'Privacy at Paper Lantern Ltd',
      regimes: [{ id: 'eu-gdpr' }],
      contact: { channels: [{ value: 'privacy@lantern.example' }] },
    });
    expect(written().cookies.map(({ id }: { id: string }) => id)).toEqual(['cookie-analytics']);
  });

  it('leaves blank what comes after their end, and asks for it no more', async () => {
    const { code, out: shown } = await piped(['Paper Lantern Ltd', '', '', '', '1']);
    expect(code).toBe(0);
    expect(written()).toMatchObject({ title: 'Privacy at Paper Lantern Ltd', regimes: [{ id: 'eu-gdpr' }] });
    expect(shown).toMatch(/Written: .*, with \d+ blanks/);
    expect(shown.match(/\^C/g)).toHaveLength(1);
  });

  it('says which laws there are where they end before one is named', async () => {
    const { code, out: shown, error } = await piped(['Paper Lantern Ltd', '']);
    expect(code).toBe(1);
    expect(error).toMatch('No law was named to begin with.\nAdd --regime and one or more of: eu-gdpr, uk-gdpr');
    expect(shown.match(/\^C/g)).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['an address that is none', ['Lantern', 'lantern', 'mail'], 'It begins with https://.'],
    ['a number that is not in the list', ['', '', '', '', '99', '1'], 'There is no 99 in the list.'],
    ['no law', ['', '', '', '', '', '1'], 'Choose at least one.'],
  ])('does not take the next for one that it refuses: %s', async (_, answers, reason) => {
    expect(await piped(answers)).toMatchObject({
      code: 1,
      error: `Error: ${reason}\nNothing was written.\nCorrect the answers that are piped in.\n`,
    });
    expect(existsSync(out)).toBe(false);
  });

  it('waits for none where the law is named already', async () => {
    expect(await piped(['Paper Lantern Ltd'], ['--regime', 'us-ca'])).toMatchObject({ code: 0 });
    expect(written().parties.controllers[0].name).toMatch(/^\[\[/);
  });
});

it('init --help shows examples', async () => {
  const { code, out: help } = await terminal(['init', '--help']);
  expect(code).toBe(0);
  expect(help).toMatch('$ react-privacy-center init --name "Paper Lantern Ltd"');
});
