import { createDocument } from '../../document/create-document.js';
import { toText } from '../../exporting/text/to-text.js';
import type { Messages } from '../../i18n/messages.js';
import { acceptFacts } from '../../importing/facts/accept-facts.js';
import type { Evidence, Proposal } from '../../importing/facts/proposal.js';
import type { Policy } from '../../policy/schema/policy.js';
import { plainText } from '../output/plain-text.js';

/** A sentence in what stands around it. */
export interface Excerpt {
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

/** Characters shown on each side of a sentence. */
const AROUND = 160;

/** What readers would see of a proposed fact, line by line. */
export function factInWords(policy: Policy, proposal: Proposal, messages: Messages): string[] {
  const { locale, sections } = policy;
  const bare: Policy = { schemaVersion: 1, id: 'proposal', locale, title: '', version: {}, sections };
  const document = createDocument(
    { ...acceptFacts(bare, [proposal], [proposal.id]), sections: [] },
    { locale: messages.meta.locale, messages },
  );
  const [, , ...lines] = toText({ ...document, title: { inlines: ['.'] }, notices: [], glance: [] }).split('\n');
  return lines.filter((line) => line !== '' && !/^-+$/.test(line)).map(plainText);
}

/** The sentence that a fact was read out of, with as much around it as helps to judge. */
export function excerptOf({ sections }: Policy, { section, path, start, end, quote }: Evidence): Excerpt {
  let value: unknown = sections.find(({ id }) => id === section);
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  if (typeof value !== 'string') return { before: '', sentence: shown(quote), after: '' };
  const from = Math.max(0, start - AROUND);
  const before = value.slice(from, start);
  const after = value.slice(end, end + AROUND);
  return {
    before: `${from > 0 ? '…' : ''}${shown(from > 0 ? before.replace(/^\S*\s*/, '') : before)}`,
    sentence: shown(value.slice(start, end)),
    after: `${shown(end + AROUND < value.length ? after.replace(/\s*\S*$/, '') : after)}${end + AROUND < value.length ? '…' : ''}`,
  };
}

function shown(text: string): string {
  return plainText(text)
    .replace(/\\([\\`*_[\](){}#+\-.!<>|~])/g, '$1')
    .replace(/\s+/g, ' ');
}
