import { expect, it } from 'vitest';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { namesOfChanges, unloggedChanges } from '../../src/changes/unlogged-changes.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { readExample } from '../fixtures/examples.js';

const before = readExample('3cx-2011');
const after = readExample('3cx-2016');
const logged = (...log: NonNullable<NonNullable<Policy['changes']>['log']>): Policy => ({
  ...after,
  changes: { ...after.changes, log },
});
const entry = { version: '2016', summary: 'Others now advertise with what you read here.' };
const untold = (later: Policy, earlier: Policy = before) =>
  unloggedChanges(comparePolicies(earlier, later), earlier, later);

it('what matters and stands in no log is named by its facts, each once', () => {
  const names = namesOfChanges(untold(after));
  expect(names).toEqual(expect.arrayContaining(['controller', 'google-display', 'registration', 'changes']));
  expect(names).not.toContain('support-case-secrecy');
  expect(new Set(names).size).toBe(names.length);
});

it('a new entry of the log tells of it', () => {
  expect(untold(logged(entry))).toEqual([]);
  expect(untold(logged({ ...entry, material: true }))).toEqual([]);
});

it('an entry that says it is about nothing of weight does not', () => {
  expect(untold(logged({ ...entry, material: false }))).not.toEqual([]);
});

it('nor does one that was there before', () => {
  expect(untold(logged(entry), { ...before, changes: { log: [entry] } })).not.toEqual([]);
});

it('what does not matter need not be logged', () => {
  expect(untold(before)).toEqual([]);
  expect(untold({ ...before, relatedDocuments: [] })).toEqual([]);
});
