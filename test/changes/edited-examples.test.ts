import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyChange } from '../../src/changes/changes.js';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { eachBlock } from '../../src/policy/each-block.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { EXAMPLES, readExample } from '../fixtures/examples.js';

/** What an edit does to a policy, and what should be told of it. */
interface Edit {
  readonly target: string;
  apply(policy: Policy): void;
  readonly told: {
    readonly kind: string;
    readonly what: string;
    readonly materiality?: string;
    readonly source?: string;
  };
}

// Groups of facts, and why it matters that one of them comes or goes.
const GROUPS = {
  recipients: 'wp260-30',
  cookies: 'co-6.04',
  retention: 'lgpd-8-6',
  rights: 'wp260-29',
  activities: 'co-6.04',
} as const;
type Group = keyof typeof GROUPS;
const DENIED: readonly unknown[] = ['doesNot', 'intendsNot'];

type Fact = { readonly id: string; stance?: string; regimes?: unknown };
const factsIn = (policy: Policy, group: Group) => (policy[group] ?? []) as unknown as Fact[];

/** One way in which each fact can be edited: to go, to be denied, or to be for one law only. */
const factEdits = (policy: Policy): Edit[] =>
  (Object.keys(GROUPS) as Group[]).flatMap((group) =>
    factsIn(policy, group).flatMap((fact): Edit[] => {
      const what = `${group}/${fact.id}`;
      const at = (edited: Policy) => factsIn(edited, group).findIndex(({ id }) => id === fact.id);
      const isDenied = DENIED.includes(fact.stance);
      const weight = isDenied ? { materiality: 'substantive' } : { materiality: 'material', source: GROUPS[group] };
      const edits: Edit[] = [
        {
          target: what,
          apply: (edited) => factsIn(edited, group).splice(at(edited), 1),
          told: { kind: 'removed', what, ...weight },
        },
      ];
      if (isDenied || fact.stance === 'may') return edits;
      const apply = (edited: Policy) => {
        (factsIn(edited, group)[at(edited)] as Fact).stance = 'may';
      };
      return [...edits, { target: what, apply, told: { kind: 'changed', what, ...weight } }];
    }),
  );

/** How the text of each section can be edited without a word being another. */
const editorialEdits = (policy: Policy): Edit[] =>
  policy.sections.flatMap((section, index): Edit[] => {
    const what = `${section.kind}/${section.id}`;
    const title: Edit = {
      target: `title of ${what}`,
      apply: ({ sections }) => {
        const { title } = sections[index] as { title: unknown };
        const shouted = (text: string) => `${text.toUpperCase()}!`;
        const all = (texts: object) =>
          Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, shouted(text)]));
        Object.assign(sections[index] as object, {
          title: typeof title === 'string' ? shouted(title) : all(title as object),
        });
      },
      told: { kind: 'changed', what, materiality: 'editorial' },
    };
    return [title];
  });

const line = ({ kind, group, id, materiality, source }: PolicyChange) => ({
  kind,
  what: `${group}/${id}`,
  materiality,
  ...(source !== undefined && { source }),
});
const byName = (told: readonly object[]) => told.map((each) => JSON.stringify(each)).sort();

describe.each(EXAMPLES)('of edits to %s', (name) => {
  const policy = readExample(name);
  const edits = [...factEdits(policy), ...editorialEdits(policy)];

  it('each is told with its weight and its rule, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...edits), { maxLength: 6, selector: ({ target }) => target }),
        (some) => {
          const edited = structuredClone(policy);
          for (const { apply } of some) apply(edited);
          expect(byName(comparePolicies(policy, edited).changes.map(line))).toEqual(
            byName(
              some.map(({ told: { kind, what, materiality, source } }) => ({
                kind,
                what,
                materiality,
                ...(source && { source }),
              })),
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('those to marks, case and order of the text are editorial', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (flips) => {
        const edited = structuredClone(policy);
        for (const { blocks = [] } of edited.sections)
          eachBlock(blocks, [], (block) => {
            if (typeof block !== 'object' || !('text' in block) || flips.next().value !== true) return;
            const { text } = block as { text: unknown };
            const marked = (words: string) => `**${words.toLowerCase().replaceAll('*', '')}** …`;
            Object.assign(block, { text: typeof text === 'string' ? marked(text) : text });
          });
        const { changes } = comparePolicies(policy, { ...edited, sections: edited.sections.toReversed() });
        expect(changes.filter(({ materiality }) => materiality !== 'editorial')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('a section that comes is told once, with all it holds', () => {
    const section: Policy['sections'][number] = {
      id: 'entirely-new',
      kind: 'custom',
      title: { [policy.locale]: 'Entirely new' },
      blocks: [{ type: 'list', id: 'new-list', items: ['Quokkas roam.', 'Wombats burrow.'] }, 'Echidnas forage alone.'],
    };
    const edited = { ...policy, sections: policy.sections.toSpliced(1, 0, section) };
    expect(parsePolicy(edited).success).toBe(true);
    expect(comparePolicies(policy, edited).changes.map(line)).toEqual([
      { kind: 'added', what: 'custom/entirely-new', materiality: 'unclear' },
    ]);
    expect(comparePolicies(edited, policy).changes.map(line)).toEqual([
      { kind: 'removed', what: 'custom/entirely-new', materiality: 'unclear' },
    ]);
  });
});
