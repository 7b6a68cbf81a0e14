import { paint } from '../output/paint.js';
import type { DescribedTopic, DiffRun } from './describe-diff.js';

// So that what follows stands in one column.
const WIDTH = 'substantive'.length;

/** What differs for a terminal: words that went as `[-so-]`, words that came as `{+so+}`, coloured too where there are colours. */
export function diffToText(topics: readonly DescribedTopic[], colours: boolean): string {
  const words = ({ type, text }: DiffRun) => {
    if (type === 'same') return text;
    const word = text.trim();
    return text.replace(word, () =>
      type === 'removed' ? paint('red', `[-${word}-]`, colours) : paint('green', `{+${word}+}`, colours),
    );
  };
  return topics
    .map(({ title, changes }) => {
      const lines = changes.flatMap(({ weight, head, cite, place, lines }) => [
        `  ${weight === 'material' ? paint('yellow', weight.padEnd(WIDTH), colours) : weight.padEnd(WIDTH)}  ${head}`,
        `    ${place}${cite === undefined ? '' : `  ${cite}`}`,
        ...lines.map((runs) => `    ${runs.map(words).join('')}`),
      ]);
      return `${[paint('bold', title, colours), ...lines].join('\n')}\n`;
    })
    .join('\n');
}
