import { styleText } from 'node:util';

/** Text in a colour, where there are colours. */
export function paint(style: 'bold' | 'red' | 'yellow', text: string, colours: boolean): string {
  // Whether there are is known already: who asks need not be the standard output.
  return colours ? styleText(style, text, { validateStream: false }) : text;
}
