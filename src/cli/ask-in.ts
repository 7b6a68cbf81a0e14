import { createInterface, type Interface } from 'node:readline';

/**
 * Asks questions in a terminal, or of what is piped in, one line each. Lines that come before they are asked for wait for
 * their question.
 *
 * @returns asks one; `undefined` once the person has ended it, by Ctrl+C or Ctrl+D, or no more is piped in
 */
export function askIn(
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  output: NodeJS.WritableStream & { readonly isTTY?: boolean },
): (question: string) => Promise<string | undefined> {
  // Whoever types sees it; what is piped in stands beside its question only if it is written there.
  const isTyped = input.isTTY === true && output.isTTY === true;
  const early: string[] = [];
  let lines: Interface | undefined;
  let hasEnded = false;
  let hear: ((answer: string | undefined) => void) | undefined;

  const open = () => {
    const opened = createInterface({ input, output, terminal: isTyped });
    opened.on('line', (line) => {
      if (hear === undefined) {
        early.push(line);
        return;
      }
      if (!isTyped) output.write(`${line}\n`);
      hear(line);
    });
    opened.once('SIGINT', () => {
      early.length = 0;
      opened.close();
    });
    opened.once('close', () => {
      hasEnded = true;
      hear?.(undefined);
    });
    return opened;
  };

  return (question) => {
    const answer = early.shift();
    if (answer !== undefined) {
      output.write(`${question}${answer}\n`);
      return Promise.resolve(answer);
    }
    return new Promise((resolve) => {
      hear = (heard) => {
        hear = undefined;
        if (heard === undefined) output.write(isTyped ? '\n' : '\nThe input ends here.\n');
        // Nothing is read between questions, so that the program can end.
        else lines?.pause();
        resolve(heard);
      };
      if (hasEnded) {
        output.write(question);
        hear(undefined);
        return;
      }
      lines ??= open();
      lines.setPrompt(question);
      lines.prompt();
    });
  };
}
