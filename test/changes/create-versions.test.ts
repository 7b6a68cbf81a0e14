import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVersions } from '../../src/changes/create-versions.js';
import { type PolicyVersions, pickVersion } from '../../src/changes/policy-versions.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import { LOCALES, readChangesMessages, readExample } from '../fixtures/examples.js';
import { modernVersions, threeCxVersions } from '../fixtures/versions.js';

const en = readChangesMessages('en');
const modern = readExample('modern');
const tidewater = modernVersions(modern, async () => modern);
const threeCx = threeCxVersions(readExample('3cx-2011'), readExample('3cx-2016'));
const on = '2026-11-27';

const told = (versions: PolicyVersions, version?: string, day = on) =>
  createVersions(pickVersion(versions, { version, on: day }), { messages: en });
const notes = (document: ReturnType<typeof told>) =>
  document.notes.map(({ text, link }) => [phraseToText(text), link?.label, link?.version]);

describe('a reader of the list', () => {
  it('finds each version by its name, the latest first, and when it held', () => {
    expect(told(tidewater).entries.map(({ title, held }) => `${phraseToText(title)}: ${phraseToText(held)}`)).toEqual([
      'Version 5.0: Takes effect February 1, 2099',
      'Version 4.0: In force since November 1, 2026',
      'Version 3.2: In force from February 16, 2026 to November 1, 2026',
    ]);
  });

  it('finds a version without a label by its day', () => {
    const [{ title } = {}] = told([
      { id: 'a', version: { effective: '2026-02-16' }, load: async () => modern },
    ]).entries;
    expect(title && phraseToText(title)).toBe('Version of February 16, 2026');
  });

  it('can compare each with the one before it, as the policy names it', () => {
    expect(told(tidewater).entries.map(({ id, previous }) => [id, previous])).toEqual([
      ['5.0', '4.0'],
      ['4.0', '3.2'],
      ['3.2', undefined],
    ]);
  });

  it.each(LOCALES)('finds it in %s', (tag) => {
    const document = createVersions(pickVersion(tidewater, { on }), { messages: readChangesMessages(tag) });
    const words = document.entries.flatMap(({ title, held, lastRead }) => [title, held, lastRead].map(phraseToText));
    for (const each of words) expect(each).not.toMatch(/\{\{|versions\.|lastRead\./);
    expect(document.locale).toBe(tag);
  });
});

it('a reader whose language the kit does not have finds it in the kit’s, dates among the words', () => {
  const options = { messages: readChangesMessages('ar'), locale: 'tr' };
  const { locale, dir, notes } = createVersions(pickVersion(tidewater, { on }), options);
  expect({ locale, dir }).toEqual({ locale: 'ar', dir: 'rtl' });
  expect(notes.map(({ text }) => phraseToText(text)).join()).toContain('فبراير');
});

describe('above the version that is read', () => {
  it('nothing is said where it is in force and no other is announced', () => {
    expect(notes(told(threeCx))).toEqual([]);
  });

  it('another is announced, with its day', () => {
    expect(notes(told(tidewater))).toEqual([
      ['A new version takes effect February 1, 2099.', 'Read the new version', '5.0'],
    ]);
  });

  it('it is said to be past, once: a policy that is superseded says so by itself', () => {
    const [past] = notes(told(tidewater, '3.2'));
    expect(past).toEqual([
      'This version is not in force. Another has held since November 1, 2026.',
      'Read the version in force',
      undefined,
    ]);
    expect(notes(told(threeCx, '2011'))).toEqual([
      ['Another version has held since May 1, 2016.', 'Read the version in force', undefined],
    ]);
  });

  it('it is said to be past once, too, where only the loaded policy says whether it is superseded', () => {
    const [old, current] = [readExample('3cx-2011'), readExample('3cx-2016')];
    const listed = (status?: 'superseded'): PolicyVersions => [
      { id: '2011', version: { effective: '2011-01-26', ...(status && { status }) }, load: async () => old },
      { id: '2016', policy: current },
    ];
    const noteOf = (versions: PolicyVersions, policy: typeof old) =>
      notes(createVersions(pickVersion(versions, { version: '2011', on }), { messages: en, policy }))[0]?.[0];
    expect(noteOf(listed(), old)).toBe('Another version has held since May 1, 2016.');
    const silent = { ...old, version: { effective: '2011-01-26' } };
    expect(noteOf(listed('superseded'), silent)).toBe(
      'This version is not in force. Another has held since May 1, 2016.',
    );
  });

  it('it is said to be past once, too, where no version has a date', () => {
    const undated = (id: string, status?: 'superseded') => ({
      id,
      policy: { ...readExample('3cx-2016'), version: { ...(status && { status }) } },
    });
    expect(notes(told([undated('1', 'superseded'), undated('2')], '1'))).toEqual([
      ['Another version is in force.', 'Read the version in force', undefined],
    ]);
    expect(notes(told([undated('1'), undated('2')], '1'))).toEqual([
      ['This version is not in force.', 'Read the version in force', undefined],
    ]);
  });

  it('nothing is said of a version that was withdrawn, which says so by itself and has none to lead to', () => {
    expect(notes(told([{ id: '2011', policy: readExample('3cx-2011') }]))).toEqual([]);
  });

  it('it is said to be upcoming, and from when it holds', () => {
    expect(notes(told(tidewater, '5.0'))).toEqual([
      ['This version is not yet in force. It takes effect February 1, 2099.', 'Read the version in force', undefined],
    ]);
  });

  it('it is said that there is none of the name asked for, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(!['3.2', '4.0', '5.0'].includes(name));
        expect(notes(told(tidewater, name))[0]?.[0]).toBe(`There is no version “${name}” of this policy.`);
      }),
    );
  });
});

it('no version is loaded for being listed, and the list is plain data', () => {
  const versions: PolicyVersions = [
    {
      id: 'a',
      version: { effective: '2026-02-16' },
      load: () => Promise.reject(new Error('was loaded')),
    },
    ...tidewater,
  ];
  const document = told(versions, 'a');
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
