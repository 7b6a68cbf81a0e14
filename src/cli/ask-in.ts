import { createInterface } from 'node:readline/promises';

/**
 * Asks questions in a terminal, one line each.
 *
 * @returns asks one; `undefined` once the person has ended it, by Ctrl+C or Ctrl+D
 */
export function askIn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string) => Promise<string | undefined> {
  let ended = false;
  return (question) => {
    if (ended) return Promise.resolve(undefined);
    // One at a time, so that nothing holds the terminal between questions.
    const terminal = createInterface({ input, output });
    return new Promise((resolve) => {
      const end = () => {
        ended = true;
        output.write('\n');
        resolve(undefined);
      };
      terminal.once('SIGINT', () => terminal.close());
      terminal.once('close', end);
      terminal.question(question).then(
        (answer) => {
          // Only this one: on the same event the terminal itself stops to listen for keys.
          terminal.off('close', end);
          terminal.close();
          resolve(answer);
        },
        () => undefined,
      );
    });
  };
}
