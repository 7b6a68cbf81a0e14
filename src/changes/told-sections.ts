import type { Policy } from '../policy/schema/policy.js';
import { SECTION_KINDS, type SectionKind } from '../policy/vocabulary.js';
import type { PolicyChanges } from './changes.js';
import type { ComparedFact } from './fact-changes.js';
import type { FactPlaces } from './locate-facts.js';

type ToldSection = PolicyChanges['sections'][number];

/** The sections of the later version as readers meet them, with those that a document adds; then those that went. */
export function toldSections(
  before: Policy,
  after: Policy,
  facts: readonly ComparedFact[],
  { sectionOf }: FactPlaces,
): readonly ToldSection[] {
  const kept = new Set(after.sections.map(({ id }) => id));
  const gone = before.sections.filter(({ id }) => !kept.has(id));
  const authored = new Set([...kept, ...gone.map(({ id }) => id)]);
  const added = new Map<string, ToldSection['of']>();
  for (const fact of facts) {
    const id = sectionOf(fact);
    if (id === undefined || authored.has(id)) continue;
    added.set(id, fact.after !== undefined || added.get(id) === 'after' ? 'after' : 'before');
  }
  const sections = after.sections.map(({ id, title, kind }) => ({
    kind,
    told: { id, title, of: 'after' } as ToldSection,
  }));
  const rankOf = (kind: SectionKind) => SECTION_KINDS.indexOf(kind);
  for (const kind of SECTION_KINDS) {
    const of = added.get(kind);
    if (of === undefined) continue;
    const at = sections.findLastIndex((section) => rankOf(section.kind) <= rankOf(kind)) + 1;
    sections.splice(at, 0, { kind, told: { id: kind, added: kind, of } });
  }
  return [...sections.map(({ told }) => told), ...gone.map(({ id, title }) => ({ id, title, of: 'before' as const }))];
}
