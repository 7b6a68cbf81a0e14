import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document.js';
import { readMessages } from '../fixtures/examples.js';
import { imported, plain, wordsOf } from './support.js';

const FOLDER = 'test/importing/samples';
const FILES = readdirSync(FOLDER).filter((file) => file !== 'labels.tsv');
const LABELS = readFileSync(join(FOLDER, 'labels.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('policies in sixteen languages', () => {
  it.each(FILES)('%s: all its words are kept, each heading heads a section of its kind', async (file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const { policy, report } = await imported(new TextEncoder().encode(source));
    expect(report.language).toBe(file.split('.')[1]);
    const labels = LABELS.filter(([name]) => name === file);
    expect(labels.length).toBeGreaterThan(5);
    for (const [, heading = '', kind = '', others = ''] of labels) {
      const section = policy.sections.find(({ title }) => plain(String(title)) === heading);
      expect([heading, section?.kind]).toEqual([
        heading,
        others.split(',').includes(section?.kind ?? '') ? section?.kind : kind,
      ]);
    }
    const document = createDocument(policy, { locale: policy.locale, messages: readMessages('en') });
    expect(document.issues).toEqual([]);
  });

  it('every word of a plain text is in the policy', async () => {
    for (const file of FILES.filter((name) => name.endsWith('.txt'))) {
      const source = readFileSync(join(FOLDER, file), 'utf8');
      const { policy } = await imported(source);
      const words = new Set(wordsOf(policy).match(/[\p{L}\p{N}]+/gu));
      expect((source.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !words.has(word))).toEqual([]);
    }
  });
});
