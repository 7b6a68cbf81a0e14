import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../src/document/create-document.js';
import { phraseToText } from '../src/document/text/phrase.js';
import type { MessageTree } from '../src/i18n/messages.js';
import type { Stance } from '../src/policy/vocabulary.js';
import { factsIn, sectionOf, wordsIn } from './fixtures/document-parts.js';
import { en } from './fixtures/documents.js';
import { EXAMPLES, readExample } from './fixtures/examples.js';
import type { HeaderFact, SeedFact } from './fixtures/seed-facts/seed-fact.js';

interface SeedFacts {
  readonly facts?: readonly SeedFact[];
  readonly headerFacts?: readonly HeaderFact[];
}

const seeds = Object.entries(import.meta.glob<SeedFacts>('./fixtures/seed-facts/*.ts', { eager: true })).flatMap(
  ([path, { facts, headerFacts }]) => {
    const name = path.replace(/^.*\/|\.ts$/g, '');
    return EXAMPLES.includes(name) && facts !== undefined ? [{ name, facts, headerFacts }] : [];
  },
);

/** The kit's sentences for a stance, whatever it is the stance of. */
const sentencesFor = (stance: Stance): RegExp[] => {
  const sets = Object.values(en.words.stance as MessageTree);
  const said = [...sets.map((set) => (set as MessageTree)[stance]), (en.words.glance as MessageTree)[stance]];
  const negated = stance === 'doesNot' ? sets.map((set) => (set as MessageTree).not) : [];
  return [...said, ...negated]
    .filter((each) => typeof each === 'string')
    .map(
      (each) =>
        new RegExp(`^${each.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{{condition}}', '.+')}( – .+)?$`, 's'),
    );
};

describe.each(seeds)('$name', ({ name, facts, headerFacts }) => {
  const policy = readExample(name);
  const document = createDocument(policy, { messages: en });

  it.each(facts)('$section: $fact', ({ section, words, id, stance }) => {
    const found = sectionOf(document, section);
    const text = wordsIn(found).replace(/\s+/g, ' ');
    if (typeof words === 'string') expect(text).toContain(words);
    else expect(text).toMatch(words);
    if (id === undefined) return;

    // An activity has its anchor where it first stands; elsewhere its title tells it.
    const all = document.sections.flatMap((each) => factsIn(each.facts));
    const anchored = all.find((fact) => fact.id === id);
    const isRow = document.sections.some(({ facts: nodes }) =>
      nodes.some((node) => node.type === 'table' && node.rows.some((row) => row.id === id)),
    );
    expect(anchored !== undefined || isRow, `"${id}" in the document`).toBe(true);
    if (anchored === undefined || stance === undefined) return;
    const title = phraseToText(anchored.title);
    const inSection = factsIn(found.facts);
    const here =
      inSection.find((fact) => fact.id === id) ??
      inSection.find((fact) => phraseToText(fact.title) === title) ??
      anchored;
    expect(here.stance ?? 'does').toBe(stance);
    if (here.stance === undefined || here.statement === undefined) return;
    const said = phraseToText(here.statement);
    const isIntroduced = Object.values(en.words.label as MessageTree).includes(said);
    expect(isIntroduced || sentencesFor(stance).some((sentence) => sentence.test(said)), said).toBe(true);
  });

  it.each(headerFacts ?? [])('$fact', ({ path, value }) => {
    const found = path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], policy);
    expect(found).toEqual(value);
  });
});

it('every policy modelled on a real one has its table of facts', () => {
  const own = ['minimal', 'modern'];
  expect(seeds.map(({ name }) => name).sort()).toEqual(EXAMPLES.filter((name) => !own.includes(name)).sort());
});

describe('words of the originals', () => {
  const folder = '../shared/seeds';
  const LENGTH = 7;
  const runsOf = (text: string) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words
      .slice(0, Math.max(0, words.length - LENGTH + 1))
      .map((_, at) => words.slice(at, at + LENGTH).join(' '));
  };
  const stringsIn = (value: unknown): string[] => {
    // Addresses are taken over as they are.
    if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value.replace(/\]\(\S*\)/g, ']')];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
  };

  it.skipIf(!existsSync(folder)).each(EXAMPLES)('%s has no seven of them in a row', (name) => {
    const originals = new Set(readdirSync(folder).flatMap((file) => runsOf(readFileSync(`${folder}/${file}`, 'utf8'))));
    expect(originals.size).toBeGreaterThan(1_000);
    expect(
      stringsIn(readExample(name))
        .flatMap(runsOf)
        .filter((run) => originals.has(run)),
    ).toEqual([]);
  });
});
