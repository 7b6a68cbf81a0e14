import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyChange, PolicyChanges, TextPart } from '../../src/changes/changes.js';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { EXAMPLES, readExample } from '../fixtures/examples.js';

// Words as different from each other as those of a policy.
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 5, maxLength: 9 });
const sentence = fc.uniqueArray(word, { minLength: 10, maxLength: 14 }).map((words) => words.join(' '));

type Edit = 'none' | 'add' | 'remove' | 'reword' | 'move';
const FACT_EDITS = ['none', 'none', 'remove', 'stance', 'data', 'country', 'add'] as const;

/** A policy, its edited version, and what was done. */
const edited = fc
  .record({
    sections: fc.array(
      fc.record({
        edit: fc.constantFrom<Edit>('none', 'none', 'add', 'remove', 'reword', 'move'),
        hasIds: fc.boolean(),
        sentences: fc.uniqueArray(sentence, { minLength: 5, maxLength: 8 }),
        extra: sentence,
      }),
      { minLength: 1, maxLength: 6 },
    ),
    facts: fc.array(fc.constantFrom(...FACT_EDITS), { maxLength: 8 }),
  })
  .map(({ sections, facts }) => {
    const expected: string[] = [];
    const before: unknown[] = [];
    const after: unknown[] = [];
    sections.forEach(({ edit, hasIds, sentences, extra }, index) => {
      const id = (at: number | string) => `s${index}-${at}`;
      const block = (text: string, at: number | string) => (hasIds ? { type: 'paragraph', id: id(at), text } : text);
      const blocks = sentences.map(block);
      const now = [...blocks];
      const name = (at: number | string) => (hasIds ? `paragraph/${id(at)}` : 'paragraph');
      if (edit === 'add') now.splice(2, 0, block(extra, 'new'));
      if (edit === 'remove') now.splice(1, 1);
      if (edit === 'move') now.push(...now.splice(0, 1));
      if (edit === 'reword') now[2] = block(`${sentences[2]} newword`, 2);
      const kinds = { add: 'added', remove: 'removed', move: 'moved', reword: 'changed' } as const;
      const places = { add: 'new', remove: 1, move: 0, reword: 2 } as const;
      if (edit !== 'none') expected.push(`${kinds[edit]} ${name(places[edit])}`);
      const section = { id: `section-${index}`, kind: 'custom', title: `Title ${index}` };
      before.push({ ...section, blocks });
      after.push({ ...section, blocks: now });
    });
    const old: object[] = [];
    const now: object[] = [];
    facts.forEach((edit, index) => {
      const id = `r${index}`;
      const fact = { id, role: 'processor', category: `Category ${index}`, data: ['name'], country: 'NL' };
      if (edit !== 'add') old.push(fact);
      if (edit === 'stance') now.push({ ...fact, stance: 'may' });
      else if (edit === 'data') now.push({ ...fact, data: ['contact', 'name'] });
      else if (edit === 'country') now.push({ ...fact, country: 'US' });
      else if (edit !== 'remove') now.push(fact);
      if (edit === 'add') expected.push(`added recipients/${id}`);
      else if (edit === 'remove') expected.push(`removed recipients/${id}`);
      else if (edit !== 'none') expected.push(`changed recipients/${id} ${edit}`);
    });
    const policy = { schemaVersion: 1, id: 'p', locale: 'en', title: 'P', version: {} };
    return {
      before: { ...policy, sections: before, recipients: old } as unknown as Policy,
      after: { ...policy, sections: after, recipients: now } as unknown as Policy,
      expected: expected.sort(),
    };
  });

const told = ({ changes }: PolicyChanges) =>
  changes
    .map(({ kind, group, id, fields, subject }) =>
      [
        kind,
        [group, id].filter(Boolean).join('/'),
        ...(subject === 'fact' ? fields.map(({ field }) => field) : []),
      ].join(' '),
    )
    .sort();

describe('of random edits', () => {
  it('each is told, and nothing else', () => {
    fc.assert(
      fc.property(edited, ({ before, after, expected }) => {
        expect(parsePolicy(after).success).toBe(true);
        expect(told(comparePolicies(before, after))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('the way back is the mirror of the way there', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        expect(seen(comparePolicies(after, before).changes.map(mirrored))).toEqual(
          seen(comparePolicies(before, after).changes),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('the words of both versions are all there', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(10), (one, other, cut) => {
        const [before, after] = [one, `${one.split(' ').slice(0, cut).join(' ')} ${other}`.trim()];
        const { changes } = comparePolicies(withText(before), withText(after));
        const parts = changes[0]?.fields[0]?.texts?.[0]?.parts ?? [];
        expect(wordsOf(parts, 'added')).toBe(before);
        expect(wordsOf(parts, 'removed')).toBe(after);
      }),
    );
  });
});

describe.each(EXAMPLES)('the policy %s', (name) => {
  it('does not differ from itself, whatever the order of keys and facts', () => {
    const { changes } = comparePolicies(readExample(name), turned(readExample(name)) as Policy);
    expect(changes).toEqual([]);
  });

  it.each(EXAMPLES)('mirrors the way from %s', (other) => {
    const [one, two] = [readExample(name), readExample(other)];
    expect(seen(comparePolicies(two, one).changes.map(mirrored))).toEqual(seen(comparePolicies(one, two).changes));
  });
});

function withText(text: string): Policy {
  return {
    schemaVersion: 1,
    id: 'p',
    locale: 'en',
    title: 'P',
    version: {},
    sections: [{ id: 's', kind: 'custom', title: 'S', blocks: [{ type: 'paragraph', id: 'b', text }] }],
  };
}

function wordsOf(parts: readonly TextPart[], without: TextPart['type']): string {
  return parts
    .flatMap(({ type, inlines }) => (type === without ? [] : inlines))
    .join('')
    .trim();
}

/** The same value with its keys the other way round, and facts too; prose keeps its order. */
function turned(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const isProse =
      ['sections', 'blocks', 'items', 'rows', 'columns', 'summary', 'cells'].includes(key) || Array.isArray(value[0]);
    const items = value.map((each) => turned(each, Array.isArray(each) ? 'cells' : ''));
    return isProse ? items : items.reverse();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, turned(each, name)]),
  );
}

const TURNED = {
  added: 'removed',
  removed: 'added',
  stronger: 'weaker',
  weaker: 'stronger',
} as Readonly<Record<string, string>>;

/** A change as it would be told the other way round. */
function mirrored(change: PolicyChange): PolicyChange {
  const turn = <T extends { readonly direction?: string }>({ direction, ...rest }: T) => ({
    ...rest,
    ...(direction !== undefined && { direction: TURNED[direction] ?? direction }),
  });
  return turn({
    ...change,
    kind: TURNED[change.kind] ?? change.kind,
    path: { before: change.path.after, after: change.path.before },
    fields: change.fields.map(({ gained, lost, before, after, ...field }) =>
      turn({ ...field, before: after, after: before, gained: lost, lost: gained }),
    ),
  }) as unknown as PolicyChange;
}

/** What of changes does not depend on which version is the later. */
function seen(changes: readonly PolicyChange[]): string[] {
  return changes
    .map(({ kind, group, materiality, source, direction, fields, facts, path }) =>
      JSON.stringify({
        kind,
        group: kind === 'changed' ? '' : group,
        materiality,
        source,
        direction,
        // They go by the id they have in the later version.
        facts: facts.length,
        path: [path.before, path.after],
        fields: fields
          .map(({ field, gained, lost, before, after, materiality: weight, direction: way }) =>
            JSON.stringify([field, before, after, gained, lost, weight, way]),
          )
          .sort(),
      }),
    )
    .sort();
}
