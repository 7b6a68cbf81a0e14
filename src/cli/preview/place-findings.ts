import type { DocumentSection, PolicyDocument } from '../../document/document.js';
import type { Finding, LintResult, Place } from '../../lint/lint-policy.js';
import type { PathItem } from '../../policy/policy-issue.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { SectionKind } from '../../policy/vocabulary.js';

/** What one rule says of one part of the page. */
export interface PlacedFinding extends Finding {
  /** Only the places that belong to this part. */
  readonly places: readonly Place[];
}

/** Findings by the section they concern; those of the policy as a whole under `undefined`. */
export type PlacedFindings = ReadonlyMap<string | undefined, readonly PlacedFinding[]>;

/** Where readers meet each part of a policy, by kind of section: the first that there is. */
const KINDS: Readonly<Partial<Record<string, readonly SectionKind[]>>> = {
  scope: ['scope'],
  parties: ['contact', 'complaint'],
  data: ['collection'],
  activities: ['collection', 'use'],
  purposes: ['use', 'collection'],
  recipients: ['sharing', 'third-parties', 'sale'],
  transfers: ['transfers', 'sharing'],
  cookies: ['cookies'],
  retention: ['retention'],
  security: ['security'],
  breachNotice: ['security'],
  children: ['children'],
  automated: ['automated'],
  signals: ['signals'],
  choices: ['choices'],
  rights: ['rights'],
  contact: ['contact'],
  changes: ['changes'],
  publicContent: ['public-content'],
  externalLinks: ['external-links'],
  incentives: ['incentives'],
};

/** Sorts what lint found amiss by the section in which readers meet it, errors first. */
export function placeFindings(policy: Policy, document: PolicyDocument, { findings }: LintResult): PlacedFindings {
  const placed = new Map<string | undefined, PlacedFinding[]>();
  for (const finding of [...findings].sort((one, other) => weightOf(one) - weightOf(other))) {
    const bySection = new Map<string | undefined, Place[]>();
    for (const place of finding.places) {
      const section = sectionOf(policy, document, place.path);
      bySection.set(section, [...(bySection.get(section) ?? []), place]);
    }
    for (const [section, places] of bySection) {
      placed.set(section, [...(placed.get(section) ?? []), { ...finding, places }]);
    }
  }
  return placed;
}

function weightOf({ outcome, severity }: Finding): number {
  return outcome === 'fail' ? (severity === 'error' ? 0 : 1) : 2;
}

function sectionOf(policy: Policy, { sections }: PolicyDocument, path: readonly PathItem[]): string | undefined {
  const [group, index] = path;
  if (group === 'sections' && typeof index === 'number') {
    const id = policy.sections[index]?.id;
    return sections.find((section) => section.id === id)?.id;
  }
  const fact = factAt(policy, path);
  const shown = fact === undefined ? undefined : sections.find((section) => shows(section, fact));
  if (shown !== undefined) return shown.id;
  for (const kind of KINDS[String(group)] ?? []) {
    const section = sections.find((each) => each.kind === kind);
    if (section !== undefined) return section.id;
  }
  return undefined;
}

/** The id of the innermost fact on the way to a place. */
function factAt(policy: Policy, path: readonly PathItem[]): string | undefined {
  let value: unknown = policy;
  let id: string | undefined;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<PathItem, unknown>)[step];
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') id = value.id;
  }
  return id;
}

function shows({ facts }: DocumentSection, id: string): boolean {
  return facts.some((node) => {
    if (node.type === 'facts') return node.facts.some((fact) => fact.id === id);
    return node.type === 'table' && node.rows.some((row) => row.id === id);
  });
}
