import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document.js';
import { toHtml, toJsonLd, toMarkdown, toText, toTilt } from '../../src/export.js';
import type { SectionKind } from '../../src/policy/vocabulary.js';
import { readMessages } from '../fixtures/examples.js';
import { parseHtml } from '../fixtures/parse-html.js';
import { imported, plain, wordsOf } from './support.js';

// The policies that this kit began with are others' texts: they stay outside the repository, and so do their sentences.
const FOLDER = '../shared/seeds';
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

/** The kinds that the sections of each are of, in order, and how many headings there are, the title included. */
const EXPECTED: readonly { name: string; headings: number; kinds: readonly SectionKind[] }[] = [
  {
    name: '3tags 2015',
    headings: 7,
    kinds: ['intro', 'collection', 'use', 'security', 'cookies', 'external-links', 'rights'],
  },
  { name: 'a Jekyll legal page', headings: 5, kinds: ['intro', 'collection', 'use', 'sharing', 'changes'] },
  {
    name: '3CX 2016',
    headings: 13,
    kinds: [
      'intro',
      'collection',
      'collection',
      'cookies',
      'third-parties',
      'collection',
      'security',
      'sharing',
      'sharing',
      'collection',
      'choices',
      'changes',
    ],
  },
  {
    name: '3CX 2011',
    headings: 12,
    kinds: [
      'intro',
      'collection',
      'collection',
      'cookies',
      'collection',
      'security',
      'sharing',
      'sharing',
      'choices',
      'changes',
    ],
  },
  {
    name: '22tracks',
    headings: 16,
    kinds: [
      'intro',
      'scope',
      'collection',
      'collection',
      'collection',
      'sources',
      'cookies',
      'sharing',
      'sharing',
      'sharing',
      'children',
      'scope',
      'external-links',
      'changes',
      'contact',
    ],
  },
];

describe.skipIf(FILES.length === 0)('the policies this kit began with', () => {
  it.each(EXPECTED)('$name: every heading found, each passage in its section', async ({ name, headings, kinds }) => {
    const file = FILES[EXPECTED.findIndex((each) => each.name === name)] as string;
    const { policy, report } = await imported(new Uint8Array(readFileSync(join(FOLDER, file))));
    expect(policy.sections.map(({ kind }) => kind)).toEqual(kinds);
    expect(report.headings).toHaveLength(headings);
    expect(report.language).toBe('en');
    const document = createDocument(policy, { locale: 'en', messages: readMessages('en') });
    expect(document.issues).toEqual([]);
    expect(document.sections).toHaveLength(kinds.length);
  });

  it.each(EXPECTED)('$name can be exported, with every word of its sections', async ({ name }) => {
    const file = FILES[EXPECTED.findIndex((each) => each.name === name)] as string;
    const { policy } = await imported(new Uint8Array(readFileSync(join(FOLDER, file))));
    const document = createDocument(policy, { locale: 'en', messages: readMessages('en') });
    const folded = (text: string) => text.replace(/\s+/g, '');
    const page = folded(parseHtml(toHtml(document)).body.textContent ?? '');
    const lines = wordsOf({ ...policy, provenance: undefined })
      .split('\n')
      .map(folded);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !page.includes(line))).toEqual([]);
    const titles = policy.sections.map(({ title }) => plain(String(title)));
    expect(titles.filter((title) => !toText(document).includes(title))).toEqual([]);
    expect(toMarkdown(document).match(/^#+ /gm)?.length).toBeGreaterThan(titles.length);
    expect(toJsonLd(policy)).toHaveProperty('@graph');
    expect(await toTilt(policy)).toHaveProperty('meta.language', 'en');
  });

  it('keep where they come from', async () => {
    const read = async (index: number) =>
      (await imported(new Uint8Array(readFileSync(join(FOLDER, FILES[index] as string))))).policy.provenance;
    expect(await read(0)).toMatchObject({ archivedOn: '2015-05-13', archivedUrl: expect.stringContaining('/web/') });
    expect(await read(1)).toMatchObject({ frontMatter: { version: '1', layout: 'page' } });
    expect(await read(3)).toMatchObject({ archivedOn: '2013-11-21' });
  });
});
