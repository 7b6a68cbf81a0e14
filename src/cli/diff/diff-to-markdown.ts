import { lineOfMarkdown } from '../../changes/changes-lines.js';
import type { DescribedTopic, DiffRun } from './describe-diff.js';

/** What differs as Markdown, such as for the description of a pull request. */
export function diffToMarkdown(topics: readonly DescribedTopic[]): string {
  return topics
    .map(({ title, changes }) => {
      const lines = changes.flatMap(({ weight, head, cite, place, lines }) => [
        `- **${weight}** ${lineOfMarkdown([head, place, cite].filter((part) => part !== undefined).join(' · '))}`,
        ...lines.map((runs) => `  - ${runs.map(wordsOf).join('').trim()}`),
      ]);
      return `${[`### ${lineOfMarkdown(title)}`, '', ...lines].join('\n')}\n`;
    })
    .join('\n');
}

function wordsOf({ type, text }: DiffRun): string {
  const [start = '', end = ''] = [/^\s*/, /\s*$/].map((space) => space.exec(text)?.[0]);
  const words = lineOfMarkdown(text);
  if (words === '') return ' ';
  if (type === 'same') return `${start}${words}${end}`;
  // The marks of emphasis need spaces around them, which not every language has.
  return type === 'removed' ? `${start}<del>${words}</del>${end}` : `${start}<ins>${words}</ins>${end}`;
}
