import { phraseToText } from '../document/text/phrase.js';
import type { TextPart } from './changes.js';
import type { ChangeItem, ChangesDocument } from './changes-document.js';

/**
 * What matters to readers as lines, section by section, with the words that came and went.
 *
 * @param write makes one line of what may be the policy's own words
 * @param heading makes a heading of a title so written
 */
export function changesLines(
  { topics, words }: ChangesDocument,
  write: (text: string) => string,
  heading: (title: string) => string,
): string[] {
  return topics.flatMap(({ title, items }) => [
    '',
    heading(write(phraseToText(title))),
    '',
    ...items.flatMap((item) => [
      `- ${write(changeHead(item))}`,
      ...item.texts.flatMap(({ parts }) => [
        ...runsOf(parts, 'removed').map((run) => `  - ${write(`${words.removed} ${run}`)}`),
        ...runsOf(parts, 'added').map((run) => `  - ${write(`${words.added} ${run}`)}`),
      ]),
    ]),
  ]);
}

/** One change in a line: its kind, its name, what about it changed, and what it does for the reader. */
export function changeHead({ kindLabel, title, aspects, directionLabel }: ChangeItem): string {
  const name = title === undefined ? [] : [phraseToText(title)];
  const about = aspects.length === 0 ? [] : [aspects.join(', ')];
  const head = [kindLabel, ...name, ...about].join(' – ');
  return directionLabel === undefined ? head : `${head} (${directionLabel})`;
}

/** Policy text is one line wherever it lands, so that no line of it can pass for a heading or a list of its own. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The same as Markdown that shows just these characters. */
export function lineOfMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]{}<>#|~&!]/g, '\\$&');
}

function runsOf(parts: readonly TextPart[], type: TextPart['type']): string[] {
  return parts.flatMap((part) => (part.type === type ? [phraseToText({ inlines: part.inlines }).trim()] : []));
}
