import { didYouMean } from './did-you-mean.js';
import { eachBlock } from './each-block.js';
import { eachFact } from './each-fact.js';
import { LIMITS } from './limits.js';
import { type PathItem, type PolicyIssue, policyIssue } from './policy-issue.js';
import type { Block, ListItem } from './schema/block.js';
import type { Policy } from './schema/policy.js';
import { DATA_KINDS, PURPOSES } from './vocabulary.js';

type Path = readonly PathItem[];

/** Finds ids used twice, references that lead nowhere, and sections with too many blocks. */
export function checkIds(policy: Policy): PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  // Sections, blocks and facts become targets of `#id` links, so they share one space of names.
  const anchors = new Map<string, Path>();
  const blockIds = new Set<string>();
  const factIds = new Set<string>();

  const claim = (seen: Map<string, Path>, id: string | undefined, path: Path) => {
    if (id === undefined) return;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, path);
      return;
    }
    issues.push(
      policyIssue('duplicate-id', path, {
        expected: 'an id that nothing else has',
        received: `"${id}" again`,
        mend: 'Give one of the two another id: links and references could not tell them apart.',
      }),
    );
  };

  const claimBlock = (block: Block | ListItem, path: Path) => {
    if (typeof block !== 'object' || !('type' in block || 'text' in block) || typeof block.id !== 'string') return;
    claim(anchors, block.id, [...path, 'id']);
    blockIds.add(block.id);
  };

  eachBlock(policy.summary ?? [], ['summary'], claimBlock);
  policy.sections.forEach((section, index) => {
    const path = ['sections', index];
    claim(anchors, section.id, [...path, 'id']);
    section.aliases?.forEach((alias, at) => {
      claim(anchors, alias, [...path, 'aliases', at]);
    });
    let count = 0;
    eachBlock(section.blocks ?? [], [...path, 'blocks'], (block, at) => {
      count += 1;
      claimBlock(block, at);
    });
    blockIds.add(section.id);
    if (count > LIMITS.blocksPerSection) {
      issues.push(
        policyIssue('limit', [...path, 'blocks'], {
          expected: `at most ${LIMITS.blocksPerSection} blocks`,
          received: String(count),
          mend: 'Split the section.',
        }),
      );
    }
  });

  for (const [path, fact] of eachFact(policy)) {
    claim(anchors, fact.id, [...path, 'id']);
    factIds.add(fact.id);
  }

  const own = {
    data: namesOf(policy, 'data', claim),
    purposes: namesOf(policy, 'purposes', claim),
    channels: new Map<string, Path>(),
  };
  policy.contact?.channels.forEach((channel, index) => {
    claim(own.channels, channel.id, ['contact', 'channels', index, 'id']);
  });
  const targets = {
    data: new Set<string>([...own.data.keys(), ...DATA_KINDS]),
    purposes: new Set<string>([...own.purposes.keys(), ...PURPOSES]),
    recipients: new Set(policy.recipients?.map(({ id }) => id)),
    retention: new Set(policy.retention?.map(({ id }) => id)),
    channels: new Set(own.channels.keys()),
    facts: factIds,
    blocks: blockIds,
  };

  const guesses = new Map<keyof typeof targets, ReturnType<typeof didYouMean>>();
  const mendOf = (kind: keyof typeof targets, id: string) => {
    const guess = guesses.get(kind) ?? didYouMean([...targets[kind]]);
    guesses.set(kind, guess);
    return guess(id) ?? 'Add what it names, or correct the id.';
  };

  const refer = (kind: keyof typeof targets, ids: readonly string[] | string | undefined, path: Path) => {
    const list = typeof ids === 'string' ? [ids] : (ids ?? []);
    list.forEach((id, index) => {
      if (targets[kind].has(id)) return;
      const alternative = kind === 'data' || kind === 'purposes' ? `, or one of the kit's kinds of ${kind}` : '';
      issues.push(
        policyIssue('unknown-reference', typeof ids === 'string' ? path : [...path, index], {
          expected: `the id of one of the policy's ${kind}${alternative}`,
          received: `"${id}"`,
          mend: mendOf(kind, id),
        }),
      );
    });
  };

  policy.sections.forEach((section, index) => {
    refer('facts', section.facts, ['sections', index, 'facts']);
  });
  policy.activities?.forEach((activity, index) => {
    const path = ['activities', index];
    refer('data', activity.data, [...path, 'data']);
    refer('purposes', activity.purposes, [...path, 'purposes']);
    refer('recipients', activity.recipients, [...path, 'recipients']);
    refer('retention', activity.retention, [...path, 'retention']);
  });
  policy.recipients?.forEach((recipient, index) => {
    refer('data', recipient.data, ['recipients', index, 'data']);
    refer('purposes', recipient.purposes, ['recipients', index, 'purposes']);
  });
  policy.transfers?.forEach((transfer, index) => {
    refer('recipients', transfer.recipients, ['transfers', index, 'recipients']);
  });
  policy.cookies?.forEach((cookie, index) => {
    refer('recipients', cookie.provider, ['cookies', index, 'provider']);
    refer('data', cookie.data, ['cookies', index, 'data']);
  });
  policy.retention?.forEach((retention, index) => {
    refer('purposes', retention.purposes, ['retention', index, 'purposes']);
    refer('data', retention.data, ['retention', index, 'data']);
  });
  policy.choices?.forEach((choice, index) => {
    refer('channels', choice.channel, ['choices', index, 'channel']);
  });
  policy.rights?.forEach((right, index) => {
    refer('channels', right.channels, ['rights', index, 'channels']);
  });
  for (const [path, fact] of eachFact(policy)) {
    fact.evidence?.forEach((evidence, index) => {
      refer('blocks', evidence.block, [...path, 'evidence', index, 'block']);
    });
  }
  return issues;
}

function namesOf(
  policy: Policy,
  group: 'data' | 'purposes',
  claim: (seen: Map<string, Path>, id: string, path: Path) => void,
): Map<string, Path> {
  const seen = new Map<string, Path>();
  policy[group]?.forEach((entry, index) => {
    claim(seen, entry.id, [group, index, 'id']);
  });
  return seen;
}
