import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { createChanges } from '../../src/changes/create-changes.js';
import { createDocument } from '../../src/document/create-document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { EXAMPLES, readChangesMessages, readExample, readMessages } from '../fixtures/examples.js';

const bare = ({ schemaVersion, id, locale, title, version }: Policy): Policy => ({
  schemaVersion,
  id,
  locale,
  title,
  version,
  sections: [],
});

/** What is told, by section. */
const told = (before: Policy, after: Policy) =>
  createChanges(comparePolicies(before, after), { messages: readChangesMessages('en') }).topics.map(
    ({ section, title, kind }) => ({ section, title: phraseToText(title), kind }),
  );

describe.each(EXAMPLES)('where nobody wrote sections for the facts of %s', (name) => {
  const policy = { ...readExample(name), sections: [] };

  it('what changed is told in the sections that the page adds, by their titles and in their order', () => {
    const shown = createDocument(policy, { messages: readMessages('en') }).sections;
    const places = told(bare(policy), policy).flatMap(({ section, title }) => (section ? [{ section, title }] : []));
    const added = shown.map(({ id, title }) => ({ section: id, title: phraseToText(title) }));
    expect(places).toEqual(added.filter(({ section }) => places.some((place) => place.section === section)));
  });

  it('what went is told without a link to a section that went with it', () => {
    const kinds = told(policy, bare(policy)).flatMap(({ section, kind }) => (section ? [kind] : []));
    expect(kinds.filter((kind) => kind !== 'removed')).toEqual([]);
  });
});

it('a section that was written for other facts stands among those that the page adds', () => {
  const before: Policy = {
    ...bare(readExample('minimal')),
    sections: [{ id: 'keeping', kind: 'retention', title: 'How long', blocks: ['Not long.'] }],
    recipients: [{ id: 'no-sale', stance: 'may', role: 'third-party', mode: 'sell' }],
    security: [{ id: 'locks', stance: 'does', class: 'physical', description: 'Locks.' }],
  };
  const after: Policy = {
    ...before,
    recipients: [{ id: 'no-sale', stance: 'doesNot', role: 'third-party', mode: 'sell' }],
    retention: [{ id: 'year', basis: 'stated', period: 'P1Y' }],
    security: [{ id: 'locks', stance: 'doesNot', class: 'physical', description: 'Locks.' }],
  };
  expect(told(before, after)).toEqual([
    { section: 'sharing', title: 'Whom data is shared with', kind: 'changed' },
    { section: 'keeping', title: 'How long', kind: 'changed' },
    { section: 'security', title: 'Security', kind: 'changed' },
  ]);
});
