import { expect, it } from 'vitest';
import type { Messages, MessageTree } from '../../src/i18n/messages.js';
import { type Finding, lintPolicy } from '../../src/lint/lint-policy.js';
import { RULES } from '../../src/lint/rules.js';
import { LINT_WORDS } from '../../src/lint/words.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import type { RegimeId } from '../../src/policy/vocabulary.js';
import { policyOf } from '../fixtures/documents.js';
import { NOW, RULE_CASES } from './rule-cases.js';

it('every rule has a policy that passes and one that fails it', () => {
  expect(Object.keys(RULE_CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

it.each(RULES)('$id names its law with a link, what it wants and how to mend it', ({ id, law }) => {
  const sources = Object.values(law);
  expect(sources.length).toBeGreaterThan(0);
  for (const { cite, url } of sources) {
    expect(cite).toMatch(/\d/);
    expect(new URL(url).protocol).toBe('https:');
  }
  const [finding] = lintPolicy(policyOf(), { regimes: Object.keys(law) as RegimeId[] }).findings.filter(
    ({ rule }) => rule === id,
  );
  expect(finding?.wants).toMatch(/^[A-Z]/);
  expect(finding?.mend).toMatch(/^[A-Z].*\.$/);
});

/** What a rule says of a policy that has nothing but what is given. */
function check(id: string, parts: Partial<Policy>, messages?: Messages): Finding {
  const policy = policyOf(parts);
  expect(parsePolicy(policy).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const law = RULES.find((rule) => rule.id === id)?.law ?? {};
  const [regime] =
    parts.regimes?.map((each) => each.id) ?? (Object.keys(law).filter((each) => each !== 'any') as RegimeId[]);
  const options = {
    now: NOW,
    previous: RULE_CASES[id]?.previous,
    messages,
    ...(regime !== undefined && { regimes: [regime] }),
  };
  const found = lintPolicy(policy, options).findings.filter(({ rule }) => rule === id);
  expect(found).toHaveLength(1);
  return found[0] as Finding;
}

const cases = Object.entries(RULE_CASES).map(([id, each]) => ({ id, ...each }));

it.each(cases)('$id passes', ({ id, passes }) => {
  expect(check(id, passes)).toMatchObject({ outcome: 'pass', places: [] });
});

it.each(cases)('$id fails, and says in words what and where', ({ id, fails, outcome = 'fail' }) => {
  const found = check(id, fails);
  expect(found.outcome).toBe(outcome);
  expect(found.places.length).toBeGreaterThan(0);
  for (const { message, at, path } of found.places) {
    expect(message).toMatch(/^["\p{Lu}]/u);
    expect(message).not.toMatch(/\{\{|^rule\./);
    expect(at === '').toBe(path.length === 0);
  }
});

/** Messages of lint that say which they are. */
const NAMES: Messages = { ...LINT_WORDS, words: named(LINT_WORDS.words) };

function named(words: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(words).map(([name, each]) => [name, typeof each === 'string' ? name : named(each)]),
  );
}

const messagesOf = (id: string): string[] => {
  let words: MessageTree | string | undefined = (LINT_WORDS.words as Record<string, MessageTree>).rule;
  for (const name of id.split('.')) words = (words as MessageTree | undefined)?.[name];
  return Object.keys(words as MessageTree).filter((name) => name !== 'wants' && name !== 'mend');
};

it.each(cases)('$id has a policy for each thing it can find', ({ id, fails, alsoFails = {} }) => {
  const told = (parts: Partial<Policy>) => check(id, parts, NAMES).places.map(({ message }) => message);
  for (const [name, parts] of Object.entries(alsoFails)) expect(told(parts)).toContain(name);
  expect([...new Set([...told(fails), ...Object.keys(alsoFails)])].sort()).toEqual(messagesOf(id).sort());
});

it.each(cases.filter(({ spares }) => spares !== undefined))('$id does not always apply', ({ id, spares = {} }) => {
  expect(check(id, spares).outcome).toBe('not-applicable');
});
