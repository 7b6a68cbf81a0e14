import { eachBlock } from '../../policy/each-block.js';
import { eachFact } from '../../policy/each-fact.js';
import { isRecord } from '../../policy/is-record.js';
import type { Policy } from '../../policy/schema/policy.js';
import { fingerprint } from '../make-ids.js';
import type { Evidence, Proposal } from './proposal.js';

/**
 * The policy with those of the proposed facts that a person accepts. Each cites the block that says so, which gets an id
 * if it has none. The given policy is not changed.
 *
 * @param ids of the proposals accepted
 */
export function acceptFacts(policy: Policy, proposals: readonly Proposal[], ids: readonly string[]): Policy {
  const accepted = structuredClone(policy) as Mutable;
  const taken = new Set(idsOf(policy));
  for (const proposal of proposals) {
    if (!ids.includes(proposal.id) || taken.has(proposal.id)) continue;
    taken.add(proposal.id);
    add(accepted, proposal, () => cite(accepted, proposal.evidence, taken));
  }
  return accepted as Policy;
}

type Mutable = { -readonly [Key in keyof Policy]: Policy[Key] };

function add(policy: Mutable, proposal: Proposal, cited: () => { block: string; start: number; end: number }): void {
  const { id } = proposal;
  switch (proposal.group) {
    case 'version':
      policy.version = { ...policy.version, ...proposal.value };
      return;
    case 'channels':
      policy.contact = {
        ...policy.contact,
        channels: [...(policy.contact?.channels ?? []), { ...proposal.value, id }],
      };
      return;
    case 'children':
      policy.children = { ...proposal.value, ...policy.children };
      return;
    case 'governingLaw':
      policy.scope = { ...policy.scope, governingLaw: { ...proposal.value, id, evidence: [cited()] } };
      return;
    case 'activities':
      policy.activities = [...(policy.activities ?? []), { ...proposal.value, id, evidence: [cited()] }];
      return;
    case 'recipients':
      policy.recipients = [...(policy.recipients ?? []), { ...proposal.value, id, evidence: [cited()] }];
      return;
    case 'retention':
      policy.retention = [...(policy.retention ?? []), { ...proposal.value, id, evidence: [cited()] }];
      return;
    case 'rights':
      policy.rights = [...(policy.rights ?? []), { ...proposal.value, id, evidence: [cited()] }];
      return;
    case 'cookies':
      policy.cookies = [...(policy.cookies ?? []), { ...proposal.value, id, evidence: [cited()] }];
  }
}

/** Gives the cited string's block an id, and says where in it the sentence stands. */
function cite(policy: Mutable, evidence: Evidence, taken: Set<string>): { block: string; start: number; end: number } {
  const section = policy.sections.find(({ id }) => id === evidence.section);
  const { start, end, path } = evidence;
  let holder: unknown = section;
  for (const step of path.slice(0, -1)) holder = Reflect.get(holder as object, step);
  const last = path.at(-1) as string | number;
  const text = Reflect.get(holder as object, last);
  const isEntry = Array.isArray(holder) && !['rows', 'columns'].some((key) => path.includes(key));
  if (isEntry && isText(text)) {
    const block = idFor(evidence.section, evidence.quote, taken);
    const isBlock = path.at(-2) === 'blocks';
    Reflect.set(holder as object, last, isBlock ? { type: 'paragraph', id: block, text } : { id: block, text });
    return { block, start, end };
  }
  // A cell or a term has no id of its own: the table or list around it is cited.
  const owner = ownerOf(section, path);
  if (owner === undefined) return { block: evidence.section, start, end };
  if (typeof owner.id !== 'string') owner.id = idFor(evidence.section, evidence.quote, taken);
  return { block: owner.id as string, start, end };
}

/** Whether a value is a text, translated or not, rather than a block or an entry that has one. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || (isRecord(value) && !('type' in value) && !('text' in value));
}

function ownerOf(section: unknown, path: readonly (string | number)[]): Record<string, unknown> | undefined {
  let owner: Record<string, unknown> | undefined;
  let value: unknown = section;
  for (const step of path) {
    value = Reflect.get(value as object, step);
    if (isRecord(value) && ('type' in value || 'text' in value)) owner = value;
  }
  return owner;
}

function idFor(section: string, text: string, taken: Set<string>): string {
  const base = `${section.slice(0, 48)}-${fingerprint(text)}`.replace(/-{2,}/g, '-');
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function idsOf(policy: Policy): string[] {
  const ids = eachFact(policy).map(([, { id }]) => id);
  for (const { id, aliases = [], blocks = [] } of policy.sections) {
    ids.push(id, ...aliases);
    eachBlock(blocks, [], (block) => {
      if (isRecord(block) && typeof block.id === 'string') ids.push(block.id);
    });
  }
  return ids;
}
