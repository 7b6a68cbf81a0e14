import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document.js';
import type { SectionKind } from '../../src/policy/vocabulary.js';
import { readMessages } from '../fixtures/examples.js';
import { imported } from './support.js';

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

  it('keep where they come from', async () => {
    const read = async (index: number) =>
      (await imported(new Uint8Array(readFileSync(join(FOLDER, FILES[index] as string))))).policy.provenance;
    expect(await read(0)).toMatchObject({ archivedOn: '2015-05-13', archivedUrl: expect.stringContaining('/web/') });
    expect(await read(1)).toMatchObject({ frontMatter: { version: '1', layout: 'page' } });
    expect(await read(3)).toMatchObject({ archivedOn: '2013-11-21' });
  });
});
