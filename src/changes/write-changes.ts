import type { ChangesDocument } from './changes-document.js';
import { changesLines, lineOfMarkdown, oneLine } from './changes-lines.js';

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
  const lines = changesLines(document, lineOfMarkdown, (title) => `### ${title}`);
  return `${[`## ${lineOfMarkdown(document.title)}`, ...lines].join('\n')}\n`;
}

/**
 * The text of a mail that tells people what changed.
 *
 * @param url where the new version can be read
 */
export function toAnnouncement(document: ChangesDocument, url: string): Announcement {
  const lines = changesLines(document, oneLine, (title) => title);
  return { subject: document.title, text: `${[document.title, '', url, ...lines].join('\n')}\n` };
}
