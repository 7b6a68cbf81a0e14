import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askIn } from '../../src/cli/ask-in.js';

function asked({ isTTY }: { readonly isTTY: boolean }) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  return { input, ask: askIn(input, output), shown: () => String(output.read() ?? '') };
}

describe('askIn of a person', () => {
  it('what they type stands in the terminal once, at each question', async () => {
    const { input, ask, shown } = asked({ isTTY: true });
    const answers: (string | undefined)[] = [];
    for (const answer of ['x', 'y', 'z']) {
      const answered = ask('Which? ');
      input.write(`${answer}\r`);
      answers.push(await answered);
    }
    expect(answers).toEqual(['x', 'y', 'z']);
    expect(shown().match(/[xyz]/g)).toEqual(['x', 'y', 'z']);
  });

  it('what they type ahead, or paste, answers the questions to come', async () => {
    const { input, ask } = asked({ isTTY: true });
    const first = ask('First? ');
    input.write('x\ry\rbegi');
    expect([await first, await ask('Second? ')]).toEqual(['x', 'y']);
    const third = ask('Third? ');
    input.write('nning\r');
    expect(await third).toBe('beginning');
  });

  it('is over once they press Ctrl+C, whatever they typed before', async () => {
    const { input, ask, shown } = asked({ isTTY: true });
    const first = ask('First? ');
    input.write('x\ry\r');
    expect([await first, await ask('Second? ')]).toEqual(['x', 'y']);
    const third = ask('Third? ');
    input.write('\u0003z\r');
    expect([await third, await ask('Fourth? ')]).toEqual([undefined, undefined]);
    expect(shown()).not.toContain('ends here');
  });
});

describe('askIn of what is piped in', () => {
  it('takes one line for each question, in order, and shows it there', async () => {
    const { input, ask, shown } = asked({ isTTY: false });
    input.end('x\n\ny\r\nz');
    expect([await ask('1? '), await ask('2? '), await ask('3? '), await ask('4? ')]).toEqual(['x', '', 'y', 'z']);
    expect(shown()).toBe('1? x\n2? \n3? y\n4? z\n');
  });

  it('takes lines however they are cut', async () => {
    const { input, ask } = asked({ isTTY: false });
    const first = ask('1? ');
    for (const piece of ['on', 'e\ntw', 'o\nthree\n']) input.write(piece);
    expect([await first, await ask('2? '), await ask('3? ')]).toEqual(['one', 'two', 'three']);
  });

  it.each(['x\n', 'x'])('says where %j ends', async (text) => {
    const { input, ask, shown } = asked({ isTTY: false });
    input.end(text);
    expect([await ask('1? '), await ask('2? '), await ask('3? ')]).toEqual(['x', undefined, undefined]);
    expect(shown()).toMatch(/^1\? x\n2\? \nThe input ends here\.\n/);
  });
});
