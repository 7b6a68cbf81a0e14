import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askIn } from '../../src/cli/ask-in.js';

it('what a person types stands in the terminal once, at each question', async () => {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const ask = askIn(input, output);
  const answers: (string | undefined)[] = [];
  for (const answer of ['x', 'y', 'z']) {
    const asked = ask('Which? ');
    input.write(`${answer}\r`);
    answers.push(await asked);
  }
  expect(answers).toEqual(['x', 'y', 'z']);
  expect(String(output.read()).match(/[xyz]/g)).toEqual(['x', 'y', 'z']);
});
