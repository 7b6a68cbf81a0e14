import { styleText } from 'node:util';
import type { DescribedTopic, DiffRun } from './describe-diff.js';

// So that what follows stands in one column.
const WIDTH = 'substantive'.length;

/** What differs for a terminal: words that went as `[-so-]`, words that came as `{+so+}`, coloured too where there are colours. */
export function diffToText(topics: readonly DescribedTopic[], colours: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const words = ({ type, text }: DiffRun) => {
    if (type === 'same') return text;
    const word = text.trim();
    return text.replace(word, () => (type === 'removed' ? paint('red', `[-${word}-]`) : paint('green', `{+${word}+}`)));
  };
  return topics
    .map(({ title, changes }) => {
      const lines = changes.flatMap(({ weight, head, cite, place, lines }) => [
        `  ${paint(weight === 'material' ? ['bold', 'yellow'] : 'dim', weight.padEnd(WIDTH))}  ${head}`,
        `    ${place}${cite === undefined ? '' : `  ${cite}`}`,
        ...lines.map((runs) => `    ${runs.map(words).join('')}`),
      ]);
      return `${[paint('bold', title), ...lines].join('\n')}\n`;
    })
    .join('\n');
}
