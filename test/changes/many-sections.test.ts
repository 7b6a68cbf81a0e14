import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import type { Block } from '../../src/policy/schema/block.js';
import type { Policy } from '../../src/policy/schema/policy.js';

const WORDS = 'we you data keep share only where law says so partners may read it for as long as needed'.split(' ');

/** A policy of so many sections, in one of its versions: each version rewords some of it, and none has ids for blocks. */
function policyOf(sections: number, version: number): Policy {
  const say = (seed: number) =>
    Array.from({ length: 40 }, (_, at) => `${WORDS[(seed * 7 + at * 3) % WORDS.length]}${(seed + at) % 13}`).join(' ');
  return {
    schemaVersion: 1,
    id: 'long',
    locale: 'en',
    title: 'Long',
    version: { label: String(version) },
    sections: Array.from({ length: sections }, (_, index) => ({
      id: `section-${index}`,
      kind: 'custom',
      title: `Section ${index}`,
      blocks: Array.from({ length: 6 }, (_, at): Block => {
        const isReworded = (index + at + version) % 5 === 0;
        return `${say(index * 6 + at)} ${isReworded ? `version ${version}` : 'always'} ${index}-${at}.`;
      }),
    })),
  };
}

/** Milliseconds of the processor: the least of three tries, since others use the machine too. */
function timeOf(sections: number, versions: number): number {
  const policies = Array.from({ length: versions }, (_, version) => policyOf(sections, version));
  const tries = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    for (let at = 1; at < versions; at += 1) comparePolicies(policies[at - 1] as Policy, policies[at] as Policy);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...tries);
}

/** Bytes that are held now, after everything that can go has gone. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

/** Bytes that the changes between a number of versions hold: the least of three tries, since the engine keeps things of its own. */
function bytesOf(sections: number, versions: number): number {
  const policies = Array.from({ length: versions }, (_, version) => policyOf(sections, version));
  const tries = Array.from({ length: 3 }, () => {
    const before = heldBytes();
    const changes = policies.slice(1).map((policy, at) => comparePolicies(policies[at] as Policy, policy));
    const held = heldBytes() - before;
    // They must not go before they were weighed.
    expect(changes.flatMap((each) => each.changes).length).toBeGreaterThan(0);
    return held;
  });
  return Math.min(...tries);
}

it('twenty versions of 500 sections compare in time that grows with their length and no faster', () => {
  timeOf(50, 3);
  const [some, all] = [timeOf(125, 4), timeOf(500, 4)];
  // Four times the length; sixteen times the time would be its square.
  expect(all / some).toBeLessThan(6);
  const start = performance.now();
  const policies = Array.from({ length: 20 }, (_, version) => policyOf(500, version));
  const changes = policies.slice(1).map((policy, at) => comparePolicies(policies[at] as Policy, policy).changes.length);
  expect(changes.every((count) => count > 500 && count < 3000)).toBe(true);
  expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);

it('what is told of them takes room that grows with their length and number, and nothing stays behind', () => {
  bytesOf(50, 2);
  const [short, long, many] = [bytesOf(125, 3), bytesOf(500, 3), bytesOf(125, 9)];
  // Four times as much; sixteen times the room would be its square. The engine keeps the same text in half as much room, or not.
  expect(long / short).toBeLessThan(8);
  expect(many / short).toBeLessThan(8);
  expect(long).toBeLessThan(100_000_000);
  const before = heldBytes();
  for (let round = 0; round < 5; round += 1) comparePolicies(policyOf(500, round), policyOf(500, round + 1));
  expect(heldBytes() - before).toBeLessThan(5_000_000);
}, 120_000);
