import { phraseToText } from '../document/text/phrase.js';
import type { TextPart } from './changes.js';
import type { ChangeItem, ChangesDocument } from './changes-document.js';

/** A mail that tells people of a new version. */
export interface Announcement {
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/**
 * A draft for a changelog, in Markdown: what matters to readers, section by section, with the words that came and went.
 * A person should read it before it is published.
 */
export function toChangelog(document: ChangesDocument): string {
  const lines = linesOf(document, escapeMarkdown, (title) => `### ${title}`);
  return `${[`## ${escapeMarkdown(document.title)}`, ...lines].join('\n')}\n`;
}

/**
 * The text of a mail that tells people what changed.
 *
 * @param url where the new version can be read
 */
export function toAnnouncement(document: ChangesDocument, url: string): Announcement {
  const lines = linesOf(document, oneLine, (title) => title);
  return { subject: document.title, text: `${[document.title, '', url, ...lines].join('\n')}\n` };
}

function linesOf(
  { topics, words }: ChangesDocument,
  write: (text: string) => string,
  heading: (title: string) => string,
): string[] {
  return topics.flatMap(({ title, items }) => [
    '',
    heading(write(phraseToText(title))),
    '',
    ...items.flatMap((item) => [
      `- ${write(headOf(item))}`,
      ...item.texts.flatMap(({ parts }) => [
        ...runsOf(parts, 'removed').map((run) => `  - ${write(`${words.removed} ${run}`)}`),
        ...runsOf(parts, 'added').map((run) => `  - ${write(`${words.added} ${run}`)}`),
      ]),
    ]),
  ]);
}

function headOf({ kindLabel, title, aspects, directionLabel }: ChangeItem): string {
  const name = title === undefined ? [] : [phraseToText(title)];
  const about = aspects.length === 0 ? [] : [aspects.join(', ')];
  const head = [kindLabel, ...name, ...about].join(' – ');
  return directionLabel === undefined ? head : `${head} (${directionLabel})`;
}

function runsOf(parts: readonly TextPart[], type: TextPart['type']): string[] {
  return parts.flatMap((part) => (part.type === type ? [phraseToText({ inlines: part.inlines }).trim()] : []));
}

// Policy text is one line wherever it lands, so that no line of it can pass for a heading or a list of its own.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]{}<>#|~&!]/g, '\\$&');
}
