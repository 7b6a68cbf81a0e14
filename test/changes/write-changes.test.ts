import { expect, it } from 'vitest';
import { comparePolicies } from '../../src/changes/compare-policies.js';
import { createChanges } from '../../src/changes/create-changes.js';
import { toLogEntry } from '../../src/changes/to-log-entry.js';
import { toAnnouncement, toChangelog } from '../../src/changes/write-changes.js';
import { readChangesMessages, readExample } from '../fixtures/examples.js';

const messages = readChangesMessages('en');
const words = createChanges(comparePolicies(readExample('3cx-2011'), readExample('3cx-2016')), { messages });

it('a changelog draft says what changed, section by section', () => {
  const lines = toChangelog(words).split('\n');
  expect(lines[0]).toBe('## Updated May 1, 2016: 6 things changed that matter to you');
  expect(lines).toContain('### Third-party technologies');
  expect(lines).toContain('- New – Google Display (Worse for you)');
  expect(lines).toContain('  - Added: or the transaction');
});

it('an announcement leads with what changed and where to read it', () => {
  const { subject, text } = toAnnouncement(words, 'https://shop.example/privacy');
  expect(subject).toBe('Updated May 1, 2016: 6 things changed that matter to you');
  expect(text).toContain('\n\nhttps://shop.example/privacy\n');
  expect(text).toContain('\n- New – Google Display (Worse for you)\n');
});

it('words of the policy stay words', () => {
  const before = readExample('minimal');
  const after = { ...before, sections: before.sections.map((section) => ({ ...section })) };
  const title = '\\*x\\*\n# <b>no heading</b>';
  const [first] = after.sections;
  if (first !== undefined) first.blocks = [...(first.blocks ?? []), { type: 'note', id: 'new', title, blocks: ['x'] }];
  const recipients = [...(before.recipients ?? []), { id: 'odd', role: 'third-party' as const, name: title }];
  const changelog = toChangelog(createChanges(comparePolicies(before, { ...after, recipients }), { messages }));
  expect(changelog).toContain('\\*x\\* \\# \\<b\\>no heading\\</b\\>');
  expect(changelog).not.toMatch(/^# /m);
});

it('a draft for the log tells what is sold from now on, though nobody gave it a name', () => {
  const policy = readExample('minimal');
  const withSale = (stance: 'doesNot' | 'may') => ({
    ...policy,
    recipients: [{ id: 'sale', stance, role: 'third-party' as const, mode: 'sell' as const }],
  });
  const after = withSale('may');
  const changes = comparePolicies(withSale('doesNot'), after);
  const { summary } = toLogEntry(changes, createChanges(changes, { messages }), after);
  expect(summary).toEqual({
    en: expect.stringContaining('Changed – Sale of data, When this applies (Worse for you).'),
  });
});
